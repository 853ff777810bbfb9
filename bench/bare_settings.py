"""The smallest Django that can show a signed-in user twenty-five rows: what the product is compared with."""

from regelkreis.config.settings import *  # noqa: F403
from regelkreis.config.settings import INSTALLED_APPS

INSTALLED_APPS = [app for app in INSTALLED_APPS if not app.startswith("allauth")]
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
MIDDLEWARE = [
    "bench.counting.QueryCount",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]
ROOT_URLCONF = "bench.bare"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "context_processors": [],
            "loaders": [
                ("django.template.loaders.cached.Loader", ["bench.bare.Loader"]),
            ],
        },
    }
]
