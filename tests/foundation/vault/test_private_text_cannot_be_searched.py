"""What people confide is stored and shown, but no query compares it."""

import pytest
from django.db import models

from regelkreis.casework.cases.models import Case
from regelkreis.foundation.vault.fields import PrivateTextField


def private_fields(model):
    return [field for field in model._meta.get_fields() if isinstance(field, PrivateTextField)]


def test_it_is_stored_and_comes_back(case):
    (field, *_) = private_fields(Case)
    setattr(case, field.name, "Vertraulich: äöü")
    case.save()
    assert getattr(Case.objects.get(pk=case.pk), field.name) == "Vertraulich: äöü"


@pytest.mark.parametrize("lookup", ["exact", "contains", "icontains", "startswith", "in", "regex", "gt"])
def test_every_comparison_is_refused(lookup):
    (field, *_) = private_fields(Case)
    value = ["x"] if lookup == "in" else "x"
    with pytest.raises(TypeError, match="private text"):
        Case.objects.filter(**{f"{field.name}__{lookup}": value}).exists()


@pytest.mark.django_db
def test_whether_something_is_there_at_all_may_be_asked():
    (field, *_) = private_fields(Case)
    assert not Case.objects.filter(**{f"{field.name}__isnull": True}).exists()


def test_it_may_be_left_empty():
    field = PrivateTextField("Notiz")
    assert (field.blank, field.default, field.null) == (True, "", False)
    assert isinstance(field, models.TextField)
