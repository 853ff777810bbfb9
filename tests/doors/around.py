"""Doors beside the file: calendars, conferences, the team."""

from tests import behind_doors as behind
from tests.casework.conferences import behind as conferences
from tests.doors.door import Door

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
