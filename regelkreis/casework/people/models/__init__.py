"""What is stored of persons, of their names, and of who lives together."""

from regelkreis.casework.people.models.household import Household, HouseholdMember, Relation
from regelkreis.casework.people.models.name_key import NameKey
from regelkreis.casework.people.models.person import Gender, Person

__all__ = ["Gender", "Household", "HouseholdMember", "NameKey", "Person", "Relation"]
