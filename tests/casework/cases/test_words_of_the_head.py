"""What stands about the case in the side column, in words that explain themselves."""

import pytest

from regelkreis.casework.cases.head import about_case
from regelkreis.casework.cases.queries import CaseFile
from regelkreis.network.catalogue.models import TargetGroupVersion

pytestmark = pytest.mark.django_db


def facts(case, today):
    return {str(one.label): str(one.value) for one in about_case(CaseFile(case, None, ""), [], last=today)}


@pytest.mark.parametrize(
    ("start", "now", "said"),
    [
        ("A0", "A1", "zu Beginn A0 (noch keine Kenntnisse), heute A1 (erste Sätze)"),
        ("B1", "", "zu Beginn B1 (selbstständig im Alltag)"),
        ("", "C2", "C2 (wie in der Erstsprache)"),
    ],
)
def test_a_level_says_what_it_means(case, today, start, now, said):
    case.german_at_start, case.german_now = start, now
    assert facts(case, today)["Sprachniveau Deutsch"] == said


def test_without_any_level_the_line_is_left_out(case, today):
    assert "Sprachniveau Deutsch" not in facts(case, today)


def test_the_target_group_stands_in_its_own_panel_only(case, today, site):
    assert facts(case, today)["Zielgruppe"] == "keine eingetragen"
    case.target_group = TargetGroupVersion.objects.get(site=site.pk, entry__code="5")
    assert "Zielgruppe" not in facts(case, today)


def test_the_panel_says_the_version_in_words(case, owner, signed_in, site):
    from django.urls import reverse

    case.target_group = TargetGroupVersion.objects.get(site=site.pk, entry__code="5")
    case.save()
    page = signed_in(owner).get(reverse("cases:panel", args=[case.pk, "zielgruppe"])).content.decode()
    assert "in der Fassung gültig ab 10.05.2023" in page
    assert "Ein Fall behält die Fassung der Zielgruppe" in page
