"""The screens of services, with packages."""

from typing import Any

from django.urls import path
from wagtail.snippets.views.snippets import IndexView

from layanan.katalog.admin import LayananViewSet
from layanan.paket.views import DaftarLayananView, EksporPaketView, ImporPaketView, SimpanPaketView


class LayananPaketViewSet(LayananViewSet):
    """Services of the user's offices: exported from the list, imported beside it."""

    index_view_class: type[IndexView] = DaftarLayananView

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Tell the views where packages are handed out, asked for and stored."""
        alamat = {f"{nama}_url_name": self.get_url_name(f"paket_{nama}") for nama in ("ekspor", "impor", "simpan")}
        return super().get_common_view_kwargs(**(alamat | kwargs))

    def get_urlpatterns(self) -> list:
        """Add the addresses of packages; the one that names a service is guarded like every other."""
        return [
            *super().get_urlpatterns(),
            path("paket/impor/", self.construct_view(ImporPaketView), name="paket_impor"),
            path("paket/simpan/", self.construct_view(SimpanPaketView), name="paket_simpan"),
            path("paket/<int:pk>/", self._jaga(self.construct_view(EksporPaketView)), name="paket_ekspor"),
        ]
