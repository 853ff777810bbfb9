"""
Hilden as its council read it: the published figures of August and September 2023, on invented people.

Source: progress report of the town of Hilden of 15.09.2023 (22 people; 14 residence, 5 work, 3 language;
two posts with 13 and 9; 94 screenings in the whole county).
"""

import random
from datetime import date

from regelkreis.profiles.demo.plan import CasePlan, plan_case, spread

KEY_DATE = date(2023, 8, 31)
BY_POST = {
    "kreis-hilden": {"3": 8, "1a": 2, "1b": 1, "5": 2},
    "stadt-hilden": {"1b": 4, "1a": 2, "3": 2, "4": 1},
}
TOPICS = {"residence": 14, "work": 5, "language": 3}
OPENINGS = {
    "kreis-hilden": (date(2021, 10, 4), date(2023, 8, 25)),
    "stadt-hilden": (date(2022, 12, 5), date(2023, 8, 28)),
}
GROUP_5_SINCE = date(2023, 5, 11)
SCREENINGS = {
    "foerdern-und-fordern": 4,
    "mbe": 17,
    "kim-cm": 23,
    "fluechtlingshilfe-velbert": 1,
    "no-need": 49,
}
SCREENED_FROM, SCREENED_UNTIL = date(2023, 4, 4), date(2023, 9, 10)


def running_cases(dice: random.Random, today: date) -> list[CasePlan]:
    """Return the 22 cases that ran on the key date, as published by group, post and topic."""
    topics = [topic for topic, number in TOPICS.items() for _ in range(number)]
    dice.shuffle(topics)
    plans = []
    for post, groups in BY_POST.items():
        start, end = OPENINGS[post]
        for group, number in groups.items():
            begin = max(start, GROUP_5_SINCE) if group == "5" else start
            for day in spread(dice, number, begin, end):
                plan = plan_case(
                    dice,
                    post=post,
                    town="hilden",
                    group=group,
                    topic=topics.pop(),
                    opened_on=day,
                    today=KEY_DATE,
                )
                plans.append(_still_running(plan))
    return plans


def _still_running(plan: CasePlan) -> CasePlan:
    return CasePlan(**{**plan.__dict__, "closed_on": None, "ending": ""})


def screened_days(dice: random.Random) -> list[tuple[str, date]]:
    """Return the 94 talks as result and day."""
    found = []
    for result, number in SCREENINGS.items():
        found += [(result, day) for day in spread(dice, number, SCREENED_FROM, SCREENED_UNTIL)]
    return sorted(found, key=lambda pair: pair[1])
