"""What an officer finds after signing in: the cases in which it is the officer's turn."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import QuerySet
from wagtail.admin.ui.components import Component

from layanan.inti.admin import KasusViewSet
from layanan.inti.models import Kasus

PALING_BANYAK = 10


class PanelTugas(Component):
    """The cases of one desk that wait for the signed-in officer, the oldest first."""

    template_name = "layanan/inti/admin/tugas.html"

    def __init__(self, meja: KasusViewSet, menunggu: QuerySet, keadaan: Callable[[Kasus], str]) -> None:
        self.meja, self.menunggu, self.keadaan = meja, menunggu, keadaan
        self.order = meja.menu_order - 100  # before Wagtail's own panels, in the order of the menu

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """Return the cases, how many there are, and the addresses of the desk."""
        tertua = self.menunggu.order_by("created_at", "pk")[:PALING_BANYAK]
        return {
            "meja": self.meja,
            "alamat_daftar": self.meja.get_url_name("index"),
            "alamat_rincian": self.meja.get_url_name("inspect"),
            "banyak": self.menunggu.count(),
            "daftar": [(satu, self.keadaan(satu)) for satu in tertua],
        }
