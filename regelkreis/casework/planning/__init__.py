"""Assessment of life domains, goals and their steps."""
