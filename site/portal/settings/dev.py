"""Development and demonstration on one's own machine: `make run`."""

from portal import env

from .base import *  # noqa: F403 - settings modules build on each other
from .base import DATA

DEBUG = env.ya_tidak("DEBUG", bawaan=True)  # `make run` turns it off, to show visitors' own error pages
SAJIKAN_MEDIA = True
DATA_CONTOH = env.ya_tidak("DATA_CONTOH", bawaan=True)
SECRET_KEY = "hanya-untuk-komputer-sendiri-bukan-untuk-server-umum"  # noqa: S105 - production has no default
ALLOWED_HOSTS = ["*"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = DATA / "surel"
WAGTAILADMIN_BASE_URL = env.teks("ALAMAT_SITUS") or f"http://127.0.0.1:{env.teks('PORT') or 8000}"
