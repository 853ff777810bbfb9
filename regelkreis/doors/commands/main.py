"""The command `regelkreis`: finds the module of a command, and turns refusals into exit code 2."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from django.db.utils import DatabaseError, OperationalError, ProgrammingError

from regelkreis.doors.commands.german import Parser
from regelkreis.doors.commands.readiness import get_ready
from regelkreis.doors.commands.refusals import CommandRefused
from regelkreis.foundation.kernel.refusals import Refusal


@dataclass(frozen=True)
class Command:
    """
    A word after `regelkreis`, and the module that carries it out.

    The module has `add_arguments(parser)` and `run(args) -> int`. A command that chooses settings
    itself is loaded before them (`chooses_settings`); every other may import rooms at its top.
    """

    name: str
    module: str
    help: str
    chooses_settings: bool = False

    def load(self) -> Any:
        """Return the command's module."""
        if not self.chooses_settings:
            get_ready()
        return import_module(f"regelkreis.doors.commands.{self.module}")


COMMANDS = (
    Command("init", "initializing", "legt die Datenbank an und lädt das Profil eines Standorts"),
    Command("serve", "serving", "startet Webserver und Hintergrundarbeit", chooses_settings=True),
    Command("demo", "demonstrating", "zeigt Regelkreis mit erfundenen Menschen", chooses_settings=True),
    Command("import", "importing", "liest Fälle oder Screenings aus einer Tabelle ein"),
    Command("report", "reporting", "stellt einen Bericht zusammen"),
)


def build_parser(chosen: str) -> tuple[Parser, Any]:
    """Return the parser with the chosen command's own arguments, and that command's module."""
    parser = Parser(
        prog="regelkreis", description="Kommunales Integrationsmanagement: vom Fall zur Struktur."
    )
    choices = parser.add_subparsers(title="Befehle", metavar="BEFEHL", required=True, parser_class=Parser)
    module = None
    for command in COMMANDS:
        subparser = choices.add_parser(command.name, help=command.help, description=command.help)
        if command.name == chosen:
            module = command.load()
            module.add_arguments(subparser)
    return parser, module


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out one command and return its exit code; a refusal is one sentence and code 2."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        parser, module = build_parser(words[0] if words else "")
        args = parser.parse_args(words)
        return int(module.run(args))
    except CommandRefused as refusal:
        print(refusal, file=sys.stderr)
        return refusal.code
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 2
    except (OperationalError, ProgrammingError) as error:
        print(sentence_for(error), file=sys.stderr)
        return 2


def sentence_for(error: DatabaseError) -> str:
    """Say what helps when the database refuses: mostly it has not been set up, or cannot be reached."""
    said = str(error).strip()
    if "no such table" in said or "relation" in said:
        return "Die Datenbank ist noch nicht eingerichtet. Zuerst: regelkreis init --site NAME"
    return (
        f"Die Datenbank antwortet nicht wie erwartet: {said}\n"
        "Stimmt DATABASE_URL, läuft der Server, und wurde „regelkreis init“ schon ausgeführt?"
    )


if __name__ == "__main__":
    sys.exit(main())
