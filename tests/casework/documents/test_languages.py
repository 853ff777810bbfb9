"""Every language says everything German says, with the same gaps, in letters the fonts have."""

import io
import re
from datetime import date, time

import pytest
from pypdf import PdfReader

from regelkreis.casework.cases.models import Case
from regelkreis.casework.consent.kinds import DataKind
from regelkreis.casework.documents.papers.agreement import Agreement
from regelkreis.casework.documents.papers.appointment import AppointmentSlip
from regelkreis.casework.documents.papers.consent import ConsentForm
from regelkreis.casework.documents.papers.secrecy import SecrecyRelease
from regelkreis.casework.documents.papers.setting import Setting
from regelkreis.casework.documents.papers.typesetting import as_pdf, as_pictures
from regelkreis.casework.documents.papers.wording import (
    BILINGUAL,
    GERMAN,
    Wording,
    language_of,
    languages,
    second_languages,
)
from regelkreis.casework.people.models import Person
from regelkreis.casework.planning.models import Goal, Step
from regelkreis.casework.planning.queries import GoalWithSteps
from regelkreis.network.catalogue.models import Term
from regelkreis.network.organizations.models import Organization

GAP = re.compile(r"{(\w+)}")
ALL = second_languages()
DAY = date(2023, 11, 20)
PAPERS = (
    AppointmentSlip(date(2023, 12, 4), time(9), "Rathaus", "Frau Muster", interpreted=True, phone="0212 5"),
    SecrecyRelease(Organization(label="Jobcenter"), list(DataKind.values), "Kurs", date(2024, 1, 1), True),
    SecrecyRelease(Organization(label="Jobcenter"), ["work"], "Kurs"),
    ConsentForm(),
    ConsentForm(date(2025, 1, 1)),
    Agreement(
        [
            GoalWithSteps(
                Goal(title="Ich möchte arbeiten.", domain=Term(label="Arbeit")),
                [Step(what="Zeugnis übersetzen")],
            )
        ],
        date(2024, 5, 20),
    ),
)


def code(language):
    return language.code


@pytest.fixture
def setting():
    case = Case(person=Person(given_name="Amara", family_name="Probst"), opened_on=date(2023, 1, 10))
    return Setting(case, "Musterkreis", "Frau Muster", DAY)


def test_the_languages_that_were_promised_are_there():
    assert {one.code for one in ALL} == {"en", "fr", "ar", "fa", "uk", "tr", "ku-Latn"}


@pytest.mark.parametrize("language", ALL, ids=code)
def test_every_sentence_is_there_with_the_same_gaps(language):
    german = languages()[GERMAN].texts
    assert set(language.texts) == set(BILINGUAL)
    for section in BILINGUAL:
        assert set(language.texts[section]) == set(german[section]), section
        for key, sentence in german[section].items():
            said = language.texts[section][key]
            assert said.strip(), (section, key)
            assert set(GAP.findall(said)) == set(GAP.findall(sentence)), (section, key)


def test_every_kind_of_data_has_its_word():
    assert set(languages()[GERMAN].texts["kinds"]) == set(DataKind.values)


@pytest.mark.parametrize("language", ALL, ids=code)
def test_every_paper_can_be_set(language, setting):
    for paper in PAPERS:
        assert as_pdf(paper, setting, language.code).startswith(b"%PDF-")
        assert all(page.startswith(b"\x89PNG") for page in as_pictures(paper, setting, language.code))


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_arabic_and_persian_use_their_own_font_and_nothing_is_lost(language, setting):
    (page,) = PdfReader(io.BytesIO(as_pdf(ConsentForm(), setting, language))).pages
    fonts = {font.get_object()["/BaseFont"].split("+")[-1] for font in page["/Resources"]["/Font"].values()}
    assert {name for name in fonts if name.startswith("NotoSansArabic")}
    assert all(name.startswith("NotoSans") for name in fonts)
    letters = set(re.findall(r"[\u0600-\u06ff]", page.extract_text()))
    wanted = {
        letter for letter in languages()[language].texts["consent"]["what"] if "\u0621" <= letter <= "\u06cc"
    }
    assert len(wanted - letters) <= 2, wanted - letters


@pytest.mark.parametrize("language", ALL, ids=code)
def test_a_machines_translation_says_so_with_its_day_in_both_languages(language):
    binding = Wording(language.code).binding
    made = f"{language.machine_made_on:%d.%m.%Y}"
    assert made in binding.de and made in binding.other
    assert "maschinell" in binding.de and "deutsche Text" in binding.de


def test_german_alone_says_nothing_of_translations():
    assert Wording().binding is None


@pytest.mark.parametrize(
    ("spoken", "found"),
    [
        (["Arabisch"], "ar"),
        (["Dari"], "fa"),
        (["Kurdisch"], "ku-Latn"),
        (["Tigrinya", "englisch"], "en"),
        (["Tigrinya"], ""),
        ([], ""),
    ],
)
def test_the_persons_language_is_proposed_where_there_is_one(spoken, found):
    assert language_of(spoken) == found
