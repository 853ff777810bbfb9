"""What is stored of persons."""

from regelkreis.casework.people.models.name_key import NameKey
from regelkreis.casework.people.models.person import Gender, Person

__all__ = ["Gender", "NameKey", "Person"]
