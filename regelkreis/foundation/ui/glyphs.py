"""The glyph table: one mark per state, the same everywhere, never without a word beside it or in it."""

from functools import lru_cache

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

# States: met, notmet, unknown, overdue, now, week, later, partly, refused, waiting, dash, lock, loop.
# Kinds: referral, back, goal, report, release, contact, note, assessment, appointment, conference,
# reminder, star, event, rule, eye. Controls: warning, search, tick, cross, down.


@lru_cache
def glyph(name: str, label: str = "") -> SafeString:
    """Return a glyph of the sprite; without a label it is decoration beside its own word."""
    source = static("ui/glyphs.svg")
    if label:
        return format_html(
            '<svg class="rk-glyph rk-glyph--{0}" role="img" aria-label="{2}"><use href="{1}#{0}"></use></svg>',
            name,
            source,
            label,
        )
    return format_html(
        '<svg class="rk-glyph rk-glyph--{0}" aria-hidden="true" focusable="false"><use href="{1}#{0}"></use></svg>',
        name,
        source,
    )
