"""One case from the notification to its end, as somebody in case management goes through it."""

import pytest

from tests.journeys.casework import arriving, ending, keeping, noting, planning, together
from tests.journeys.casework.known import gather

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def team(enter, product):
    return gather(enter, product.password)


# --- Arriving -----------------------------------------------------------------------------------


def test_a_service_reports_somebody_who_agreed(team):
    arriving.a_service_reports_somebody_who_agreed(team)


def test_it_is_asked_whether_somebody_accompanies_her_already(team):
    arriving.it_is_asked_whether_somebody_accompanies_her_already(team)


def test_she_is_taken_in_with_her_consent(team):
    arriving.she_is_taken_in_with_her_consent(team)


def test_nobody_opens_a_second_file_for_her_unawares(team):
    arriving.nobody_opens_a_second_file_for_her_unawares(team)


def test_the_service_hears_that_its_report_was_answered(team):
    arriving.the_service_hears_that_its_report_was_answered(team)


def test_a_stranger_finds_no_trace_of_her(team):
    arriving.a_stranger_finds_no_trace_of_her(team)


# --- Planning -----------------------------------------------------------------------------------


def test_an_assessment_names_strengths_and_what_is_critical(team):
    planning.an_assessment_names_strengths_and_what_is_critical(team)


def test_what_is_critical_asks_for_a_goal(team):
    planning.what_is_critical_asks_for_a_goal(team)


def test_the_goals_are_signed_on_an_integration_agreement(team, tmp_path):
    planning.the_goals_are_signed_on_an_integration_agreement(team, tmp_path)


# --- Every day ----------------------------------------------------------------------------------


def test_a_note_that_was_begun_is_there_after_a_reload(team):
    noting.a_note_that_was_begun_is_there_after_a_reload(team)


def test_the_note_is_saved_without_leaving_the_page(team):
    noting.the_note_is_saved_without_leaving_the_page(team)


def test_a_newcomer_records_a_contact_in_at_most_a_dozen_actions(team, enter):
    noting.a_newcomer_records_a_contact_in_at_most_a_dozen_actions(team, enter("Hanna Osterkamp"))


def test_a_referral_shows_what_the_service_learns_and_asks_for_her_release(team):
    together.a_referral_shows_what_the_service_learns_and_asks_for_her_release(team)


def test_the_service_answers(team):
    together.the_service_answers(team)


def test_a_conference_is_convened_and_the_service_invited(team, tmp_path):
    together.a_conference_is_convened_and_the_service_invited(team, tmp_path)


def test_its_result_has_an_agreement_that_becomes_a_step(team):
    together.its_result_has_an_agreement_that_becomes_a_step(team)


def test_a_stranger_finds_no_conference(team):
    together.a_stranger_finds_no_conference(team)


def test_an_appointment_is_agreed_and_stands_in_the_week(team):
    noting.an_appointment_is_agreed_and_stands_in_the_week(team)


def test_a_notice_is_put_into_the_file(team):
    keeping.a_notice_is_put_into_the_file(team)


def test_its_owner_downloads_it_as_it_was(team, tmp_path):
    keeping.its_owner_downloads_it_as_it_was(team, tmp_path)


def test_a_stranger_does_not_learn_that_it_exists(team):
    keeping.a_stranger_does_not_learn_that_it_exists(team)


# --- The end ------------------------------------------------------------------------------------


def test_a_second_look_shows_what_has_changed(team):
    planning.a_second_look_shows_what_has_changed(team)


def test_closing_asks_what_came_of_each_goal(team):
    ending.closing_asks_what_came_of_each_goal(team)


def test_the_case_is_closed(team):
    ending.the_case_is_closed(team)


def test_closing_is_taken_back_once(team):
    ending.closing_is_taken_back_once(team)


def test_the_case_is_closed_again(team):
    ending.the_case_is_closed(team)


def test_the_timeline_tells_the_whole_way(team):
    ending.the_timeline_tells_the_whole_way(team)
