"""Tests: fast hashing, no file outside the test's own folder, SQLite in memory unless DATABASE_URL_TEST is set."""

from portal import env

from .base import *  # noqa: F403 - settings modules build on each other
from .base import basis_data

DEBUG = False
SECRET_KEY = "hanya-untuk-uji"  # noqa: S105 - tests only
ALLOWED_HOSTS = ["*"]
DATABASES = basis_data(env.teks("DATABASE_URL_TEST") or "sqlite:///:memory:")
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
