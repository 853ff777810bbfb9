"""What is known of a person: one page, for those who keep the file."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from regelkreis.casework.people.forms import PersonForm, in_words
from regelkreis.casework.people.models import Person
from regelkreis.casework.people.operations import correct_person
from regelkreis.casework.people.permissions import may_write_about
from regelkreis.casework.people.requests import person_or_404
from regelkreis.foundation.journal.operations import note_reading
from regelkreis.foundation.kernel.refusals import Conflict, Refusal, require
from regelkreis.foundation.ui.forms import refused, render_form
from regelkreis.network.organizations.requests import staff


def facts(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show and correct the facts of a person; the second of two editors is shown both versions."""
    request = staff(request)
    person, link = person_or_404(request, pk)
    require(may_write_about(request.actor, person))
    form = PersonForm(request.POST or None, person=person)
    if form.is_valid():
        try:
            correct_person(
                person=person,
                version=form.cleaned_data["version"],
                actor=request.actor,
                today=request.today,
                **form.facts(),
            )
            return redirect(link.url)
        except Conflict as conflict:
            refused(form, in_words(form, conflict), version=Person.objects.get(pk=pk).version)
        except Refusal as refusal:
            refused(form, refusal)
    note_reading(actor=request.actor, subject=person)
    return render_form(request, "people/facts.html", form, {"person": person, "link": link})
