"""The tags that remember say what Django's own tags say, every time."""

from typing import Any
from uuid import uuid4

import pytest
from django.template import Context, Engine, Template
from django.urls import NoReverseMatch, reverse, set_script_prefix
from django.utils import translation

from regelkreis.foundation.kernel.addresses import address

OWN = Engine.get_default()
DJANGO = Engine(builtins=["django.templatetags.i18n", "django.templatetags.static"])


def said(source: str, engine: Engine, **context: Any) -> str:
    return Template(source, engine=engine).render(Context(context))


@pytest.mark.parametrize(
    "source",
    [
        "{% url 'cases:file' key %}",
        "{% url name key %}",
        "{% url 'cases:file' key as there %}<{{ there }}>",
        "{% url 'cases:file' pk=key %}",
        "{% url 'cases:panel' key 'zielgruppe' %}",
        "{% url 'cases:list' %}",
        "{% url 'no:such' key as there %}<{{ there }}>",
        "{% translate 'Fälle' %}",
        "{% translate '100 %' as all %}<{{ all }}>",
        "{% translate words|upper %}",
        "{% translate 'Fälle' noop %}",
        "{% static 'ui/layout.css' %}",
        "{% static file as there %}{{ there }}",
    ],
)
def test_it_says_what_django_says_with_other_keys_too(source: str) -> None:
    template = Template(source, engine=OWN)
    for _time in range(2):
        words = {"key": uuid4(), "name": "people:facts", "words": "Ziel", "file": "ui/layout.css"}
        assert template.render(Context(words)) == said(source, DJANGO, **words)


def test_an_unknown_page_is_an_error_as_before() -> None:
    with pytest.raises(NoReverseMatch):
        said("{% url 'no:such' key %}", OWN, key=uuid4())


def test_a_text_follows_the_language_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    template = Template("{% translate 'Yes' %}", engine=OWN)
    with translation.override("de"):
        german = template.render(Context())
    with translation.override("fr"):
        french = template.render(Context())
    assert (german, french) == (said_in("de"), said_in("fr"))


def said_in(language: str) -> str:
    with translation.override(language):
        return said("{% translate 'Yes' %}", DJANGO)


def test_an_address_follows_where_the_product_is_mounted() -> None:
    key = uuid4()
    assert address("cases:file", key) == reverse("cases:file", args=[key])
    set_script_prefix("/kim/")
    try:
        assert address("cases:file", key) == reverse("cases:file", args=[key])
    finally:
        set_script_prefix("/")


def test_an_address_about_no_page_is_refused() -> None:
    with pytest.raises(NoReverseMatch):
        address("cases:file")
