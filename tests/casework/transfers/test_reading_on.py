"""After a handover the former case manager reads on for a time, and writes nothing anywhere."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.casework.cases.operations import close_case
from regelkreis.casework.cases.permissions import may_reopen, may_work_on
from regelkreis.casework.cases.slots import due_sources
from regelkreis.casework.consent.models import Release
from regelkreis.casework.consent.operations import withdraw_release
from regelkreis.casework.people.permissions import may_write_about
from regelkreis.casework.transfers.models import Transfer
from regelkreis.casework.transfers.operations import accept_transfer, end_reading
from regelkreis.foundation.journal.models import Entry, Reading
from regelkreis.foundation.kernel.refusals import NotAllowed
from regelkreis.network.organizations.models import Site
from tests import behind_doors as behind
from tests.casework.transfers.cast import build_transfer, hand_over, readers
from tests.doors import CASEWORK, CONFERENCES, FINDINGS
from tests.test_doors import stage, title

__all__ = ["stage"]
pytestmark = pytest.mark.django_db

LAST = timedelta(days=90)
SPARED = {behind.nothing, behind.a_transfer, behind.a_declined_transfer}
# What belongs to the post and to no case: questions asked, and what came in without a file.
OF_THE_POST = (
    "absences:",
    "inquiries:",
    "intake:notif",
    "intake:repl",
    "intake:tell",
    "intake:take_",
    "intake:withdraw",
    "intake:consul",
)


def is_about_the_case(door):
    return door.made_for not in SPARED and not door.name.startswith(OF_THE_POST)


DOORS = [door for door in [*CASEWORK, *CONFERENCES, *FINDINGS] if is_about_the_case(door)]


def later(somebody, days):
    return replace(somebody.actor, day=somebody.actor.day + timedelta(days=days))


def test_sight_lasts_as_long_as_the_site_says_and_ends_by_itself(case, owner, colleague):
    hand_over(case, owner, colleague)

    assert Case.objects.visible_to(later(owner, 90)).get() == case
    assert not Case.objects.visible_to(later(owner, 91)).exists()
    assert not Case.objects.kept_by(owner.actor).exists()


def test_a_site_that_allows_no_day_gives_none(case, owner, colleague, site):
    Site.objects.update(settings={"former_holder_read_days": 0})
    hand_over(case, owner, colleague)
    assert not Case.objects.visible_to(owner.actor).exists()


def test_if_the_person_objects_nobody_reads_on(case, owner, colleague):
    hand_over(case, owner, colleague, reads_on=False)
    assert not Case.objects.visible_to(owner.actor).exists()


def test_an_objection_later_ends_it_at_once(case, owner, colleague, today):
    hand_over(case, owner, colleague)
    with pytest.raises(NotAllowed):
        end_reading(case=case, actor=owner.actor, today=today)

    assert end_reading(case=Case.objects.get(), actor=colleague.actor, today=today) == 1

    assert not Case.objects.visible_to(owner.actor).exists()
    assert Entry.objects.latest("sequence").deed == "transfer.reading_ended"


def test_a_case_that_comes_back_leaves_no_reader_who_keeps_it(case, owner, colleague, today):
    hand_over(case, owner, colleague)
    back = build_transfer(Case.objects.get(), colleague, "cm-nord")
    accept_transfer(transfer=back, actor=owner.actor, today=today)
    assert readers(case) == ["Colleague"]


def test_reading_on_gives_no_right_to_write(case, owner, colleague, today, word):
    hand_over(case, owner, colleague)
    case = Case.objects.get()
    assert not may_work_on(owner.actor, case)
    assert not may_write_about(owner.actor, case.person)
    release = Release.objects.create(
        site=case.site, person=case.person, recipient=case.post.employer, purpose="x", given_on=today
    )
    with pytest.raises(NotAllowed):
        withdraw_release(release=release, actor=owner.actor, today=today)
    close_case(case=case, ending=word("ending", "moved"), actor=colleague.actor, today=today)
    assert not may_reopen(owner.actor, Case.objects.get())


def test_the_file_says_so_and_every_opening_is_written_down(case, owner, colleague, signed_in):
    hand_over(case, owner, colleague)

    page = signed_in(owner).get(reverse("cases:file", args=[case.pk])).content.decode()

    assert "Sie haben diesen Fall übergeben und lesen bis 18.02.2024 mit." in page
    assert "Kontakt notieren" not in page
    assert Reading.objects.get().purpose == "liest nach der Übergabe mit"
    kept = signed_in(colleague).get(reverse("cases:file", args=[case.pk])).content.decode()
    assert "Die frühere Fallführung liest bis 18.02.2024 mit." in kept


@pytest.mark.parametrize("name", ["cases:list", "workplace:home", "referrals:list", "conferences:list"])
def test_a_case_handed_over_stands_on_no_list_of_own_work(case, owner, colleague, signed_in, name):
    hand_over(case, owner, colleague)
    Transfer.objects.update(acknowledged_on=owner.actor.day)
    page = signed_in(owner).get(reverse(name)).content.decode()
    assert case.number not in page and "Probst" not in page


def test_nothing_of_it_is_due_for_the_former_side(case, owner, colleague, today):
    hand_over(case, owner, colleague)
    items = [item for source in due_sources for item in source(owner.actor, today)]
    assert not [item for item in items if item.case_id == case.pk]


@pytest.fixture
def handed_over(stage):
    """The owner's case is the colleague's by now; the owner reads on."""

    def knock(door):
        arguments = door.made_for(stage)
        Case.objects.filter(pk=stage.case.pk).update(post=next(iter(stage.people.colleague.actor.own_posts)))
        stage.case.former_readers.create(
            site=stage.case.site,
            user=stage.people.owner.user,
            post=stage.case.post,
            since=stage.case.opened_on,
            until_on=stage.people.owner.actor.day + LAST,
        )
        return reverse(door.name, kwargs=arguments)

    return knock


def at_every_door(doors, stage, look):
    """Return by door what `look` finds wrong there; what it changes is undone before the next."""
    client, wrong = Client(), {}
    client.force_login(stage.people.owner.user)
    for door in doors:
        with transaction.atomic():
            if fault := look(door, client):
                wrong[title(door)] = fault
            transaction.set_rollback(True)
        stage.case.refresh_from_db()
    return wrong


def test_through_no_door_the_former_side_changes_anything(stage, handed_over):
    def look(door, client):
        address, before = handed_over(door), Entry.objects.count()
        status = client.post(address, {**behind.FORM, **door.data}).status_code
        written = Entry.objects.count() - before
        return (status, written) if written or status not in {200, 302, 403, 404, 405, 422} else None

    assert not at_every_door(DOORS, stage, look)


def test_after_the_last_day_every_door_is_shut(stage, handed_over, settings):
    today = settings.FIXED_TODAY

    def look(door, client):
        settings.FIXED_TODAY = today
        address = handed_over(door)
        settings.FIXED_TODAY = stage.people.owner.actor.day + LAST + timedelta(days=1)
        status = client.get(address).status_code
        return status if status not in {404, 405} else None

    assert not at_every_door([door for door in DOORS if door.owner == 200], stage, look)


def test_the_file_costs_a_former_reader_no_more_questions(case, owner, colleague, signed_in):
    hand_over(case, owner, colleague)
    asked = []
    for client in (signed_in(colleague), signed_in(owner)):
        client.get(reverse("cases:file", args=[case.pk]))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("cases:file", args=[case.pk]))
        asked.append(len(queries))
    assert asked[1] <= asked[0]
