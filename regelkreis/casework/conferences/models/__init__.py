"""What is stored of meetings: the conference, who takes part, what was agreed, the team's own meetings."""

from regelkreis.casework.conferences.models.agreement import Agreement
from regelkreis.casework.conferences.models.conference import Conference, Postponement
from regelkreis.casework.conferences.models.participant import Participant
from regelkreis.casework.conferences.models.team import TeamMeeting

__all__ = ["Agreement", "Conference", "Participant", "Postponement", "TeamMeeting"]
