"""What the journal calls the loading of a profile."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

PROFILE_LOADED = declare(
    "profile.loaded",
    _("hat das Profil geladen (Fassung {revision}): {added} Einträge neu, {changed} geändert"),
    administrative=True,
)
