"""What the administration of a site writes in the journal."""

from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.journal.deeds import declare

ACCOUNT_OPENED = declare(
    "account.opened", _("hat ein Konto für {person} angelegt ({username})"), administrative=True
)
START_PASSWORD_SET = declare(
    "account.start_password_set", _("hat {person} ein neues Startpasswort gegeben"), administrative=True
)
MEMBERSHIP_GIVEN = declare(
    "membership.given",
    _("hat {person} die Rolle {role} gegeben ({place}), {period}"),
    administrative=True,
)
MEMBERSHIP_ENDED = declare(
    "membership.ended", _("hat die Rolle {role} von {person} beendet, {period}"), administrative=True
)
MEMBERSHIP_WITHDRAWN = declare(
    "membership.withdrawn",
    _("hat die Rolle {role} von {person} zurückgenommen, bevor sie begann oder am ersten Tag"),
    administrative=True,
)
POST_GIVEN = declare(
    "post.given", _("hat {person} die Personalstelle {post} gegeben ({kind}), {period}"), administrative=True
)
POST_ENDED = declare(
    "post.ended", _("hat die Besetzung von {post} durch {person} beendet, {period}"), administrative=True
)
POST_WITHDRAWN = declare(
    "post.withdrawn",
    _("hat die Besetzung von {post} durch {person} zurückgenommen, bevor sie begann oder am ersten Tag"),
    administrative=True,
)
