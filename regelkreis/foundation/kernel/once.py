"""A form sent twice makes one record: the form carries a token, the token is spent once."""

from collections.abc import Callable
from uuid import UUID, uuid4

from django import forms
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy

from regelkreis.foundation.kernel.models import Submission
from regelkreis.foundation.kernel.refusals import Refusal

SENT_BY_ANOTHER = gettext_lazy(
    "Dieses Formular wurde schon unter einer anderen Anmeldung gesendet. Bitte öffnen Sie es neu und senden"
    " Sie es noch einmal."
)


class OnceForm(forms.Form):
    """A form with a token made when it is shown."""

    token = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


def once(*, token: UUID, user_id: UUID, deed: Callable[[], str]) -> str:
    """
    Do the deed the first time a form arrives, and return the address of its result every time.

    The token is stored in the deed's own transaction: if the deed is refused, the form can be sent again.

    :raises Refusal: somebody else sent a form with this token; what became of it is theirs to know.
    """
    try:
        with transaction.atomic():
            submission = Submission.objects.create(token=token, user_id=user_id)
            submission.result = deed()
            submission.save(update_fields=["result"])
            return submission.result
    except IntegrityError:
        earlier = Submission.objects.filter(token=token).first()
        if earlier is None:
            # A fault of the deed itself, and not a second sending.
            raise
        if earlier.user_id != user_id:
            raise Refusal(SENT_BY_ANOTHER) from None
        return earlier.result


def sent_before(token: str | None, *, user_id: UUID) -> str:
    """
    Return the address that a form led to when it was sent before, or nothing.

    To be asked first where the deed changes what the form may ask: the second time it would be refused.
    """
    try:
        key = UUID(token or "")
    except ValueError:
        return ""
    found = Submission.objects.filter(token=key, user_id=user_id).values_list("result", flat=True)
    return found.first() or ""
