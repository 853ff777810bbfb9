"""The ways in, and what is stored of them."""

from regelkreis.casework.intake.models.change import Move, Takeover
from regelkreis.casework.intake.models.consultation import Consultation, ConsultationQuerySet
from regelkreis.casework.intake.models.notification import Notification, NotificationQuerySet
from regelkreis.casework.intake.models.routing import RoutingChoice
from regelkreis.casework.intake.models.screening import Screening, ScreeningQuerySet
from regelkreis.casework.intake.models.special import SpecialFact

__all__ = [
    "Consultation",
    "ConsultationQuerySet",
    "Move",
    "Notification",
    "NotificationQuerySet",
    "RoutingChoice",
    "Screening",
    "ScreeningQuerySet",
    "SpecialFact",
    "Takeover",
]
