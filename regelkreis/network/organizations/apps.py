"""The room `organizations`."""

from django.apps import AppConfig


class OrganizationsConfig(AppConfig):
    """Site, municipalities, organizations, posts and the people who hold them."""

    name = "regelkreis.network.organizations"
    label = "organizations"
