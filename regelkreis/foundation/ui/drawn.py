"""
The components that stand on a page many times, drawn in one go instead of tag by tag.

A desk has sixty rows and a file thirty lines; a template loop over them costs more than all its questions.
What people wrote is escaped by `format_html`.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from regelkreis.foundation.ui.components import DueItem, Fact, Step, Tab, TimelineEntry, current_step
from regelkreis.foundation.ui.days import short_day
from regelkreis.foundation.ui.glyphs import glyph

NOTHING = SafeString("")
LATE = SafeString(" rk-late")

DUE = (
    '<li data-row><span class="rk-when{}">{}<span>{}</span></span><span class="rk-person"><b>{}</b>{}</span>'
    '<span class="rk-text"><span class="rk-what">{}</span>{}</span><span class="rk-act">{}</span></li>'
)
EVENT = '<li><time datetime="{}">{}</time>{}<div class="rk-entry"><strong>{}</strong>{}{}{}{}</div></li>'
STEPS = (
    '<ol class="rk-steps" aria-label="{}">{}</ol><details class="rk-steps-phone"><summary>{} '
    '<span class="rk-segmented" aria-hidden="true">{}</span></summary><ol class="rk-list">{}</ol></details>'
)


def panel(
    content: str, heading: str, *, aside: str, url: str, link: str, key: str, surface: bool
) -> SafeString:
    """Frame a section: heading, something muted beside it, one link, and the content as its body."""
    return format_html(
        '<section class="rk-panel{}"{}><div class="rk-panel-head"><h2{}>{}</h2>{}{}</div>{}</section>',
        SafeString(" rk-panel--surface") if surface else NOTHING,
        format_html(' id="{0}" aria-labelledby="{0}-heading"', key) if key else NOTHING,
        format_html(' id="{}-heading"', key) if key else NOTHING,
        heading,
        format_html('<span class="rk-panel-aside">{}</span>', aside) if aside else NOTHING,
        format_html('<a class="rk-panel-link" href="{}">{}</a>', url, link) if url else NOTHING,
        content,
    )


def due_rows(items: Iterable[DueItem], csrf_token: str) -> SafeString:
    """Draw rows of what is to be done; an act that is done at once is sent, any other is led to."""
    rows = (
        (
            LATE if item.late else NOTHING,
            glyph(item.kind),
            item.when,
            _link(item.person_url, item.person),
            _muted(" ", item.number),
            item.what,
            _muted("", item.why),
            _act(item, csrf_token),
        )
        for item in items
    )
    return format_html('<ul class="rk-due">{}</ul>', format_html_join("\n", DUE, rows))


def timeline_rows(entries: Iterable[TimelineEntry], today: date | None) -> SafeString:
    """Draw what happened, newest first."""
    rows = (
        (
            entry.day.isoformat(),
            short_day(entry.day, today),
            glyph(entry.kind),
            entry.what,
            _warning(entry.tag),
            " " if entry.text else NOTHING,
            entry.text,
            format_html(' <span class="rk-muted">{}</span>', entry.why) if entry.why else NOTHING,
        )
        for entry in entries
    )
    return format_html('<ol class="rk-timeline">{}</ol>', format_html_join("\n", EVENT, rows))


def step_rows(steps: Sequence[Step], label: str) -> SafeString:
    """Draw a way in steps with what each was computed from; on a phone as "Phase 4 von 7"."""
    number, current = current_step(steps)
    wide = format_html_join(
        "",
        '<li data-state="{}"{}>{}<strong>{}</strong>{}</li>',
        (
            (
                step.state,
                SafeString(' aria-current="step"') if step.state == "now" else NOTHING,
                step.glyph,
                step.name,
                format_html("<span>{}</span>", step.evidence) if step.evidence else NOTHING,
            )
            for step in steps
        ),
    )
    narrow = format_html_join("", "<li>{}{}{}</li>", ((one.glyph, one.name, _evidence(one)) for one in steps))
    marks = format_html_join("", '<i data-state="{}"></i>', ((step.state,) for step in steps))
    return format_html(STEPS, label, wide, _summary(number, current, len(steps), label), marks, narrow)


def fact_rows(facts: Iterable[Fact]) -> SafeString:
    """Draw facts about a record."""
    rows = ((fact.label, _link(fact.url, fact.value)) for fact in facts)
    return format_html(
        '<dl class="rk-facts-list">{}</dl>', format_html_join("", "<dt>{}</dt><dd>{}</dd>", rows)
    )


def tab_row(tabs: Iterable[Tab], label: str) -> SafeString:
    """Draw the sections of a long page as links."""
    rows = (
        (
            tab.url,
            SafeString(' aria-current="page"') if tab.current else NOTHING,
            tab.label,
            NOTHING if tab.count is None else format_html(' <span class="rk-muted">{}</span>', tab.count),
        )
        for tab in tabs
    )
    return format_html(
        '<nav class="rk-tabs" aria-label="{}"><ul class="rk-tabs-list">{}</ul></nav>',
        label,
        format_html_join("", '<li><a href="{}"{}>{}{}</a></li>', rows),
    )


def _summary(number: int, current: Step | None, total: int, label: str) -> SafeString:
    if current is None:
        return format_html("<strong>{}</strong>", label)
    said = _("Phase %(number)s von %(total)s: %(name)s")
    words = said % {"number": number, "total": total, "name": current.name}
    return format_html("<strong>{}</strong>{}", words, _evidence(current))


def _evidence(step: Step) -> SafeString:
    return format_html(' <span class="rk-muted">{}</span>', step.evidence) if step.evidence else NOTHING


def _warning(words: str) -> SafeString:
    return format_html(' <span class="rk-tag rk-tag--warning">{}</span>', words) if words else NOTHING


def _muted(space: str, words: str) -> SafeString:
    return format_html('{}<span class="rk-secondary">{}</span>', space, words) if words else NOTHING


def _link(url: str, words: object) -> SafeString:
    return format_html('<a href="{}">{}</a>', url, words) if url else format_html("{}", words)


def _act(item: DueItem, csrf_token: str) -> SafeString:
    if not item.action_url:
        return NOTHING
    look = "secondary" if item.pressing else "tertiary"
    if item.sends:
        return format_html(
            '<form method="post" action="{}"><input type="hidden" name="csrfmiddlewaretoken" value="{}">'
            '<button type="submit" class="kern-btn kern-btn--{}" data-row-action>'
            '<span class="kern-label">{}</span><span class="kern-sr-only">: {}</span></button></form>',
            item.action_url, csrf_token, look, item.action, item.what,
        )  # fmt: skip
    return format_html(
        '<a class="kern-btn kern-btn--{}" href="{}" data-row-action><span class="kern-label">{}</span></a>',
        look, item.action_url, item.action,
    )  # fmt: skip
