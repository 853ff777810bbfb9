"""From an arriving person to the council's table and back, by people who never saw the product before."""

import pytest

from tests.journeys.cast import gather
from tests.journeys.first_walk import accompanying, arriving, deciding, reporting

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def cast(enter, product):
    return gather(enter, product.password)


def test_everybody_comes_to_a_first_page_of_their_own(cast):
    for somebody, words in (
        (cast.admin, "Profil"),
        (cast.manager, "Guten"),
        (cast.coordinator, "Regelkreis"),
        (cast.statistician, "Sachstandsbericht"),
    ):
        somebody.go("/")
        somebody.reads(words, within="h1")
        somebody.look()


# --- Station 1: arriving ------------------------------------------------------------------------


def test_a_talk_at_the_counter_is_counted_without_a_name(cast):
    arriving.a_talk_at_the_counter_is_counted_without_a_name(cast)


def test_a_form_that_is_sent_twice_counts_once(cast):
    arriving.a_form_that_is_sent_twice_counts_once(cast)


def test_a_service_reports_somebody_and_says_on_what_basis(cast):
    arriving.a_service_reports_somebody_and_says_on_what_basis(cast)


def test_who_belongs_to_a_target_group_is_said_with_the_reason(cast):
    arriving.who_belongs_to_a_target_group_is_said_with_the_reason(cast)


def test_a_case_is_opened_with_the_persons_consent(cast):
    arriving.a_case_is_opened_with_the_persons_consent(cast)


def test_a_stranger_does_not_learn_that_the_case_exists(cast):
    arriving.a_stranger_does_not_learn_that_the_case_exists(cast)


# --- Station 2: the case ------------------------------------------------------------------------


def test_the_first_assessment_opens_the_next_phase(cast):
    accompanying.the_first_assessment_opens_the_next_phase(cast)


def test_a_goal_is_agreed_with_steps(cast):
    accompanying.a_goal_is_agreed_with_steps(cast)


def test_a_contact_is_noted_by_keyboard_without_leaving_the_page(cast):
    accompanying.a_contact_is_noted_by_keyboard_without_leaving_the_page(cast)


def test_a_reminder_comes_up_on_the_desk(cast):
    accompanying.a_reminder_comes_up_on_the_desk(cast)


def test_a_concern_is_referred_with_agreement_and_declined(cast):
    accompanying.a_concern_is_referred_with_agreement_and_declined(cast)


def test_the_timeline_tells_what_happened(cast):
    accompanying.the_timeline_tells_what_happened(cast)


# --- Station 3: the finding ---------------------------------------------------------------------


def test_a_declined_referral_becomes_a_finding(cast):
    deciding.a_declined_referral_becomes_a_finding(cast)


def test_the_coordinator_groups_findings_without_seeing_whose_they_are(cast):
    deciding.the_coordinator_groups_findings_without_seeing_whose_they_are(cast)


# --- Station 4: the decision --------------------------------------------------------------------


def test_the_theme_comes_before_the_steering_group(cast):
    deciding.the_theme_comes_before_the_steering_group(cast)


def test_a_decision_has_beginning_end_owner_and_indicator(cast):
    deciding.a_decision_has_beginning_end_owner_and_indicator(cast)


def test_somebody_in_case_management_reads_the_decision(cast):
    deciding.somebody_in_case_management_reads_the_decision(cast)


# --- Station 5: the effect ----------------------------------------------------------------------


def test_the_effect_is_measured_and_says_that_there_are_too_few_cases(cast):
    deciding.the_effect_is_measured_and_says_that_there_are_too_few_cases(cast)


def test_the_case_file_shows_what_became_of_the_finding(cast):
    deciding.the_case_file_shows_what_became_of_the_finding(cast)


# --- Station 6: the report ----------------------------------------------------------------------


def test_the_progress_report_of_the_town_is_read_and_taken_along(cast, tmp_path):
    reporting.the_progress_report_of_the_town_is_read_and_taken_along(cast, tmp_path)


def test_statistics_read_the_whole_county_without_small_figures(cast):
    reporting.statistics_read_the_whole_county_without_small_figures(cast)


def test_a_case_comes_to_its_end(cast):
    reporting.a_case_comes_to_its_end(cast)


def test_the_administration_sees_accounts_and_rights_in_its_journal_but_no_case(cast):
    reporting.the_administration_sees_accounts_and_rights_in_its_journal_but_no_case(cast)
