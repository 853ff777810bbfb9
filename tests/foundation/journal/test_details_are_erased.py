"""What an entry says can be erased lawfully; that it happened, and that it was erased, stays."""

import pytest

from regelkreis.foundation.journal.deeds import PAYLOAD_ERASED
from regelkreis.foundation.journal.models import Entry
from regelkreis.foundation.journal.operations import (
    NotErasable,
    erase_payload,
    note_reading,
    record,
    seal_readings,
)
from regelkreis.foundation.journal.queries import sentence_of
from regelkreis.foundation.journal.verification import verify
from tests.foundation.journal.people import OTHER_SITE, SITE, Somebody

pytestmark = pytest.mark.django_db
REASON = "Aufbewahrung beendet"


def test_after_erasing_the_details_are_gone_and_the_chain_still_holds(ada, file):
    entry = record("case.opened", actor=ada, subject=file, number="NO-0001")
    record("case.closed", actor=ada, subject=file)

    erase_payload(entry=entry, reason=REASON, actor=ada)

    stored = Entry.objects.get(pk=entry.pk)
    assert (stored.payload, stored.salt, stored.is_erased, stored.details) == (None, None, True, {})
    assert verify(SITE) is None


def test_erasing_is_itself_a_deed_on_the_same_thing(ada, file):
    entry = record("case.opened", actor=ada, subject=file, number="NO-0001")
    erase_payload(entry=entry, reason=REASON, actor=ada)

    proof = Entry.objects.get(deed=PAYLOAD_ERASED)
    assert (proof.subject_kind, proof.subject_id) == file
    assert proof.details == {"entry": 1, "reason": REASON}
    assert sentence_of(proof) == f"hat die Angaben zu Eintrag 1 gelöscht: {REASON}"


def test_erasing_twice_is_written_down_once(ada, file):
    entry = record("case.opened", actor=ada, subject=file)
    erase_payload(entry=entry, reason=REASON, actor=ada)
    erase_payload(entry=entry, reason=REASON, actor=ada)
    assert Entry.objects.filter(deed=PAYLOAD_ERASED).count() == 1
    assert verify(SITE) is None


def test_the_proof_of_an_erasure_and_a_seal_cannot_be_erased(ada, file):
    note_reading(actor=ada, subject=file)
    seal_readings(SITE)
    entry = record("case.opened", actor=ada, subject=file)
    erase_payload(entry=entry, reason=REASON, actor=ada)
    for name in (PAYLOAD_ERASED, "journal.readings_sealed"):
        with pytest.raises(NotErasable):
            erase_payload(entry=Entry.objects.get(deed=name), reason=REASON, actor=ada)


def test_another_site_erases_nothing_here(ada, file):
    entry = record("case.opened", actor=ada, subject=file, number="NO-0001")
    with pytest.raises(ValueError, match="own site"):
        erase_payload(entry=entry, reason=REASON, actor=Somebody(site=OTHER_SITE))
    assert Entry.objects.get().details == {"number": "NO-0001"}
