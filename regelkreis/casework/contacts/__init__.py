"""Contacts noted and reminders set."""
