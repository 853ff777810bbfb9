"""A command before `regelkreis init` says that `init` comes first, in the words of neither database."""

import pytest
from django.db.utils import OperationalError, ProgrammingError

from regelkreis.doors.commands.main import sentence_for


@pytest.mark.parametrize(
    "error",
    [
        OperationalError("no such table: organizations_site"),
        ProgrammingError('relation "organizations_site" does not exist'),
    ],
    ids=["sqlite", "postgresql"],
)
def test_a_database_without_tables_is_sent_to_init(error):
    assert "Zuerst: regelkreis init" in sentence_for(error)
    assert "organizations_site" not in sentence_for(error)


def test_a_database_that_is_away_is_asked_about():
    assert "Stimmt DATABASE_URL" in sentence_for(OperationalError("connection refused"))
