"""An undefined variable in a template of ours is a fault, not an empty place."""

import sys
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from django.template import base, defaulttags, engines

import regelkreis

OURS = str(Path(regelkreis.__file__).parent)


class UndefinedVariable(AssertionError):
    """A template names something that is not there."""


class Loud:
    """Stands in for the empty text; Django formats it with the variable's name when one is missing."""

    def __contains__(self, text):
        return text == "%s"

    def __bool__(self):
        return True

    def __mod__(self, variable):
        template = sys._getframe(1).f_locals["context"].render_context.template
        return complain(template, variable)


def complain(template, variable):
    """Fail for a template of ours; a library's template keeps its own ways."""
    origin = str(template.origin.name)
    if not origin.startswith(OURS):
        return ""
    raise UndefinedVariable(f"{origin}: “{variable}” is undefined")


@contextmanager
def forbidden():
    """Fail on output, arguments and loops over what is undefined; `{% if %}` may ask for it."""
    resolve = base.FilterExpression.resolve

    def resolve_loop_strictly(expression, context, ignore_failures=False):
        if ignore_failures and sys._getframe(1).f_code is defaulttags.ForNode.render.__code__:
            ignore_failures = False
        return resolve(expression, context, ignore_failures)

    with (
        patch.object(engines["django"].engine, "string_if_invalid", Loud()),
        patch.object(base.FilterExpression, "resolve", resolve_loop_strictly),
    ):
        yield
