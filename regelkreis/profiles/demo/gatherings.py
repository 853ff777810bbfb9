"""The meetings of the demonstration: a conference that was held, one to come, and the team's own."""

from datetime import date, time

from regelkreis.casework.cases.models import Case
from regelkreis.casework.conferences.models import Conference, Participant
from regelkreis.casework.conferences.operations import (
    Answer,
    Meeting,
    Plan,
    Who,
    add_participant,
    agree_on_referral,
    agree_on_step,
    answer_moderation,
    convene,
    invite,
    note_meeting,
    record_result,
)
from regelkreis.casework.conferences.queries.team import team
from regelkreis.casework.planning.models import Goal
from regelkreis.casework.referrals.operations import Agreement as Consent
from regelkreis.network.catalogue.models import Kind
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Membership
from regelkreis.profiles.demo.words import Words

CONVENED, HELD = date(2023, 10, 12), date(2023, 11, 2)
COMING, CALLED = date(2023, 11, 24), date(2023, 11, 13)
MEETINGS = (
    (
        date(2023, 9, 18),
        "training",
        "Chancenaufenthalt: Was nach achtzehn Monaten nachzuweisen ist",
        "Die Liste der Nachweise geht in die Mappe für Ratsuchende.",
        "Fachstelle Migrationsrecht",
    ),
    (
        date(2023, 10, 9),
        "supervision",
        "Wenn Ämter einander widersprechen",
        "Wir sagen früher, was nicht in unserer Hand liegt.",
        "externe Supervision",
    ),
    (
        date(2023, 11, 6),
        "peer",
        "Übergang vom Sprachkurs in die Ausbildung",
        "Die Bildungsträger kommen im Januar zur Dienstbesprechung.",
        "",
    ),
)


def gather(words: Words, actors: dict[str, Acting]) -> None:
    """Let agencies meet on two cases of the main sign-in, and the team three times."""
    manager, coordinator = actors["case-management"], actors["koordination"]
    first, second = _cases(manager)
    _held(words, first, manager, coordinator)
    _coming(words, second, manager, coordinator)
    there = list(team(words.site.pk, today=COMING)[:6])
    for on, kind, topics, outcome, led_by in MEETINGS:
        meeting = Meeting(kind, on, topics, outcome, minutes=120, led_by=led_by, participants=there)
        note_meeting(meeting=meeting, actor=manager, today=on)


def _cases(manager: Acting) -> list[Case]:
    """Return two open cases of one's own post in which something is agreed already."""
    running = Goal.objects.filter(ended_on=None, agreed_on__lt=CONVENED).order_by().values("case")
    found = Case.objects.filter(post__in=manager.own_posts, closed_on=None, pk__in=running)
    return list(found.select_related("person").order_by("opened_on", "number")[:2])


def _held(words: Words, case: Case, manager: Acting, coordinator: Acting) -> None:
    conference = convene(
        case=case,
        kind=Conference.Kind.TOWN,
        on=HELD,
        starts_at=time(10),
        plan=Plan(
            purpose="Kurs, Arbeit und Aufenthalt passen zeitlich nicht zusammen. Wer macht was zuerst?",
            place="Rathaus, Besprechungsraum 2",
            agenda="Stand der Anträge\nReihenfolge der nächsten Schritte\nWer bleibt ansprechbar?",
            topics=[words.term(Kind.LIFE_DOMAIN, code) for code in ("residence", "work")],
        ),
        moderator=_membership(coordinator),
        actor=manager,
        today=CONVENED,
    )
    answer_moderation(
        conference=conference, expected=conference.version, confirms=True, actor=coordinator, today=CONVENED
    )
    _invite(words, conference, manager, CONVENED, {"jobcenter": "given", "agentur-fuer-arbeit": "refused"})
    seats = Participant.objects.filter(conference=conference).values_list("pk", flat=True)
    record_result(
        conference=conference,
        expected=conference.version,
        result="Zuerst der Kurs, dann die Arbeitserlaubnis. Das Jobcenter bezahlt die Fahrkarten.",
        present=set(seats),
        actor=manager,
        today=HELD,
    )
    goal = Goal.objects.filter(case=case, ended_on=None).order_by("agreed_on", "created_at").first()
    assert goal is not None
    agree_on_step(
        conference=conference,
        goal=goal,
        what="Kursbescheinigung an alle schicken",
        who=manager.name,
        due_on=date(2023, 11, 30),
        actor=manager,
        today=HELD,
    )
    agree_on_referral(
        conference=conference,
        recipient=words.organizations["mbe"],
        what="Begleitung zum Termin in der Ausländerbehörde",
        due_on=date(2023, 11, 27),
        consent=Consent(date(2024, 5, 2)),
        actor=manager,
        today=HELD,
    )


def _coming(words: Words, case: Case, manager: Acting, coordinator: Acting) -> None:
    conference = convene(
        case=case,
        kind=Conference.Kind.PARTICIPATION,
        on=COMING,
        starts_at=time(14, 30),
        plan=Plan(
            purpose="Die Familie soll wissen, welche Stelle was entscheidet und bis wann.",
            place="Familienzentrum",
            video_link="https://treffen.example/teilhabe",
            minutes=60,
            agenda="Was die Familie möchte\nWas die Stellen zusagen können",
            topics=[words.term(Kind.LIFE_DOMAIN, "housing")],
        ),
        moderator=_membership(coordinator),
        actor=manager,
        today=CALLED,
    )
    _invite(words, conference, manager, CALLED, {"mbe": "given", "jobcenter": ""})


def _invite(
    words: Words, conference: Conference, manager: Acting, today: date, answers: dict[str, str]
) -> None:
    for code, consent in answers.items():
        participant = add_participant(
            conference=conference,
            who=Who(organization=words.organizations[code]),
            answer=Answer(consent, valid_until=date(2024, 5, 31) if consent == "given" else None),
            actor=manager,
            today=today,
        )
        invite(participant=participant, way=Participant.Way.LETTER, actor=manager, today=today)


def _membership(actor: Acting) -> Membership:
    assert actor.membership_id is not None
    found: Membership = Membership.objects.get(pk=actor.membership_id)
    return found
