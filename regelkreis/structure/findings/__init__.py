"""What a case showed about the system, and the way to a theme."""
