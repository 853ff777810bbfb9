"""Components as template tags: `{% load ui %}` and write the page."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django import forms, template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regelkreis.foundation.ui import drawn
from regelkreis.foundation.ui.components import DueItem, Fact, Step, Tab, TimelineEntry
from regelkreis.foundation.ui.days import short_day
from regelkreis.foundation.ui.forms import problems
from regelkreis.foundation.ui.glyphs import glyph as draw_glyph
from regelkreis.foundation.ui.tables import Listing, Table

register = template.Library()


@register.simple_tag
def glyph(name: str, label: str = "") -> SafeString:
    """Draw a glyph; give a label where no word stands beside it."""
    return draw_glyph(name, label)


@register.simple_tag
def state(name: str, word: str) -> SafeString:
    """Say a state by glyph, word and colour together."""
    return format_html('<span class="rk-state rk-state--{}">{}{}</span>', name, draw_glyph(name), word)


@register.simple_tag
def tag(word: str, tone: str = "neutral") -> SafeString:
    """Say a short state word as a soft tag; tones: neutral, info, success, warning, danger."""
    return format_html('<span class="rk-tag rk-tag--{}">{}</span>', tone, word)


@register.filter
def day(value: date | datetime | None, today: date | None = None) -> str:
    """Write a day as DD.MM., with the year if it is not today's."""
    if value is None:
        return "–"
    return short_day(timezone.localdate(value) if isinstance(value, datetime) else value, today)


@register.simple_tag
def relative(value: date, today: date) -> str:
    """Say how far a day is away: "heute", "seit 6 Tagen", "in 14 Tagen"."""
    days = (value - today).days
    if days == 0:
        return _("heute")
    if days < 0:
        return ngettext("seit %(count)s Tag", "seit %(count)s Tagen", -days) % {"count": -days}
    return ngettext("in %(count)s Tag", "in %(count)s Tagen", days) % {"count": days}


@register.simple_tag
def button(label: str, kind: str = "primary", key: str = "", name: str = "", value: str = "") -> SafeString:
    """Draw a button that sends the form; `key` shows and binds a key; kinds: primary, secondary, tertiary."""
    extra = format_html(' name="{}" value="{}"', name, value) if name else ""
    return format_html(
        '<button type="submit" class="kern-btn kern-btn--{}"{}{}>'
        '<span class="kern-label">{}</span>{}</button>',
        kind, extra, _shortcut(key), label, _hint(key),
    )  # fmt: skip


@register.simple_tag
def action(url: str, label: str, kind: str = "primary", key: str = "") -> SafeString:
    """Draw a link that leads to an act, in the look of a button."""
    return format_html(
        '<a class="kern-btn kern-btn--{}" href="{}"{}><span class="kern-label">{}</span>{}</a>',
        kind, url, _shortcut(key), label, _hint(key),
    )  # fmt: skip


@register.simple_tag
def form_footer(label: str, cancel: str = "", cancel_label: str = "") -> SafeString:
    """End a form: the one button that says what happens, and the way back."""
    back = format_html('<a href="{}">{}</a>', cancel, cancel_label or _("Abbrechen")) if cancel else ""
    return format_html('<div class="rk-form-footer">{}{}</div>', button(label), back)


@register.simple_block_tag
def notice(content: str, tone: str = "info", sentence: str = "", mark: str = "") -> SafeString:
    """Draw a strip: one bold sentence, and in the block what to do; tones as for tags."""
    bold = format_html("<p><strong>{}</strong></p>", sentence) if sentence else ""
    return format_html(
        '<div class="rk-strip rk-strip--{}">{}<div class="rk-strip-text">{}{}</div></div>',
        tone, draw_glyph(mark or NOTICE_GLYPH.get(tone, "event")), bold, content,
    )  # fmt: skip


NOTICE_GLYPH = {"success": "met", "warning": "warning", "danger": "warning"}


