"""The fields with which files are chosen or photographed."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regelkreis.foundation.vault.kinds import KINDS

# What the file chooser shows first; what is taken is decided by the content.
ACCEPT = ",".join(f".{kind.ending}" for kind in KINDS.values()) + ",.jpeg"


class FileInput(forms.FileInput):
    """A native file chooser, for one file or several."""

    def __init__(self, attrs: dict[str, Any] | None = None, *, several: bool = False) -> None:
        self.allow_multiple_selected = several
        super().__init__(attrs)


class FilesField(forms.FileField):
    """Files that were chosen, none to many."""

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[bytes]]:
        """Return the chosen files as a list; the base cleans each one."""
        given = data if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(one, initial) for one in given if one]


def from_disk(several: bool = True) -> FilesField:
    """Return the field with which files are chosen."""
    return FilesField(
        label=gettext_lazy("Dateien") if several else gettext_lazy("Datei"),
        help_text=gettext_lazy("PDF, Bild, Word, Excel oder Text. Gebraucht wird eine Datei oder ein Foto."),
        widget=FileInput({"accept": ACCEPT}, several=several),
        required=False,
        allow_empty_file=True,
    )


def from_camera() -> FilesField:
    """Return the field that opens the camera of a phone; elsewhere it chooses a picture."""
    return FilesField(
        label=gettext_lazy("Foto aufnehmen"),
        help_text=gettext_lazy("Am Telefon öffnet sich die Kamera. Flach hinlegen, ganz aufs Bild."),
        widget=FileInput({"accept": "image/*", "capture": "environment"}),
        required=False,
        allow_empty_file=True,
    )


class HasFiles:
    """A form with files from the disk and from the camera; one of the two there must be."""

    cleaned_data: dict[str, Any]

    @property
    def uploads(self) -> list[UploadedFile[bytes]]:
        """What was chosen and what was photographed."""
        return [*self.cleaned_data.get("chosen", ()), *self.cleaned_data.get("photo", ())]

    def require_files(self, most: int) -> None:
        """Refuse a form without a file, or with more than can be taken at once."""
        given = len(self.uploads)
        if not given:
            raise forms.ValidationError({"chosen": _("Bitte eine Datei wählen oder ein Foto aufnehmen.")})
        if given > most:
            raise forms.ValidationError(
                {"chosen": _("Bitte höchstens %(most)s Dateien auf einmal.") % {"most": most}}
            )
