"""The table of doors: every address of the product, and what each role finds behind it.

One row per address, or two where asking (`get`) and sending (`post`) differ. A role that is not named in
a row finds `others`. Nobody signed in (`anonymous`) is sent to the sign-in page, which is 302, unless the
row says something else. 200 shows, 302 leads on, 403 refuses in words, 404 does not exist for this
role, 405 is only for sending.

`made_for` builds the address's arguments and what the page is about; these functions stand in
`tests/behind_doors`.
"""

from tests.doors.around import CALENDARS, CONFERENCES, COUNSELLING, TEAM
from tests.doors.casework import CASEWORK
from tests.doors.door import ROLES, Door
from tests.doors.site import ACCOUNT, DESK, SITE
from tests.doors.structure import FINDINGS, REPORTING, STRUCTURE

__all__ = [
    "ACCOUNT",
    "CALENDARS",
    "CASEWORK",
    "CONFERENCES",
    "COUNSELLING",
    "DESK",
    "DOORS",
    "FINDINGS",
    "OUTSIDE",
    "REPORTING",
    "ROLES",
    "SITE",
    "STRUCTURE",
    "TEAM",
    "Door",
]

DOORS: list[Door] = [
    *ACCOUNT,
    *DESK,
    *CASEWORK,
    *CONFERENCES,
    *TEAM,
    *COUNSELLING,
    *CALENDARS,
    *STRUCTURE,
    *FINDINGS,
    *REPORTING,
    *SITE,
]


# Addresses without a name or without roles: files and the like. None so far.
OUTSIDE: set[str] = set()
