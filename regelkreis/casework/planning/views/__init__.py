"""The doors of planning."""
