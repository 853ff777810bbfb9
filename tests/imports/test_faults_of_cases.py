"""Every fault names row, column, value and what is allowed; all of them come at once, with code 2."""

import pytest

from regelkreis.casework.cases.models import Case
from regelkreis.network.organizations.models import Municipality
from tests.imports.conftest import GOOD, as_csv

ROW = "Zeile 2, Spalte "


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"Gemeinde": "Nordtsadt"}, "Gemeinde: „Nordtsadt“ gibt es nicht. Gemeint ist vielleicht „Nord"),
        ({"Gemeinde": ""}, "Gemeinde: Die Angabe fehlt."),
        ({"Fallnummer": ""}, "Fallnummer: Die Angabe fehlt."),
        ({"Fallnummer": "N" * 41}, "Fallnummer: „" + "N" * 41 + "“: Die Fallnummer ist zu lang."),
        ({"Stelle": "CM Mond"}, "Stelle: „CM Mond“ gibt es nicht. Erlaubt: CM Nordstadt, CM Südstadt."),
        ({"Stelle": ""}, "Stelle: Die Angabe fehlt."),
        ({"Zugang": "Brieftaube"}, "Zugang: „Brieftaube“ gibt es nicht. Erlaubt: Ebene 1,"),
        ({"Zielgruppe": "17"}, "Zielgruppe: „17“ gibt es nicht. Erlaubt: "),
        ({"Hauptthema": "Fußball"}, "Hauptthema: „Fußball“ gibt es nicht. Erlaubt: Aufenthalt,"),
        ({"Weitere Themen": "Wohnen, Fußball"}, "Weitere Themen: „Fußball“ gibt es nicht. Erlaubt: A"),
        ({"Aufenthaltsstatus": "Urlaub"}, "Aufenthaltsstatus: „Urlaub“ gibt es nicht. Erlaubt: Duldung,"),
        ({"Familienstand": "glücklich"}, "Familienstand: „glücklich“ gibt es nicht. Erlaubt: ledig,"),
        ({"Geschlecht": "z"}, "Geschlecht: „z“ gibt es nicht. Erlaubt: w (weiblich),"),
        ({"Staatsangehörigkeit": "SY"}, "Staatsangehörigkeit: „SY“ ist kein Ländercode."),
        ({"Sprachniveau Beginn": "D1"}, "Sprachniveau Beginn: „D1“ gibt es nicht. Erlaubt: A0, A1,"),
        ({"Sprachniveau aktuell": "D1"}, "Sprachniveau aktuell: „D1“ gibt es nicht. Erlaubt: A0, A1,"),
        ({"Eröffnet am": ""}, "Eröffnet am: Die Angabe fehlt."),
        ({"Eröffnet am": "31.02.2023"}, "Eröffnet am: „31.02.2023“ steht in keinem Kalender."),
        ({"Eröffnet am": "bald"}, "Eröffnet am: „bald“ ist kein Datum. Erlaubt: TT.MM.JJJJ oder JJJJ-MM-TT"),
        ({"Eröffnet am": "21.11.2023"}, "Eröffnet am: „21.11.2023“: Die Eröffnung liegt in der Zukunft."),
        ({"Eröffnet am": "01.01.1985"}, "Eröffnet am: „01.01.1985“: Die Eröffnung liegt vor der Geburt"),
        ({"Geburtsdatum": "21.11.2023"}, "Geburtsdatum: „21.11.2023“: Das Datum liegt in der Zukunft."),
        ({"Geburtsdatum": "01.01.1901"}, "Geburtsdatum: „01.01.1901“: Die Person wäre über 120 Jahre alt."),
        ({"Einreise am": "01.01.1989"}, "Einreise am: „01.01.1989“: Das Datum liegt vor der Geburt"),
        ({"Einwilligung vom": "21.11.2023"}, "Einwilligung vom: „21.11.2023“: Die Einwilligung liegt in"),
        ({"Abgeschlossen am": "01.07.2023"}, "Abschlussgrund: Der Abschlussgrund fehlt"),
        ({"Abschlussgrund": "verzogen"}, "Abgeschlossen am: Das Abschlussdatum fehlt"),
        ({"Abgeschlossen am": "01.07.2023", "Abschlussgrund": "Lust"}, "Abschlussgrund: „Lust“ gibt"),
        (
            {"Abgeschlossen am": "01.05.2023", "Abschlussgrund": "verzogen"},
            "Abgeschlossen am: „01.05.2023“: Der Abschluss liegt vor der Eröffnung am 01.06.2023.",
        ),
        (
            {"Abgeschlossen am": "21.11.2023", "Abschlussgrund": "verzogen"},
            "Abgeschlossen am: „21.11.2023“: Der Abschluss liegt in der Zukunft.",
        ),
    ],
)  # fmt: skip
def test_a_fault_names_row_column_value_and_what_is_allowed(import_cases, case_table, changes, sentence):
    code, out, err = import_cases(case_table(changes))

    assert (code, out) == (2, "")
    assert ROW + sentence in err
    assert err.endswith(" Fehler. Es wurde nichts eingelesen.\n")
    assert not Case.objects.exists()


