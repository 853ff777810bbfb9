"""A case goes to another post: offered, accepted or declined, and what goes with it."""
