"""To whom a case is offered, why, and what the person says to it."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from regelkreis.casework.cases.models import Case
from regelkreis.casework.transfers.models import Transfer
from regelkreis.casework.transfers.queries import posts_to_choose
from regelkreis.foundation.ui.forms import KernForm
from regelkreis.network.organizations.models import Municipality, Post
from regelkreis.network.organizations.queries import municipalities


class PostField(forms.ModelChoiceField[Post]):
    """Posts with the body that employs them."""

    def label_from_instance(self, post: Post) -> str:
        """Return what stands in the list."""
        return f"{post.label} ({post.employer.label})"


class OfferForm(KernForm):
    """An offer of a case; the receiving side sees cause, reason, town and day, and no name."""

    to_post = PostField(label=_("An welche Personalstelle"), queryset=Post.objects.none())
    cause = forms.ChoiceField(label=_("Anlass"), choices=[("", _("bitte wählen")), *Transfer.Cause.choices])
    town = forms.ModelChoiceField(
        label=_("Neuer Ort"),
        queryset=Municipality.objects.none(),
        required=False,
        empty_label=_("bleibt wie bisher"),
        help_text=_("Mit der Annahme wird der Fall unter diesem Ort geführt."),
    )
    reason = forms.CharField(
        label=_("Grund, ohne Namen"),
        widget=forms.Textarea(attrs={"rows": "4"}),
        help_text=_(
            "Die andere Seite liest das, bevor sie entscheidet. Bitte nichts schreiben, woran man die Person"
            " erkennt."
        ),
    )
    wished_on = forms.DateField(label=_("Übergabe möglichst am"), required=False)
    agreed = forms.BooleanField(
        label=_("Die Person weiß davon und ist einverstanden."),
        help_text=_("Mit der Annahme geht die ganze Akte an die andere Personalstelle."),
        error_messages={
            "required": _("Ohne Einverständnis der Person kann der Fall nicht angeboten werden.")
        },
    )
    reads_on = forms.BooleanField(label="", required=False)

    def __init__(self, *args: Any, case: Case, today: date, days: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        required = self.fields["agreed"].error_messages
        required["required"] = _now("Ohne Einverständnis der Person kann der Fall nicht angeboten werden.")
        self._offer("to_post", posts_to_choose(case, today))
        self._offer("town", municipalities(case.site).exclude(pk=case.municipality_id))
        if days:
            self.fields["reads_on"].label = _now(
                "Die Person hat nichts dagegen, dass ich danach noch %(days)s Tage mitlese."
            ) % {"days": days}
        else:
            del self.fields["reads_on"]

    def _offer(self, name: str, found: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = found
