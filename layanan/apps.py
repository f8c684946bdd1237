"""The plugin as one Django app, label `layanan`."""

from django.apps import AppConfig


class LayananConfig(AppConfig):
    """Wire policies, signal receivers and system checks; nothing else happens at start."""

    name = "layanan"
    label = "layanan"
    verbose_name = "Layanan"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from layanan import kebijakan, receivers  # noqa: F401, PLC0415 - app ready: register on import
        from layanan.pengaduan import pelacak as pelacak_pengaduan  # noqa: F401, PLC0415 - app ready
        from layanan.permohonan import pelacak as pelacak_permohonan  # noqa: F401, PLC0415 - app ready
        from layanan.permohonan import surel  # noqa: F401, PLC0415 - app ready
