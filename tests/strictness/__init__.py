"""Makes hidden faults loud while tests run."""
