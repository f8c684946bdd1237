"""The plugin's JSON API, version 1: mounted at /api/layanan/v1/, documented at docs and openapi.json there.

It serves the office of the site that is asked. Nothing here decides: it calls the same actions and queries as the
pages.
"""

from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from layanan.api.errors import pasang_penangan
from layanan.api.kasus import router as kasus
from layanan.api.layanan import router as layanan
from layanan.api.persetujuan import router as persetujuan

MULAI_GALAT = 400


class LayananAPI(NinjaAPI):
    """A NinjaAPI whose document names the media type that errors really have."""

    def get_openapi_schema(self, **kwargs: Any) -> OpenAPISchema:
        """Return the document, errors as application/problem+json."""
        dokumen = super().get_openapi_schema(**kwargs)
        for jalur in dokumen["paths"].values():
            for operasi in jalur.values():
                for status, jawaban in operasi["responses"].items():
                    if int(status) >= MULAI_GALAT and "application/json" in jawaban.get("content", {}):
                        jawaban["content"]["application/problem+json"] = jawaban["content"].pop("application/json")
        return dokumen


api = LayananAPI(
    title="Layanan",
    version="1.0.0",
    description="Layanan publik sebuah instansi: daftar layanan, formulir, permohonan, dan pelacakan.",
    urls_namespace="layanan:layanan_api",
    openapi_extra={"info": {"license": {"name": "MIT", "identifier": "MIT"}}},
)
pasang_penangan(api)
api.add_router("", layanan)
api.add_router("", kasus)
api.add_router("", persetujuan)
