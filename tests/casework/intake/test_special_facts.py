"""Special categories of data: on express consent only, gone with it; what would be reported is not kept."""

from datetime import timedelta

import pytest
from django.urls import reverse

from regelkreis.casework.intake.models import SpecialFact
from regelkreis.casework.intake.operations import record_special_fact, withdraw_special_fact
from regelkreis.casework.people.models import Person
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind, Term


@pytest.fixture
def noted(case, owner, today):
    """Return a way to write down something on health."""

    def note(**changes):
        values = {
            "case": case,
            "kind": "health",
            "text": "Reha beantragt",
            "consents": True,
            "consented_on": today,
            "actor": owner.actor,
            "today": today,
        }
        return record_special_fact(**{**values, **changes})

    return note


def test_without_express_consent_nothing_is_stored(noted):
    with pytest.raises(Invalid, match="ausdrücklicher Einwilligung") as refused:
        noted(consents=False)

    assert set(refused.value.errors) == {"consents"}
    assert not SpecialFact.objects.exists()


def test_it_is_kept_with_its_consent_and_the_journal_does_not_say_what(noted, today):
    assert (noted().text, SpecialFact.objects.get().consented_on) == ("Reha beantragt", today)

    texts = " ".join(entry.payload or "" for entry in Entry.objects.all())
    assert "Reha" not in texts
    assert "health" not in texts
    assert "Gesundheit" not in texts


def test_a_withdrawal_erases_it_at_once_also_in_a_closed_case(noted, case, owner, site, today):
    fact = noted()
    ending = Term.objects.get(site=site.pk, kind=Kind.ENDING, code="moved")
    case.change(expected=case.version, closed_on=today, ending=ending)

    withdraw_special_fact(fact=fact, actor=owner.actor, today=today)
    withdraw_special_fact(fact=fact, actor=owner.actor, today=today + timedelta(days=1))

    stored = SpecialFact.objects.get()
    assert (stored.text, stored.withdrawn_on) == ("", today)


def test_what_is_in_the_file_is_not_written_twice(noted, owner, today):
    fact = noted()
    with pytest.raises(Invalid, match="steht schon"):
        noted()

    withdraw_special_fact(fact=fact, actor=owner.actor, today=today)
    noted()

    assert SpecialFact.objects.filter(withdrawn_on=None).count() == 1


def test_a_consent_of_tomorrow_an_unknown_kind_or_no_text_are_refused(noted, today):
    with pytest.raises(Invalid) as refused:
        noted(consented_on=today + timedelta(days=1), kind="shoe-size", text=" ")

    assert set(refused.value.errors) == {"consented_on", "kind", "text"}


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator"])
def test_nobody_else_writes_or_erases(noted, today, who, request):
    somebody = request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        noted(actor=somebody.actor)
    with pytest.raises(NotAllowed):
        withdraw_special_fact(fact=noted(), actor=somebody.actor, today=today)


def test_the_page_takes_and_erases_it(signed_in, owner, case, today):
    client, url = signed_in(owner), reverse("intake:special", args=[case.pk])
    data = {
        "token": "3f0c1d0e-5a51-4c1b-8e9a-3f6f0f3f5a10",
        "kind": "health",
        "text": "Reha beantragt",
        "consented_on": str(today),
        "form": "written",
    }
    page = client.post(url, data)
    assert page.status_code == 422
    assert "ausdrücklicher Einwilligung" in page.content.decode()

    for _time in range(2):
        assert client.post(url, {**data, "consents": "on"}).status_code == 302
    assert "Reha beantragt" in client.get(url).content.decode()

    page = client.post(reverse("intake:withdraw_special", args=[SpecialFact.objects.get().pk]), follow=True)
    assert "Reha" not in page.content.decode()
    assert "gelöscht am" in page.content.decode()


@pytest.mark.parametrize(("insists", "kept"), [("", None), ("on", "ohne Papier")])
def test_what_would_have_to_be_reported_is_checked_and_not_kept(
    signed_in, owner, site, intake_data, insists, kept
):
    status = Term.objects.create(
        site=site.pk,
        kind=Kind.RESIDENCE_STATUS,
        code="no-paper",
        label="ohne Papier",
        data={"reportable": True},
    )
    client, url = signed_in(owner), reverse("intake:take_in")
    assert "§§ 86 bis 88 AufenthG" in client.get(url).content.decode()

    client.post(url, {**intake_data, "residence_status": status.pk, "keep_reportable": insists})

    stored = Person.objects.get().residence_status
    assert (stored.label if stored else None) == kept


def test_who_refuses_is_advised_without_a_name(signed_in, owner):
    client = signed_in(owner)
    assert "Ohne Namen beraten und zählen" in client.get(reverse("intake:take_in")).content.decode()

    page = client.get(reverse("intake:write_consultation"), {"folgt": "no_consent"})

    assert page.context["form"]["outcome"].value() == "no_consent"
