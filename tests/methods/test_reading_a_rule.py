"""A rule as it stands in the profile is read, or refused with the place of every fault."""

from datetime import date

import pytest
import yaml

from regelkreis.methods.membership import (
    FACTS,
    AllOf,
    Condition,
    Fact,
    Fault,
    InvalidRule,
    Kind,
    Operator,
    parse,
)


def faults(rule, vocabulary=FACTS):
    with pytest.raises(InvalidRule) as refused:
        parse(rule, vocabulary)
    return [(problem.path, problem.fault) for problem in refused.value.problems]


def test_a_rule_is_read_from_yaml():
    rule = yaml.safe_load(
        """
        all:
          - fact: residence_status
            in: [toleration, asylum_permission]
          - fact: arrived_on
            before: 2017-11-01
          - fact: multiple_needs
        """
    )
    assert parse(rule) == AllOf(
        (
            Condition("residence_status", Operator.IN, ("toleration", "asylum_permission")),
            Condition("arrived_on", Operator.BEFORE, date(2017, 11, 1)),
            Condition("multiple_needs", Operator.IS, True),
        )
    )


def test_every_fault_is_reported_at_once_with_its_place():
    rule = {
        "all": [
            {"fact": "shoe_size", "is": 42},
            {
                "any": [
                    {"fact": "birth_date", "in": ["x"]},
                    {"fact": "nationality", "in": ["DEU", "Rumänien"]},
                ]
            },
            {"not": {"fact": "arrived_on", "before": "31.02.2023"}},
        ]
    }
    assert faults(rule) == [
        (("all", 0, "fact"), Fault.UNKNOWN_FACT),
        (("all", 1, "any", 0, "in"), Fault.NOT_FOR_THIS_FACT),
        (("all", 1, "any", 1, "in", 1), Fault.WRONG_VALUE),
        (("all", 2, "not", "before"), Fault.WRONG_VALUE),
    ]


@pytest.mark.parametrize(
    ("rule", "path", "fault"),
    [
        (None, (), Fault.NOT_A_RULE),
        ("toleration", (), Fault.NOT_A_RULE),
        ({}, (), Fault.NOT_A_RULE),
        ({"all": []}, ("all",), Fault.EMPTY),
        ({"any": {"fact": "multiple_needs"}}, ("any",), Fault.EMPTY),
        ({"all": [{"fact": "multiple_needs"}], "until": 1}, ("until",), Fault.UNKNOWN_WORD),
        ({"fact": "birth_date"}, (), Fault.NO_CONDITION),
        ({"fact": "birth_date", "older_than": 27}, ("older_than",), Fault.UNKNOWN_WORD),
        ({"fact": "birth_date", "age_at_least": True}, ("age_at_least",), Fault.WRONG_VALUE),
        ({"fact": "birth_date", "age_at_least": -1}, ("age_at_least",), Fault.WRONG_VALUE),
        ({"fact": "birth_date", "age_at_least": "27"}, ("age_at_least",), Fault.WRONG_VALUE),
        ({"fact": "multiple_needs", "is": "ja"}, ("is",), Fault.WRONG_VALUE),
        ({"fact": "residence_status", "in": []}, ("in",), Fault.EMPTY),
        ({"fact": "residence_status", "in": "toleration"}, ("in",), Fault.EMPTY),
        ({"fact": "residence_status", "is": 5}, ("is",), Fault.WRONG_VALUE),
        ({"fact": "nationality", "is": "DE"}, ("is",), Fault.WRONG_VALUE),
        ({"fact": "arrived_on", "after": 2023}, ("after",), Fault.WRONG_VALUE),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(rule, path, fault):
    assert faults(rule) == [(path, fault)]


def test_a_code_outside_the_sites_list_is_refused_and_the_list_is_shown():
    vocabulary = {"residence_status": Fact("residence_status", Kind.CHOICE, frozenset({"toleration"}))}
    with pytest.raises(InvalidRule, match=r"Möglich sind: toleration\."):
        parse({"fact": "residence_status", "is": "Duldung"}, vocabulary)


def test_the_sentence_says_what_stands_there_and_what_would_be_right():
    with pytest.raises(InvalidRule) as refused:
        parse({"fact": "multiple_needs", "is": "ja"})
    assert refused.value.problems[0].sentence == (
        "Dieser Wert passt nicht zur Bedingung. Angegeben ist „ja“. Möglich sind: true, false."
    )
