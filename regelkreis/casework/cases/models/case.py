"""The case: one person, one post, from opening to closing, and who still reads it after a handover."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from regelkreis.casework.people.models import Person
from regelkreis.foundation.accounts.models import User
from regelkreis.foundation.kernel.records import Record, RecordQuerySet
from regelkreis.foundation.vault.fields import PrivateTextField
from regelkreis.network.catalogue.models import TargetGroupVersion, Term
from regelkreis.network.organizations.actors import Acting
from regelkreis.network.organizations.models import Municipality, Post

LEVELS = [(level, level) for level in ("A0", "A1", "A2", "B1", "B2", "C1", "C2")]


class CaseQuerySet(RecordQuerySet):
    """Questions about cases; every one of them starts from who asks."""

    def visible_to(self, actor: Acting) -> Self:
        """
        What exists for the actor (`access.md`): own cases, and for a time those they handed over.

        Reading on gives sight and nothing else: what is written asks `may_work_on`, and desk and lists
        of own cases ask `kept_by`.
        """
        kept = Q(post__in=actor.posts)
        if actor.day is None or actor.user_id is None:
            return self.filter(kept, site=actor.site)
        handed_over = FormerReader.objects.filter(user_id=actor.user_id, until_on__gte=actor.day)
        return self.filter(kept | Q(pk__in=handed_over.values("case_id")), site=actor.site)

    def kept_by(self, actor: Acting) -> Self:
        """Own cases: those of a post the actor holds or substitutes for."""
        return self.filter(site=actor.site, post__in=actor.posts)

    def running_on(self, day: date) -> Self:
        """Opened on or before the day and not closed on or before it."""
        return self.filter(opened_on__lte=day).exclude(closed_on__lte=day)


class Case(Record):
    """The accompaniment of one person by whoever holds the post."""

    number = models.CharField("Fallnummer", max_length=40)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="cases")
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="+", verbose_name="Gemeinde"
    )
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+", verbose_name="Personalstelle")
    opened_on = models.DateField("eröffnet am")
    closed_on = models.DateField("abgeschlossen am", null=True, blank=True)
    ending = models.ForeignKey(
        Term, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Abschlussgrund"
    )
    closing_note = PrivateTextField("Ergebnis")
    erase_on = models.DateField("Daten werden gelöscht am", null=True, blank=True)
    access_route = models.ForeignKey(
        Term, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Zugang"
    )
    target_group = models.ForeignKey(
        TargetGroupVersion,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Zielgruppe",
    )
    main_topic = models.ForeignKey(
        Term, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Hauptthema"
    )
    further_topics = models.ManyToManyField(Term, blank=True, related_name="+", verbose_name="weitere Themen")
    german_at_start = models.CharField("Sprachniveau zu Beginn", max_length=2, choices=LEVELS, blank=True)
    german_now = models.CharField("Sprachniveau aktuell", max_length=2, choices=LEVELS, blank=True)
    concern = PrivateTextField("Anliegen in eigenen Worten")

    objects = CaseQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["post", "closed_on", "opened_on"], name="case_by_post"),
            models.Index(fields=["site", "municipality", "opened_on"], name="case_by_municipality"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["site", "number"],
                name="case_number_once_per_site",
                violation_error_message="Diese Fallnummer gibt es bereits.",
            ),
            models.CheckConstraint(
                name="case_closes_after_opening",
                condition=Q(closed_on=None) | Q(closed_on__gte=models.F("opened_on")),
                violation_error_message="Der Abschluss liegt vor der Eröffnung.",
            ),
            models.CheckConstraint(
                name="case_ending_and_its_day_come_together",
                condition=Q(closed_on=None, ending=None) | Q(closed_on__isnull=False, ending__isnull=False),
                violation_error_message="Abschlussgrund und Abschlussdatum gehören zusammen.",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def is_open(self) -> bool:
        """Whether the case has not been closed."""
        return self.closed_on is None


class FormerReader(Record):
    """
    Somebody who kept a case before it was handed over reads on until a day (`access.md`).

    The site says for how many days; the client may object, and then there is no such record.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="former_readers")
    user = models.ForeignKey(
        User, on_delete=models.CASCADE, related_name="+", verbose_name="wer weiter liest"
    )
    post = models.ForeignKey(
        Post, on_delete=models.PROTECT, related_name="+", verbose_name="frühere Personalstelle"
    )
    since = models.DateField("übergeben am")
    until_on = models.DateField("liest bis")

    objects = RecordQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case", "user"],
                name="former_reader_once_per_case",
                violation_error_message="Die Person liest diese Akte bereits weiter.",
            )
        ]
