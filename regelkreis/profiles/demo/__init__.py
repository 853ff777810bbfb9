"""The demonstration: a story on invented people, told through the operations that people use."""

from regelkreis.profiles.demo.accounts import sign_in_lines as sign_ins
from regelkreis.profiles.demo.story import load_story

__all__ = ["load_story", "sign_ins"]
