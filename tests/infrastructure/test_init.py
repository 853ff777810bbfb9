"""`regelkreis init` on an empty database, in a bare environment."""

import re

import pytest


def tables(url):
    import dj_database_url
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.utils import ConnectionHandler

    connection: BaseDatabaseWrapper = ConnectionHandler({"default": dj_database_url.parse(url)})["default"]
    try:
        return set(connection.introspection.table_names()), count(connection, "organizations_municipality")
    finally:
        connection.close()


def count(connection, table):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return cursor.fetchone()[0]


@pytest.fixture
def open_to_databases(django_db_blocker):
    with django_db_blocker.unblock():
        yield


@pytest.mark.usefixtures("open_to_databases")
def test_twice_is_as_once(regelkreis, database_url):
    first = regelkreis("init", "--site", "mettmann")
    assert (first.returncode, first.stderr) == (0, "")
    names, towns = tables(database_url)
    assert {"cache", "cases_case", "journal_entry"} <= names
    assert towns == 10

    second = regelkreis("init", "--site", "mettmann")
    assert (second.returncode, second.stderr) == (0, "")
    assert "war schon geladen (Fassung 1)" in second.stdout
    assert tables(database_url) == (names, towns)


@pytest.mark.usefixtures("open_to_databases")
def test_one_database_holds_several_sites(regelkreis, database_url):
    assert regelkreis("init", "--site", "mettmann").returncode == 0
    assert regelkreis("init", "--site", "ennepe-ruhr").returncode == 0
    assert tables(database_url)[1] == 19


def test_an_unknown_site_is_refused_with_the_known_names(regelkreis):
    answer = regelkreis("init", "--site", "atlantis")
    assert answer.returncode == 2
    assert "atlantis" in answer.stderr
    assert "ennepe-ruhr" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_the_first_account_is_opened_once(regelkreis):
    words = ("init", "--site", "mettmann", "--admin", "verwaltung", "--admin-name", "Petra Lohmeyer")
    first = regelkreis(*words)
    assert (first.returncode, first.stderr) == (0, "")
    assert re.search(r"„verwaltung“ ist eröffnet. Startpasswort, nur jetzt zu lesen: \S{20,}", first.stdout)

    second = regelkreis(*words)
    assert (second.returncode, second.stderr) == (0, "")
    assert "gibt es schon" in second.stdout
    assert "Startpasswort" not in second.stdout
