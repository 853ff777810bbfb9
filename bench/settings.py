"""The product's settings with two additions: queries are counted, and there is a bare page."""

from regelkreis.config.settings import *  # noqa: F403
from regelkreis.config.settings import MIDDLEWARE

MIDDLEWARE = ["bench.counting.QueryCount", *MIDDLEWARE]
