"""Find published routes."""

from layanan.alur.models import Alur, AlurVersi


def versi_terbit(alur: Alur | None) -> AlurVersi | None:
    """Return the newest version of a live route, or None."""
    if alur is None or not alur.live:
        return None
    return alur.versi.order_by("-nomor").first()
