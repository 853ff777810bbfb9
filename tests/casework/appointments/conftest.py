import pytest

from tests.casework.appointments.cast import build_appointment


@pytest.fixture
def appointment(case, owner):
    return build_appointment(owner, case)
