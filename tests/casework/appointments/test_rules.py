"""What is true of appointments without a database."""

import doctest

from regelkreis.casework.appointments import rules


def test_the_examples_in_the_rules_are_true():
    assert doctest.testmod(rules).failed == 0


def test_no_two_secrets_are_alike_nor_short():
    secrets = {rules.new_secret() for _one in range(50)}
    assert len(secrets) == 50
    assert min(map(len, secrets)) >= 43
