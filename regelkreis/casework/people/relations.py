"""What two members of a household are to each other, told from what each is to the reference person."""

from regelkreis.casework.people.models import Relation

_TURNED = {
    Relation.CHILD: Relation.PARENT,
    Relation.PARENT: Relation.CHILD,
    Relation.GRANDPARENT: Relation.GRANDCHILD,
    Relation.GRANDCHILD: Relation.GRANDPARENT,
}
_ALIKE = frozenset({Relation.CHILD, Relation.SIBLING})


def seen_from(mine: str, theirs: str, *, with_custody: bool) -> Relation:
    """
    Return what the other is to me; what does not follow for certain is "in the same household".

    A partner of the reference person is a parent of the children only with custody: families are many.

    >>> str(seen_from("child", "spouse", with_custody=True).label)
    'Elternteil'
    >>> str(seen_from("child", "spouse", with_custody=False).label)
    'im selben Haushalt'
    """
    me, other = Relation(mine), Relation(theirs)
    partners = {Relation.SPOUSE, Relation.PARTNER}
    if me is Relation.REFERENCE:
        return other
    if other is Relation.REFERENCE:
        return _TURNED.get(me, me)
    if me is other and me in _ALIKE:
        return Relation.SIBLING
    if me is Relation.CHILD and other is Relation.PARENT:
        return Relation.GRANDPARENT
    if me is Relation.PARENT and other is Relation.CHILD:
        return Relation.GRANDCHILD
    if with_custody and me is Relation.CHILD and other in partners:
        return Relation.PARENT
    if with_custody and me in partners and other is Relation.CHILD:
        return Relation.CHILD
    return Relation.OTHER
