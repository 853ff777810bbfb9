"""
Signing in and out, the password and the second factor; nothing else of the library's pages.

Sign-up, e-mail addresses and passwords by e-mail have no address here: an account comes from the
site's administration.
"""

from allauth.account import views
from django.urls import include, path

from regelkreis.foundation.accounts.forms import SignInForm

urlpatterns = [
    path("konto/anmelden/", views.LoginView.as_view(form_class=SignInForm), name="account_login"),
    path("konto/abmelden/", views.logout, name="account_logout"),
    path("konto/gesperrt/", views.account_inactive, name="account_inactive"),
    path("konto/bestaetigen/", views.reauthenticate, name="account_reauthenticate"),
    path("konto/passwort/", views.password_change, name="account_change_password"),
    path("konto/zweiter-faktor/", include("allauth.mfa.urls")),
]
