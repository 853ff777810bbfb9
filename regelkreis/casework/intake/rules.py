"""What is true on the ways in without a database."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from regelkreis.methods.periods import age_on

OF_AGE = 18

# How long a name may wait for its file: two working weeks.
NAME_DAYS = 14
# An answer other than taking up ends a notification without a case.
WITHOUT_CASE = frozenset({"referred", "no_need", "person_declined"})


def answer_due_on(received_on: date, days: int) -> date:
    """Return the day until which a service may expect to hear what became of its notification."""
    return received_on + timedelta(days=days)


def fault_of_day(day: date, today: date) -> str:
    """Return what is wrong with a day on which something has happened, or nothing."""
    if day > today:
        return _("Der Tag liegt in der Zukunft. Einzutragen ist der Tag, an dem es geschah.")
    return ""


# So early the end of a takeover stands on the desk.
NOTICE_OF_END = timedelta(days=30)
# So soon after a change of place the work that comes with it is due.
DAYS_AFTER_MOVE = 14


def fault_of_term(since: date, until: date, today: date) -> str:
    """Return what is wrong with the end of a takeover, or nothing."""
    if until < since:
        return _("Das Ende liegt vor der Übernahme. Bitte beide Daten prüfen.")
    if until < today:
        return _("Das Ende liegt in der Vergangenheit. Einzutragen ist, bis wann begleitet wird.")
    return ""


def due_after_move(on: date) -> date:
    """Return the day by which the work after a change of place is to be done."""
    return on + timedelta(days=DAYS_AFTER_MOVE)


def work_after_move(kind: str) -> str:
    """Return what to look at after a change of place (ME-10: needs become complex then)."""
    return {
        "moved_in": _("Anmeldung, Akten der bisherigen Beratung mit Freigabe, Kita und Schule prüfen"),
        "left_shelter": _("Anmeldung, Mietvertrag, Leistungen, Strom, Post, Kita und Schule prüfen"),
        "moved_on": _("Zuständigkeit prüfen und Übergabe mit der Person besprechen"),
    }[kind]


def no_reason(post: str) -> str:
    """Say that whoever chooses another post than the one proposed says why (AC-5)."""
    return _("Vorgeschlagen ist %(post)s. Bitte sagen Sie, warum es anders sein soll.") % {"post": post}


def no_express_consent() -> str:
    """Say that a special category of data needs express consent, and that no costs nothing (Art. 9 GDPR)."""
    return _(
        "Besondere Angaben werden nur mit ausdrücklicher Einwilligung gespeichert. Sagt die Person Nein, ist"
        " das in Ordnung: Beraten wird sie genauso."
    )


def hint_of_reporting(words: list[str]) -> str:
    """Return why some facts are not kept unless somebody insists (Par. 86 to 88 AufenthG), or nothing."""
    if not words:
        return ""
    return _(
        "„%(words)s“ wird nur geprüft und nicht gespeichert: Öffentliche Stellen können verpflichtet sein, es"
        " der Ausländerbehörde mitzuteilen (§§ 86 bis 88 AufenthG)."
    ) % {"words": _("“, „").join(words)}


def faults_of_outcome(*, outcome: str, is_named: bool, is_referred: bool) -> dict[str, str]:
    """
    Return, by field, what does not go with what follows from a talk (EN-5, EN-7).

    >>> sorted(faults_of_outcome(outcome="no_consent", is_named=True, is_referred=True))
    ['person_name', 'referred_to']
    """
    faults = {}
    if outcome == "no_consent" and is_named:
        faults["person_name"] = _(
            "Wer nicht einwilligt, wird anonym beraten. Bitte Name und Erreichbarkeit leeren."
        )
    if is_referred and outcome != "referred":
        faults["referred_to"] = _(
            "Das gehört zu „an eine Beratungsstelle verwiesen“. Bitte eins von beidem ändern."
        )
    return faults


def days_of_a_name(on: date) -> date:
    """Return the day by which a name noted at a counter has to have a file, or goes."""
    return on + timedelta(days=NAME_DAYS)


def faults_of_name(*, has_basis: bool, name: str, contact: str) -> dict[str, str]:
    """
    Return, by field, what may not be written down of somebody who agreed to nothing (EN-5).

    >>> sorted(faults_of_name(has_basis=False, name="Amara", contact=" "))
    ['person_name']
    """
    if has_basis:
        return {}
    sentence = _(
        "Ohne Grundlage darf hier nichts stehen, was die Person erkennen lässt. Lassen Sie das Feld leer,"
        " oder wählen Sie die Grundlage."
    )
    given = {"person_name": name, "person_contact": contact}
    return {field: sentence for field, value in given.items() if value.strip()}


def faults_of_naming(*, has_basis: bool, name: str, contact: str) -> dict[str, str]:
    """
    Return, by field, what may not be written down without a basis (EN-5).

    Without a basis on which the service reports, a notification is anonymous.
    """
    if has_basis:
        return {}
    sentence = _(
        "Ohne Grundlage der Meldung darf hier nichts stehen, was die Person erkennen lässt. Lassen Sie das"
        " Feld leer, oder wählen Sie die Grundlage, auf der die Einrichtung meldet."
    )
    given = {"person_name": name, "person_contact": contact}
    return {field: sentence for field, value in given.items() if value.strip()}


def no_basis() -> str:
    """Say why nothing is stored about somebody yet, and what helps (EN-5)."""
    return _(
        "Ohne Einwilligung oder andere Rechtsgrundlage wird nichts zur Person gespeichert. Fragen Sie die"
        " Person; sagt sie Nein, ist das in Ordnung und es bleibt nichts zurück."
    )


SCREENING_ROUTE = "screening"
# EN chapter 6, access level 2: youth and social office, Jobcenter and immigration office report from inside.
INSIDE = frozenset({"county", "town", "immigration", "labour"})


def route_of(kind: str) -> str:
    """
    Return the code of the access route by which a notifier of this kind reports somebody.

    >>> route_of("labour"), route_of("welfare")
    ('internal', 'external')
    """
    return "internal" if kind in INSIDE else "external"


def is_minor(born: date | None, on: date) -> bool:
    """
    Return whether somebody is a child on a day (Par. 2 BGB); without a birth date that is not assumed.

    >>> is_minor(date(2010, 1, 1), date(2023, 11, 20)), is_minor(None, date(2023, 11, 20))
    (True, False)
    """
    return born is not None and age_on(born, on) < OF_AGE
