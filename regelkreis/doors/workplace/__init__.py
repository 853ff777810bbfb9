"""The desk: what needs doing today."""
