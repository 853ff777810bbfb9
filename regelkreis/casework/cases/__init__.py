"""The case: its post, its phases, its event log."""
