"""Publish a route: compile it into an immutable version."""

from typing import Any

from layanan.alur.dokumen import susun
from layanan.alur.models import Alur, AlurVersi


def terbitkan_alur(alur: Alur, oleh: Any = None) -> AlurVersi:
    """Return the version that holds the route as it is now; equal content makes no new version."""
    return AlurVersi.terbitkan(alur, susun(alur), oleh)
