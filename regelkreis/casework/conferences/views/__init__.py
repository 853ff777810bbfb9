"""The doors of conferences and of the team's meetings."""
