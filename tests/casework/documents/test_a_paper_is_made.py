"""Papers are set from the case, kept as documents, and awaited back where they are signed."""

import io
from datetime import date, time

import pytest
from pypdf import PdfReader

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.operations import (
    delete_document,
    issue_paper,
    restore_document,
    sign_back,
)
from regelkreis.casework.documents.papers.appointment import AppointmentSlip
from regelkreis.casework.documents.papers.certificate import Certificate
from regelkreis.casework.documents.papers.consent import ConsentForm
from regelkreis.casework.documents.papers.letter import Letter
from regelkreis.casework.documents.papers.mandate import Mandate
from regelkreis.casework.documents.papers.secrecy import SecrecyRelease
from regelkreis.casework.documents.papers.typesetting import NotTypeset
from regelkreis.casework.documents.queries import awaiting_signature
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.foundation.vault.operations import content_of
from regelkreis.network.organizations.models import Organization
from tests.casework.documents.cast import JPEG, received


@pytest.fixture
def jobcenter(site):
    return Organization.objects.get(site=site.pk, code="jobcenter")


def words(document):
    """The text of a paper as a copy reads it, on one line."""
    pages = PdfReader(io.BytesIO(content_of(document.file))).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    return text.replace("\xad ", "")


def issue(case, somebody, paper, today, language=""):
    return issue_paper(case=case, paper=paper, language=language, actor=somebody.actor, today=today)


def test_a_release_from_secrecy_says_who_about_what_and_until_when(case, owner, jobcenter, today):
    paper = SecrecyRelease(jobcenter, ["identity", "work"], "Anmeldung zum Kurs", date(2024, 5, 20), True)

    made = issue(case, owner, paper, today)

    text = words(made)
    for expected in (
        "Entbindung von der Schweigepflicht",
        "Amara Probst",
        "01.04.1990",
        "Jobcenter",
        "Anmeldung zum Kurs",
        "Ausbildung und Arbeit",
        "bis zum 20.05.2024",
        "jederzeit widerrufen",
        "Musterkreis",
    ):
        assert expected in text, expected
    assert "Gesundheit" not in text
    assert "maschinell" not in text
    assert (made.recipient, made.awaits_signature, made.kind) == (jobcenter, True, "consent")
    event = CaseEvent.objects.get()
    assert (event.activity, event.organization) == ("document.issued", jobcenter)
    assert Entry.objects.get().deed == "document.issued"


def test_without_an_end_it_holds_until_it_is_withdrawn(case, owner, jobcenter, today):
    text = words(issue(case, owner, SecrecyRelease(jobcenter, ["identity"], "Kurs"), today))
    assert "bis ich sie widerrufe" in text
    assert "Ich erlaube auch der Einrichtung" not in text


def test_a_second_language_stands_beside_and_says_who_translated_and_when(case, owner, jobcenter, today):
    made = issue(case, owner, SecrecyRelease(jobcenter, ["work"], "Kurs"), today, language="tr")

    text = words(made)
    assert "Sır saklama yükümlülüğünden muafiyet" in text
    assert "eğitim ve iş" in text
    assert "am 21.11.2026 maschinell erstellt" in text and "21.11.2026 tarihinde makine ile" in text
    assert "Verbindlich ist der deutsche Text" in text
    assert made.language == "tr"


def test_a_signed_paper_comes_back_as_the_next_edition(case, owner, jobcenter, today):
    made = issue(case, owner, SecrecyRelease(jobcenter, ["work"], "Kurs"), today)
    assert list(awaiting_signature(case)) == [made]

    back = sign_back(document=made, expected=1, file=received(JPEG), actor=owner.actor, today=today)

    assert not awaiting_signature(case).exists()
    assert (back.edition, back.file.kind, back.earlier.get().file.kind) == (2, "jpeg", "pdf")
    assert CaseEvent.objects.order_by("pk").last().activity == "document.signed"


