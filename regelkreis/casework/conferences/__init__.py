"""Meetings on one case, and the team's own: who is invited, what may be said, what was agreed."""
