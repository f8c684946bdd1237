"""Addresses of the plugin, to be included at the root of a site (before Wagtail's catch-all)."""

urlpatterns: list = []
