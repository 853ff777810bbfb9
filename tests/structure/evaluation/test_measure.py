from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from regelkreis.casework.cases.events import note_event
from regelkreis.casework.cases.models import Case
from regelkreis.foundation.kernel.refusals import Invalid, NotAllowed
from regelkreis.network.catalogue.models import Kind, Term
from regelkreis.network.catalogue.queries import term
from regelkreis.structure.evaluation.models import Measurement
from regelkreis.structure.evaluation.operations import measure
from regelkreis.structure.evaluation.tasks import measure_all_due
from regelkreis.structure.findings.operations import group_findings
from regelkreis.structure.themes.models import ThemeEffect
from tests.cast import TODAY, build_case
from tests.structure.cast import build_decision, build_finding, build_theme

EFFECT = date(2023, 5, 1)
NOT_CAUSE = "Gemessen ist die Veränderung nach dem Beschluss, nicht ihre Ursache."


@pytest.fixture
def theme(coordinator):
    return build_theme(coordinator)


@pytest.fixture
def decision(coordinator, theme):
    return build_decision(
        coordinator, theme, on=date(2023, 4, 20), effect_from=EFFECT, look_on=date(2023, 11, 15)
    )


@pytest.fixture
def cases(owner):
    return [build_case(owner) for _ in range(6)]


def answered(case: Case, on: date, after: int) -> None:
    """A referral that was answered on a day, so many days after it was sent."""
    referral = uuid4()
    note_event(case, "referral.sent", on=on - timedelta(days=after), subject_id=referral)
    note_event(case, "referral.answered", on=on, subject_id=referral)


def answers(cases: list[Case], first: date, months: int, days: int) -> None:
    """In every month each case gets an answer, after about so many days."""
    for month in range(months):
        year, number = divmod(first.month - 1 + month, 12)
        for place, case in enumerate(cases):
            answered(case, date(first.year + year, number + 1, 12), days + place - 2 + month % 3)


def test_an_indicator_that_fell_is_moved(coordinator, theme, decision, cases):
    answers(cases, date(2022, 5, 1), 12, days=40)
    answers(cases, EFFECT, 6, days=14)

    kept = measure(decision=decision, actor=coordinator.actor, today=TODAY)

    assert (kept.verdict, kept.before_count, kept.after_count) == ("moved", 72, 36)
    assert kept.before_median > 35 > kept.after_median
    effect = theme.effects.get()
    assert effect.verdict == "moved"
    assert effect.sentence.startswith("Der Median sank von 4")
    assert effect.decision_number == decision.number
    assert effect.series["before"]["cases"] == 72


def test_an_indicator_that_stayed_is_not_moved(coordinator, theme, decision, cases):
    answers(cases, date(2022, 5, 1), 12, days=40)
    answers(cases, EFFECT, 6, days=40)

    assert measure(decision=decision, actor=coordinator.actor, today=TODAY).verdict == "not_moved"


def test_too_few_cases_say_nothing(coordinator, theme, decision, cases):
    answers(cases[:2], date(2022, 5, 1), 12, days=40)
    answers(cases[:2], EFFECT, 6, days=14)

    kept = measure(decision=decision, actor=coordinator.actor, today=TODAY)

    assert kept.verdict == "too_few"
    assert kept.before_median is None


def test_months_with_too_few_cases_cross_the_glass_empty(coordinator, theme, decision, cases):
    answers(cases, date(2022, 5, 1), 1, days=40)
    for _ in range(7):
        answered(cases[0], date(2022, 7, 20), 90)

    measure(decision=decision, actor=coordinator.actor, today=TODAY)

    months = {one["month"]: one["value"] for one in theme.effects.get().series["months"]}
    assert months["2022-05-01"] is not None
    assert months["2022-07-01"] is None
    assert (min(months), max(months)) == ("2021-11-01", "2023-11-01")


def test_an_answer_belongs_to_its_own_referral(coordinator, theme, decision, cases):
    for case in cases:
        note_event(case, "referral.sent", on=date(2022, 5, 1), subject_id=uuid4())
        answered(case, date(2022, 6, 20), 10)

    measure(decision=decision, actor=coordinator.actor, today=TODAY)

    months = {one["month"]: one["value"] for one in theme.effects.get().series["months"]}
    assert months["2022-06-01"] == 10.0


def test_a_share_is_taken_of_the_events_it_names_and_hides_few(coordinator, owner, theme, decision, site):
    decision.indicator = term(site.pk, Kind.INDICATOR, "share-declined")
    decision.save()
    for place, case in enumerate(build_case(owner) for _ in range(10)):
        for day, declined in ((date(2022, 6, 20), 5), (date(2022, 7, 20), 4)):
            referral = uuid4()
            note_event(case, "referral.answered", on=day, subject_id=referral)
            if place < declined:
                note_event(case, "referral.declined", on=day, subject_id=referral)

    measure(decision=decision, actor=coordinator.actor, today=TODAY)

    months = {one["month"]: one["value"] for one in theme.effects.get().series["months"]}
    assert months["2022-06-01"] == 50.0
    assert months["2022-07-01"] is None


