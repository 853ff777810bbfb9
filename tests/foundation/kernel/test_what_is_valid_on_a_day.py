"""A validity holds from its first to its last day; an open end on either side is endless."""

from datetime import date

import pytest

from regelkreis.network.organizations.models import Municipality

DAY = date(2023, 5, 10)


@pytest.mark.parametrize(
    ("valid_from", "valid_until", "valid"),
    [
        (None, None, True),
        (DAY, None, True),
        (None, DAY, True),
        (DAY, DAY, True),
        (date(2023, 5, 11), None, False),
        (None, date(2023, 5, 9), False),
    ],
)
def test_both_ends_belong_to_it(db, site, valid_from, valid_until, valid):
    town = Municipality.objects.create(
        site=site.pk, code="neustadt", label="Neustadt", valid_from=valid_from, valid_until=valid_until
    )
    assert Municipality.objects.on(DAY).filter(pk=town.pk).exists() is valid


def test_a_question_by_site_leaves_out_the_other_site(site, other_site):
    found = Municipality.objects.of_site(site.pk)
    assert found.exists()
    assert set(found.values_list("site", flat=True)) == {site.pk}
