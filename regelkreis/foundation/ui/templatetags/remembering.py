"""
Django's tags `url`, `translate` and `static`, remembering what they said the last time.

A case file uses them a hundred times, and nearly always they say what they said before: the address of a
page differs only by the keys in it, a text only by the language, a file never. They stand among the
built-in tags of every template (`config.settings`) and leave to Django's whatever is not so simple.
"""

from uuid import UUID

from django import template
from django.template import defaulttags
from django.template.base import Node, Parser, Token
from django.template.context import Context
from django.templatetags.i18n import TranslateNode, do_translate
from django.templatetags.static import StaticNode
from django.urls import NoReverseMatch
from django.utils.html import conditional_escape
from django.utils.translation import get_language

from regelkreis.foundation.kernel.addresses import address

register = template.Library()


class RememberedAddress(defaulttags.URLNode):
    """The address of a page about records, by their keys."""

    def render(self, context: Context) -> str:
        """Return the address, or put it into the context; any other address is Django's to find."""
        keys = [one.resolve(context) for one in self.args]
        if self.kwargs or not all(isinstance(key, UUID) for key in keys):
            return super().render(context)
        try:
            url = address(self.view_name.resolve(context), *keys)
        except NoReverseMatch:
            return super().render(context)
        return _shown(context, conditional_escape(url), self.asvar)


class RememberedText(Node):
    """A text without anything to fill in, per language."""

    def __init__(self, translated: TranslateNode) -> None:
        self._translated = translated
        self._asvar, translated.asvar = translated.asvar, None
        self._said: dict[str | None, str] = {}

    def render(self, context: Context) -> str:
        """Return the text in the language of the moment, or put it into the context."""
        language = get_language()
        if language not in self._said:
            self._said[language] = self._translated.render(context)
        return _shown(context, self._said[language], self._asvar)


class RememberedFile(StaticNode):
    """The address of a file that is delivered with the product; it changes with a new version only."""

    _address = ""

    def render(self, context: Context) -> str:
        """Return the address."""
        if not self._address:
            self._address = super().render(context)
        return self._address


@register.tag
def url(parser: Parser, token: Token) -> Node:
    """Write the address of a page: Django's tag, remembering."""
    node = defaulttags.url(parser, token)
    return RememberedAddress(node.view_name, node.args, node.kwargs, node.asvar)


@register.tag("translate")
def remembered_text(parser: Parser, token: Token) -> Node:
    """Say a text in the language of the page: Django's tag, remembering where nothing is to be filled in."""
    node = do_translate(parser, token)
    said = node.filter_expression
    is_plain = isinstance(getattr(said.var, "literal", None), str) and not said.filters
    return RememberedText(node) if is_plain and not node.noop and not node.message_context else node


@register.tag("static")
def remembered_file(parser: Parser, token: Token) -> Node:
    """Write the address of a delivered file: Django's tag, remembering."""
    node = StaticNode.handle_token(parser, token)
    is_plain = node.varname is None and isinstance(node.path.var, str)
    return RememberedFile(node.varname, node.path) if is_plain else node


def _shown(context: Context, what: str, name: str | None) -> str:
    if name is None:
        return what
    context[name] = what
    return ""
