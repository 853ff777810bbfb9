"""What is handed over is chosen field by field, looked at first, and never more than the release covers."""

from uuid import uuid4

import pytest
from django.urls import reverse

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.consent.models import Release
from regelkreis.casework.consent.operations import give_release, withdraw_release
from regelkreis.casework.documents.operations.issue import NotCovered, issue_summary
from regelkreis.casework.referrals.models import HandedOver, Referral
from regelkreis.casework.referrals.operations import Agreement, print_handover, send_referral
from regelkreis.casework.referrals.refusals import ReleaseMissing, ReleaseTooNarrow
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.organizations.models import Organization


@pytest.fixture
def service(site):
    return Organization.objects.get(site=site.pk, code="mbe")


@pytest.fixture
def release(case, service, owner, today):
    return give_release(
        person=case.person, recipient=service, purpose="Beratung", data_kinds=["identity", "concern"],
        given_on=today, actor=owner.actor, today=today,
    )  # fmt: skip


@pytest.fixture
def send(case, service, owner, today):
    def sent(**changes):
        values = {"case": case, "recipient": service, "concern": "Schulden", "told": ["name", "birth"]}
        return send_referral(**{**values, "actor": owner.actor, "today": today, **changes})

    return sent


@pytest.fixture
def url(case, service):
    return f"{reverse('referrals:add', args=[case.pk])}?an={service.pk}"


@pytest.fixture
def typed():
    return {"token": str(uuid4()), "concern": "Hilfe", "due_on": "2023-12-04", "told": ["name"]}


def handed(referral):
    return list(HandedOver.objects.filter(referral=referral).values_list("code", "value"))


def test_only_what_was_chosen_goes_along_as_it_was_told(send, release, case, today):
    referral = send()
    type(case.person).objects.update(given_name="Anders")

    assert handed(referral) == [("name", "Amara Probst"), ("birth", "01.04.1990")]


def test_more_than_the_release_covers_is_refused_by_name(send, release):
    with pytest.raises(ReleaseTooNarrow, match="Aufenthalt"):
        send(told=["name", "status"])

    assert not Referral.objects.exists()


def test_an_agreement_given_now_extends_the_release(send, release, today):
    referral = send(told=["name", "status"], agreement=Agreement(language="Französisch"))

    assert referral.release.data_kinds == ["identity", "residence", "concern"]
    assert (referral.release.form, referral.release.language) == ("spoken", "Französisch")
    release.refresh_from_db()
    assert release.replaced_on == today
    assert ("status", "Duldung") in handed(referral)


def test_a_choice_that_the_file_does_not_hold_is_refused(send, release):
    with pytest.raises(Invalid, match="nicht mehr in der Akte"):
        send(told=["phone"])


def test_without_a_choice_goes_what_the_release_covers_of_the_usual(send, release):
    assert [code for code, _ in handed(send(told=None))] == ["name"]


def test_values_stay_out_of_the_journal_and_the_log(send, release):
    send()

    assert not any("Probst" in (entry.payload or "") for entry in Entry.objects.all())
    assert set(CaseEvent.objects.values_list("activity", flat=True)) == {"referral.sent"}


def test_the_preview_shows_the_sheet_and_stores_nothing(signed_in, owner, url, typed):
    page = signed_in(owner).post(url, {**typed, "agrees": "on", "vorschau": "1"})

    assert page.status_code == 200
    assert len(page.context["pictures"]) == 1
    assert not Referral.objects.exists()
    assert not Release.objects.exists()


def test_without_a_release_or_agreement_there_is_no_preview(signed_in, owner, url, typed):
    page = signed_in(owner).post(url, {**typed, "vorschau": "1"})

    assert page.status_code == 422
    assert "agrees" in page.context["form"].errors
    assert not page.context["pictures"]


def test_sending_leads_to_the_referral_with_what_was_told(signed_in, owner, url, typed, release):
    client = signed_in(owner)

    page = client.get(client.post(url, {**typed, "way": "letter"}).url).content.decode()

    assert "Amara Probst" in page
    assert "Brief" in page
    assert "01.04.1990" not in page


def test_the_sheet_is_a_pdf_for_whoever_works_on_the_case(
    signed_in, owner, colleague, stranger, send, release
):
    address = reverse("referrals:sheet", args=[send().pk])

    answer = signed_in(owner).get(address)

    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    for other in (colleague, stranger):
        assert signed_in(other).get(address).status_code == 404


def test_a_withdrawal_takes_effect_at_once_everywhere(
    signed_in, owner, send, release, case, url, typed, today
):
    referral = send()
    client = signed_in(owner)
    withdraw_release(release=release, actor=owner.actor, today=today)

    with pytest.raises(ReleaseMissing):
        send()
    assert client.post(url, {**typed, "vorschau": "1"}).status_code == 422
    with pytest.raises(NotAllowed, match="gilt nicht mehr"):
        print_handover(referral=referral, actor=owner.actor, today=today)
    assert client.get(reverse("referrals:sheet", args=[referral.pk])).status_code in {403, 422}
    with pytest.raises(NotCovered):
        issue_summary(case=case, release=release, told=["name"], phone="", actor=owner.actor, today=today)
    page = client.get(reverse("referrals:page", args=[referral.pk])).content.decode()
    assert "gilt nicht mehr" in page
    assert "uebergabe.pdf" not in page


def test_a_narrower_release_does_not_print_what_a_wider_one_allowed(
    send, release, owner, service, case, today
):
    referral = send()
    withdraw_release(release=release, actor=owner.actor, today=today)
    give_release(
        person=case.person, recipient=service, purpose="Frage", data_kinds=["concern"],
        given_on=today, actor=owner.actor, today=today,
    )  # fmt: skip

    with pytest.raises(ReleaseMissing):
        print_handover(referral=referral, actor=owner.actor, today=today)


def test_the_running_referral_is_shown_before_a_second_one(signed_in, owner, url, send, release):
    first = send()

    page = signed_in(owner).get(url).content.decode()

    assert "Dort läuft schon ein Verweis" in page
    assert reverse("referrals:page", args=[first.pk]) in page


def test_where_a_legal_area_has_case_management_of_its_own_the_page_says_so(signed_in, owner, url, site):
    client = signed_in(owner)
    assert "eigenes Case Management" not in client.get(url).content.decode()
    Term.objects.create(
        site=site.pk, kind=Kind.LEGAL_AREA, code="sgb-ii", label="SGB II", position=0,
        data={"own_case_management": True, "organizations": ["mbe"]},
    )  # fmt: skip

    assert "SGB II hat ein eigenes Case Management" in client.get(url).content.decode()
