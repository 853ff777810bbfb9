"""Districts of a county: towns belong to them, posts serve them; a profile without them stays as it was."""

import pytest

from regelkreis.network.organizations.models import District, Municipality, Post, PostVersion
from regelkreis.profiles.loading import ProfileInvalid, load_profile
from tests.profiles.small import SMALL, line_of, written

pytestmark = pytest.mark.django_db

WITH_DISTRICTS = (
    SMALL.replace("municipalities:\n", "districts:\n  - {code: nord, label: Nord}\nmunicipalities:\n")
    .replace("case_prefix: BS}", "case_prefix: BS, district: nord}")
    .replace("serves: [a-stadt]}", 'serves: [a-stadt], districts: [nord], target_groups: ["3"]}')
)


def test_towns_belong_to_districts_and_posts_serve_them(tmp_path):
    load_profile(written(tmp_path, WITH_DISTRICTS))

    district, post = District.objects.get(), Post.objects.get()
    assert list(Municipality.objects.filter(district=district).values_list("code", flat=True)) == ["b-stadt"]
    assert list(post.serves_districts.all()) == [district]
    assert post.target_groups == ["3"]
    assert PostVersion.objects.get().data["districts"] == ["nord"]


def test_a_profile_without_districts_is_loaded_as_before(tmp_path):
    load_profile(written(tmp_path, SMALL))

    assert not District.objects.exists()
    assert "districts" not in PostVersion.objects.get().data
    assert not load_profile(written(tmp_path, SMALL)).is_new_revision


def test_districts_that_come_later_are_a_new_version(tmp_path):
    load_profile(written(tmp_path, SMALL))

    result = load_profile(written(tmp_path, WITH_DISTRICTS))

    assert "districts › nord" in result.added
    assert "posts › cm-a" in result.changed
    assert Post.objects.get().serves_districts.exists()


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("district: nord}", "district: sued}", "municipalities › b-stadt › district"),
        ("districts: [nord]", "districts: [nort]", "posts › cm-a › districts › 1"),
        ('target_groups: ["3"]', 'target_groups: ["4"]', "posts › cm-a › target_groups › 1"),
        ("{code: nord, label: Nord}", "{code: nord}", "districts › nord › label"),
    ],
)
def test_what_names_no_entry_is_said_with_its_line(tmp_path, old, new, place):
    with pytest.raises(ProfileInvalid) as refused:
        load_profile(written(tmp_path, WITH_DISTRICTS.replace(old, new, 1)))

    line = line_of(WITH_DISTRICTS, old)
    assert any(f"Zeile {line}, {place}:" in str(fault) for fault in refused.value.errors)
    assert not District.objects.exists()
