"""A concern handed to another service, and its answer."""
