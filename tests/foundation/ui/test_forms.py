"""A form keeps what was typed, says what is wrong where it is wrong, and leads there."""

import pytest
from bs4 import BeautifulSoup
from django import forms
from django.http import QueryDict
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import RequestFactory

from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.kernel.refusals import Conflict, Invalid, NotAllowed
from regelkreis.foundation.ui.forms import FilterForm, KernForm, VersionedForm, refused, render_form
from tests.foundation.ui.sample import ContactForm


class StepForm(VersionedForm):
    due = forms.DateField(label="Frist")
    place = forms.CharField(label="Ort", required=False)


def parsed(form):
    return BeautifulSoup(str(form), "html.parser")


def sent(form_class, **values):
    data = QueryDict(mutable=True)
    data.update({"token": "8d6f1f5e-51c0-4a64-a2c8-9f7f3a4f2b11", **values})
    return form_class(data)


def test_a_date_is_the_browsers_own_and_understands_both_ways_of_writing():
    page = parsed(StepForm(initial={"due": None, "version": 3}))
    assert page.find("input", attrs={"name": "due"})["type"] == "date"
    for text in ("2023-12-31", "31.12.2023"):
        form = sent(StepForm, due=text, version="3")
        assert form.is_valid() and form.cleaned_data["due"].isoformat() == "2023-12-31"


def test_optional_fields_say_so_and_filters_do_not():
    class Filter(FilterForm):
        place = forms.CharField(label="Ort", required=False)

    assert "wenn nötig" in parsed(StepForm()).text
    assert "wenn nötig" not in parsed(Filter()).text
    assert "token" not in str(Filter())


@pytest.mark.parametrize(
    ("asked", "stands_open"), [("", False), ("place=", False), ("page=2", False), ("place=Hilden", True)]
)
def test_a_filter_is_folded_until_something_is_set_in_it(asked, stands_open):
    class Filter(FilterForm):
        place = forms.CharField(label="Ort", required=False)

    shown = render_to_string("ui/_filter.html", {"form": Filter(QueryDict(asked))})
    fold = BeautifulSoup(shown, "html.parser").find("details")
    assert fold.has_attr("open") is stands_open
    assert fold.find("summary").text == "Filtern" and fold.find("input")["name"] == "place"
    assert fold.find("button") is not None


def test_the_help_and_the_error_of_a_field_are_what_the_control_refers_to():
    page = parsed(ContactForm(QueryDict("place=&note=x")))
    place, note = page.find(id="id_place"), page.find(id="id_note")
    assert place["aria-invalid"] == "true" and place["aria-describedby"] == "id_place_error"
    assert "Bitte ausfüllen" in page.find(id="id_place_error").text
    assert note["aria-describedby"] == "id_note_helptext"
    assert note.text.strip() == "x"


def test_the_summary_leads_to_every_field_that_does_not_fit():
    page = parsed(ContactForm(QueryDict("day=31.02.2023")))
    summary = page.find(id="error-summary")
    targets = [link["href"][1:] for link in summary.find_all("a")]
    assert targets == ["id_day", "id_kind_0", "id_place", "id_language", "id_basis_0"]
    assert all(page.find(id=target) for target in targets)
    assert "5 Angaben passen nicht" in summary.text
    assert "31.12.2023" in summary.find("a").text


def test_an_untouched_form_complains_of_nothing():
    assert parsed(ContactForm()).find(id="error-summary") is None


def test_a_group_of_choices_is_a_group_with_a_name():
    page = parsed(ContactForm())
    for name, word in (("kind", "Wie"), ("topics", "Themen"), ("basis", "Grundlage")):
        group = page.find("input", attrs={"name": name}).find_parent("fieldset")
        assert group.legend.text.split("\n")[0].strip().startswith(word)


def test_what_an_operation_refuses_stands_at_its_field():
    form = sent(StepForm, due="2023-12-31", version="1")
    assert form.is_valid()
    refused(form, Invalid({"due": "Das liegt vor dem 14.06.", "other": "Es fehlt der Anlass."}))
    page = parsed(form)
    assert "Das liegt vor dem 14.06." in page.find(id="id_due_error").text
    assert "Es fehlt der Anlass." in page.find(id="error-summary").text


def test_a_no_is_said_in_the_words_of_the_permission():
    form = sent(StepForm, due="2023-12-31", version="1")
    refused(form, NotAllowed("Das entscheidet die Koordination."))
    assert "Das entscheidet die Koordination." in parsed(form).find(id="error-summary").text


def test_the_second_of_two_editors_sees_both_versions_and_may_let_their_own_stand():
    form = sent(StepForm, due="2023-12-08", version="1")
    assert form.is_valid()
    refused(form, Conflict({"due": ("15.12.2023", "08.12.2023")}), version=2)
    page = parsed(form)
    cells = [cell.get_text(strip=True) for cell in page.select(".rk-differences tbody tr > *")]
    assert cells == ["Frist", "15.12.2023", "08.12.2023"]
    assert page.find("input", attrs={"name": "version"})["value"] == "2"
    assert page.find(id="id_due")["value"] == "2023-12-08"


def test_the_token_stays_the_same_while_a_form_is_corrected():
    form = sent(StepForm, due="", version="1")
    assert not form.is_valid()
    assert parsed(form).find("input", attrs={"name": "token"})["value"] == form.data["token"]


def test_a_form_without_its_token_asks_to_load_the_page_again():
    form = StepForm(QueryDict("due=2023-12-31&version=1"))
    assert "laden Sie die Seite neu" in parsed(form).find(id="error-summary").text


@pytest.mark.parametrize(("data", "status"), [(None, 200), (QueryDict("due="), 422)])
def test_a_page_with_errors_answers_422(data, status):
    response = render_form(
        RequestFactory().get("/"),
        "ui/confirm.html",
        StepForm(data),
        {
            "headline": "Schritt löschen",
            "consequence": "Er ist danach weg.",
            "button": "Löschen",
            "cancel_url": "/zurueck/",
        },
    )
    assert response.status_code == status
    page = BeautifulSoup(response.content, "html.parser")
    assert page.h1.text == "Schritt löschen" and "Er ist danach weg." in page.main.text
    assert (
        page.find("a", href="/zurueck/") and page.find("button", class_="kern-btn--primary").text == "Löschen"
    )


def test_what_was_typed_is_never_read_as_markup():
    form = sent(StepForm, due="x", place="<script>x</script>", version="1")
    assert "<script>" not in str(form)
    strip = Template("{% load ui %}{% notice 'info' sentence %}{% endnotice %}")
    assert "<b>" not in strip.render(Context({"sentence": "<b>"}))


def test_every_kern_form_carries_a_token():
    assert "token" in KernForm().fields


def test_where_nothing_is_chosen_stand_words_and_not_dashes(db):
    class Choosing(KernForm):
        needed = forms.ModelChoiceField(queryset=User.objects.none())
        spare = forms.ModelChoiceField(queryset=User.objects.none(), required=False)

    texts = [option.text for option in parsed(Choosing()).find_all("option")]
    assert texts == ["bitte wählen", "nicht eingetragen"]
