"""Publish a service standard as an immutable version."""

from typing import Any

from layanan.katalog.dokumen import susun
from layanan.katalog.models import Layanan, StandarVersi


def terbitkan_standar(layanan: Layanan, oleh: Any = None) -> StandarVersi:
    """Return the version that holds the service as it is now; the same content makes no new version.

    Called for every published service (layanan.receivers), inside the transaction that publishes it.
    """
    return StandarVersi.terbitkan(layanan, susun(layanan), oleh)
