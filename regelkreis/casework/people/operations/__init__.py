"""What can happen to what is known of a person."""

from regelkreis.casework.people.operations.register import correct_person, register_person

__all__ = ["correct_person", "register_person"]
