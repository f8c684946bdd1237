"""Development and demonstration on one's own machine: `make run`."""

from .base import *  # noqa: F403 - settings modules build on each other
from .base import DATA

DEBUG = True
SECRET_KEY = "hanya-untuk-komputer-sendiri-bukan-untuk-server-umum"  # noqa: S105 - production has no default
ALLOWED_HOSTS = ["*"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = DATA / "surel"
