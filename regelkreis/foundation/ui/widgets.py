"""Form controls that KERN lacks, as native controls: chips, a segmented choice, a date."""

from django import forms


class Chips(forms.CheckboxSelectMultiple):
    """Checkboxes as chips; while the group has focus the digits 1 to 9 toggle them."""

    template_name = "ui/widgets/chips.html"


class Segmented(forms.RadioSelect):
    """At most five radios side by side, for short words."""

    template_name = "ui/widgets/segmented.html"


class DateInput(forms.DateInput):
    """The browser's own date picker; it sends ISO dates and shows the user's own format."""

    input_type = "date"

    def __init__(self, attrs: dict[str, str] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")
