"""The OpenAPI document: valid, and the same as the committed one."""

import json
from pathlib import Path

from openapi_spec_validator import OpenAPIV31SpecValidator, validate

TERSIMPAN = Path(__file__).parents[2] / "docs" / "openapi.json"


def test_dokumen_openapi_sah(client, klojen):
    dokumen = client.get("/api/layanan/v1/openapi.json").json()
    assert dokumen["openapi"].startswith("3.1")
    validate(dokumen, cls=OpenAPIV31SpecValidator)


def test_dokumen_openapi_sama_dengan_yang_tersimpan(client, klojen):
    dokumen = client.get("/api/layanan/v1/openapi.json").json()
    assert dokumen == json.loads(TERSIMPAN.read_text()), "API berubah. Jalankan `make openapi`, lalu baca selisihnya."
