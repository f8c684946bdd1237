"""Settings shared by every environment. What differs is in dev.py, test.py and production.py."""

from pathlib import Path

import dj_database_url

from portal import env

AKAR = Path(__file__).resolve().parents[3]
DATA = (AKAR / env.teks("DATA", "var")).resolve()  # database, private files and media live here

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "portal",
    "home",
    "layanan",
    "wagtail_modeladmin",
    "import_export",
    "wagtail.contrib.settings",
    "wagtail.contrib.redirects",
    "wagtail.api.v2",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "ninja",  # serves the API documentation from here instead of a foreign host
    "modelcluster",
    "taggit",
    "rest_framework",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "layanan.inti.middleware.KeamananIsi",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [AKAR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "layanan.instansi.context_processors.instansi",
            ],
        },
    },
]

# SQLite with a write-ahead log and IMMEDIATE transactions: no "database is locked" under several processes.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA mmap_size=134217728;"
        "PRAGMA journal_size_limit=27103364;PRAGMA cache_size=2000;"
    ),
}


def basis_data(alamat: str) -> dict:
    """Return Django's DATABASES for a database URL, with the SQLite pragmas where they apply."""
    pengaturan = dj_database_url.parse(alamat, conn_max_age=60, conn_health_checks=True)
    if pengaturan["ENGINE"] == "django.db.backends.sqlite3":
        pengaturan["OPTIONS"] = {**pengaturan.get("OPTIONS", {}), **SQLITE_OPTIONS}
    return {"default": pengaturan}


DATABASES = basis_data(env.teks("DATABASE_URL", f"sqlite:///{DATA / 'layanan.sqlite3'}"))

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{nama}"}
    for nama in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
LOCALE_PATHS = [AKAR / "site" / "portal" / "locale"]  # for the admin's JavaScript, which reads no app's catalogue
TIME_ZONE = env.teks("ZONA_WAKTU", "Asia/Jakarta")
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA / "media"
DATA_CONTOH = False  # `make run` fills an empty database with demonstration offices and accounts
SAJIKAN_MEDIA = False  # a web server in front does this better
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    # citizens' files and register books: outside MEDIA_ROOT, never with an address of their own
    "berkas": {"BACKEND": "layanan.berkas.storage.PenyimpananBerkas", "OPTIONS": {"location": DATA / "berkas"}},
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # Wagtail's page forms are long

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 60 * 60 * 12
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"  # Wagtail's preview shows pages in a frame,
SILENCED_SYSTEM_CHECKS = ["security.W019"]  # so this check asks for too much
LOGIN_URL = "wagtailadmin_login"

WAGTAIL_SITE_NAME = "Layanan"
WAGTAILADMIN_BASE_URL = env.teks("ALAMAT_SITUS", "http://127.0.0.1:8000")
WAGTAIL_CONTENT_LANGUAGES = [("id", "Bahasa Indonesia")]
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_AUTOSAVE_INTERVAL = 10_000
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "odt", "ods"]

IMPORT_EXPORT_USE_TRANSACTIONS = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"singkat": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"konsol": {"class": "logging.StreamHandler", "formatter": "singkat"}},
    "root": {"handlers": ["konsol"], "level": "WARNING"},
}
