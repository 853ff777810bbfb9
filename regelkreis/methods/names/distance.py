"""How far two words are apart in letters."""


def slips(first: str, second: str) -> int:
    """
    Return how many letters were added, left out, replaced or exchanged with their neighbour.

    F. J. Damerau, A technique for computer detection and correction of spelling errors, CACM 7 (1964)
    171-176, in the restricted form that changes no letter twice.

    >>> slips("hallabi", "hallbai"), slips("amina", "amin"), slips("", "ab")
    (1, 1, 2)
    """
    before: list[int] = []
    row = list(range(len(second) + 1))
    for here, letter in enumerate(first, start=1):
        earlier, before, row = before, row, [here]
        for there, other in enumerate(second, start=1):
            cost = min(before[there] + 1, row[there - 1] + 1, before[there - 1] + (letter != other))
            is_exchange = here > 1 and there > 1 and letter == second[there - 2] and first[here - 2] == other
            if is_exchange:
                cost = min(cost, earlier[there - 2] + 1)
            row.append(cost)
    return row[-1]


def nearness(first: str, second: str) -> float:
    """
    Return the Jaro-Winkler similarity from 0 to 1: common letters in order, a common beginning counts more.

    W. E. Winkler, Proc. Survey Research Methods, ASA 1990, 354-359; scale 0.1, at most four letters.

    >>> round(nearness("martha", "marhta"), 3), round(nearness("dixon", "dicksonx"), 3), nearness("a", "")
    (0.961, 0.813, 0.0)
    """
    if first == second:
        return 1.0
    shorter, longer = sorted((first, second), key=lambda word: (len(word), word))
    window = max(len(longer) // 2 - 1, 0)
    free = [True] * len(longer)
    met: list[str] = []
    for place, letter in enumerate(shorter):
        for other in range(max(0, place - window), min(len(longer), place + window + 1)):
            if free[other] and longer[other] == letter:
                free[other] = False
                met.append(letter)
                break
    if not met:
        return 0.0
    theirs = [letter for letter, is_free in zip(longer, free, strict=True) if not is_free]
    exchanged = sum(one != other for one, other in zip(met, theirs, strict=True)) // 2
    common = len(met)
    jaro = (common / len(shorter) + common / len(longer) + (common - exchanged) / common) / 3
    return jaro + _beginning(first, second) * 0.1 * (1 - jaro)


def _beginning(first: str, second: str) -> int:
    same = 0
    for one, other in zip(first[:4], second[:4], strict=False):
        if one != other:
            break
        same += 1
    return same
