"""The checks of `make check` notice what they are for."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def script(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def faults_in(tmp_path, monkeypatch):
    checks = script("check_templates")
    monkeypatch.setattr(checks, "ROOT", tmp_path)

    def look_at(source):
        path = tmp_path / "page.html"
        path.write_text(source, encoding="utf-8")
        return list(checks.faults_of(path, {"account_login"}))

    return look_at


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{% if %}", "page.html: "),
        ("<p>\n{% url 'nowhere' %}</p>", "page.html:2: there is no address named 'nowhere'"),
        ('<p style="color: red">{{ x }}</p>', "attribute style"),
        ('<button onclick="go()">{{ x }}</button>', "attribute onclick"),
        ('<a hx-on:click="go()">{{ x }}</a>', "attribute hx-on:click"),
        ("<script>go()</script>", "<script> inside the page"),
        ("<style>p {}</style>", "<style> inside the page"),
        ("<p>Guten Tag</p>", "'Guten Tag' is not marked"),
        ("{% if x %}<p>{{ x }} Tage</p>{% endif %}", "'Tage' is not marked"),
        ('<img alt="Ein Bild">', "alt='Ein Bild' is not marked"),
        ('<input aria-label="Suche">', "aria-label='Suche' is not marked"),
    ],
)
def test_a_fault_in_a_template_is_said(source, said, faults_in):
    found = faults_in(source)
    assert len(found) == 1
    assert said in found[0]


@pytest.mark.parametrize(
    "source",
    [
        "<p>{% translate 'Guten Tag' %}</p>",
        "<p>{% blocktranslate trimmed %}Guten <b>Tag</b>{% endblocktranslate %}</p>",
        "<a href=\"{% url 'account_login' %}\" title=\"{% translate 'Anmelden' %}\">{{ x }}: 1 – 2 %</a>",
        "{# Eine Bemerkung #}{% comment %}Noch eine{% endcomment %}<!-- Und noch eine -->",
        '<script src="/static/a.js" defer></script><p {% if x %}class="a"{% endif %}>Regelkreis</p>',
    ],
)
def test_a_good_template_is_left_alone(source, faults_in):
    assert faults_in(source) == []


@pytest.mark.parametrize(
    ("statement", "allowed"),
    [
        ("MIT", True),
        ("BSD License", True),
        ("LGPL-3.0-only", True),
        ("MIT OR GPL-3.0-only", True),
        ("Apache-2.0 AND MIT", True),
        ("MIT AND GPL-3.0-only", False),
        ("GPL-3.0-or-later", False),
        ("AGPL-3.0-only", False),
        ("GNU General Public License v3 (GPLv3)", False),
        ("Proprietary", False),
    ],
)
def test_copyleft_that_reaches_us_is_refused(statement, allowed):
    assert script("check_licences").is_allowed(statement) is allowed


@pytest.fixture
def catalogues(tmp_path, monkeypatch):
    tool = script("catalogues")
    package = tmp_path / "regelkreis"
    (package / "templates").mkdir(parents=True)
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    monkeypatch.setattr(tool, "PACKAGE", package)
    (package / "deeds.py").write_text('x = _("Guten Tag, %(name)s")\n', encoding="utf-8")
    (package / "templates" / "page.html").write_text(
        "<ul>\n  <li>{% translate 'Eins' %}\n"
        "    <li>{% blocktranslate trimmed count n=n %}\n ein Fall\n"
        "{% plural %}\n {{ n }} Fälle\n{% endblocktranslate %}",
        encoding="utf-8",
    )
    return tool, package


def test_texts_in_code_and_templates_reach_the_catalogue(catalogues):
    tool, package = catalogues
    path = package / "locale/en/LC_MESSAGES/django.po"
    assert len(list(tool.faults(path, "en", tool.texts_of_the_program()))) == 3

    tool.write(path, "en", tool.texts_of_the_program())

    written = path.read_text(encoding="utf-8")
    assert list(tool.faults(path, "en", tool.texts_of_the_program())) == []
    assert "Guten Tag, %(name)s" in written
    assert "%(n)s Fälle" in written
    assert "has not been reviewed" in written


def test_a_translation_that_lost_its_place_for_a_value_is_noticed(catalogues):
    tool, package = catalogues
    path = package / "locale/en/LC_MESSAGES/django.po"
    tool.write(path, "en", tool.texts_of_the_program())
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace(
            'msgid "Guten Tag, %(name)s"\nmsgstr ""', 'msgid "Guten Tag, %(name)s"\nmsgstr "Hello %(who)s"'
        ),
        encoding="utf-8",
    )

    assert ["name" in fault for fault in tool.faults(path, "en", tool.texts_of_the_program())] == [True]


def test_what_was_translated_stays_and_what_is_gone_goes(catalogues):
    tool, package = catalogues
    path = package / "locale/en/LC_MESSAGES/django.po"
    tool.write(path, "en", tool.texts_of_the_program())
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('msgid "Eins"\nmsgstr ""', 'msgid "Eins"\nmsgstr "One"'), encoding="utf-8")
    (package / "deeds.py").unlink()

    tool.write(path, "en", tool.texts_of_the_program())

    written = path.read_text(encoding="utf-8")
    assert 'msgstr "One"' in written
    assert "Guten Tag" not in written
