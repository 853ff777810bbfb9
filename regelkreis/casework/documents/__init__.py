"""What lies in a case as a file, and the papers made from it."""
