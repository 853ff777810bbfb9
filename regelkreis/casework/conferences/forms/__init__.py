"""What is typed about conferences and team meetings; nothing here saves."""
