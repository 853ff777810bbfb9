"""The frame of the command line: help, wrong words, refusals."""

import argparse

import pytest

from regelkreis.doors.commands import german, main
from regelkreis.doors.commands.refusals import CommandRefused

ENGLISH = ("usage:", "options:", "show this help", "positional", "error:", "required", "invalid")


@pytest.mark.parametrize(
    "words", [["--help"], *([command.name, "--help"] for command in main.COMMANDS)], ids=" ".join
)
def test_every_command_explains_itself_in_german(words, capsys):
    with pytest.raises(SystemExit) as ended:
        main.main(words)

    shown = capsys.readouterr().out
    assert ended.value.code == 0
    assert "Aufruf:" in shown
    assert not [word for word in ENGLISH if word in shown]


@pytest.mark.parametrize(
    "words", [[], ["fly"], ["init"], ["init", "--sit", "x"], ["serve", "--port", "none"]], ids=" ".join
)
def test_wrong_words_get_a_german_sentence_and_code_2(words, capsys):
    with pytest.raises(SystemExit) as ended:
        main.main(words)

    said = capsys.readouterr()
    assert ended.value.code == 2
    assert said.out == ""
    assert "--help" in said.err
    assert not [word for word in ENGLISH if word in said.err]


def test_help_answers_without_loading_the_rooms(regelkreis):
    answer = regelkreis("--help", DJANGO_SETTINGS_MODULE="there.is.none")
    assert answer.returncode == 0
    assert "init" in answer.stdout


def test_a_refusal_is_one_sentence_on_standard_error(monkeypatch, capsys):
    class Refusing:
        @staticmethod
        def add_arguments(parser: argparse.ArgumentParser) -> None:
            parser.add_argument("--site")

        @staticmethod
        def run(args: argparse.Namespace) -> int:
            raise CommandRefused(f"Den Standort „{args.site}“ gibt es nicht.")

    monkeypatch.setattr(main.Command, "load", lambda command: Refusing)

    assert main.main(["report", "--site", "atlantis"]) == 2
    assert capsys.readouterr().err == "Den Standort „atlantis“ gibt es nicht.\n"


def test_the_words_of_the_parser_are_still_the_ones_we_translate():
    """Python may reword its parser; then a text here is never asked for again."""
    from pathlib import Path

    source = Path(argparse.__file__).read_text(encoding="utf-8")
    gone = [text for text in german.WORDS if text.replace("\n", "\\n") not in source]
    assert gone == []