def test_an_appointment_slip_is_not_signed_and_says_the_day(case, owner, today):
    slip = AppointmentSlip(date(2023, 12, 4), time(9, 30), "Rathaus", "Frau Muster", phone="0212 555")
    made = issue(case, owner, slip, today, language="fr")

    text = words(made)
    for expected in ("04.12.2023", "09:30", "Rathaus", "Frau Muster", "0212 555", "Votre rendez-vous"):
        assert expected in text, expected
    assert not made.awaits_signature and made.title == "Terminzettel 04.12.2023"


def test_consent_asks_about_health_on_its_own(case, owner, today):
    made = issue(case, owner, ConsentForm(), today, language="uk")
    text = words(made)
    assert "Auch Angaben zu meiner Gesundheit" in text and "Згода на зберігання моїх даних" in text
    assert made.awaits_signature


def test_a_certificate_says_no_more_than_that_somebody_was_here(case, owner, today):
    case.concern = "sehr vertraulich"
    talk = words(issue(case, owner, Certificate(today, time(9), time(10), "Arbeitgeber"), today))
    since = words(issue(case, owner, Certificate(), today))

    assert "am 20.11.2023 von 09:00 bis 10:00 Uhr" in talk and "Arbeitgeber" in talk
    assert "seit dem 10.01.2023" in since
    assert "vertraulich" not in talk + since


def test_a_mandate_covers_what_was_ticked_and_nothing_legal(case, owner, jobcenter, today):
    made = issue(case, owner, Mandate(jobcenter, "Antrag vom 1.11.", ["inquire"]), today)
    text = words(made)
    assert "Auskünfte über den Stand" in text and "Anträge und Unterlagen" not in text
    assert "keine rechtliche Vertretung" in text
    assert made.awaits_signature


def test_a_letter_carries_its_text_as_typed_and_no_markup(case, owner, today):
    paper = Letter("Jobcenter\nHauptstr. 1", "Ihr #Schreiben", 'Guten Tag,\n\n#panic("x") *nicht fett*')
    text = words(issue(case, owner, paper, today))
    for expected in ("Jobcenter Hauptstr", "Ihr #Schreiben", '#panic("x") *nicht fett*', "Owner"):
        assert expected in text, expected


def test_a_person_without_a_name_gets_a_line_to_write_on(case, owner, today):
    case.person.given_name = case.person.family_name = ""
    assert "____" in words(issue(case, owner, ConsentForm(), today))


def test_the_same_paper_is_the_same_file(case, owner, today):
    first, second = (issue(case, owner, ConsentForm(), today, language="ar") for _ in range(2))
    assert first.file.sha256 == second.file.sha256
    assert first.file.check_result == "own"


def test_it_is_archivable_and_tagged_and_names_its_language(case, owner, today):
    made = issue(case, owner, ConsentForm(), today, language="ar")
    catalogue = PdfReader(io.BytesIO(content_of(made.file))).trailer["/Root"]
    metadata = catalogue["/Metadata"].get_object().get_data()
    assert b"pdfuaid:part" in metadata and b"pdfaid:part" in metadata
    assert catalogue["/Lang"].startswith("de")


def test_a_sign_the_fonts_lack_is_refused_in_words(case, owner, today):
    with pytest.raises(NotTypeset, match="Emoji"):
        issue(case, owner, Letter("Amt", "Betreff", "Danke 🙂"), today)
    assert not Document.objects.exists()


def test_an_unknown_language_or_a_foreign_organization_is_refused(case, owner, other_site, today):
    foreign = Organization.objects.get(site=other_site.pk, code="mbe")
    with pytest.raises(Invalid) as refused:
        issue(case, owner, SecrecyRelease(foreign, ["work"], "Kurs"), today, language="xx")
    assert set(refused.value.errors) == {"recipient", "language"}


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_only_who_works_on_the_case_makes_papers(case, today, who, request):
    with pytest.raises(NotAllowed):
        issue(case, request.getfixturevalue(who), ConsentForm(), today)


def test_a_paper_that_was_deleted_comes_back_as_a_paper(case, owner, today):
    made = issue(case, owner, ConsentForm(), today)
    delete_document(document=made, actor=owner.actor, today=today)
    restore_document(document=made, actor=owner.actor, today=today)

    assert CaseEvent.objects.get().activity == "document.issued"
    assert list(awaiting_signature(case)) == [made]
