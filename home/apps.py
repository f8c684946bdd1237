"""The site's page types."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Pages of the ready-to-run site."""

    name = "home"
    verbose_name = "Halaman"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Connect the receivers."""
        from home import receivers  # noqa: F401, PLC0415 - models must be loaded first
