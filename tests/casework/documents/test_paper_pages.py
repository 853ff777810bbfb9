"""The pages of papers: choose, fill, look, keep, and bring back signed."""

from uuid import uuid4

import pytest
from django.urls import reverse

from regelkreis.casework.consent.operations import give_release
from regelkreis.casework.documents.forms import FORMS
from regelkreis.casework.documents.models import Document
from regelkreis.casework.documents.offered import OFFERS
from regelkreis.casework.planning.models import Goal
from regelkreis.casework.planning.operations import agree_goal
from regelkreis.foundation.vault.models import StoredFile
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.models import Organization
from tests.casework.documents.cast import JPEG, upload

PAPERS = {
    "appointment": {"day": "2023-12-04", "at": "09:30", "place": "Rathaus", "whom": "Frau Muster"},
    "secrecy": {"data_kinds": ["identity", "work"], "purpose": "Kurs", "valid_until": "2024-05-20"},
    "agreement": {},
    "consent": {},
    "letter": {"address": "Jobcenter", "subject": "Antrag", "body": "Guten Tag"},
    "certificate": {"day": "2023-11-20", "begin": "09:00", "end": "10:00"},
    "mandate": {"matter": "Antrag", "powers": ["inquire"]},
}


@pytest.fixture(autouse=True)
def _a_goal_runs(case, owner, today):
    work = term(case.site, Kind.LIFE_DOMAIN, "work")
    agree_goal(case=case, domain=work, title="Ich möchte arbeiten.", actor=owner.actor, today=today)


@pytest.fixture
def jobcenter(site):
    return Organization.objects.get(site=site.pk, code="jobcenter")


def paper_url(case, code):
    return reverse("documents:paper", args=[case.pk, code])


def sent(code, jobcenter, **changes):
    known = {"recipient": jobcenter.pk} if code in {"secrecy", "mandate"} else {}
    if code == "agreement":
        known = {"goals": list(Goal.objects.values_list("pk", flat=True))}
    return {"token": str(uuid4()), **PAPERS[code], **known, **changes}


def test_every_paper_is_offered_and_every_translation_says_what_it_is(signed_in, owner, case):
    text = signed_in(owner).get(reverse("documents:papers", args=[case.pk])).content.decode()
    assert set(FORMS) == set(OFFERS) == set(PAPERS)
    for code in FORMS:
        assert paper_url(case, code) in text
    assert text.count("maschinell übersetzt am 21.11.2026") == 7
    assert "Verbindlich ist immer der deutsche Text" in text


@pytest.mark.parametrize("code", PAPERS)
def test_a_paper_is_looked_at_first_and_then_kept_once(signed_in, owner, case, jobcenter, code):
    client, url = signed_in(owner), paper_url(case, code)
    data = sent(code, jobcenter)

    look = client.post(url, {**data, "vorschau": "1"})
    assert (look.status_code, len(look.context["pictures"])) == (200, 1)
    assert "data:image/png;base64," in look.content.decode()
    assert not StoredFile.objects.exists()

    kept = [client.post(url, data).url for _ in range(2)]
    document = Document.objects.get()
    assert set(kept) == {reverse("documents:document", args=[document.pk])}
    assert (document.paper, document.awaits_signature) == (code, OFFERS[code].is_signed)


def test_the_persons_language_and_what_the_file_knows_are_filled_in(signed_in, owner, case):
    type(case.person).objects.update(languages=["Ukrainisch"], needs_interpreter=True)
    form = signed_in(owner).get(paper_url(case, "appointment")).context["form"]
    assert form["language"].value() == "uk"
    assert (form["whom"].value(), form["interpreted"].value()) == ("Owner", True)


@pytest.mark.parametrize(
    ("code", "changes", "field"),
    [
        ("secrecy", {"data_kinds": []}, "data_kinds"),
        ("secrecy", {"language": "xx"}, "language"),
        ("mandate", {"powers": ["sue"]}, "powers"),
        ("letter", {"address": "\n".join("1234567")}, "address"),
        ("certificate", {"day": "2023-12-24"}, "day"),
        ("certificate", {"end": "08:00"}, "end"),
        ("certificate", {"end": ""}, "end"),
        ("certificate", {"day": ""}, "day"),
        ("letter", {"body": "🙂"}, "__all__"),
    ],
)
def test_what_cannot_be_stays_on_the_page(signed_in, owner, case, jobcenter, code, changes, field):
    page = signed_in(owner).post(paper_url(case, code), sent(code, jobcenter, **changes))
    assert page.status_code == 422
    assert field in page.context["form"].errors
    assert not Document.objects.exists()


def test_a_paper_that_is_not_offered_does_not_exist(signed_in, owner, case):
    assert signed_in(owner).get(paper_url(case, "novel")).status_code == 404


def test_it_comes_back_signed_from_the_page_of_uploads(signed_in, owner, case, jobcenter):
    client = signed_in(owner)
    client.post(paper_url(case, "secrecy"), sent("secrecy", jobcenter))
    made = Document.objects.get()
    back = reverse("documents:signed", args=[case.pk])
    assert f"{back}?papier={made.pk}" in client.get(reverse("documents:add", args=[case.pk])).content.decode()
    assert str(client.get(back, {"papier": made.pk}).context["form"]["paper"].value()) == str(made.pk)

    data = {"token": str(uuid4()), "paper": made.pk}
    for _ in range(2):
        answer = client.post(back, {**data, "photo": upload(JPEG, "IMG.jpg")})
    page = client.get(answer.url).content.decode()

    made.refresh_from_db()
    assert (made.edition, made.awaits_signature) == (2, False)
    assert reverse("consent:release_add", args=[case.person_id]) in page
    assert "Kein Papier wartet" in client.get(back).content.decode()


def test_without_a_release_a_summary_cannot_begin(signed_in, owner, case):
    page = signed_in(owner).get(reverse("documents:summary", args=[case.pk])).content.decode()
    assert "Keine Freigabe gilt heute" in page


def test_a_summary_is_chosen_fact_by_fact(signed_in, owner, case, jobcenter, today):
    release = give_release(
        person=case.person,
        recipient=jobcenter,
        purpose="Kurs",
        data_kinds=["identity"],
        given_on=today,
        actor=owner.actor,
        today=today,
    )
    client, plain = signed_in(owner), reverse("documents:summary", args=[case.pk])
    assert "Jobcenter, Kurs" in client.get(plain).content.decode()
    url = f"{plain}?freigabe={release.pk}"

    page = client.get(url)
    assert [label for _code, label in page.context["form"].fields["told"].choices] == [
        "Name: Amara Probst",
        "geboren am: 01.04.1990",
    ]
    assert page.context["form"]["told"].value() is None

    data = {"token": str(uuid4()), "told": ["name"]}
    assert len(client.post(url, {**data, "vorschau": "1"}).context["pictures"]) == 1
    assert client.post(url, {**data, "told": ["phone"]}).status_code == 422
    assert not Document.objects.exists()
    assert client.post(url, data).url == client.post(url, data).url
    assert Document.objects.get().title == "Zusammenfassung für Jobcenter"


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_papers_of_a_foreign_case_do_not_exist(signed_in, case, who, request):
    client = signed_in(request.getfixturevalue(who))
    for url in (
        reverse("documents:papers", args=[case.pk]),
        reverse("documents:summary", args=[case.pk]),
        paper_url(case, "consent"),
    ):
        assert (client.get(url).status_code, client.post(url, {}).status_code) == (404, 404)
