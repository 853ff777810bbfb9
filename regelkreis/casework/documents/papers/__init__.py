"""The papers made from a case: their words, their parts, and how they are set."""
