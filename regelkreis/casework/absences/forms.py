"""Checks what was typed about absences and handovers; never saves."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.absences.queries import holdings_to_report, substitutes
from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.ui.forms import KernForm, VersionedForm
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.forms import PersonField
from regelkreis.network.organizations.models import PostHolding


class HoldingField(forms.ModelChoiceField[PostHolding]):
    """Who is away, by name and post."""

    def label_from_instance(self, holding: PostHolding) -> str:
        """Return what stands in the list."""
        return f"{holding.user.name}, {holding.post.label}"


class AbsenceForm(KernForm):
    """Who is away from and until, and who stands in; why is not asked."""

    holding = HoldingField(label=_("Wer ist abwesend"), queryset=PostHolding.objects.none())
    first_day = forms.DateField(label=_("erster Tag"))
    last_day = forms.DateField(label=_("letzter Tag"))
    substitute = PersonField(
        label=_("Vertretung"),
        queryset=User.objects.none(),
        required=False,
        empty_label=_("noch niemand"),
        help_text=_(
            "Die Vertretung sieht in dieser Zeit alle Fälle der Personalstelle und arbeitet darin. Ohne"
            " Vertretung sieht sie niemand; die Koordination erfährt dann, wie viele es sind."
        ),
    )

    def __init__(self, *args: Any, actor: Acting, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer("holding", holdings_to_report(actor, today))
        self._offer("substitute", substitutes(actor))

    def _offer(self, name: str, found: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = found


class HandoverForm(VersionedForm):
    """What the substitute has to know: in general, and a sentence for each case where one is needed."""

    note = forms.CharField(
        label=_("Was sonst wichtig ist"), widget=forms.Textarea(attrs={"rows": "3"}), required=False
    )

    def __init__(self, *args: Any, cases: Iterable[tuple[UUID, str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.keys: dict[str, UUID] = {}
        for key, label, text in cases:
            name = f"case_{key.hex}"
            self.keys[name] = key
            field = forms.CharField(
                label=label, initial=text, required=False, widget=forms.Textarea(attrs={"rows": "2"})
            )
            self.fields[name] = field

    def notes(self) -> Mapping[UUID, str]:
        """Return the sentences by case."""
        return {key: self.cleaned_data[name] for name, key in self.keys.items()}
