"""What can be asked about the ways in."""

from regelkreis.casework.intake.queries.changes import (
    choice_of,
    moves_of,
    moves_to_settle,
    moves_visible_to,
    special_facts_of,
    takeovers_ending,
    takeovers_of,
    takeovers_visible_to,
)
from regelkreis.casework.intake.queries.checked import Checked, check
from regelkreis.casework.intake.queries.consultations import (
    Arrivals,
    Monthly,
    arrivals,
    by_month,
    consultation_names_waiting,
    consultations_of,
    consultations_on,
    last_consultation,
    topics_on,
)
from regelkreis.casework.intake.queries.membership import (
    GroupCheck,
    Standing,
    check_target_groups,
    rule_today,
)
from regelkreis.casework.intake.queries.notifications import (
    answer_days,
    answers_to_tell,
    notifications_due,
    notifications_visible_to,
    open_notifications,
)
from regelkreis.casework.intake.queries.routing import Routing, known_route, proposed_post, routing
from regelkreis.casework.intake.queries.screenings import (
    Tally,
    counted_at,
    counted_today,
    last_of,
    names_waiting,
    screenings_of,
    tally,
)

__all__ = [
    "Arrivals",
    "Checked",
    "GroupCheck",
    "Monthly",
    "Routing",
    "Standing",
    "Tally",
    "answer_days",
    "answers_to_tell",
    "arrivals",
    "by_month",
    "check",
    "check_target_groups",
    "choice_of",
    "consultation_names_waiting",
    "consultations_of",
    "consultations_on",
    "counted_at",
    "counted_today",
    "known_route",
    "last_consultation",
    "last_of",
    "moves_of",
    "moves_to_settle",
    "moves_visible_to",
    "names_waiting",
    "notifications_due",
    "notifications_visible_to",
    "open_notifications",
    "proposed_post",
    "routing",
    "rule_today",
    "screenings_of",
    "special_facts_of",
    "takeovers_ending",
    "takeovers_of",
    "takeovers_visible_to",
    "tally",
    "topics_on",
]
