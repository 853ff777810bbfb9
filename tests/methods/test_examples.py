"""The examples in the docstrings are true."""

import doctest
import importlib
import pkgutil

import pytest

from regelkreis import methods

MODULES = [found.name for found in pkgutil.walk_packages(methods.__path__, "regelkreis.methods.")]


@pytest.mark.parametrize("name", MODULES)
def test_every_example_in_a_docstring_is_true(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_there_are_examples_to_run():
    finder = doctest.DocTestFinder()
    examples = [
        example
        for name in MODULES
        for found in finder.find(importlib.import_module(name))
        for example in found.examples
    ]
    assert len(examples) >= 20
