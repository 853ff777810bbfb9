"""Python's argument parser, in German: its own words are English and follow no setting of ours."""

import argparse
from typing import Any, NoReturn

WORDS = {
    "usage: ": "Aufruf: ",
    "positional arguments": "Angaben",
    "options": "Optionen",
    "subcommands": "Befehle",
    "show this help message and exit": "zeigt diese Hilfe",
    "expected one argument": "braucht eine Angabe",
    "expected at most one argument": "nimmt höchstens eine Angabe",
    "expected at least one argument": "braucht mindestens eine Angabe",
    "ignored explicit argument %r": "nimmt keine Angabe, bekam aber %r",
    "not allowed with argument %s": "passt nicht zusammen mit %s",
    "the following arguments are required: %s": "Es fehlt: %s",
    "one of the arguments %s is required": "Eine dieser Angaben wird gebraucht: %s",
    "unrecognized arguments: %s": "Unbekannte Angabe: %s",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)s gibt es nicht, sondern nur %(choices)s",
    "invalid %(type)s value: %(value)r": "%(value)r ist keine gültige Angabe",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s ist mehrdeutig: %(matches)s",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "%(prog)s: error: %(message)s\n": "%(message)s\n",
}


def speak_german() -> None:
    """Let the parser take its words from here; a word that is missing stays English."""
    vars(argparse)["_"] = lambda text: WORDS.get(text, text)


class Parser(argparse.ArgumentParser):
    """A parser that takes no abbreviations and refuses in one sentence."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        speak_german()
        super().__init__(*args, **{"allow_abbrev": False, **kwargs})

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and how to see what is possible, and leave with code 2."""
        self.exit(2, f"{message}\nWas möglich ist, zeigt: {self.prog} --help\n")
