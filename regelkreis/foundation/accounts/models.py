"""Accounts: who signs in. What they may do is said by memberships, in `organizations`."""

import uuid
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class UserManager(BaseUserManager["User"]):
    """Makes accounts for people and for programs."""

    def create_user(self, username: str, *, name: str, password: str | None = None, **more: Any) -> "User":
        """Make a person's account; without a password it cannot sign in until one is set."""
        user = self.model(username=self.model.normalize_username(username), name=name, **more)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def for_program(self, username: str, name: str) -> "User":
        """Return the account of a part of the system; nobody can sign in with it."""
        user, created = self.get_or_create(
            username=username, defaults={"name": name, "is_program": True, "is_active": False}
        )
        if created:
            user.set_unusable_password()
            user.save()
        return user


class User(AbstractBaseUser):
    """Somebody who signs in, or a named part of the system that acts and is never signed in."""

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    username = models.CharField("Benutzername", max_length=150, unique=True)
    name = models.CharField("Name", max_length=200)
    email = models.EmailField("E-Mail", blank=True)
    is_active = models.BooleanField("kann sich anmelden", default=True)
    is_program = models.BooleanField("Teil des Systems", default=False)
    is_demo = models.BooleanField("nur zur Vorführung", default=False)
    joined_at = models.DateTimeField("angelegt am", auto_now_add=True)

    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="user_program_never_signs_in",
                condition=models.Q(is_program=False) | models.Q(is_active=False),
                violation_error_message="Ein Programmkonto kann sich nicht anmelden.",
            ),
        ]

    def __str__(self) -> str:
        return self.name
