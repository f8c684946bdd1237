"""Production: every secret comes from the environment, and a missing one stops the start."""

from urllib.parse import urlsplit

from portal import env

from .base import *  # noqa: F403 - settings modules build on each other
from .base import STORAGES

_wajib = env.wajib(
    SECRET_KEY="kunci rahasia acak, paling sedikit 50 huruf",  # noqa: S106 - what it is for, not its value
    ALAMAT_SITUS="alamat lengkap situs, misalnya https://layanan.malangkota.go.id",
)
DEBUG = False
SECRET_KEY = _wajib["SECRET_KEY"]
WAGTAILADMIN_BASE_URL = _wajib["ALAMAT_SITUS"]
ALLOWED_HOSTS = [urlsplit(WAGTAILADMIN_BASE_URL).hostname, *env.daftar("NAMA_HOST_LAIN")]
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL.rstrip("/")]

SECURE_SSL_REDIRECT = env.ya_tidak("PAKSA_HTTPS", bawaan=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.ya_tidak("DI_BALIK_PROXY") else None
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}
