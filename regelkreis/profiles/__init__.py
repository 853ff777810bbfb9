"""The sites' profiles as YAML, their loader, and the demo story."""
