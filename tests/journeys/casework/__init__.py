"""The steps of daily casework, by what is done; `test_casework.py` goes them in order."""
