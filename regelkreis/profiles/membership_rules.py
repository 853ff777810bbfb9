"""Rules of target groups inside a profile: readable, and speaking only of codes the profile has."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from regelkreis.methods.membership import InvalidRule, parse
from regelkreis.profiles.faults import Fault
from regelkreis.profiles.nodes import Node, Path, walk
from regelkreis.profiles.references import codes_of, unknown_code

_LISTS = {"residence_status": "residence_statuses", "family_status": "family_statuses"}


def wrong_rules(profile: Node) -> Iterator[Fault]:
    """Return what is wrong with the rules of the target groups and their parts."""
    listed = profile.step("target_groups")
    for number, group in enumerate(listed.items if listed else []):
        path: Path = ("target_groups", number)
        parts = group.step("parts")
        if group.step("rule") is None and not (parts and parts.items):
            yield profile.fault(path, _("Es fehlt „rule“: wer zu dieser Zielgruppe gehört."))
        yield from _wrong_rule(profile, group, path)
        for position, part in enumerate(parts.items if parts else []):
            inside = (*path, "parts", position)
            if part.step("rule") is None:
                yield profile.fault(inside, _("Es fehlt „rule“: wer zu diesem Teil der Zielgruppe gehört."))
            yield from _wrong_rule(profile, part, inside)


def _wrong_rule(profile: Node, group: Node, path: Path) -> Iterator[Fault]:
    rule = group.step("rule")
    if rule is None:
        return
    try:
        parse(rule.plain())
    except InvalidRule as refused:
        for problem in refused.problems:
            yield profile.fault((*path, "rule", *problem.path), problem.sentence)
        return
    yield from _unknown_codes(profile, rule, (*path, "rule"))


def _unknown_codes(profile: Node, rule: Node, path: Path) -> Iterator[Fault]:
    for inside, node in walk(rule):
        target = _LISTS.get(node.text("fact"))
        if target is None:
            continue
        known = codes_of(profile, target)
        for word in ("is", "in", "not_in"):
            named = node.step(word)
            for code in (named.items or [named]) if named else []:
                if str(code.value) not in known:
                    yield profile.fault((*path, *inside, word), unknown_code(str(code.value), known, target))
