"""Find published forms."""

from layanan.formulir.models import Formulir, FormulirVersi


def versi_terbit(formulir: Formulir | None) -> FormulirVersi | None:
    """Return the newest version of a live form, or None."""
    if formulir is None or not formulir.live:
        return None
    return formulir.versi.order_by("-nomor").first()
