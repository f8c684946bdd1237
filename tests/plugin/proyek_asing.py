"""Another office's Wagtail project in one file: it installs the plugin and knows nothing of `home` or `portal`.

`python proyek_asing.py migrate` and the like work as with any manage.py.
"""

import os
import sys
from pathlib import Path

import django
from django.conf import settings
from django.core.management import execute_from_command_line
from django.urls import include, path

BASIS = Path(os.environ["PROYEK_DATA"])

settings.configure(
    SECRET_KEY="proyek-asing",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF="proyek_asing",
    LANGUAGE_CODE="id",
    TIME_ZONE="Asia/Makassar",
    STATIC_URL="/static/",
    MEDIA_ROOT=str(BASIS / "media"),
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASIS / "asing.sqlite3"}},
    MIGRATION_MODULES={"proyek_asing": "migrasi_asing"},  # a folder beside this file
    STORAGES={
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        "berkas": {
            "BACKEND": "layanan.berkas.storage.PenyimpananBerkas",
            "OPTIONS": {"location": str(BASIS / "berkas")},
        },
    },
    WAGTAIL_SITE_NAME="Proyek Asing",
    WAGTAILADMIN_BASE_URL="http://testserver",
    INSTALLED_APPS=[
        "proyek_asing",
        "isian_plat",
        "layanan",
        "wagtail_modeladmin",
        "import_export",
        "wagtail.contrib.settings",
        "wagtail.sites",
        "wagtail.users",
        "wagtail.snippets",
        "wagtail.documents",
        "wagtail.images",
        "wagtail.search",
        "wagtail.admin",
        "wagtail",
        "ninja",
        "modelcluster",
        "taggit",
        "rest_framework",
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
        "django.contrib.staticfiles",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "layanan.inti.middleware.KeamananIsi",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                    "layanan.instansi.context_processors.instansi",
                ]
            },
        }
    ],
)
sys.modules["proyek_asing"] = sys.modules[__name__]  # also when started as a program
django.setup()

from wagtail import urls as wagtail_urls  # noqa: E402 - needs the settings above
from wagtail.admin import urls as wagtailadmin_urls  # noqa: E402 - the same
from wagtail.models import Page  # noqa: E402 - the same

from layanan.halaman.models import HalamanInformasiMixin  # noqa: E402 - the same


class HalamanKantor(HalamanInformasiMixin, Page):
    """The only page type of this project, from the plugin's mixin."""

    content_panels = [*Page.content_panels, *HalamanInformasiMixin.content_panels_layanan]

    class Meta:
        app_label = "proyek_asing"


urlpatterns = [
    path("kelola/", include(wagtailadmin_urls)),
    path("", include("layanan.urls")),
    path("", include(wagtail_urls)),
]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
