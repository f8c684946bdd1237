"""Production: every secret comes from the environment, and a missing one stops the start."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from portal import env

from .base import *  # noqa: F403 - settings modules build on each other
from .base import STORAGES

_wajib = env.wajib(
    SECRET_KEY="kunci rahasia acak, paling sedikit 50 huruf",  # noqa: S106 - what it is for, not its value
    ALAMAT_SITUS="alamat lengkap situs, misalnya https://layanan.malangkota.go.id",
)
DEBUG = False
SECRET_KEY = _wajib["SECRET_KEY"]
if len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("SECRET_KEY terlalu pendek. Pakai paling sedikit 50 huruf acak.")
_alamat = urlsplit(_wajib["ALAMAT_SITUS"])
if _alamat.scheme not in {"http", "https"} or not _alamat.hostname:
    raise ImproperlyConfigured("ALAMAT_SITUS harus alamat lengkap, misalnya https://layanan.malangkota.go.id")
WAGTAILADMIN_BASE_URL = f"{_alamat.scheme}://{_alamat.netloc}"
ALLOWED_HOSTS = [_alamat.hostname, *env.daftar("NAMA_HOST_LAIN")]
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL, *(f"https://{nama}" for nama in env.daftar("NAMA_HOST_LAIN"))]

SECURE_SSL_REDIRECT = env.ya_tidak("PAKSA_HTTPS", bawaan=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.ya_tidak("DI_BALIK_PROXY") else None
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}

EMAIL_HOST = env.teks("EMAIL_HOST")
if EMAIL_HOST:
    EMAIL_PORT = int(env.teks("EMAIL_PORT", "587"))
    EMAIL_USE_TLS = env.ya_tidak("EMAIL_USE_TLS", bawaan=True)
    EMAIL_HOST_USER = env.teks("EMAIL_HOST_USER")
    EMAIL_HOST_PASSWORD = env.teks("EMAIL_HOST_PASSWORD")
    EMAIL_TIMEOUT = 20  # seconds: a mail server that does not answer holds up nobody
    DEFAULT_FROM_EMAIL = env.wajib(DEFAULT_FROM_EMAIL="alamat pengirim surel, misalnya layanan@malangkota.go.id")[
        "DEFAULT_FROM_EMAIL"
    ]
else:
    EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
