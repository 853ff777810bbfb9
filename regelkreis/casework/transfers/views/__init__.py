"""The doors of transfers."""
