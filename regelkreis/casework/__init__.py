"""Baustein II: one person and the work with them."""
