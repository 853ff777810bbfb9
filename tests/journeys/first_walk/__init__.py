"""The steps of the first walk, by station; `test_first_walk.py` goes them in order."""
