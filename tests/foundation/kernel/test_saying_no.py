"""A permission gives a verdict with its reason; `require` turns a no into a refusal in the same words."""

import pytest

from regelkreis.foundation.kernel.refusals import ALLOWED, Invalid, NotAllowed, Refusal, denied, require


def test_a_yes_lets_pass():
    require(ALLOWED)


def test_a_no_is_refused_with_its_reason():
    with pytest.raises(NotAllowed, match=r"^Den Fall führt eine andere Stelle\.$"):
        require(denied("Den Fall führt eine andere Stelle."))


def test_all_that_cannot_be_is_said_in_one_sentence_after_the_other():
    refused = Invalid({"name": "Bitte geben Sie einen Namen an.", "": "So geht es nicht."})
    assert isinstance(refused, Refusal)
    assert str(refused) == "Bitte geben Sie einen Namen an. So geht es nicht."
