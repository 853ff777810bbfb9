"""Why a file is not taken or not given out, each with what helps."""

from django.utils.translation import gettext as _

from regelkreis.foundation.kernel.refusals import Refusal
from regelkreis.foundation.vault.kinds import KINDS


class EmptyFile(Refusal):
    """Nothing is in it."""

    def __init__(self, name: str) -> None:
        super().__init__(_("„%(name)s“ ist leer. Bitte wählen Sie eine andere Datei.") % {"name": name})


class FileTooLarge(Refusal):
    """It is larger than the site allows."""

    def __init__(self, name: str, limit: int) -> None:
        super().__init__(
            _(
                "„%(name)s“ ist zu groß. Erlaubt sind %(limit)s MB je Datei. Scannen Sie mit geringerer"
                " Auflösung oder teilen Sie die Datei."
            )
            % {"name": name, "limit": limit // 1_000_000}
        )


class KindNotTaken(Refusal):
    """By its content it is none of the kinds that are taken."""

    def __init__(self, name: str) -> None:
        kinds = ", ".join(kind.label for kind in KINDS.values())
        super().__init__(
            _(
                "„%(name)s“ wird nicht angenommen: Nach ihrem Inhalt ist die Datei nichts davon: %(kinds)s."
                " Dateien mit Makros gehören auch nicht dazu. Speichern Sie sie zum Beispiel als PDF."
            )
            % {"name": name, "kinds": kinds}
        )


class MalwareFound(Refusal):
    """The scanner knows it as harmful."""

    def __init__(self, name: str, threat: str) -> None:
        self.threat = threat
        super().__init__(
            _(
                "„%(name)s“ wurde nicht gespeichert: Die Prüfung fand Schadsoftware (%(threat)s). Öffnen Sie"
                " die Datei nicht und sprechen Sie mit Ihrer IT."
            )
            % {"name": name, "threat": threat}
        )


class ScannerUnreachable(Refusal):
    """A scanner is set up and does not answer; what it has not seen is not kept."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Zurzeit lässt sich keine Datei ablegen: Die Prüfung auf Schadsoftware antwortet nicht."
                " Versuchen Sie es in einigen Minuten wieder; bleibt es dabei, sagen Sie Ihrer IT Bescheid."
            )
        )


class FileDamaged(Refusal):
    """What lies on the disk is not what was stored."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Diese Datei lässt sich nicht öffnen: Sie fehlt im Speicher oder ist nicht mehr, was abgelegt"
                " wurde. Ihre IT kann sie aus der Datensicherung zurückholen."
            )
        )
