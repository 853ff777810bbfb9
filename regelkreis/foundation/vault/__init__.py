"""Private text, a field type that can be encrypted per case, and the files that are stored."""
