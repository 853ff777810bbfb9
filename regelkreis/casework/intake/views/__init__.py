"""The doors of intake."""
