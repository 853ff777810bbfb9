"""The pages of appointments and of the calendar link."""
