"""What the import linter cannot see in the model registry: relations, in both directions."""

import pytest
from django.apps import apps
from django.db import models

from regelkreis.foundation.kernel.records import Record
from regelkreis.foundation.vault.fields import PrivateTextField
from tests.architecture.house import rank

PUBLIC_SIDE = ("regelkreis.structure.themes", "regelkreis.structure.committees")
CASE_SIDE = ("regelkreis.casework", "regelkreis.residence")

# Free text in casework that is not about a person, with the reason.
NOT_ABOUT_A_PERSON: dict[str, str] = {}


def ours(model):
    return model.__module__.startswith("regelkreis.")


def lies_in(model, rooms):
    return any(model.__module__.startswith(f"{room}.") for room in rooms)


def own_models():
    return [model for model in apps.get_models(include_auto_created=True) if ours(model)]


def relations(model):
    return [field for field in model._meta.get_fields() if field.is_relation and not field.auto_created]


def neighbours(model):
    """Models reached in one step, forward or backward, with the name of the step."""
    for field in model._meta.get_fields():
        if field.is_relation and field.related_model is not None:
            yield field.name, field.related_model


def paths_to_people(start):
    """All shortest ways from a model to models of the case side."""
    seen, waiting = {start}, [(start, [start.__name__])]
    while waiting:
        model, way = waiting.pop(0)
        for name, neighbour in neighbours(model):
            step = [*way, f"{name} -> {neighbour.__name__}"]
            if lies_in(neighbour, CASE_SIDE):
                yield " . ".join(step)
            elif neighbour not in seen:
                seen.add(neighbour)
                waiting.append((neighbour, step))


@pytest.mark.parametrize("model", own_models(), ids=lambda model: model._meta.label)
def test_relations_point_down(model):
    for field in relations(model):
        target = rank(field.related_model.__module__)
        assert target is None or target <= rank(model.__module__), (
            f"{model._meta.label}.{field.name} points up to {field.related_model._meta.label}"
        )


def test_no_relation_without_a_known_target():
    generic = [
        f"{model._meta.label}.{f.name}"
        for model in own_models()
        for f in relations(model)
        if not f.related_model
    ]
    assert not generic


@pytest.mark.parametrize(
    "model",
    [model for model in own_models() if lies_in(model, PUBLIC_SIDE)],
    ids=lambda model: model.__name__,
)
def test_from_the_public_side_no_way_leads_to_a_person(model):
    assert not list(paths_to_people(model))


def test_a_way_to_a_person_would_be_found():
    """The walk itself works: from a case one reaches people, forward and backward."""
    case, person = apps.get_model("cases", "Case"), apps.get_model("people", "Person")
    assert any("Person" in way for way in paths_to_people(case))
    assert any("Case" in way for way in paths_to_people(person))


def test_free_text_about_people_is_private():
    open_text = {
        f"{model._meta.label}.{field.name}"
        for model in own_models()
        if lies_in(model, CASE_SIDE) and issubclass(model, Record)
        for field in model._meta.get_fields()
        if isinstance(field, models.TextField) and not isinstance(field, PrivateTextField)
    }
    assert open_text == set(NOT_ABOUT_A_PERSON)
