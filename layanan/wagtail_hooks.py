"""The one module Wagtail discovers: it imports each capability's admin."""

from layanan.register import admin as register_admin  # noqa: F401
