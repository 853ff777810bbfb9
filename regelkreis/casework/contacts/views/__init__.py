"""The doors of contacts and reminders."""
