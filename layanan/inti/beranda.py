"""What an officer finds after signing in: the cases in which it is the officer's turn."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from wagtail.admin.ui.components import Component

PALING_BANYAK = 10


class PanelTugas(Component):
    """The cases of one desk that wait for the signed-in officer, the oldest first."""

    order = 50
    template_name = "layanan/inti/admin/tugas.html"

    def __init__(self, judul: str, ikon: str, menunggu: QuerySet, meja: str) -> None:
        self.judul, self.ikon, self.menunggu, self.meja = judul, ikon, menunggu, meja

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """Return the cases, how many there are, and the addresses of the desk."""
        return {
            "judul": self.judul,
            "ikon": self.ikon,
            "meja": self.meja,
            "alamat_daftar": f"{self.meja}:index",
            "alamat_rincian": f"{self.meja}:inspect",
            "banyak": self.menunggu.count(),
            "daftar": self.menunggu.order_by("created_at", "pk")[:PALING_BANYAK],
        }
