"""Baustein I: what recurs in cases, carried to a decision and back."""
