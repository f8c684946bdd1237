"""Whatever is sent, the API answers with a documented status, and every refusal is a problem document."""

import json
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layanan.permohonan.models import Permohonan
from tests.permohonan.pabrik import JAWABAN

ALAMAT = "/api/layanan/v1"
DOKUMEN = json.loads((Path(__file__).parents[2] / "docs" / "openapi.json").read_text())
STATUS = {
    jalur.removeprefix(f"{ALAMAT}/").format(tautan="tidak-ada"): {int(kode) for kode in isi["post"]["responses"]}
    for jalur, isi in DOKUMEN["paths"].items()
    if "post" in isi
}
KUNCI = "6f1b7c52-2d1c-4a0e-9a55-0d6ad0d9a002"
TEKS = st.text(st.characters(exclude_categories=[]), max_size=8)  # with lone surrogates
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEKS | st.just("x" * 9000) | st.just(10**4000),
    lambda anak: st.lists(anak, max_size=3) | st.dictionaries(TEKS, anak, max_size=3),
    max_leaves=6,
)
DATA = st.dictionaries(st.sampled_from(sorted(JAWABAN)) | TEKS, JSON | st.sampled_from(sorted(JAWABAN.values())))
BAGIAN = {
    "layanan": st.just("skium") | JSON,
    "data": DATA.map(lambda data: JAWABAN | data) | JSON,
    "pernyataan": st.sampled_from([True]) | JSON,
}
HAMPIR_BENAR = st.fixed_dictionaries(
    {"layanan": st.just("skium"), "data": DATA.map(lambda data: JAWABAN | data), "pernyataan": st.sampled_from([True])}
)
AJUKAN = HAMPIR_BENAR | st.fixed_dictionaries(BAGIAN) | st.fixed_dictionaries({}, optional=BAGIAN | {"lain": JSON})
LACAK = st.fixed_dictionaries(
    {}, optional={"kode_lacak": TEKS | JSON | st.just("0000000000"), "kode_akses": TEKS | JSON | st.just("1" * 16)}
)


def kirim(client, jalur, badan, kunci=KUNCI, jenis="application/json"):
    """Post bytes, or anything as JSON, and return the answer, checked."""
    isi = badan if isinstance(badan, bytes) else json.dumps(badan).encode()
    jawaban = client.post(f"{ALAMAT}/{jalur}", isi, content_type=jenis, headers={"Idempotency-Key": kunci})
    assert jawaban.status_code in STATUS[jalur], jawaban.content
    if jawaban.status_code >= 400:
        assert jawaban["Content-Type"] == "application/problem+json"
        assert jawaban.json()["status"] == jawaban.status_code
        assert jawaban.json()["kode"] and jawaban.json()["detail"]
    return jawaban


@settings(max_examples=120)
@given(badan=AJUKAN | JSON)
def test_badan_permohonan_apa_pun_dijawab(client, skium, badan):
    banyak, kunci = Permohonan.objects.count(), str(uuid4())
    pertama, kedua = (kirim(client, "permohonan", badan, kunci) for _kali in range(2))
    assert (pertama.status_code, kedua.status_code) == (201, 200) or pertama.content == kedua.content
    assert Permohonan.objects.count() == banyak + (pertama.status_code == 201)


@settings(max_examples=60)
@given(badan=LACAK | JSON)
def test_badan_lacak_apa_pun_dijawab(client, skium, badan):
    assert kirim(client, "lacak", badan).status_code >= 400


@settings(max_examples=40)
@given(
    badan=st.binary(max_size=40),
    jenis=st.sampled_from(["application/json", "text/plain", "multipart/form-data; boundary=x"]),
)
def test_byte_apa_pun_dijawab(client, skium, badan, jenis):
    for jalur in STATUS:
        assert kirim(client, jalur, badan, jenis=jenis).status_code in (400, 422)


@pytest.mark.parametrize(
    "badan",
    [
        b"",
        b"[" * 100_000,
        b'{"data": ' * 5000,
        b'{"layanan": ' + b"9" * 5000 + b"}",
        b'{"layanan": NaN, "data": {}, "pernyataan": true}',
        b"\xff\xfe{",
        b'"' + b"x" * 3_000_000 + b'"',
    ],
    ids=["kosong", "dalam", "bersarang", "bilangan", "nan", "bukan_utf8", "tiga_juta"],
)
def test_badan_yang_jahat_ditolak_dengan_dokumen_masalah(client, skium, badan):
    for jalur in STATUS:
        assert kirim(client, jalur, badan).status_code in (400, 422)
    assert not Permohonan.objects.exists()


@pytest.mark.parametrize(
    "kunci", ["pendek", "x" * 101, "ada spasi di tengah kunci", "kunci-\u00e9-berhuruf-lain", "\x7f" * 20]
)
def test_kunci_yang_salah_bentuk_ditolak(client, skium, kunci):
    badan = {"layanan": "skium", "data": JAWABAN, "pernyataan": True}
    assert kirim(client, "permohonan", badan, kunci=kunci).status_code == 422


@settings(max_examples=60)
@given(
    jalur=st.sampled_from(["layanan", "layanan/skium", "formulir/skium"]),
    param=st.dictionaries(st.sampled_from(["limit", "offset", "q", "lain"]), TEKS | st.integers().map(str), max_size=3),
)
def test_parameter_apa_pun_dijawab(client, skium, jalur, param):
    aman = {nama: nilai.encode("utf-8", "surrogatepass") for nama, nilai in param.items()}
    jawaban = client.get(f"{ALAMAT}/{jalur}", aman)
    assert jawaban.status_code in (200, 422)
    assert jawaban["Content-Type"] == (
        "application/json; charset=utf-8" if jawaban.status_code == 200 else "application/problem+json"
    )
