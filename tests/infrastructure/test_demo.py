"""`regelkreis demo`: set up once, and kept apart from every database somebody works with."""

import pytest

from regelkreis.doors.commands.guard import refuse_demo_databases, refuse_real_databases
from regelkreis.doors.commands.refusals import CommandRefused
from regelkreis.foundation.accounts.models import User

pytestmark = pytest.mark.django_db
PASSWORD = "ein langes Testwort"


@pytest.fixture
def demo_account(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return User.objects.create_user("vorführung", name="Vorführung", password=PASSWORD, is_demo=True)


def sign_in(client, user):
    answer = client.post("/konto/anmelden/", {"login": user.username, "password": PASSWORD})
    return answer.status_code == 302


def test_a_demo_account_signs_in_within_the_demonstration(client, demo_account, settings):
    settings.DEMO = True
    assert sign_in(client, demo_account)


def test_outside_of_it_the_same_password_opens_nothing(client, demo_account, settings):
    settings.DEMO = False
    assert not sign_in(client, demo_account)


def test_the_demonstration_enters_no_real_database():
    User.objects.create_user("echt", name="Echt")
    with pytest.raises(CommandRefused, match="eigene Datenbank"):
        refuse_real_databases()


@pytest.mark.usefixtures("demo_account")
def test_a_program_and_demo_accounts_are_no_hindrance():
    User.objects.for_program("system-cli", "Kommandozeile")
    refuse_real_databases()


@pytest.mark.usefixtures("demo_account")
def test_a_demo_database_is_not_served_as_a_sites(settings):
    settings.DEMO = True
    refuse_demo_databases()
    settings.DEMO = False
    with pytest.raises(CommandRefused, match="Vorführung"):
        refuse_demo_databases()


def test_the_stage_is_set_once(regelkreis):
    """The second time nothing is set up, and the same sign-ins hold."""
    first = regelkreis("demo", "--only-prepare")
    assert (first.returncode, first.stderr) == (0, "")
    assert "wird eingerichtet" in first.stdout

    second = regelkreis("demo", "--only-prepare")
    assert (second.returncode, second.stderr, second.stdout) == (0, "", "")

    refused = regelkreis("serve")
    assert refused.returncode == 2
    assert "Vorführung" in refused.stderr
