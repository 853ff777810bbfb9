"""Who else counsels a person, and how two counselling services share the work."""
