"""What the form of every paper has: the second language, what the file knows, and the filled paper."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.documents.papers.paper import Paper
from regelkreis.casework.documents.papers.setting import Setting
from regelkreis.casework.documents.papers.wording import Language, language_of, second_languages
from regelkreis.foundation.ui.forms import KernForm
from regelkreis.network.organizations.models import Organization
from regelkreis.network.organizations.queries import organizations


class TimeInput(forms.TimeInput):
    """The browser's own time picker."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


def said_of(language: Language) -> str:
    """Return a language as the choice shows it; that a machine translated it is said at once."""
    name = f"{language.german_name} ({language.name})"
    if language.machine_made_on is None:
        return name
    made = f"{language.machine_made_on:%d.%m.%Y}"
    return _("%(name)s, maschinell übersetzt am %(day)s") % {"name": name, "day": made}


class PaperForm(KernForm):
    """The open fields of a paper; `filled` is the paper with what was typed."""

    paper: ClassVar[type[Any]]

    def __init__(
        self, *args: Any, setting: Setting, initial: dict[str, Any] | None = None, **kwargs: Any
    ) -> None:
        self.setting = setting
        super().__init__(*args, initial={**self.known(setting), **(initial or {})}, **kwargs)
        if self.paper.is_bilingual:
            choices = [("", _("nur Deutsch")), *((one.code, said_of(one)) for one in second_languages())]
            self.fields["language"] = forms.ChoiceField(
                label=_("Zweite Sprache"),
                choices=choices,
                required=False,
                initial=language_of(setting.case.person.languages),
                help_text=_("Sie steht neben dem deutschen Text. Verbindlich ist der deutsche."),
            )
        if isinstance(recipient := self.fields.get("recipient"), forms.ModelChoiceField):
            recipient.queryset = organizations(setting.case.site, today=setting.today)
        self.order_fields(["language"])
        self.dress()

    def known(self, setting: Setting) -> dict[str, Any]:
        """Return what the file fills in."""
        return {}

    @property
    def language(self) -> str:
        """The code of the second language, or nothing."""
        return str(self.cleaned_data.get("language", ""))

    def filled(self) -> Paper:
        """Return the paper with what was typed."""
        given = {
            name: value for name, value in self.cleaned_data.items() if name not in {"token", "language"}
        }
        paper: Paper = self.paper(**given)
        return paper


class RecipientForm(PaperForm):
    """A paper that is about one organization."""

    recipient = forms.ModelChoiceField(Organization.objects.none(), label=gettext_lazy("Einrichtung"))
