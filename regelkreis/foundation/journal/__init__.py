"""The append-only log of deeds and of readings."""
