"""The doors of bases and releases."""
