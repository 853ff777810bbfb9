"""The glyph table: one mark per state, the same everywhere, never without a word beside it or in it."""

from functools import lru_cache

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

# States: met, notmet, unknown, overdue, now, week, later, partly, refused, waiting, dash, lock, loop.
# Kinds: referral, back, goal, report, release, contact, note, assessment, appointment, conference,
# reminder, star, event, rule, eye. Controls: warning, search, tick, cross, down.

DECORATION = SafeString('aria-hidden="true" focusable="false"')


@lru_cache
def glyph(name: str, label: str = "") -> SafeString:
    """Return a glyph of the sprite; without a label it is decoration beside its own word."""
    said = format_html('role="img" aria-label="{}"', label) if label else DECORATION
    return format_html(
        '<svg class="rk-glyph rk-glyph--{0}" {1}><use href="{2}#{0}"></use></svg>',
        name,
        said,
        static("ui/glyphs.svg"),
    )
