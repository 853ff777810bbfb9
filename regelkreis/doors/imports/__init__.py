"""Tables that a site brings along: read, checked cell by cell, and written by the rooms' operations."""
