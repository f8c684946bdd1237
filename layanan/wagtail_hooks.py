"""The one module Wagtail discovers: it imports each capability's admin."""

from layanan.pengaduan import admin as _pengaduan  # noqa: F401
