"""The doors of themes."""

from regelkreis.structure.themes.views.carrying import finish, move, rename, take_up
from regelkreis.structure.themes.views.reading import index, page

__all__ = ["finish", "index", "move", "page", "rename", "take_up"]