def test_all_faults_of_all_rows_come_at_once_in_order(import_cases, case_table):
    table = case_table(
        {"Gemeinde": "Atlantis", "Eröffnet am": "gestern"},
        {"Fallnummer": "NO-0008"},
        {"Fallnummer": "NO-0007", "Geschlecht": "?"},
    )
    _, _, err = import_cases(table)

    assert [line.split(":")[0] for line in err.splitlines()] == [
        "Zeile 2, Spalte Eröffnet am",
        "Zeile 2, Spalte Gemeinde",
        "Zeile 4, Spalte Fallnummer",
        "Zeile 4, Spalte Geschlecht",
        "4 Fehler. Es wurde nichts eingelesen.",
    ]
    assert "„NO-0007“ steht schon in Zeile 2. Erlaubt: jede Fallnummer einmal." in err


def test_a_missing_column_and_a_bad_cell_come_together(import_cases, case_table):
    headings = [heading for heading in [*GOOD, "Abgeschlossen am", "Abschlussgrund"] if heading != "Stelle"]
    row = {
        heading: value for heading, value in {**GOOD, "Gemeinde": "Atlantis"}.items() if heading in headings
    }
    path = case_table({})
    path.write_bytes(as_csv([row], headings))
    _, _, err = import_cases(path)

    assert "Zeile 1: Die Überschrift „Stelle“ fehlt." in err
    assert "Zeile 2, Spalte Gemeinde: „Atlantis“ gibt es nicht." in err


def test_an_unknown_site_is_named_with_those_there_are(said, case_table, site, other_site):
    code, out, err = said("import", "cases", case_table({}), "--site", "mond")

    assert (code, out) == (2, "")
    assert err == "Einen Standort „mond“ gibt es nicht. Erlaubt: musterkreis, nachbarkreis.\n"


def test_without_any_site_the_way_to_one_is_named(said, case_table, db):
    assert "regelkreis init --site mond" in said("import", "cases", case_table({}), "--site", "mond")[2]


def test_a_town_of_another_site_is_not_known_here(import_cases, case_table, other_site):
    other_site_town = "Fremdstadt"
    Municipality.objects.create(site=other_site.pk, code="fremdstadt", label=other_site_town, ags="05998001")
    code, _, err = import_cases(case_table({"Gemeinde": other_site_town}))

    assert code == 2
    assert "„Fremdstadt“ gibt es nicht" in err


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"Fallnummer\n1\n", b"\x89PNG\r\n"])
def test_what_is_no_table_of_cases_is_refused(import_cases, case_table, content):
    path = case_table({})
    path.write_bytes(content)
    code, out, err = import_cases(path)

    assert (code, out) == (2, "")
    assert err.strip().endswith(".")
