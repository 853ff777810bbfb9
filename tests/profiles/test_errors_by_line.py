"""Whatever is wrong with a profile is said with its line, all at once, and nothing is written."""

import pytest

from regelkreis.network.organizations.models import ProfileLoad, Site
from regelkreis.profiles.loading import ProfileInvalid, load_profile
from tests.profiles.small import SMALL, line_of, written

pytestmark = pytest.mark.django_db


def errors_of(tmp_path, text: str) -> list[str]:
    with pytest.raises(ProfileInvalid) as refused:
        load_profile(written(tmp_path, text))
    assert not Site.objects.exists()
    assert not ProfileLoad.objects.exists()
    return [str(fault) for fault in refused.value.errors]


ONE_FAULT = [
    # what is replaced, by what, the place, and a word of the sentence
    ("label: A-Stadt, ", "", "municipalities › a-stadt › label", "fehlt"),
    ('ags: "05999001"', "ags: 599", "municipalities › a-stadt › ags", "Text"),
    ('ags: "05999001"', 'ags: "599"', "municipalities › a-stadt › ags", "acht Ziffern"),
    ("case_prefix: AS", "case_prefix: Asdf", "municipalities › a-stadt › case_prefix", "Großbuchstaben"),
    ("kind: county", "kind: kreis", "organizations › kreis › kind", "Möglich sind: county, town"),
    ("component: II", "component: IV", "posts › cm-a › component", "Möglich sind: I, II, III"),
    ("employer: kreis", "employer: krais", "posts › cm-a › employer", "Meinten Sie „kreis“?"),
    ("serves: [a-stadt]", "serves: [c-stadt]", "posts › cm-a › serves › 1", "„c-stadt“ steht nicht in"),
    ("serves: [a-stadt]", "serves: a-stadt", "posts › cm-a › serves", "Liste"),
    ("slug: kleinkreis", "slug: Klein Kreis", "site › slug", "Kurzname"),
    (
        "until: 2022-12-31",
        "until: 2020-12-31",
        "target_groups › 3 › until",
        "31.12.2020) liegt vor dem Beginn",
    ),
    ("until: 2022-12-31", "until: bald", "target_groups › 3 › until", "JJJJ-MM-TT"),
    ("until: 2022-12-31", "untill: 2022-12-31", "target_groups › 3 › untill", "Meinten Sie „until“?"),
    ("is: toleration", "is: duldung", "target_groups › 3 › rule › is", "„duldung“ steht nicht in"),
    ("fact: residence_status", "fact: status", "target_groups › 3 › rule › fact", "kennt die Regel nicht"),
    ("label: Arbeit}", "label: Aufenthalt}", "life_domains › work › label", "gehört schon zu „residence“"),
    ("label: Arbeit}", "label: Residence}", "life_domains › work › label", "gehört schon zu „residence“"),
    ("code: work", "code: Work", "life_domains › Work › code", "Kleinbuchstaben"),
    ("code: work", "code: residence", "life_domains › residence › code", "schon in Zeile 20"),
    ("label: Arbeit}", "label: 5}", "life_domains › work › label", "Anführungszeichen"),
]


@pytest.mark.parametrize(("old", "new", "place", "word"), ONE_FAULT)
def test_one_fault_is_named_with_its_line_and_place(tmp_path, old, new, place, word):
    text = SMALL.replace(old, new, 1)
    line = line_of(SMALL, old)
    errors = errors_of(tmp_path, text)
    assert [error for error in errors if f"Zeile {line}, {place}:" in error and word in error], errors


def test_all_faults_come_at_once(tmp_path):
    text = SMALL.replace("employer: kreis", "employer: niemand").replace("kind: county", "kind: kreis")
    text = text.replace("is: toleration", "is: duldung")
    assert len(errors_of(tmp_path, text)) == 3


