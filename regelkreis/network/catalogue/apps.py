"""The room `catalogue`."""

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    """The site's dated vocabulary and its target groups."""

    name = "regelkreis.network.catalogue"
    label = "catalogue"
