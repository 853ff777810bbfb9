"""What is asked when files are put into a case and when something about them changes; nothing here saves."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.casework.documents.forms.choosing import HasFiles, from_camera, from_disk
from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.rules import LONGEST_TITLE, MOST_FILES
from regelkreis.foundation.ui.forms import FilterForm, KernForm, VersionedForm


class AddForm(HasFiles, KernForm):
    """Files, and what they are; a title is only needed where the file's own name says too little."""

    chosen = from_disk()
    photo = from_camera()
    kind = forms.ChoiceField(label=gettext_lazy("Art"), choices=Document.Kind.choices, initial="other")
    title = forms.CharField(
        label=gettext_lazy("Bezeichnung"),
        max_length=LONGEST_TITLE,
        help_text=gettext_lazy("Bleibt das Feld leer, gilt der Dateiname."),
        required=False,
    )
    dated_on = forms.DateField(
        label=gettext_lazy("Datum des Dokuments"),
        help_text=gettext_lazy("Der Tag, der auf dem Dokument steht."),
        required=False,
    )
    remark = forms.CharField(
        label=gettext_lazy("Bemerkung"), widget=forms.Textarea(attrs={"rows": "2"}), required=False
    )

    def clean(self) -> dict[str, Any]:
        """Ask for a file."""
        self.require_files(MOST_FILES)
        return self.cleaned_data


class PaperChoice(forms.ModelChoiceField[Document]):
    """The papers that are out to be signed."""

    def label_from_instance(self, obj: Document) -> str:
        """Return which paper it is, for whom and since when."""
        return _("%(title)s, erstellt am %(day)s") % {"title": obj.title, "day": f"{obj.added_on:%d.%m.%Y}"}


class SignedForm(HasFiles, KernForm):
    """Which paper came back signed, and its picture."""

    paper = PaperChoice(
        Document.objects.none(),
        label=gettext_lazy("Welches Papier?"),
        widget=forms.RadioSelect,
        empty_label=None,
    )
    chosen = from_disk(several=False)
    photo = from_camera()

    def __init__(self, *args: Any, awaited: QuerySet[Document], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["paper"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = awaited

    def clean(self) -> dict[str, Any]:
        """Ask for one file."""
        self.require_files(1)
        return self.cleaned_data


class ReplaceForm(HasFiles, VersionedForm):
    """The newer file."""

    chosen = from_disk(several=False)
    photo = from_camera()

    def clean(self) -> dict[str, Any]:
        """Ask for one file."""
        self.require_files(1)
        return self.cleaned_data


class ChangeForm(VersionedForm):
    """What is said about a document."""

    title = forms.CharField(label=gettext_lazy("Bezeichnung"), max_length=LONGEST_TITLE)
    kind = forms.ChoiceField(label=gettext_lazy("Art"), choices=Document.Kind.choices)
    dated_on = forms.DateField(label=gettext_lazy("Datum des Dokuments"), required=False)
    remark = forms.CharField(
        label=gettext_lazy("Bemerkung"), widget=forms.Textarea(attrs={"rows": "2"}), required=False
    )
    awaits_signature = forms.BooleanField(
        label=gettext_lazy("Die Unterschrift wird noch erwartet"), required=False
    )

    def __init__(self, *args: Any, document: Document, **kwargs: Any) -> None:
        names = ("version", "title", "kind", "dated_on", "remark", "awaits_signature")
        super().__init__(*args, initial={name: getattr(document, name) for name in names}, **kwargs)
        if not document.awaits_signature:
            del self.fields["awaits_signature"]

    def facts(self) -> dict[str, Any]:
        """Return what was typed, as the operation takes it."""
        names = ("title", "kind", "dated_on", "remark", "awaits_signature")
        return {name: self.cleaned_data[name] for name in names if name in self.cleaned_data}


class DocumentFilter(FilterForm):
    """Which documents of a case the list shows."""

    art = forms.ChoiceField(
        label=gettext_lazy("Art"),
        choices=[("", gettext_lazy("alle")), *Document.Kind.choices],
        required=False,
    )
    stand = forms.ChoiceField(
        label=gettext_lazy("Stand"),
        choices=[
            ("", gettext_lazy("alle")),
            ("unterschrift", gettext_lazy("Unterschrift fehlt")),
            ("erstellt", gettext_lazy("hier erstellt")),
            ("ungeprueft", gettext_lazy("nicht auf Schadsoftware geprüft")),
        ],
        required=False,
    )

    def asked(self) -> dict[str, str]:
        """Return what the list is narrowed by."""
        given = self.cleaned_data if self.is_bound and self.is_valid() else {}
        return {"kind": given.get("art", ""), "standing": given.get("stand", "")}
