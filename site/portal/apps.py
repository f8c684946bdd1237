"""The ready-to-run site as an app, so that its commands are found."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """Wiring only: no models."""

    name = "portal"
    verbose_name = "Portal"
