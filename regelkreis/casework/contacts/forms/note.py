"""The quick note: a contact in under a minute; nothing here saves."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.contacts.models import Contact
from regelkreis.casework.contacts.together import OtherCase
from regelkreis.foundation.ui.forms import KernForm, VersionedForm
from regelkreis.foundation.ui.widgets import Chips, Segmented
from regelkreis.network.catalogue.models import Kind, Term

# A segmented choice holds five words at most; longer lists are chosen from a list.
SEGMENTS = 5
PRESETS = ("15", "30", "45", "60", "90")


class ContactForm(KernForm):
    """One contact: day, language and interpreter come from the file, the rest is chosen."""

    on = forms.DateField(label=_("Tag"))
    mode = forms.ChoiceField(label=_("Wie"))
    length = forms.ChoiceField(
        label=_("Minuten"), choices=[(one, one) for one in PRESETS], widget=Segmented, required=False
    )
    minutes = forms.IntegerField(label=_("andere Dauer in Minuten"), required=False, min_value=1)
    language = forms.CharField(label=_("Sprache"), max_length=60, required=False)
    interpreting = forms.ChoiceField(
        label=_("Sprachmittlung"), choices=Contact.Interpreting.choices, widget=Segmented
    )
    interpreter = forms.CharField(label=_("Wer hat gedolmetscht"), max_length=120, required=False)
    topics = forms.MultipleChoiceField(label=_("Themen"), required=False, widget=Chips)
    needs = forms.MultipleChoiceField(label=_("Worum es genau ging"), required=False, widget=Chips)
    note = forms.CharField(
        label=_("Notiz"),
        widget=forms.Textarea(attrs={"rows": "4"}),
        required=False,
        help_text=_("Nur was die Begleitung braucht. Wer die Akte sehen darf, liest diese Notiz mit."),
    )
    also = forms.MultipleChoiceField(
        label=_("Auch in diesen Akten notieren"),
        required=False,
        widget=Chips,
        help_text=_("Zum Beispiel für andere Personen des Haushalts. Jede Akte bekommt ihre eigene Notiz."),
    )

    def __init__(
        self,
        *args: Any,
        case: Case,
        today: date,
        others: Sequence[OtherCase] = (),
        draft_at: datetime | None = None,
        kept: Sequence[Term] = (),
        initial: Mapping[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, initial={**self.preset(case, today), **(initial or {})}, **kwargs)
        self.words = words_to_choose(case.site, today, kept)
        modes = self.words[Kind.CONTACT_MODE]
        self._choices("mode", modes, Segmented() if len(modes) <= SEGMENTS else None)
        self._choices("topics", self.words[Kind.LIFE_DOMAIN])
        self._choices("needs", self.words[Kind.NEED])
        self.fields["also"].choices = [(str(one.pk), one.label) for one in others]  # type: ignore[attr-defined]
        for name in ("needs", "also"):
            if not self.fields[name].choices:  # type: ignore[attr-defined]
                del self.fields[name]
        self.related = sum(one.is_related for one in others)
        self.draft_at = None if self.is_bound else draft_at
        self.fields["on"].widget.attrs["data-focus"] = ""

    @property
    def needs_open(self) -> bool:
        """Whether a topic of support was chosen, so that the page shows them open."""
        return "needs" in self.fields and bool(self["needs"].value() or self["needs"].errors)

    @property
    def also_open(self) -> bool:
        """Whether another file was chosen, or likely relatives are there to choose."""
        chosen = "also" in self.fields and bool(self["also"].value() or self["also"].errors)
        return bool(self.related) or chosen

    @staticmethod
    def preset(case: Case, today: date) -> dict[str, Any]:
        """Return what the file knows already."""
        person = case.person
        used = Contact.Interpreting.USED if person.needs_interpreter else Contact.Interpreting.NONE
        return {"on": today, "language": next(iter(person.languages), ""), "interpreting": used}

    def _choices(self, name: str, words: Mapping[str, Term], widget: forms.Widget | None = None) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        if widget is not None:
            widget.is_required = field.required
            field.widget = widget
        field.choices = [(word.code, word.label) for word in words.values()]

    def contact(self) -> dict[str, Any]:
        """Return what was typed as the operation takes it; minutes typed stand before minutes chosen."""
        given = self.cleaned_data
        plain = ("on", "language", "interpreting", "interpreter", "note")
        topics, needs = self.words[Kind.LIFE_DOMAIN], self.words[Kind.NEED]
        chosen = [topics[code] for code in given["topics"]]
        return {
            **{name: given[name] for name in plain},
            "minutes": given["minutes"] or (int(given["length"]) if given["length"] else None),
            "mode": self.words[Kind.CONTACT_MODE][given["mode"]],
            "topics": [*chosen, *(needs[code] for code in given.get("needs", ()))],
        }


class ChangeContactForm(ContactForm, VersionedForm):
    """A contact in other words, in its own file only; words the site has dropped since can be kept."""

    def __init__(self, *args: Any, contact: Contact, **kwargs: Any) -> None:
        kept = [contact.mode, *contact.topics.order_by("position", "code")]
        super().__init__(*args, initial=as_typed(contact, kept[1:]), case=contact.case, kept=kept, **kwargs)


def words_to_choose(site: UUID, today: date, kept: Sequence[Term]) -> dict[Kind, dict[str, Term]]:
    """Return the words of the lists a contact chooses from, as valid today, by one question."""
    kinds = (Kind.CONTACT_MODE, Kind.LIFE_DOMAIN, Kind.NEED)
    found: dict[Kind, dict[str, Term]] = {kind: {} for kind in kinds}
    standing = Term.objects.of_site(site).filter(kind__in=kinds).on(today).order_by("position", "code")
    for word in (*standing, *kept):
        found[Kind(word.kind)].setdefault(word.code, word)
    return found


def as_typed(contact: Contact, topics: Sequence[Term]) -> dict[str, Any]:
    """Return a stored contact as its form shows it."""
    length = str(contact.minutes or "")
    return {
        "version": contact.version,
        "on": contact.on,
        "mode": contact.mode.code,
        "length": length if length in PRESETS else "",
        "minutes": None if length in PRESETS else contact.minutes,
        "language": contact.language,
        "interpreting": contact.interpreting,
        "interpreter": contact.interpreter,
        "topics": [topic.code for topic in topics if topic.kind == Kind.LIFE_DOMAIN],
        "needs": [topic.code for topic in topics if topic.kind == Kind.NEED],
        "note": contact.note,
    }
