"""Who can sign in: people with a password, demonstration accounts only in a demonstration, programs never."""

import re

import pytest
from django.contrib.auth import authenticate
from django.db import IntegrityError, transaction
from django.test import RequestFactory

from regelkreis.foundation.accounts.adapters import AccountAdapter
from regelkreis.foundation.accounts.models import User

pytestmark = pytest.mark.django_db
# What somebody can read who signs in or changes the password; the rest of the library has no address here.
REACHED = {
    "account_inactive",
    "enter_current_password",
    "incorrect_password",
    "rate_limited",
    "too_many_login_attempts",
    "username_password_mismatch",
}
PASSWORD = "ein langes Kennwort 7"


def sign_in(username, password=PASSWORD):
    request = RequestFactory().post("/konto/anmelden/")
    return AccountAdapter(request).authenticate(request, username=username, password=password)


def test_a_person_with_the_right_password_signs_in():
    user = User.objects.create_user("ada", name="Ada Beispiel", password=PASSWORD)
    assert sign_in("ada") == user
    assert sign_in("ada", "falsch") is None


def test_the_form_asks_for_the_user_name_by_the_word_of_the_house(client):
    page = client.get("/konto/anmelden/").content.decode()
    assert "Benutzername" in page and "Anmeldename" not in page and "placeholder" not in page


def test_a_wrong_password_is_answered_in_the_words_of_the_house(client):
    User.objects.create_user("ada", name="Ada Beispiel", password=PASSWORD)
    page = client.post("/konto/anmelden/", {"login": "ada", "password": "falsch"}).content.decode()
    assert "Benutzername oder Passwort ist falsch." in page


def test_no_sentence_of_signing_in_says_du():
    said = [str(sentence) for code, sentence in AccountAdapter.error_messages.items() if code in REACHED]
    assert len(said) == len(REACHED)
    assert not [
        sentence
        for sentence in said
        if re.search(r"\b(du|dein\w*|bitte (gib|wähle|versuche|habe))\b", sentence, re.I)
    ]


def test_an_account_without_a_password_cannot_sign_in():
    User.objects.create_user("ada", name="Ada Beispiel")
    assert sign_in("ada", "") is None
    assert not User.objects.get().has_usable_password()


@pytest.mark.parametrize("demo", [True, False])
def test_a_demonstration_account_counts_only_in_a_demonstration(settings, demo):
    settings.DEMO = demo
    User.objects.create_user("ada", name="Ada Beispiel", password=PASSWORD, is_demo=True)
    assert (sign_in("ada") is not None) is demo


def test_a_program_is_one_account_and_never_signs_in():
    first = User.objects.for_program("system-cli", "Kommandozeile")
    again = User.objects.for_program("system-cli", "Kommandozeile")
    assert first == again
    assert (first.is_program, first.is_active, first.has_usable_password()) == (True, False, False)
    assert authenticate(username="system-cli", password=PASSWORD) is None


def test_the_database_keeps_a_program_from_signing_in():
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create_user("robot", name="Robot", is_program=True)


def test_nobody_signs_up():
    assert AccountAdapter().is_open_for_signup(RequestFactory().get("/")) is False
