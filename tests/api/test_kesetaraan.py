"""Page and API are two doors to the same action: the case behind them is the same."""

import pytest

from layanan.inti.enums import Kanal
from layanan.permohonan.models import Permohonan
from tests.permohonan.pabrik import JAWABAN, JAWABAN_OSS, buat_oss, buat_skium, kirim_formulir

ALAMAT = "/api/layanan/v1/permohonan"
SAMA = (
    "data", "status", "tahap", "nama_pemohon", "layanan_id", "instansi_id", "standar_versi_id", "formulir_versi_id",
    "alur_versi_id", "versi", "nomor_surat", "petugas_id",
)  # fmt: skip
TULISAN = {
    "skium": [
        JAWABAN,
        JAWABAN | {"nik": "3573 0141 0190 0001", "telepon": "0812-3456-7890", "nama_usaha": "  Warung \t Siti "},
        JAWABAN | {"alamat_jemput": "Jl. Kawi 12 \r\n\r\nRT 03", "waktu_jemput": ""},
        JAWABAN | {"lokasi_usaha": "pusat_perbelanjaan", "nama_pengelola": "PT Re\u0301ne\u0301"},
        JAWABAN | {"nama_pengelola": "tidak berlaku di rumah"},
    ],
    "fasilitasi_oss": [JAWABAN_OSS, JAWABAN_OSS | {"surel": " Yuni@CONTOH.id"}],
}


def kirim(client, kode, data, kunci="kunci-dari-aplikasi-lain"):
    """File over the API and return the answer."""
    isi = {"layanan": kode, "data": data, "pernyataan": True}
    return client.post(ALAMAT, isi, content_type="application/json", headers={"Idempotency-Key": kunci})


@pytest.mark.parametrize(("kode", "data"), [(kode, satu) for kode, daftar in TULISAN.items() for satu in daftar])
def test_data_yang_sama_menjadi_perkara_yang_sama(client, klojen, kode, data):
    {"skium": buat_skium, "fasilitasi_oss": buat_oss}[kode](klojen)
    kirim_formulir(client, kode, data)
    assert kirim(client, kode, data).status_code == 201
    halaman, api = Permohonan.objects.order_by("pk")
    assert (halaman.kanal, api.kanal) == (Kanal.DARING_WEB, Kanal.API)
    assert [getattr(halaman, nama) for nama in SAMA] == [getattr(api, nama) for nama in SAMA]
    assert list(halaman.peristiwa.values("urut", "aksi", "dari", "ke")) == list(
        api.peristiwa.values("urut", "aksi", "dari", "ke")
    )


SALAH = {"nama_pemohon": "S1ti", "nik": "12", "telepon": "0341", "kelurahan": "Mana", "nama_usaha": " "}


def test_isian_salah_dijelaskan_dengan_kalimat_yang_sama(client, klojen):
    buat_skium(klojen)
    galat = {satu["jalur"]: satu["pesan"] for satu in kirim(client, "skium", JAWABAN | SALAH).json()["galat"]}
    client.post("/ajukan/skium/")
    di_halaman = {}
    for langkah in ("data_pemohon", "data_usaha", "penjemputan_berkas"):
        form = client.post(f"/ajukan/skium/langkah/{langkah}/", JAWABAN | SALAH).context["form"]
        di_halaman |= {kunci: daftar[0] for kunci, daftar in form.errors.items()}
    assert di_halaman == galat
    assert set(galat) == set(SALAH)


def test_layanan_tertutup_dijelaskan_dengan_kalimat_yang_sama(client, klojen):
    layanan = buat_skium(klojen)
    layanan.mode_daring, layanan.alasan_luring = "informasi_saja", "Kurir sedang libur."
    layanan.save()
    jawaban = kirim(client, "skium", JAWABAN)
    assert (jawaban.status_code, jawaban.json()["detail"]) == (409, "Kurir sedang libur.")
    assert "Kurir sedang libur." in client.get("/ajukan/skium/").content.decode()


def test_kunci_lama_dengan_isian_tambahan_yang_salah_bukan_kiriman_ulang(client, klojen):
    buat_skium(klojen)
    kirim(client, "skium", JAWABAN)
    jawaban = kirim(client, "skium", JAWABAN | {"isian_asing": "x"})
    assert (jawaban.status_code, jawaban.json()["kode"]) == (409, "kunci_dipakai")


def test_nama_pemohon_yang_panjang_tetap_muat(client, klojen):
    layanan = buat_skium(klojen)
    layanan.formulir.langkah[0].value["isian"][0].value["panjang"] = 500
    layanan.formulir.save_revision().publish()
    nama = "Siti " * 60
    assert kirim(client, "skium", JAWABAN | {"nama_pemohon": nama}).status_code == 201
    kasus = Permohonan.objects.get()
    assert kasus.data["nama_pemohon"] == nama.strip()
    assert len(kasus.nama_pemohon) <= 120 and kasus.data["nama_pemohon"].startswith(kasus.nama_pemohon)
