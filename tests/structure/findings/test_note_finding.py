import pytest
from django.urls import reverse

from regelkreis.casework.cases.models import CaseEvent
from regelkreis.casework.planning.models import Goal, Step
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.catalogue.queries import term
from regelkreis.structure.findings.models import Finding
from regelkreis.structure.findings.operations import group_findings, note_finding, withdraw_finding
from tests.cast import TODAY, build_case
from tests.structure.cast import build_finding, build_theme, organization


def test_a_finding_takes_the_town_of_its_case_and_leaves_an_event(owner, case):
    finding = build_finding(owner, case)

    assert finding.municipality == case.municipality
    event = CaseEvent.objects.get(subject_id=finding.pk)
    assert (event.activity, event.on, event.organization) == ("finding.noted", TODAY, finding.to_body)
    assert Entry.objects.get().deed == "finding.noted"


@pytest.mark.parametrize("who", ["colleague", "stranger", "coordinator", "statistician"])
def test_only_who_works_on_the_case_notes_what_it_showed(request, owner, case, who):
    sample = build_finding(owner, build_case(owner))

    with pytest.raises(NotAllowed):
        note_finding(
            case=case, need=sample.need, from_body=sample.from_body, to_body=sample.to_body,
            break_kind=sample.break_kind, actor=request.getfixturevalue(who).actor, today=TODAY,
        )  # fmt: skip

    assert Finding.objects.count() == 1


def test_a_break_lies_between_two_bodies(owner, case):
    with pytest.raises(Invalid, match="zwischen zwei Einrichtungen"):
        build_finding(owner, case, from_body="mbe", to_body="mbe")


def test_words_of_another_list_or_site_are_refused(owner, stranger, case):
    sample = build_finding(owner, case)
    foreign = organization(stranger, "mbe")

    with pytest.raises(Invalid) as refusal:
        note_finding(
            case=case, need=sample.break_kind, from_body=sample.from_body, to_body=foreign,
            break_kind=sample.need, actor=owner.actor, today=TODAY,
        )  # fmt: skip

    assert set(refusal.value.errors) == {"need", "break_kind", "to_body"}


def test_a_mistake_is_taken_back_and_leaves_no_trace_in_the_log(owner, colleague, case):
    finding = build_finding(owner, case)

    with pytest.raises(NotAllowed):
        withdraw_finding(finding=finding, actor=colleague.actor, today=TODAY)
    withdraw_finding(finding=finding, actor=owner.actor, today=TODAY)

    assert not Finding.objects.exists()
    assert not CaseEvent.objects.filter(activity="finding.noted").exists()


def test_what_is_in_a_theme_stays_until_coordination_takes_it_out(owner, coordinator, case):
    finding = build_finding(owner, case)
    group_findings(findings=[finding], theme=build_theme(coordinator), actor=coordinator.actor, today=TODAY)
    finding.refresh_from_db()

    with pytest.raises(NotAllowed, match="gehört schon zu einem Thema"):
        withdraw_finding(finding=finding, actor=owner.actor, today=TODAY)


def test_noting_by_the_page_makes_one_record_though_sent_twice(signed_in, owner, case):
    client, address = signed_in(owner), reverse("findings:note", args=[case.pk])
    form = client.get(address).context["form"]
    fields = form.fields
    data = {
        "token": form["token"].value(),
        "need": str(fields["need"].queryset[0].pk),
        "from_body": str(fields["from_body"].queryset[0].pk),
        "to_body": str(fields["to_body"].queryset[1].pk),
        "break_kind": str(fields["break_kind"].queryset[0].pk),
    }

    incomplete = client.post(address, {**data, "break_kind": ""})
    assert incomplete.status_code == 422
    assert f'value="{data["need"]}" selected' in incomplete.content.decode()
    assert [client.post(address, data).status_code for _ in range(2)] == [302, 302]
    assert Finding.objects.count() == 1


@pytest.mark.parametrize(
    ("who", "status"),
    [("owner", 200), ("colleague", 404), ("stranger", 404), ("coordinator", 404), ("statistician", 404)],
)
def test_who_finds_the_page_to_note(request, signed_in, case, who, status):
    client = signed_in(request.getfixturevalue(who))

    assert client.get(reverse("findings:note", args=[case.pk])).status_code == status


def test_taking_back_by_the_page(signed_in, owner, colleague, coordinator, case):
    finding = build_finding(owner, case)
    address = reverse("findings:withdraw", args=[finding.pk])

    assert signed_in(colleague).get(address).status_code == 404
    assert signed_in(coordinator).get(address).status_code == 404
    client = signed_in(owner)
    token = client.get(address).context["form"]["token"].value()
    assert client.post(address, {"token": token}).url == reverse("cases:file", args=[case.pk])
    assert not Finding.objects.exists()


def test_taking_back_sent_twice_leads_to_the_same_file(signed_in, owner, case):
    finding = build_finding(owner, case)
    address = reverse("findings:withdraw", args=[finding.pk])
    client = signed_in(owner)
    token = client.get(address).context["form"]["token"].value()

    answers = [client.post(address, {"token": token}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert answers[0].url == answers[1].url == reverse("cases:file", args=[case.pk])


def test_a_finding_shows_at_a_step_or_referral_of_its_own_case_only(owner, case):
    sample = build_finding(owner, build_case(owner))
    other = build_case(owner)
    values = {
        "case": case, "need": sample.need, "from_body": sample.from_body, "to_body": sample.to_body,
        "break_kind": sample.break_kind, "actor": owner.actor, "today": TODAY,
    }  # fmt: skip

    with pytest.raises(Invalid, match="im Fall nicht"):
        note_finding(**values, step_id=build_step(other).pk)
    mine = build_step(case)

    assert note_finding(**values, step_id=mine.pk).step_id == mine.pk


def build_step(case):
    domain = term(case.site, Kind.LIFE_DOMAIN, "language")
    goal = Goal.objects.create(site=case.site, case=case, domain=domain, title="Deutsch", agreed_on=TODAY)
    return Step.objects.create(site=case.site, goal=goal, what="Anmelden")
