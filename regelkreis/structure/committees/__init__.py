"""Bodies, sessions, proposals and decisions; no person in sight."""
