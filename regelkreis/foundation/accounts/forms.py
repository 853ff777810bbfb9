"""The form for signing in, with the words of the house."""

from typing import Any

from allauth.account.forms import LoginForm
from django.utils.translation import gettext_lazy as _


class SignInForm(LoginForm):  # type: ignore[misc]
    """Asks for the user name by the word it has everywhere else; a label is enough, no words in the field."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("Benutzername")
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
