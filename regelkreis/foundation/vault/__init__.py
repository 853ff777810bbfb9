"""Private text: a field type that can be encrypted per case."""
