"""Forms that were sent: the one table of the kernel's own."""

import uuid

from django.db import models


class Submission(models.Model):
    """One form as it was shown once; its key makes a form sent twice one record."""

    token = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user_id = models.UUIDField(editable=False)
    result = models.CharField("Adresse des Ergebnisses", max_length=500, blank=True)
    sent_at = models.DateTimeField("gesendet am", auto_now_add=True)
