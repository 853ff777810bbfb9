"""Plain Python, no Django: methods that have a literature of their own."""
