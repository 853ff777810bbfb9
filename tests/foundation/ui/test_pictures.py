"""Pictures hold the figures they were given and nothing else, in shapes that need no colour."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from regelkreis.foundation.ui import pictures as pic
from regelkreis.foundation.ui.pictures.drawing import spread
from regelkreis.foundation.ui.pictures.ring import place
from tests.foundation.ui.pictured import BARS, CHANGE, RING, RUN, all_pictures

NAMES = list(all_pictures())


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_well_formed_and_styled_by_classes_only(name):
    root = ET.fromstring(f"<root>{all_pictures()[name]}</root>")
    assert all("style" not in element.attrib for element in root.iter())
    for svg in root.iter("svg"):
        assert svg.find("title").text and svg.find("desc") is not None
        assert svg.attrib["aria-labelledby"] == svg.find("title").attrib["id"]
        role = "group" if svg.find(".//a") is not None else svg.attrib["role"]
        assert svg.attrib["role"] == role


def words(svg):
    return [element.text for element in ET.fromstring(f"<r>{svg}</r>").iter("text")]


def test_the_ring_names_its_themes_and_closes_the_loop_with_figures():
    said = " ".join(word or "" for word in words(pic.ring(RING)))
    for expected in (
        "531",
        "249 Beobachtungen",
        "87 Rückmeldungen",
        "Hat es gewirkt?",
        "71 Tage, 11 über Frist",
    ):
        assert expected in said
    assert "/t/9/" in pic.ring(RING)


def test_a_disc_stands_where_its_share_of_time_is_and_behind_the_term_when_late():
    placed = {one.disc.number: one for one in place(RING.discs, 6)}
    assert placed[6].angle < placed[3].angle < placed[9].angle
    # The term lies at four fifths of the 60 degrees of step 2.
    assert placed[9].angle > 60 + 3 + 54 * 0.8


def test_crowded_discs_are_pushed_on_and_never_swapped():
    discs = [pic.RingDisc(n, f"T{n}", 0, 0.5, 30) for n in range(1, 5)]
    placed = place(discs, 6)
    assert [one.disc.number for one in placed] == [1, 2, 3, 4]
    for left, right in pairwise(placed):
        assert (right.angle - left.angle) * 3.14159 / 180 * 199 >= left.mark.radius + right.mark.radius + 5.9


def test_too_few_cases_are_a_dashed_disc_of_a_size_that_says_nothing():
    hidden, small, large = pic.Disc(1, None), pic.Disc(2, 5), pic.Disc(3, 44)
    assert hidden.radius == small.radius == 11.5 < large.radius
    assert "rk-disc-hidden" in pic.ring(RING)


def test_of_many_themes_only_the_pressing_and_the_largest_get_names():
    discs = [pic.RingDisc(n, f"Thema Nummer {n}", n % 6, 0.3, n) for n in range(1, 21)]
    discs[0] = replace(discs[0], tone="late")
    said = words(pic.ring(replace(RING, discs=discs)))
    assert "Thema Nummer 1" in said and "Thema Nummer 20" in said and "Thema Nummer 8" not in said


FORMS = ("wide", "narrow")


def chart(form, data=RUN):
    """Return the chart as it is drawn for a desk or for a phone."""
    return ET.fromstring(pic.run_chart(data)).find(f".//svg[@aria-labelledby='run-{form}-title']")


def with_class(svg, css):
    return [element for element in svg.iter() if css in element.attrib.get("class", "").split()]


@pytest.mark.parametrize("form", FORMS)
def test_a_month_without_a_figure_is_a_gap_and_never_a_zero(form):
    svg = chart(form)
    assert len(with_class(svg, "rk-too-few")) == 2
    joined = svg.find(".//path[@class='rk-joined']").attrib["d"]
    assert joined.count("M") == 3


@pytest.mark.parametrize("form", FORMS)
def test_circles_stand_before_the_decision_and_diamonds_after(form):
    field = chart(form).find(".//path[@class='rk-joined']/..")
    assert len([one for one in field if one.attrib.get("class") == "rk-before"]) == 12
    assert len([one for one in field if one.attrib.get("class") == "rk-after rk-tone-better"]) == 8


def reach(word):
    """Return where a word begins and ends, at about half its size a letter."""
    length = len("".join(word.itertext())) * 12 * 0.55
    start = (
        float(word.attrib["x"]) - {"start": 0, "middle": 0.5, "end": 1}[word.attrib["text-anchor"]] * length
    )
    return start, start + length


def test_on_a_phone_the_whole_chart_is_on_the_sheet_with_its_words_below():
    svg = chart("narrow")
    width = float(svg.attrib["width"])
    assert width <= 320 - 2 * 10
    for word in svg.iter("text"):
        start, end = reach(word)
        assert start >= -4 and end <= width + 4, "".join(word.itertext())
    below = ["".join(word.itertext()) for word in svg.iter("text") if float(word.attrib["y"]) > 300]
    assert below == [
        "vorher 122 Tage · Median, 74 Fälle",
        "nachher 60 Tage · Median, 50 Fälle",
        "übliche Schwankung vor dem Beschluss",
    ]


def test_a_chart_without_a_decision_or_without_limits_still_stands():
    data = replace(RUN, turn=None, after=None, lower=None, upper=None, is_better=None)
    svg = pic.run_chart(data)
    assert "rk-usual" not in svg and "rk-turn" not in svg
    assert len(with_class(chart("wide", data), "rk-before")) == 20


def test_a_chart_of_nothing_is_empty_and_not_broken():
    empty = replace(
        RUN, months=[pic.Month(date(2023, 1, 1))], turn=None, before=None, after=None, lower=None, upper=None
    )
    assert "rk-before" not in pic.run_chart(empty)


def test_change_is_said_as_text_and_unknown_is_not_equal():
    assert [pic.difference(row) for row in CHANGE.rows] == ["+1", "−1", "=", "?", "?"]
    assert set(words(pic.change(CHANGE))) >= {"+1", "−1", "=", "?", "1 kritisch"}


def test_a_hidden_bar_has_the_same_length_whatever_it_hides():
    svg = pic.bars(BARS)
    assert "✱" in svg and 'width="18"' in svg
    assert 'width="0"' in svg


def test_bars_share_one_scale_from_zero():
    widths = [float(rect.attrib["width"]) for rect in ET.fromstring(pic.bars(BARS)).iter("rect")]
    assert widths[0] / widths[1] == pytest.approx(12 / 8, abs=0.01)


def test_names_keep_their_distance_and_stay_on_the_picture():
    placed = spread([10, 12, 14, 500], 57, 24, 490)
    assert all(right - left >= 57 for left, right in pairwise(placed))
    assert placed[0] >= 24 and placed[-1] <= 490


def test_words_in_a_picture_are_never_markup():
    svg = pic.bars(pic.Bars([pic.Bar("<script>", 1)], "a", "b"))
    assert "<script>" not in svg
