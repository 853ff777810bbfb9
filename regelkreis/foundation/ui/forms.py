"""Forms in KERN look: one base, what a refusal does to a form, and what the error summary says."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from regelkreis.foundation.kernel.once import OnceForm
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, Refusal
from regelkreis.foundation.ui.widgets import DateInput

# What Django writes where nothing is chosen; a screen reader reads out nine dashes.
DASHES = "---------"
# One sentence for every field, since "this field is required" does not say what helps.
REQUIRED = _("Bitte ausfüllen: Ohne diese Angabe lässt sich nichts speichern.")
RELOAD = _("Bitte laden Sie die Seite neu und senden Sie das Formular noch einmal.")
CHOOSE = _("bitte wählen")
NOT_GIVEN = _("nicht eingetragen")
NO_DATE = _("Bitte ein Datum angeben, das es gibt, zum Beispiel 31.12.2023.")


@dataclass(frozen=True)
class Difference:
    """One field of an edit conflict: what is stored now, and what was typed."""

    label: str
    stored: Any
    yours: Any


@dataclass(frozen=True)
class Problem:
    """One line of the error summary: where to go, whose field, what is wrong."""

    href: str
    label: str
    sentence: str


class Kern:
    """What any form here has: native dates, sentences that help, and room for a conflict."""

    template_name = "ui/_form.html"
    mark_optional = True
    differences: tuple[Difference, ...] = ()
    fields: dict[str, forms.Field]

    def dress(self) -> None:
        """Give every field the native control and the house's sentences."""
        for field in self.fields.values():
            field.error_messages["required"] = RELOAD if field.widget.is_hidden else REQUIRED
            if isinstance(field, forms.ModelChoiceField) and field.empty_label == DASHES:
                field.empty_label = CHOOSE if field.required else NOT_GIVEN
            if type(field.widget) is forms.Textarea:
                field.widget.attrs["rows"] = field.widget.attrs["rows"].replace("10", "4")
            if type(field) is forms.DateField:
                field.error_messages["invalid"] = NO_DATE
                if type(field.widget) is forms.DateInput:
                    field.widget = DateInput(field.widget.attrs)
                    field.widget.is_required = field.required


class KernForm(Kern, OnceForm):
    """A form that does something: it carries a token, so that sending it twice makes one record."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.dress()


class VersionedForm(KernForm):
    """A form that changes a record: it says which version its user has seen (see `Record.change`)."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class FilterForm(Kern, forms.Form):
    """A form that only asks: sent by GET, no token, nothing marked as optional."""

    mark_optional = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.dress()

    @property
    def is_set(self) -> bool:
        """Whether anything is asked for: what is asked for stands open, also on a phone."""
        return any(self.data.get(self.add_prefix(name)) for name in self.fields)


def refused(form: forms.Form, refusal: Refusal, *, version: int | None = None) -> None:
    """
    Put a refusal's sentences on the form, so that the page shows them beside what was typed.

    After a conflict, `version` is the one stored now: sending again then means "mine shall stand".
    """
    if isinstance(refusal, Conflict):
        _put_conflict(form, refusal, version)
    elif isinstance(refusal, Invalid):
        for name, sentence in refusal.errors.items():
            form.add_error(name if name in form.fields else None, str(sentence))
    else:
        form.add_error(None, str(refusal))


def render_form(
    request: HttpRequest, template: str, form: forms.Form, context: Mapping[str, Any] | None = None
) -> HttpResponse:
    """Show the page of a form; with errors the answer is 422 and what was typed is kept."""
    status = 422 if form.is_bound and form.errors else 200
    return render(request, template, {"form": form, **(context or {})}, status=status)


def problems(form: forms.BaseForm) -> list[Problem]:
    """Return what the error summary lists, in the order of the fields; errors of hidden fields come last."""
    found = [Problem("", "", str(sentence)) for sentence in form.non_field_errors()]
    for field in [*form.visible_fields(), *form.hidden_fields()]:
        href = "" if field.is_hidden else f"#{_first_control(field)}"
        found += [Problem(href, str(field.label), str(sentence)) for sentence in field.errors]
    return found


def _first_control(field: BoundField) -> str:
    """Return the id to lead to: of a group its first choice, of a group without any its frame."""
    controls = field.subwidgets if field.use_fieldset else []
    return str(controls[0].id_for_label if controls else field.id_for_label or field.auto_id)


def _put_conflict(form: forms.Form, conflict: Conflict, version: int | None) -> None:
    form.add_error(None, str(conflict))
    if isinstance(form, Kern):
        form.differences = tuple(
            Difference(_label(form, name), stored, yours)
            for name, (stored, yours) in conflict.differences.items()
        )
    if version is not None and isinstance(form.data, QueryDict):
        data = form.data.copy()
        data[form.add_prefix("version")] = str(version)
        form.data = data


def _label(form: forms.Form, name: str) -> str:
    return str(form[name].label) if name in form.fields else name
