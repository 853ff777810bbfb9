"""The page “Auslastung”: per post and target group, for coordination exactly, for a team lead counted."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regelkreis.casework.cases.models import Case
from regelkreis.casework.contacts.models import Contact
from regelkreis.foundation.kernel.refusals import Invalid
from regelkreis.network.catalogue.models import Kind, TargetGroupVersion
from regelkreis.network.catalogue.queries import term
from regelkreis.network.organizations.models import Organization, Post, Site
from regelkreis.network.organizations.operations import give_membership
from regelkreis.network.organizations.roles import Role
from tests.cast import build_case

pytestmark = pytest.mark.django_db
URL = reverse("reporting:caseload")
OPEN, SILENT, OPENED_LATELY, OPENED, CLOSED_LATELY, CLOSED = range(6)


def rows(client):
    """Return the cells of the first table by the heading of the row."""
    page = BeautifulSoup(client.get(URL).content, "html.parser")
    lines = page.find("table").find("tbody").find_all("tr")
    return {
        line.find("th").text.strip(): [cell.text.strip() for cell in line.find_all("td")] for line in lines
    }


def groups(client):
    page = BeautifulSoup(client.get(URL).content, "html.parser")
    lines = page.find_all("table")[1].find("tbody").find_all("tr")
    return {line.find("th").text.strip(): line.find("td").text.strip() for line in lines}


def many(somebody, number, **changes):
    return [build_case(somebody, **changes) for _one in range(number)]


def test_coordination_reads_every_post_exactly(signed_in, coordinator, owner, colleague):
    many(owner, 2)
    many(colleague, 1)
    found = rows(signed_in(coordinator))
    assert (found["CM Nordstadt"][OPEN], found["CM Südstadt"][OPEN]) == ("2", "1")
    assert (found["Musterkreis"][OPEN], found["Zusammen"][OPEN]) == ("3", "3")


def test_opened_and_closed_of_late_are_counted_by_their_days(signed_in, coordinator, owner, site, today):
    ending = term(site.pk, Kind.ENDING, "moved")
    for opened_on in (date(2023, 8, 20), date(2023, 8, 21), date(2022, 11, 20), date(2022, 11, 21)):
        build_case(owner, opened_on=opened_on)
    for closed_on in (date(2023, 8, 20), date(2023, 8, 21), date(2022, 11, 20), date(2022, 11, 21)):
        build_case(owner, opened_on=date(2021, 5, 3), closed_on=closed_on, ending=ending)
    post = rows(signed_in(coordinator))["CM Nordstadt"]
    assert post[OPEN] == "4"
    assert (post[OPENED_LATELY], post[OPENED]) == ("1", "3")
    assert (post[CLOSED_LATELY], post[CLOSED]) == ("1", "3")


def test_without_contact_means_longer_than_the_site_has_agreed(signed_in, coordinator, owner, site, today):
    Site.objects.filter(pk=site.pk).update(settings={"contact_interval_days": 10})
    talk = term(site.pk, Kind.CONTACT_MODE, "talk")
    for days in (10, 11):
        made = build_case(owner)
        Contact.objects.create(
            site=site.pk, case=made, on=today - timedelta(days=days), mode=talk, noted_by="x"
        )
    build_case(owner, opened_on=today - timedelta(days=3))
    build_case(owner, opened_on=today - timedelta(days=30))
    found = rows(signed_in(coordinator))["CM Nordstadt"]
    assert (found[OPEN], found[SILENT]) == ("4", "2")


def test_a_team_lead_reads_the_own_employer_only(signed_in, team_lead, owner, colleague, site):
    other = Organization.objects.get(site=site.pk, code="mbe")
    Post.objects.filter(site=site.pk, code="cm-sued").update(employer=other)
    many(owner, 6)
    many(colleague, 7)
    found = rows(signed_in(team_lead))
    assert found["CM Nordstadt"][OPEN] == "6"
    assert "CM Südstadt" not in found and "Migrationsberatung Nord" not in found
    assert found["Zusammen"][OPEN] == "6"


def test_a_team_lead_reads_no_small_figure(signed_in, team_lead, owner, colleague):
    many(owner, 9)
    many(colleague, 3)
    client = signed_in(team_lead)
    found = rows(client)
    assert (found["CM Nordstadt"][OPEN], found["CM Südstadt"][OPEN]) == ("✱", "✱")
    assert found["Zusammen"][OPEN] == "12"
    assert found["Musterkreis"][OPEN] == ""
    assert "Kleine Zahlen sind nicht gezeigt." in client.get(URL).content.decode()


def test_target_groups_are_counted_and_protected(signed_in, team_lead, coordinator, owner, site):
    by_code = {one.entry.code: one for one in TargetGroupVersion.objects.filter(site=site.pk)}
    many(owner, 8, target_group=by_code["1"])
    many(owner, 7, target_group=by_code["3"])
    many(owner, 2)
    exact = groups(signed_in(coordinator))
    assert exact["1 · Berechtigte nach § 104c AufenthG"] == "8"
    assert (exact["keine"], exact["Zusammen"]) == ("2", "17")
    hidden = groups(signed_in(team_lead))
    assert hidden["1 · Berechtigte nach § 104c AufenthG"] == "8"
    assert (hidden["3 · Duldung, älter als 27 Jahre"], hidden["keine"]) == ("✱", "✱")


def test_colleagues_are_named_only_where_the_site_says_so(signed_in, coordinator, team_lead, owner, site):
    many(owner, 6)
    for reader in (coordinator, team_lead):
        assert "CM Nordstadt" in rows(signed_in(reader))
    Site.objects.filter(pk=site.pk).update(settings={"caseload_names": True})
    for reader in (coordinator, team_lead):
        assert "CM Nordstadt (Owner)" in rows(signed_in(reader))


def test_nobody_accompanied_is_named(signed_in, coordinator, team_lead, owner):
    case = many(owner, 6)[0]
    for reader in (coordinator, team_lead):
        page = signed_in(reader).get(URL).content.decode()
        assert not [text for text in (case.number, str(case.pk), "Amara", "Probst") if text in page]


def test_another_sites_cases_do_not_count(signed_in, coordinator, owner, stranger):
    many(stranger, 4)
    assert rows(signed_in(coordinator))["Zusammen"][OPEN] == "0"


def test_more_cases_ask_no_more_questions(signed_in, coordinator, owner, colleague):
    client = signed_in(coordinator)
    many(owner, 1)
    with CaptureQueriesContext(connection) as one:
        client.get(URL)
    many(owner, 10)
    many(colleague, 9)
    with CaptureQueriesContext(connection) as twenty:
        client.get(URL)
    assert len(twenty) <= len(one)


def test_a_post_that_ended_counts_while_it_has_open_cases(signed_in, coordinator, owner, today):
    made = many(owner, 1)[0]
    Post.objects.filter(pk=made.post_id).update(valid_until=today - timedelta(days=1))
    assert "CM Nordstadt" in rows(signed_in(coordinator))
    Case.objects.all().delete()
    assert "CM Nordstadt" not in rows(signed_in(coordinator))


def test_an_employer_without_posts_is_told_so(signed_in, team_lead, site):
    other = Organization.objects.get(site=site.pk, code="mbe")
    team_lead.user.memberships.update(organization=other)
    page = signed_in(team_lead).get(URL).content.decode()
    assert "gehört keine Personalstelle im Case Management" in page


def test_a_team_lead_without_an_employer_reads_nothing(signed_in, team_lead):
    team_lead.user.memberships.update(organization=None)
    answer = signed_in(team_lead).get(URL)
    assert answer.status_code == 403
    assert "keine Einrichtung zugeordnet" in answer.content.decode()


def test_the_role_is_given_for_an_employer(admin, statistician, site, today):
    given = {"user": statistician.user, "role": Role.TEAM_LEAD, "valid_from": today, "actor": admin.actor}
    with pytest.raises(Invalid) as refusal:
        give_membership(**given, today=today)
    assert list(refusal.value.errors) == ["organization"]
    county = Organization.objects.get(site=site.pk, code="kreis")
    assert give_membership(**given, organization=county, today=today).role == "team_lead"


def test_it_is_the_first_page_of_a_team_lead(signed_in, team_lead):
    assert signed_in(team_lead).get("/")["Location"] == URL


def test_a_team_lead_reads_decisions_and_no_theme_behind_them(signed_in, team_lead, coordinator):
    from tests.structure.cast import build_decision

    decision = build_decision(coordinator)
    client = signed_in(team_lead)
    assert decision.number in client.get(reverse("committees:register")).content.decode()
    page = client.get(reverse("committees:decision", args=[decision.pk])).content.decode()
    assert reverse("themes:list") not in page
