"""The form of an assessment: the life domains of the site, each with its levels in whole sentences."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.planning.models import DomainLevel, Level
from regelkreis.casework.planning.rules import written_levels
from regelkreis.foundation.ui.forms import KernForm
from regelkreis.foundation.ui.widgets import Segmented
from regelkreis.network.catalogue.models import Term

ROWS = {"rows": "2"}


@dataclass(frozen=True)
class Section:
    """One life domain on the page: its three fields, and what was chosen the last time."""

    domain: Term
    level: BoundField
    need: BoundField
    strength: BoundField
    before: DomainLevel | None

    @property
    def is_touched(self) -> bool:
        """Whether something was typed or refused here, so that the page shows it open."""
        return any(field.errors or field.value() for field in (self.level, self.need, self.strength))


ANSWERS = [("yes", _("ja")), ("no", _("nein")), ("", _("noch offen"))]


def _answer(value: str) -> bool | None:
    return {"yes": True, "no": False}.get(value)


class AssessmentForm(KernForm):
    """
    How the life domains stand; nothing is preselected and any domain may be skipped.

    A need or a strength without a level is refused, since it would have nowhere to stand.
    """

    on = forms.DateField(label=_("Tag des Gesprächs"))
    reason = forms.CharField(
        label=_("Warum wird noch einmal eingeschätzt?"),
        help_text=_("Zum Beispiel: halbes Jahr vorbei, Mahnbescheid, Umzug."),
        widget=forms.Textarea(attrs=ROWS),
    )

    several_institutions = forms.TypedChoiceField(
        label=_("Beeinflussen verschiedene Einrichtungen die Fallbearbeitung?"),
        choices=ANSWERS, coerce=_answer, empty_value=None, required=False, widget=Segmented,
    )  # fmt: skip
    overall_planning = forms.TypedChoiceField(
        label=_("Ist eine Gesamtplanung nötig?"),
        help_text=_("Wenn Schritte mehrerer Einrichtungen aufeinander abgestimmt werden müssen."),
        choices=ANSWERS, coerce=_answer, empty_value=None, required=False, widget=Segmented,
    )  # fmt: skip

    def __init__(
        self,
        *args: Any,
        domains: Sequence[Term],
        before: Mapping[UUID, DomainLevel],
        is_repeated: bool,
        today: date,
        asks_need: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        if not asks_need:
            del self.fields["several_institutions"], self.fields["overall_planning"]
        self.domains, self.before = list(domains), before
        self.fields["on"].initial = today
        if not is_repeated:
            del self.fields["reason"]
        for domain in self.domains:
            self._add(domain)

    def _add(self, domain: Term) -> None:
        name = domain.code
        self.fields[f"level-{name}"] = forms.TypedChoiceField(
            label=_("Welcher Satz passt heute am besten?"),
            choices=written_levels(domain.data, Level.choices),
            coerce=int,
            empty_value=None,
            widget=forms.RadioSelect,
            required=False,
        )
        self.fields[f"need-{name}"] = forms.CharField(
            label=_("Was gebraucht wird"), widget=forms.Textarea(attrs=ROWS), required=False
        )
        self.fields[f"strength-{name}"] = forms.CharField(
            label=_("Was gut geht"), widget=forms.Textarea(attrs=ROWS), required=False
        )

    def sections(self) -> Iterator[Section]:
        """Return the life domains in the order of the profile, ready to show."""
        for domain in self.domains:
            yield Section(
                domain,
                level=self[f"level-{domain.code}"],
                need=self[f"need-{domain.code}"],
                strength=self[f"strength-{domain.code}"],
                before=self.before.get(domain.pk),
            )

    def clean(self) -> dict[str, Any]:
        """Refuse words without a level, on the field that is missing."""
        given = super().clean() or self.cleaned_data
        for domain in self.domains:
            has_words = given.get(f"need-{domain.code}") or given.get(f"strength-{domain.code}")
            if has_words and given.get(f"level-{domain.code}") is None:
                self.add_error(
                    f"level-{domain.code}",
                    _("Bitte zu „%(domain)s“ auch einen Satz wählen, sonst gehen Ihre Worte dazu verloren.")
                    % {"domain": domain.label},
                )
        return given

    def answers(self) -> dict[str, bool | None]:
        """Return what was said of the whole: offices and planning; nothing where it is not asked."""
        names = ("several_institutions", "overall_planning")
        return {name: self.cleaned_data[name] for name in names if name in self.fields}

    def chosen(self) -> Iterator[tuple[Term, int, str, str]]:
        """Return the domains that were looked at: level, need, strength."""
        for domain in self.domains:
            level = self.cleaned_data[f"level-{domain.code}"]
            if level is not None:
                yield (
                    domain,
                    level,
                    self.cleaned_data[f"need-{domain.code}"],
                    self.cleaned_data[f"strength-{domain.code}"],
                )
