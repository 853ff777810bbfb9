"""The room `documents`."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """What lies in a case as a file, and the papers made from it."""

    name = "regelkreis.casework.documents"
    label = "documents"
