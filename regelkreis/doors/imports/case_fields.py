"""The columns of a table of cases: what each is called, where it belongs, and how a cell is read."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from regelkreis.casework.cases.models import LEVELS
from regelkreis.casework.people.models import Gender
from regelkreis.doors.imports.cells import read_choice, read_country, read_day
from regelkreis.doors.imports.profile import Profile
from regelkreis.network.catalogue.models import Kind


class Holder(Enum):
    """Which record a column speaks of."""

    NUMBER = "number"
    PERSON = "person"
    CASE = "case"
    CLOSING = "closing"
    CONSENT = "consent"


@dataclass(frozen=True)
class Field:
    """One column; `empty` is what an empty cell means."""

    heading: str
    holder: Holder
    name: str
    read: Callable[[str, Profile], object]
    empty: object = None
    required: bool = False


def _day(text: str, profile: Profile) -> object:
    return read_day(text)


def _level(text: str, profile: Profile) -> object:
    return read_choice(text, LEVELS)


def _words(kind: Kind) -> Callable[[str, Profile], object]:
    return lambda text, profile: profile.words(kind).read(text)


FIELDS = (
    Field("Fallnummer", Holder.NUMBER, "number", lambda text, profile: text, required=True),
    Field(
        "Gemeinde",
        Holder.CASE,
        "municipality",
        lambda text, profile: profile.towns.read(text),
        required=True,
    ),
    Field("Stelle", Holder.CASE, "post", lambda text, profile: profile.posts.read(text), required=True),
    Field("Eröffnet am", Holder.CASE, "opened_on", _day, required=True),
    Field("Abgeschlossen am", Holder.CLOSING, "closed_on", _day),
    Field("Abschlussgrund", Holder.CLOSING, "ending", _words(Kind.ENDING)),
    Field("Zugang", Holder.CASE, "access_route", _words(Kind.ACCESS_ROUTE)),
    Field("Zielgruppe", Holder.CASE, "target_group", lambda text, profile: profile.groups.read(text)),
    Field("Hauptthema", Holder.CASE, "main_topic", _words(Kind.LIFE_DOMAIN)),
    Field(
        "Weitere Themen",
        Holder.CASE,
        "further_topics",
        lambda text, profile: profile.words(Kind.LIFE_DOMAIN).read_several(text),
        empty=(),
    ),
    Field("Geburtsdatum", Holder.PERSON, "birth_date", _day),
    Field(
        "Geschlecht",
        Holder.PERSON,
        "gender",
        lambda text, profile: read_choice(text, Gender.choices),
        empty="",
    ),
    Field(
        "Staatsangehörigkeit",
        Holder.PERSON,
        "nationality",
        lambda text, profile: read_country(text),
        empty="",
    ),
    Field("Aufenthaltsstatus", Holder.PERSON, "residence_status", _words(Kind.RESIDENCE_STATUS)),
    Field("Einreise am", Holder.PERSON, "arrived_on", _day),
    Field("Familienstand", Holder.PERSON, "family_status", _words(Kind.FAMILY_STATUS)),
    Field("Sprachniveau Beginn", Holder.CASE, "german_at_start", _level, empty=""),
    Field("Sprachniveau aktuell", Holder.CASE, "german_now", _level, empty=""),
    Field("Einwilligung vom", Holder.CONSENT, "consent_on", _day),
)
HEADINGS = tuple(field.heading for field in FIELDS)
HEADING_OF = {field.name: field.heading for field in FIELDS}
