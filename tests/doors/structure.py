"""Doors of the system's side, of findings and of reports."""

from tests import behind_doors as behind
from tests.doors.door import Door

# The system's side: prepared by the coordinator, read by case managers.
STRUCTURE = [
    Door("themes:list", owner=200, colleague=200, stranger=200, coordinator=200, others=403),
    Door("themes:page", behind.a_theme, owner=200, colleague=200, coordinator=200, stranger=404, others=403),
    Door("themes:open", coordinator=200, others=403),
    Door("themes:move", behind.a_theme, coordinator=200, owner=403, colleague=403),
    Door("themes:finish", behind.a_theme, coordinator=200, owner=403, colleague=403),
    Door("themes:rename", behind.a_theme, coordinator=200, owner=403, colleague=403),
    Door("committees:sessions", coordinator=200, others=403),
    Door("committees:plan", coordinator=200, others=403),
    Door("committees:session", behind.a_session, coordinator=200),
    Door("committees:add_item", behind.a_session, coordinator=200),
    Door("committees:remove_item", behind.an_item, coordinator=200),
    Door("committees:add_proposal", behind.an_item, coordinator=200),
    Door("committees:remove_proposal", behind.a_proposal, coordinator=200),
    Door("committees:answer", behind.a_proposal, coordinator=200),
    Door("committees:decide", behind.a_proposal, coordinator=200),
    Door(
        "committees:register",
        owner=200,
        colleague=200,
        stranger=200,
        coordinator=200,
        team_lead=200,
        others=403,
    ),
    Door(
        "committees:decision",
        behind.a_decision,
        owner=200,
        colleague=200,
        coordinator=200,
        team_lead=200,
        stranger=404,
        others=403,
    ),
]

# Findings: noted in the case, grouped without seeing whose they are.
FINDINGS = [
    Door("findings:home", coordinator=200, others=403),
    Door("findings:list", coordinator=200, others=403),
    Door("findings:of_theme", behind.a_theme, coordinator=200, others=403),
    Door("findings:group", coordinator=200, others=403),
    Door("findings:take_out", behind.a_grouped_finding, coordinator=200, others=403),
    Door("findings:note", behind.the_case, owner=200),
    Door("findings:withdraw", behind.a_finding, owner=200),
    Door("evaluation:measure", behind.a_decision, coordinator=200, owner=403, colleague=403, team_lead=403),
]

REPORTING = [
    Door("reporting:progress", team_lead=403, admin=403, others=200),
    Door("reporting:download", behind.a_report, team_lead=403, admin=403, others=200),
    Door("reporting:caseload", team_lead=200, coordinator=200, others=403),
]
