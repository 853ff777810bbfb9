"""Whether a decision moved what it was to move, and the way back."""
