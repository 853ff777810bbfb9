"""
The table of doors: every address of the product, and what each role finds behind it.

One row per address, or two where asking (`get`) and sending (`post`) differ. A role that is not named in
a row finds `others`. Nobody signed in (`anonymous`) is sent to the sign-in page, which is 302, unless the
row says something else. 200 shows, 302 leads on, 403 refuses in words, 404 does not exist for this
role, 405 is only for sending.

`made_for` builds the address's arguments and what the page is about; these functions stand in
`tests/behind_doors.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests import behind_doors as behind
from tests.casework.conferences import behind as conferences

ROLES = ("anonymous", "owner", "colleague", "stranger", "coordinator", "team_lead", "statistician", "admin")


@dataclass(frozen=True)
class Door:
    """One address and what the roles find there."""

    name: str
    made_for: Callable[[Any], dict[str, Any]] = behind.nothing
    method: str = "get"
    data: dict[str, Any] = field(default_factory=dict)
    anonymous: int = 302
    owner: int | None = None
    colleague: int | None = None
    stranger: int | None = None
    coordinator: int | None = None
    team_lead: int | None = None
    statistician: int | None = None
    admin: int | None = None
    others: int = 404

    def expected(self, role: str) -> int:
        """What this role finds."""
        named = getattr(self, role)
        return self.others if named is None else named

    @property
    def crosses_sites(self) -> bool:
        """Whether the address names a thing of one site, which another site must not find."""
        return self.made_for not in {behind.nothing, behind.a_report, behind.a_list, behind.a_calendar_link}


ACCOUNT = [
    Door("account_login", anonymous=200, others=302),
    Door("account_logout", others=200),
    Door("account_inactive", anonymous=200, others=200),
    Door("account_reauthenticate", others=200),
    Door("account_change_password", others=200),
    Door("mfa_index", others=200),
    Door("mfa_authenticate", others=302),
    Door("mfa_reauthenticate", others=302),
    Door("mfa_activate_totp", others=302),
    Door("mfa_deactivate_totp", others=404),
    Door("mfa_view_recovery_codes", others=404),
    Door("mfa_generate_recovery_codes", others=302),
    Door("mfa_download_recovery_codes", others=404),
]

DESK = [
    Door("workplace:home", owner=200, colleague=200, stranger=200, others=302),
    Door("absences:list", team_lead=403, statistician=403, others=200),
    Door("absences:end", behind.an_absence, owner=200, admin=200),
    Door("absences:add", team_lead=403, statistician=403, others=200),
]

# A case and what hangs on it exist for those who hold its post, and for nobody else.
CASEWORK = [
    Door("cases:list", owner=200, colleague=200, stranger=200),
    Door("cases:export", others=405),
    Door("cases:export", method="post", owner=200, colleague=200, stranger=200),
    Door("cases:columns", owner=200, colleague=200, stranger=200),
    Door("cases:file", behind.the_case, owner=200),
    Door("cases:history", behind.the_case, owner=200),
    Door("cases:rest", behind.the_case, owner=200),
    Door("cases:panel", behind.a_panel, owner=200),
    Door("cases:change", behind.the_case, owner=200),
    Door("cases:close", behind.the_case, owner=200),
    Door("cases:undo", behind.a_case_closed_now, others=405),
    Door("cases:undo", behind.a_case_closed_now, "post", owner=302),
    Door("cases:reopen", behind.a_closed_case, owner=200),
    Door("cases:readings", behind.the_case, owner=200),
    Door("people:search", owner=200, colleague=200, stranger=200, others=403),
    Door("people:facts", behind.the_person, owner=200),
    Door("people:household", behind.the_person, owner=200),
    Door("people:leave", behind.a_membership, owner=200),
    Door("consent:person", behind.the_person, owner=200),
    Door("consent:basis_add", behind.the_person, owner=200),
    Door("consent:basis_withdraw", behind.a_basis, owner=200),
    Door("consent:release_add", behind.the_person, owner=200),
    Door("consent:release_refuse", behind.the_person, owner=200),
    Door("consent:release_withdraw", behind.a_release, owner=200),
    Door("transfers:list", owner=200, colleague=200, stranger=200),
    Door("transfers:offer", behind.the_case, owner=200),
    Door("transfers:page", behind.a_transfer, owner=200, colleague=200),
    Door("transfers:accept", behind.a_transfer, owner=403, colleague=200),
    Door("transfers:accept", behind.a_transfer, "post", behind.FORM, owner=422, colleague=302),
    Door("transfers:decline", behind.a_transfer, owner=403, colleague=200),
    Door("transfers:withdraw", behind.a_transfer, others=405),
    Door("transfers:withdraw", behind.a_transfer, "post", owner=302, colleague=403),
    Door("transfers:seen", behind.a_declined_transfer, others=405),
    Door("transfers:seen", behind.a_declined_transfer, "post", owner=302),
    Door("transfers:stop_reading", behind.the_case, others=405),
    Door("transfers:stop_reading", behind.the_case, "post", owner=302),
    Door("absences:handover", behind.an_absence, owner=200),
    Door("absences:write", behind.an_absence, owner=200),
    Door("absences:take", behind.an_absence, others=405),
    Door("absences:take", behind.an_absence, "post", owner=302),
    Door("absences:pdf", behind.an_absence, others=405),
    Door("absences:pdf", behind.an_absence, "post", owner=200),
    Door("contacts:choose", owner=200, colleague=200, stranger=200),
    Door("contacts:add", behind.the_case, owner=200),
    Door("contacts:keep_draft", behind.the_case, others=405),
    Door("contacts:keep_draft", behind.the_case, "post", {"note": "…"}, owner=200),
    Door("contacts:discard_draft", behind.the_case, others=405),
    Door("contacts:discard_draft", behind.the_case, "post", owner=302),
    Door("contacts:list", behind.the_case, owner=200),
    Door("contacts:change", behind.a_contact, owner=200),
    Door("contacts:undo", behind.a_contact, others=405),
    Door("contacts:undo", behind.a_contact, "post", owner=302),
    Door("contacts:restore", behind.a_contact_taken_back, others=405),
    Door("contacts:restore", behind.a_contact_taken_back, "post", owner=302),
    Door("contacts:remind", owner=200, colleague=200, stranger=200),
    Door("contacts:remind_case", behind.the_case, owner=200),
    Door("contacts:settle", behind.a_reminder, others=405),
    Door("contacts:settle", behind.a_reminder, "post", owner=302),
    Door("contacts:reopen_reminder", behind.a_reminder, others=405),
    Door("contacts:reopen_reminder", behind.a_reminder, "post", owner=302),
    Door("contacts:postpone", behind.a_reminder, owner=200),
    Door("appointments:week", owner=200, colleague=200, stranger=200),
    Door("appointments:add", owner=200, colleague=200, stranger=200),
    Door("appointments:add_to_case", behind.the_case, owner=200),
    Door("appointments:page", behind.an_appointment, owner=200),
    Door("appointments:file", behind.an_appointment, owner=200),
    Door("appointments:change", behind.an_appointment, owner=200),
    Door("appointments:move", behind.an_appointment, owner=200),
    Door("appointments:held", behind.an_appointment, owner=200),
    Door("appointments:settle", behind.an_appointment, others=405),
    Door(
        "appointments:settle",
        behind.an_appointment,
        "post",
        {"outcome": "cancelled", **behind.FORM},
        owner=302,
    ),
    Door("appointments:reopen", behind.a_cancelled_appointment, others=405),
    Door("appointments:reopen", behind.a_cancelled_appointment, "post", behind.FORM, owner=302),
    Door("appointments:calendar", owner=200, colleague=200, stranger=200),
    Door("appointments:renew_link", others=405),
    Door("appointments:renew_link", method="post", data=behind.FORM, owner=200, colleague=200, stranger=200),
    Door("appointments:revoke_link", others=405),
    Door("appointments:revoke_link", method="post", data=behind.FORM, owner=302, colleague=302, stranger=302),
    Door("planning:assess", behind.the_case, owner=200),
    Door("planning:no_goal", behind.a_critical_domain, owner=200),
    Door("planning:language", behind.the_case, owner=200),
    Door("planning:topics", behind.the_case, owner=200),
    Door("planning:agree", behind.the_case, owner=200),
    Door("planning:change", behind.a_goal, owner=200),
    Door("planning:end", behind.a_goal, owner=200),
    Door("planning:add_step", behind.a_goal, owner=200),
    Door("planning:finish_step", behind.a_step, others=405),
    Door("planning:finish_step", behind.a_step, "post", owner=302),
    Door("planning:reopen_step", behind.a_done_step, others=405),
    Door("planning:reopen_step", behind.a_done_step, "post", owner=302),
    Door("documents:list", behind.the_case, owner=200),
    Door("documents:add", behind.the_case, owner=200),
    Door("documents:signed", behind.the_case, owner=200),
    Door("documents:papers", behind.the_case, owner=200),
    Door("documents:paper", behind.a_paper, owner=200),
    Door("documents:summary", behind.the_case, owner=200),
    Door("documents:document", behind.a_document, owner=200),
    Door("documents:download", behind.a_document, owner=200),
    Door("documents:earlier", behind.an_earlier_edition, owner=200),
    Door("documents:change", behind.a_document, owner=200),
    Door("documents:replace", behind.a_document, owner=200),
    Door("documents:delete", behind.a_document, owner=200),
    Door("documents:restore", behind.a_deleted_document, owner=200),
    Door("inquiries:list", owner=200, colleague=200, stranger=200, others=403),
    Door("inquiries:ask", owner=200, colleague=200, stranger=200, others=403),
    Door("inquiries:asked", behind.an_inquiry, owner=200),
    Door("inquiries:settle", behind.an_inquiry, others=405),
    Door("inquiries:settle", behind.an_inquiry, "post", owner=302),
    Door("inquiries:answer", behind.a_question, owner=200),
    Door("intake:list", owner=200, colleague=200, stranger=200, others=403),
    Door("intake:receive", owner=200, colleague=200, stranger=200, others=403),
    Door("intake:notification", behind.a_notification, owner=200),
    Door("intake:reply", behind.an_answered_notification, owner=200),
    Door("intake:tell", behind.an_answered_notification, others=405),
    Door("intake:tell", behind.an_answered_notification, "post", owner=302),
    Door("intake:move", behind.the_case, owner=200),
    Door("intake:settle_move", behind.a_move, owner=200),
    Door("intake:take_over", behind.the_case, owner=200),
    Door("intake:takeover", behind.a_takeover, owner=200),
    Door("intake:special", behind.the_case, owner=200),
    Door("intake:withdraw_special", behind.a_special_fact, others=405),
    Door("intake:withdraw_special", behind.a_special_fact, "post", owner=302),
    Door("intake:take_in", owner=200, colleague=200, stranger=200, others=403),
    Door("intake:family", owner=200, colleague=200, stranger=200, others=403),
    Door("intake:family_of", behind.the_case, owner=200),
    Door("intake:preview", others=405),
    Door("intake:preview", method="post", owner=200, colleague=200, stranger=200, others=403),
    Door("intake:hours", owner=200, colleague=200, stranger=200, others=403),
    Door("intake:consultation_figures", owner=200, colleague=200, stranger=200, others=403),
    Door("intake:write_consultation", owner=200, colleague=200, stranger=200, others=403),
    Door("intake:consultation", behind.a_consultation, owner=200),
    Door("intake:take_back", behind.a_consultation, others=405),
    Door("intake:take_back", behind.a_consultation, "post", owner=302),
    Door("intake:screening", owner=200, colleague=200, stranger=200, others=403),
    Door("intake:figures", owner=200, colleague=200, stranger=200, others=403),
    Door("intake:withdraw", behind.a_screening, others=405),
    Door("intake:withdraw", behind.a_screening, "post", owner=302),
    Door("intake:erase_name", behind.a_screening, others=405),
    Door("intake:erase_name", behind.a_screening, "post", owner=302),
    Door("referrals:list", owner=200, colleague=200, stranger=200),
    Door("referrals:add", behind.the_case, owner=200),
    Door("referrals:add_from_step", behind.a_step, owner=200),
    Door("referrals:answer", behind.a_referral, owner=200),
    Door("referrals:page", behind.a_referral, owner=200),
    Door("referrals:sheet", behind.a_told_referral, owner=200),
    Door("referrals:remind", behind.a_referral, others=405),
    Door("referrals:remind", behind.a_referral, "post", owner=302),
    Door("referrals:reply", behind.a_referral, owner=200),
    Door("referrals:start", behind.a_referral, owner=200),
    Door("referrals:finish", behind.a_referral, owner=200),
    Door("referrals:break_off", behind.a_referral, owner=200),
    Door("referrals:unanswered", behind.a_referral, owner=200),
]

COUNSELLING = [
    Door("counselling:add", behind.the_case, owner=200),
    Door("counselling:settle", behind.a_counselling, owner=200),
    Door("counselling:end", behind.a_counselling, owner=200),
]

# The secret in the address is the key: programs that read calendars cannot sign in.
CALENDARS = [Door("appointments:feed", behind.a_calendar_link, anonymous=200, others=200)]

# Conferences: the case manager's, and for the coordinator asked to moderate one page without a person.
CONFERENCES = [
    Door("conferences:list", owner=200, colleague=200, stranger=200, coordinator=200),
    Door("conferences:add", behind.the_case, owner=200),
    Door("conferences:page", conferences.a_conference, owner=200, coordinator=200),
    Door("conferences:calendar", conferences.a_conference, owner=200, coordinator=200),
    Door("conferences:change", conferences.a_conference, owner=200),
    Door("conferences:postpone", conferences.a_conference, owner=200, coordinator=200),
    Door("conferences:cancel", conferences.a_conference, owner=200, coordinator=200),
    Door("conferences:ask", conferences.a_conference, owner=200),
    Door("conferences:reply", conferences.a_conference, owner=403, coordinator=200),
    Door("conferences:add_participant", conferences.a_conference, owner=200),
    Door("conferences:participant", conferences.a_participant, owner=200),
    Door("conferences:remove_participant", conferences.a_participant, owner=200),
    Door("conferences:letter", conferences.a_participant, owner=200, coordinator=403),
    Door("conferences:letter", conferences.a_participant_of_the_county, owner=403, coordinator=200),
    Door("conferences:invite", conferences.a_participant, others=405),
    Door("conferences:invite", conferences.a_participant, "post", owner=302, coordinator=403),
    Door("conferences:result", conferences.a_held_conference, owner=200),
    Door("conferences:agree", conferences.an_agreement, owner=200),
]

# The team's own meetings: no case, nobody's file.
TEAM = [
    Door("conferences:team", owner=200, colleague=200, stranger=200, coordinator=200),
    Door("conferences:team_add", owner=200, colleague=200, stranger=200, coordinator=200),
    Door("conferences:team_meeting", conferences.a_team_meeting, owner=200, colleague=403, coordinator=200),
    Door("conferences:team_remove", conferences.a_team_meeting, owner=200, colleague=403, coordinator=200),
]

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
    Door("evaluation:measure", behind.a_decision, coordinator=200, owner=403, colleague=403),
]

REPORTING = [
    Door("reporting:progress", team_lead=403, admin=403, others=200),
    Door("reporting:download", behind.a_report, team_lead=403, admin=403, others=200),
    Door("reporting:caseload", team_lead=200, coordinator=200, others=403),
]

# Who works here is the site administrator's to say.
SITE = [
    Door("organizations:switch", others=405),
    Door("organizations:switch", method="post", others=404),
    Door("organizations:posts", admin=200, others=403),
    Door("organizations:post", behind.the_post, admin=200, others=403),
    Door("organizations:give_post", behind.the_post, admin=200, others=403),
    Door("organizations:end_holding", behind.a_holding, admin=200, others=403),
    Door("organizations:people", admin=200, others=403),
    Door("organizations:add_person", admin=200, others=403),
    Door("organizations:person", behind.a_colleague, admin=200, others=403),
    Door("organizations:give_role", behind.a_colleague, admin=200, others=403),
    Door("organizations:new_password", behind.a_colleague, admin=200, others=403),
    Door("organizations:end_role", behind.a_role, admin=200, others=403),
    Door("organizations:journal", admin=200, others=403),
    Door("catalogue:profile", admin=200, others=403),
    Door("catalogue:load", behind.the_first_load, admin=200, others=403),
    Door("catalogue:entries", behind.a_list, admin=200, others=403),
    Door("catalogue:entry", behind.a_group, admin=200, others=403),
]

DOORS: list[Door] = [
    *ACCOUNT,
    *DESK,
    *CASEWORK,
    *CONFERENCES,
    *TEAM,
    *COUNSELLING,
    *CALENDARS,
    *STRUCTURE,
    *FINDINGS,
    *REPORTING,
    *SITE,
]

# Addresses without a name or without roles: files and the like. None so far.
OUTSIDE: set[str] = set()
