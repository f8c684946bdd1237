"""The plugin as one Django app, label `layanan`."""

from django.apps import AppConfig


class LayananConfig(AppConfig):
    """Wire policies, signal receivers and system checks; nothing else happens at start."""

    name = "layanan"
    label = "layanan"
    verbose_name = "Layanan"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from layanan import checks, receivers  # noqa: F401, PLC0415 - app ready: both register on import
        from layanan.pengaduan import pelacak  # noqa: F401, PLC0415 - the same
