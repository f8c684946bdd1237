"""Filing and tracking over the API."""

import pytest

from layanan.instansi.enums import Peran
from layanan.permohonan.models import Permohonan
from tests.permohonan.pabrik import JAWABAN, jalankan, regu

ALAMAT = "/api/layanan/v1"
KUNCI = "6f1b7c52-2d1c-4a0e-9a55-0d6ad0d9a001"


def kirim(client, kunci=KUNCI, **ubah):
    isi = {"layanan": "skium", "data": JAWABAN, "pernyataan": True} | ubah
    return client.post(f"{ALAMAT}/permohonan", isi, content_type="application/json", headers={"Idempotency-Key": kunci})


def lacak(client, **isi):
    return client.post(f"{ALAMAT}/lacak", isi, content_type="application/json")


def test_permohonan_lewat_api_sampai_dilacak(client, skium):
    bukti = kirim(client)
    assert bukti.status_code == 201
    jawaban = lacak(client, kode_lacak=bukti.json()["kode_lacak"].lower())
    assert jawaban.json()["langkah"].startswith("Pendaftaran diterima")
    assert jawaban.json()["pesan"] is None
    lengkap = lacak(client, **{nama: bukti.json()[nama] for nama in ("kode_lacak", "kode_akses")})
    assert lengkap.json()["aksi"] == ["batalkan"]


def test_kirim_ulang_memberi_tanda_terima_yang_sama(client, skium):
    pertama, kedua = kirim(client), kirim(client)
    assert (pertama.status_code, kedua.status_code) == (201, 200)
    assert pertama.json() == kedua.json()
    assert Permohonan.objects.count() == 1


def test_kunci_lama_dengan_isi_lain_ditolak(client, skium):
    kirim(client)
    jawaban = kirim(client, data=JAWABAN | {"nama_usaha": "Lain"})
    assert (jawaban.status_code, jawaban.json()["kode"]) == (409, "kunci_dipakai")


def test_isian_salah_disebut_dengan_kunci_kode_dan_kalimat(client, skium):
    jawaban = kirim(client, data=JAWABAN | {"nik": "12", "nama_usaha": ""})
    assert jawaban.status_code == 422
    galat = {satu["jalur"]: (satu["kode"], satu["pesan"]) for satu in jawaban.json()["galat"]}
    assert galat["nama_usaha"] == ("wajib", "Isi Nama usaha.")
    assert galat["nik"][0] == "nik_format"


@pytest.mark.parametrize(
    "ubah",
    [
        {"layanan": "tidak_ada"},
        {"layanan": "BUKAN KODE"},
        {"pernyataan": False},
        {"data": []},
        {"asing": 1},
        {"kunci": "pendek"},
        {"kunci": ""},
    ],
)
def test_permintaan_salah_tidak_membuat_apa_pun(client, skium, ubah):
    jawaban = kirim(client, **ubah)
    assert jawaban.status_code in (404, 422)
    assert jawaban["Content-Type"] == "application/problem+json"
    assert not Permohonan.objects.exists()


def test_badan_bukan_json_dijawab_400(client, skium):
    jawaban = client.post(
        f"{ALAMAT}/permohonan", b"{", content_type="application/json", headers={"Idempotency-Key": KUNCI}
    )
    assert (jawaban.status_code, jawaban["Content-Type"]) == (400, "application/problem+json")


def test_kode_tak_dikenal_dan_akses_salah_dijawab_sama(client, skium):
    bukti = kirim(client).json()
    salah = lacak(client, kode_lacak=bukti["kode_lacak"], kode_akses="1" * 16)
    tak_dikenal = lacak(client, kode_lacak="0000-0000-00", kode_akses="1" * 16)
    assert salah.status_code == tak_dikenal.status_code == 403
    assert salah.content == tak_dikenal.content


def test_nomor_dan_nama_tidak_tampil_dengan_kode_lacak_saja(client, skium, klojen):
    bukti = kirim(client).json()
    jalankan(Permohonan.objects.get(), regu(klojen), 7)
    teks = lacak(client, kode_lacak=bukti["kode_lacak"]).content.decode()
    for rahasia in ("Siti", bukti["nomor_register"], "3573014101900001", "Kurir-klojen", Peran.KURIR.label + " ("):
        assert rahasia not in teks