def test_findings_are_counted_per_hundred_running_cases(coordinator, owner, theme, decision, cases, site):
    decision.indicator = Term.objects.create(
        site=site.pk, kind=Kind.INDICATOR, code="findings", label="Beobachtungen je 100 Fälle",
        data={"method": "count_per_100_cases", "need": "language-course", "unit": "je 100 Fälle"},
    )  # fmt: skip
    decision.save()
    for case in cases[:5]:
        build_finding(owner, case, on=date(2023, 3, 5))
    for case in cases[:4]:
        build_finding(owner, case, on=date(2023, 4, 5))
    build_finding(owner, cases[5], on=date(2023, 3, 5), need="work-permit")

    measure(decision=decision, actor=coordinator.actor, today=TODAY)

    series = theme.effects.get().series
    months = {one["month"]: one["value"] for one in series["months"]}
    assert months["2023-03-01"] == 83.0
    # Four beside a known number of cases would be four people.
    assert (months["2023-04-01"], months["2023-02-01"]) == (None, None)
    assert months["2022-12-01"] is None
    assert max(months) == "2023-10-01"
    assert series["before"]["cases"] is None


def test_before_it_takes_effect_there_is_nothing_to_measure(coordinator, theme):
    decision = build_decision(coordinator, theme, effect_from=date(2023, 12, 1), look_on=date(2024, 6, 1))

    with pytest.raises(Invalid, match="wirkt noch nicht"):
        measure(decision=decision, actor=coordinator.actor, today=TODAY)


def test_case_managers_have_nothing_measured(owner, decision):
    with pytest.raises(NotAllowed):
        measure(decision=decision, actor=owner.actor, today=TODAY)


def test_another_sites_cases_do_not_count(coordinator, stranger, theme, decision):
    answers([build_case(stranger) for _ in range(6)], date(2022, 5, 1), 12, days=40)

    kept = measure(decision=decision, actor=coordinator.actor, today=TODAY)

    assert (kept.before_count, kept.after_count) == (0, 0)


def test_what_is_due_is_measured_once(coordinator, theme, decision):
    assert measure_all_due(date(2023, 11, 14)) == 0
    assert measure_all_due(TODAY) == 1
    assert measure_all_due(TODAY + timedelta(days=1)) == 0
    assert Measurement.objects.get().decision == decision


def test_the_theme_shows_the_effect_first_and_names_no_cause(
    signed_in, coordinator, owner, theme, decision, cases
):
    answers(cases, date(2022, 5, 1), 12, days=40)
    answers(cases, EFFECT, 6, days=14)
    client = signed_in(coordinator)
    address = reverse("evaluation:measure", args=[decision.pk])
    token = client.get(address).context["form"]["token"].value()

    answers_of_page = [client.post(address, {"token": token}) for _ in range(2)]

    assert {answer.url for answer in answers_of_page} == {reverse("themes:page", args=[theme.pk])}
    assert ThemeEffect.objects.count() == 1
    page = signed_in(owner).get(answers_of_page[0].url).content.decode()
    assert "Bewegt." in page
    assert NOT_CAUSE in page
    assert page.index("Bewegt.") < page.index("Wie oft, wo, seit wann")
    assert "jetzt messen" not in page


@pytest.mark.parametrize(
    ("who", "status"), [("owner", 403), ("stranger", 404), ("statistician", 404), ("admin", 404)]
)
def test_who_finds_the_page_to_measure(request, signed_in, decision, who, status):
    client = signed_in(request.getfixturevalue(who))

    assert client.get(reverse("evaluation:measure", args=[decision.pk])).status_code == status


def test_the_case_file_and_the_desk_say_what_became_of_a_finding(
    signed_in, coordinator, owner, colleague, theme, cases
):
    finding = build_finding(owner, cases[0])
    group_findings(findings=[finding], theme=theme, actor=coordinator.actor, today=TODAY)
    decision = build_decision(coordinator, theme, on=date(2023, 4, 20), effect_from=EFFECT)
    answers(cases, date(2022, 5, 1), 12, days=40)
    answers(cases, EFFECT, 6, days=14)
    measure(decision=decision, actor=coordinator.actor, today=TODAY)

    page = signed_in(owner).get(reverse("cases:file", args=[cases[0].pk])).content.decode()
    desk = signed_in(owner).get(reverse("workplace:home")).content.decode()

    for words in ("Aus Ihrer Beobachtung wurde", theme.title, "</strong> 2023/01", "Bewegt"):
        assert words in page
    assert f"Wirkung gemessen zu „{theme.title}“" in desk
    assert theme.title not in signed_in(colleague).get(reverse("workplace:home")).content.decode()


def test_of_several_decisions_the_latest_that_can_be_judged_speaks_for_the_theme(
    signed_in, coordinator, theme, decision, cases
):
    later = build_decision(coordinator, theme, on=date(2023, 10, 2), effect_from=date(2023, 10, 2))
    answers(cases, date(2022, 5, 1), 12, days=40)
    answers(cases, EFFECT, 6, days=14)
    for one in (decision, later):
        measure(decision=one, actor=coordinator.actor, today=TODAY)

    page = signed_in(coordinator).get(reverse("themes:page", args=[theme.pk])).content.decode()
    own = signed_in(coordinator).get(reverse("committees:decision", args=[later.pk])).content.decode()

    assert page.index("Bewegt.") < page.index("Weitere Beschlüsse zu diesem Thema")
    assert f"Beschluss {decision.number} wirkt ab" in page
    assert "Zu wenige Fälle für eine Aussage." in own
