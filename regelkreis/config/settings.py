"""Settings of the product; every value an operator may change is read through `sources`."""

from datetime import date
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF

from regelkreis.config.sources import ROOT, Sources

_sources = Sources()

VAR = Path(_sources.text("REGELKREIS_VAR", str(ROOT / "var")))
VAR.mkdir(parents=True, exist_ok=True)

SECRET_KEY = _sources.secret("REGELKREIS_SECRET_KEY", VAR / "secret-key")
DEBUG = _sources.flag("REGELKREIS_DEBUG")
ALLOWED_HOSTS = _sources.names("REGELKREIS_HOSTS", "127.0.0.1,localhost,[::1]")
CSRF_TRUSTED_ORIGINS = _sources.names("REGELKREIS_ORIGINS")

DEMO = _sources.flag("REGELKREIS_DEMO")
_day = _sources.text("REGELKREIS_TODAY")
# A demonstration plays on a fixed day, so that its story stays true; a real site never does.
FIXED_TODAY = date.fromisoformat(_day) if DEMO and _day else None

INSTALLED_APPS = [
    "regelkreis.foundation.kernel",
    "regelkreis.foundation.ui",
    "regelkreis.foundation.accounts",
    "regelkreis.foundation.journal",
    "regelkreis.foundation.vault",
    "regelkreis.network.organizations",
    "regelkreis.network.catalogue",
    "regelkreis.casework.people",
    "regelkreis.casework.consent",
    "regelkreis.casework.cases",
    "regelkreis.casework.transfers",
    "regelkreis.casework.absences",
    "regelkreis.casework.contacts",
    "regelkreis.casework.appointments",
    "regelkreis.casework.planning",
    "regelkreis.casework.documents",
    "regelkreis.casework.counselling",
    "regelkreis.casework.inquiries",
    "regelkreis.casework.intake",
    "regelkreis.casework.referrals",
    "regelkreis.casework.conferences",
    "regelkreis.structure.themes",
    "regelkreis.structure.committees",
    "regelkreis.structure.findings",
    "regelkreis.structure.evaluation",
    "regelkreis.reporting",
    "regelkreis.profiles",
    "regelkreis.doors.workplace",
    "regelkreis.doors.commands",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_tasks",
    "django_tasks_db",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "regelkreis.foundation.accounts.middleware.PrivateAnswersMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "regelkreis.network.organizations.middleware.ActorMiddleware",
    "regelkreis.foundation.ui.refusing.RefusalMiddleware",
    "regelkreis.foundation.ui.resending.ResendingMiddleware",
]

ROOT_URLCONF = "regelkreis.config.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "regelkreis.foundation.ui.context.page",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                # After Django's own tags, since these take their place.
                "regelkreis.foundation.ui.templatetags.remembering",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = {
    "default": dj_database_url.parse(
        _sources.text("DATABASE_URL", f"sqlite:///{VAR / 'regelkreis.sqlite3'}"),
        conn_max_age=60,
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Write locks are taken at the start, so that a busy database waits instead of failing.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Documents lie outside of everything a web server shows, where only the product's own user reads.
FILES = Path(_sources.text("REGELKREIS_FILES", str(VAR / "files")))
FILE_LIMIT = int(_sources.text("REGELKREIS_FILE_LIMIT_MB", "20")) * 1_000_000
# Where ClamAV listens: the path of a Unix socket, or host:port; empty: nothing is checked, and it is said so.
CLAMD = _sources.text("REGELKREIS_CLAMD")
# What is still being received lies there too, not among everybody's temporary files.
FILE_UPLOAD_TEMP_DIR = FILES / "incoming"
FILE_UPLOAD_TEMP_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_HANDLERS = [
    "regelkreis.foundation.vault.uploading.LimitingUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# Mail leaves only where a server and a sender are named; otherwise letters are printed.
EMAIL_HOST = _sources.text("REGELKREIS_MAIL_HOST")
EMAIL_PORT = int(_sources.text("REGELKREIS_MAIL_PORT", "587"))
EMAIL_HOST_USER = _sources.text("REGELKREIS_MAIL_USER")
EMAIL_HOST_PASSWORD = _sources.text("REGELKREIS_MAIL_PASSWORD")
EMAIL_USE_TLS = _sources.flag("REGELKREIS_MAIL_TLS", default=True)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = _sources.text("REGELKREIS_MAIL_FROM")

# Sign-in limits must hold across workers, so they are counted in the database.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "regelkreis.foundation.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
# Offices share machines: the session ends with the browser.
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"

LANGUAGE_CODE = "de"
# A language is offered once its catalogue is complete, so that no page mixes two.
LANGUAGES = [("de", "Deutsch")]
LOCALE_PATHS = [ROOT / "regelkreis" / "locale"]
TIME_ZONE = "Europe/Berlin"
USE_TZ = True
USE_I18N = True

STATIC_URL = "static/"
# Files are served from the rooms as they lie there; nothing has to be collected.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

SESSION_COOKIE_AGE = 60 * 60 * 10
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
_https = _sources.flag("REGELKREIS_HTTPS")
SESSION_COOKIE_SECURE = _https
CSRF_COOKIE_SECURE = _https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _https else None
SECURE_HSTS_SECONDS = 31_536_000 if _https else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
    }
}

# What goes wrong stands on standard error, where whoever operates the product looks for it.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "loggers": {
        "django.request": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "django.security": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
    },
}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
# What lies before the product redirects to HTTPS; subdomains and preloading are the operator's to decide.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W008", "security.W021"]
