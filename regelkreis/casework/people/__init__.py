"""The person, and the facts known about them."""
