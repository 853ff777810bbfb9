"""What recurs, at which step and on which rung; no person in sight."""
