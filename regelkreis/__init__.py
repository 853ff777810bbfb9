"""Regelkreis: local integration management, from the single case to the structure and back."""
