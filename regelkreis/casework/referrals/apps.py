"""The room `referrals`."""

from django.apps import AppConfig


class ReferralsConfig(AppConfig):
    """A concern handed to another service, and its answer."""

    name = "regelkreis.casework.referrals"
    label = "referrals"