@register.simple_block_tag
def panel(
    content: str,
    heading: str,
    aside: str = "",
    url: str = "",
    link: str = "",
    id: str = "",
    surface: bool = False,
) -> SafeString:
    """Frame a section: heading, something muted beside it, one link, and the block as its body."""
    return drawn.panel(content, heading, aside=aside, url=url, link=link, key=id, surface=surface)


@register.simple_block_tag
def fold(
    content: str, heading: str, aside: str = "", open: bool = False, repeats: bool = False
) -> SafeString:
    """
    Fold a part of the page away; the heading says the count or the state.

    Paper shows what is folded, except what `repeats` the figures of a picture or a table above it.
    """
    return format_html(
        '<details class="rk-fold{}"{}><summary><strong>{}</strong> <span class="rk-muted">{}</span></summary>'
        "<div>{}</div></details>",
        " rk-noprint" if repeats else "", SafeString(" open") if open else "", heading, aside, content,
    )  # fmt: skip


@register.inclusion_tag("ui/_error_summary.html")
def error_summary(form: forms.BaseForm) -> dict[str, Any]:
    """List what is wrong, with links to the fields; after a conflict, both versions."""
    found = problems(form) if form.is_bound else []
    count = len([problem for problem in found if problem.href])
    headline = ngettext(
        "Noch nicht gespeichert: %(count)s Angabe passt nicht.",
        "Noch nicht gespeichert: %(count)s Angaben passen nicht.",
        count,
    ) % {"count": count}
    return {
        "problems": found,
        "headline": headline if count else _("Noch nicht gespeichert."),
        "differences": getattr(form, "differences", ()),
    }


@register.inclusion_tag("ui/_table_head.html")
def table_head(listing: Listing[Any]) -> dict[str, Any]:
    """Draw the headings of a listing, sortable ones as links."""
    return {"headings": listing.headings}


@register.inclusion_tag("ui/_pagination.html")
def pagination(listing: Listing[Any]) -> dict[str, Any]:
    """Say which rows are shown, and lead to the previous and the next ones."""
    return {"listing": listing}


@register.inclusion_tag("ui/_empty.html")
def empty(sentence: str, hint: str = "", url: str = "", label: str = "") -> dict[str, Any]:
    """Say what is true when there is nothing, what comes next, and one way on."""
    return {"sentence": sentence, "hint": hint, "url": url, "label": label}


@register.inclusion_tag("ui/_table.html")
def table(table: Table) -> dict[str, Any]:
    """Draw a finished table."""
    return {"table": table}


@register.simple_tag
def steps(steps: Sequence[Step], label: str) -> SafeString:
    """Draw a way in steps with what each was computed from; on a phone as "Phase 4 von 7"."""
    return drawn.step_rows(steps, label)


@register.simple_tag(takes_context=True)
def due(context: template.Context, items: Sequence[DueItem]) -> SafeString:
    """Draw rows of what is to be done."""
    return drawn.due_rows(items, str(context.get("csrf_token", "")))


@register.simple_tag(takes_context=True)
def timeline(context: template.Context, entries: Sequence[TimelineEntry]) -> SafeString:
    """Draw what happened, newest first."""
    return drawn.timeline_rows(entries, context.get("today"))


@register.simple_tag
def facts(facts: Sequence[Fact]) -> SafeString:
    """Draw facts about a record."""
    return drawn.fact_rows(facts)


@register.simple_tag
def tabs(tabs: Sequence[Tab], label: str) -> SafeString:
    """Draw the sections of a long page as links."""
    return drawn.tab_row(tabs, label)


def _shortcut(key: str) -> SafeString:
    return format_html(' data-key="{}" aria-keyshortcuts="{}"', key.lower(), key) if key else SafeString("")


def _hint(key: str) -> SafeString:
    return format_html('<kbd class="rk-key" aria-hidden="true">{}</kbd>', key) if key else SafeString("")
