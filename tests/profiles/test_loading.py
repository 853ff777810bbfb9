"""Loading adds versions and never rewrites history; the same again changes nothing."""

from datetime import date

import pytest

from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.kernel.refusals import NotAllowed
from regelkreis.network.catalogue.models import Kind, TargetGroup, TargetGroupVersion, Term, TermVersion
from regelkreis.network.catalogue.queries import target_groups, terms
from regelkreis.network.organizations.models import Municipality, Post, ProfileLoad, Site
from regelkreis.profiles.loading import load_profile
from tests.profiles.small import SMALL, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def load(tmp_path):
    return lambda text=SMALL, **more: load_profile(written(tmp_path, text), **more)


def test_a_first_load_makes_the_site_with_all_its_lists(load):
    result = load()
    site = Site.objects.get(slug="kleinkreis")
    assert (result.site, result.revision, result.is_new_revision) == (site, 1, True)
    assert [town.code for town in Municipality.objects.of_site(site.pk)] == ["a-stadt", "b-stadt"]
    post = Post.objects.get(site=site.pk)
    assert [town.code for town in post.serves.order_by("position")] == ["a-stadt"]
    assert post.versions.get().data["serves"] == ["a-stadt"]
    assert [term.code for term in terms(site.pk, Kind.LIFE_DOMAIN)] == ["residence", "work"]
    assert target_groups(site.pk, on=date(2022, 1, 1)).get().rule == {
        "fact": "residence_status",
        "is": "toleration",
    }
    assert not target_groups(site.pk, on=date(2023, 1, 1)).exists()


def test_a_load_is_written_down(load):
    site = load().site
    entry = Entry.objects.get(site=site.pk, deed="profile.loaded")
    assert (entry.actor_name, entry.details["revision"]) == ("Kommandozeile", 1)
    assert ProfileLoad.objects.get(site=site).source == SMALL


def test_the_same_again_is_harmless(load):
    first = load()
    versions = list(TermVersion.objects.order_by("pk").values())
    again = load()
    assert (again.added, again.changed, again.missing, again.is_new_revision) == ((), (), (), False)
    assert len(again.unchanged) == len(first.added)
    assert list(TermVersion.objects.order_by("pk").values()) == versions
    assert ProfileLoad.objects.count() == Entry.objects.filter(deed="profile.loaded").count() == 1


def test_a_changed_entry_gets_a_version_and_the_old_one_stays(load):
    load()
    group = TargetGroupVersion.objects.get()
    result = load(SMALL.replace("until: 2022-12-31", "until: 2023-12-31"))
    assert (result.changed, result.added, result.revision) == (("target_groups › 3",), (), 2)
    group.refresh_from_db()
    assert (group.revision, group.valid_until) == (1, date(2022, 12, 31))
    entry = TargetGroup.objects.get()
    assert (entry.revision, entry.valid_until) == (2, date(2023, 12, 31))
    assert target_groups(result.site.pk, on=date(2023, 6, 1)).get().revision == 2


def test_only_the_changed_entry_moves_on(load):
    load()
    load(SMALL.replace("label: Arbeit}", "label: Ausbildung und Arbeit}"))
    revisions = dict(Term.objects.filter(kind=Kind.LIFE_DOMAIN).values_list("code", "revision"))
    assert revisions == {"residence": 1, "work": 2}


def test_an_entry_that_is_gone_stays_and_is_named(load):
    load()
    result = load(SMALL.replace("  - {code: work, label: Arbeit}\n", ""))
    assert result.missing == ("life_domains › work",)
    assert "bleibt erhalten" in result.notices[0]
    assert Term.objects.get(code="work").revision == 1


def test_one_code_may_have_two_spans_that_do_not_overlap(load):
    text = SMALL.replace(
        "life_domains:",
        '  - {code: "3", label: Duldung und mehr, from: 2023-01-01, '
        "rule: {fact: residence_status, is: toleration}}\n"
        "life_domains:",
    )
    site = load(text).site
    entry = TargetGroup.objects.get()
    assert (entry.label, entry.valid_from, entry.valid_until) == ("Duldung und mehr", date(2021, 1, 1), None)
    assert entry.aliases == ["Duldung"]
    assert target_groups(site.pk, on=date(2022, 12, 31)).get().label == "Duldung"
    assert target_groups(site.pk, on=date(2023, 1, 1)).get().label == "Duldung und mehr"


def test_a_group_with_parts_holds_whoever_belongs_to_a_part(load):
    text = SMALL.replace(
        "    rule: {fact: residence_status, is: toleration}\n",
        "    parts:\n      - {code: 3a, label: davon Duldung, "
        "rule: {fact: residence_status, is: toleration}}\n",
    )
    load(text)
    part = TargetGroup.objects.get(code="3a")
    assert (part.parent.code, part.position) == ("3", 1)
    rule = {"fact": "residence_status", "is": "toleration"}
    assert TargetGroupVersion.objects.get(entry__code="3").rule == {"any": [rule]}


def test_new_words_and_terms_of_the_site_are_a_new_revision(load):
    load()
    result = load(SMALL.replace("  name: Kleinkreis\n", "  name: Kleinkreis\n  words: {component: Modul}\n"))
    assert (result.is_new_revision, result.changed) == (True, ())
    assert Site.objects.get().word("component", "Baustein") == "Modul"


def test_a_post_that_serves_another_town_says_so_at_once(load):
    load()
    load(SMALL.replace("serves: [a-stadt]", "serves: [b-stadt]"))
    post = Post.objects.get()
    assert [town.code for town in post.serves.all()] == ["b-stadt"]
    assert [version.data["serves"] for version in post.versions.order_by("revision")] == [
        ["a-stadt"],
        ["b-stadt"],
    ]


def test_only_the_administration_of_the_site_may_load(load, owner, admin, coordinator):
    for somebody in (owner, admin, coordinator):
        with pytest.raises(NotAllowed):
            load(SMALL, actor=somebody.actor)
    assert not Site.objects.filter(slug="kleinkreis").exists()


def test_two_sites_in_one_database_do_not_cross(load):
    one = load().site
    two = load(SMALL.replace("kleinkreis", "grosskreis").replace("label: Arbeit}", "label: Beruf}")).site
    assert [term.label for term in terms(one.pk, Kind.LIFE_DOMAIN)] == ["Aufenthalt", "Arbeit"]
    assert [term.label for term in terms(two.pk, Kind.LIFE_DOMAIN)] == ["Aufenthalt", "Beruf"]
    assert (one.revision, two.revision) == (1, 1)
    assert load().is_new_revision is False
    employer = Post.objects.get(site=two.pk).employer
    assert employer.site == two.pk