def test_a_code_with_two_overlapping_periods_is_refused(tmp_path):
    again = SMALL.replace(
        "life_domains:",
        '  - {code: "3", label: Duldung neu, from: 2022-06-01, '
        "rule: {fact: residence_status, is: toleration}}\n"
        "life_domains:",
    )
    (error,) = errors_of(tmp_path, again)
    assert "Die Gültigkeit von „3“ überschneidet sich mit der aus Zeile 14." in error


def test_a_day_that_does_not_exist_is_named(tmp_path):
    (error,) = errors_of(tmp_path, SMALL.replace("2022-12-31", "2022-02-30"))
    assert "Zeile 17" in error
    assert "„2022-02-30“ gibt es nicht" in error


def test_a_word_written_twice_is_named_with_the_first_line(tmp_path):
    (error,) = errors_of(tmp_path, SMALL.replace("  name: Kleinkreis", "  slug: noch-einer"))
    assert "Zeile 3, slug: „slug“ steht schon in Zeile 2." in error


def test_wrong_indentation_is_said_with_its_line(tmp_path):
    (error,) = errors_of(tmp_path, SMALL.replace("  name: Kleinkreis", " name: Kleinkreis"))
    assert "Zeile 3" in error
    assert "Einrückung" in error


def test_references_inside_yaml_are_refused(tmp_path):
    text = SMALL.replace("name: Kleinkreis", "name: &n Kleinkreis").replace("label: CM A", "label: *n")
    (error,) = errors_of(tmp_path, text)
    assert "Schreiben Sie den Eintrag aus." in error


def test_an_empty_file_is_refused_with_a_sentence(tmp_path):
    (error,) = errors_of(tmp_path, "")
    assert "Die Datei ist leer" in error


def test_a_file_that_is_no_text_is_refused(tmp_path):
    path = tmp_path / "profil.yaml"
    path.write_bytes(b"\xff\xfe\x00\x80")
    with pytest.raises(ProfileInvalid, match="UTF-8"):
        load_profile(path)


def test_a_name_that_nobody_knows_is_refused_with_those_that_exist():
    with pytest.raises(ProfileInvalid, match=r"^Weder .* Mitgeliefert sind: ennepe-ruhr, mettmann\.$"):
        load_profile("metmann")


def test_a_library_is_no_site():
    with pytest.raises(ProfileInvalid, match="Vorlage und kein Standort"):
        load_profile("einwanderung-gestalten-nrw")


def test_a_library_that_does_not_exist_is_named(tmp_path):
    (error,) = errors_of(tmp_path, f"extends: etwas\n{SMALL}")
    assert "Zeile 1, extends: Die Vorlage „etwas“ gibt es nicht." in error


def test_what_is_not_in_the_library_cannot_be_left_out(tmp_path):
    head = "extends: einwanderung-gestalten-nrw\nwithout:\n  life_domains: [famile]\n"
    (error,) = errors_of(tmp_path, head + SMALL)
    assert "Zeile 3" in error
    assert "„famile“ steht nicht in der Vorlage" in error


def test_an_indicator_without_a_method_is_refused(tmp_path):
    text = (
        SMALL + "indicators:\n  - {code: days, label: Tage, measure: {from: case.opened, to: goal.agreed}}\n"
    )
    (error,) = errors_of(tmp_path, text)
    assert "Zeile 23, indicators › days › measure" in error
    assert "days_between" in error


def test_a_target_group_without_a_rule_is_refused(tmp_path):
    text = SMALL.replace("    rule: {fact: residence_status, is: toleration}\n", "")
    (error,) = errors_of(tmp_path, text)
    assert "Zeile 14, target_groups › 3: Es fehlt „rule“" in error


def test_an_indicator_on_something_that_never_happens_is_refused(tmp_path):
    measure = "{method: days_between, from: case.opened, to: goal.dreamt}"
    text = SMALL + f"indicators:\n  - {{code: days, label: Tage, measure: {measure}}}\n"
    (error,) = errors_of(tmp_path, text)
    assert "Zeile 23, indicators › days › measure › to: „goal.dreamt“ ist kein Ereignis" in error
    assert "goal.agreed" in error
