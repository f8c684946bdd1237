"""Co-signers over the API: the links of the receipt, reading and answering."""

import pytest

from layanan.inti.enums import Kanal
from layanan.permohonan.models import Permohonan
from tests.permohonan.setuju import BAGUS, JAWABAN, KALIMAT, SITI, buat_berpenyetuju, keadaan

ALAMAT = "/api/layanan/v1"


@pytest.fixture
def bukti(client, klojen):
    """Return the receipt of an application whose heirs have to agree."""
    buat_berpenyetuju(klojen)
    return kirim(client).json()


def kirim(client):
    isi = {"layanan": "skium", "data": JAWABAN, "pernyataan": True}
    kunci = {"Idempotency-Key": "kunci-dari-aplikasi-lain"}
    return client.post(f"{ALAMAT}/permohonan", isi, content_type="application/json", headers=kunci)


def alamat(bukti, nama):
    """Return the address of somebody's request in the API."""
    tautan = next(satu["tautan"] for satu in bukti["penyetuju"] if satu["nama"] == nama)
    return f"{ALAMAT}/persetujuan/{tautan.rstrip('/').rpartition('/')[2]}"


def jawab(client, bukti, nama, aksi="setujui", **isi):
    return client.post(alamat(bukti, nama), {"aksi": aksi} | isi, content_type="application/json")


def test_tanda_terima_memuat_tautan_yang_sama_pada_kirim_ulang(client, bukti):
    assert [satu["nama"] for satu in bukti["penyetuju"]] == [SITI, BAGUS]
    assert all(satu["tautan"] in satu["pesan"] for satu in bukti["penyetuju"])
    assert kirim(client).json() == bukti
    kode = {nama: bukti[nama] for nama in ("kode_lacak", "kode_akses")}
    lacak = client.post(f"{ALAMAT}/lacak", kode, content_type="application/json").json()
    assert lacak["penyetuju"] == bukti["penyetuju"]
    tanpa = client.post(f"{ALAMAT}/lacak", {"kode_lacak": bukti["kode_lacak"]}, content_type="application/json")
    assert tanpa.json()["penyetuju"] is None


def test_membaca_lalu_menyetujui(client, bukti):
    jawaban = client.get(alamat(bukti, BAGUS))
    isi = jawaban.json()
    assert "no-store" in jawaban["Cache-Control"]
    assert (isi["aksi"], isi["kalimat"], isi["tutup"]) == (["setujui", "tolak_setuju"], KALIMAT, "")
    assert {satu["kunci"]: satu["jawaban"] for satu in isi["sendiri"]}["nik_waris"] == "3573••••••••0003"
    assert JAWABAN["agama"] not in jawaban.content.decode() and JAWABAN["nik"] not in jawaban.content.decode()
    isi = jawab(client, bukti, BAGUS).json()
    assert (isi["jawaban"], isi["aksi"]) == ("setuju", ["tolak_setuju"])
    assert jawab(client, bukti, BAGUS).status_code == 200
    kasus = Permohonan.objects.get()
    assert (kasus.versi, kasus.penyetuju.get(nama=BAGUS).kanal) == (2, Kanal.API)


def test_tidak_setuju_tanpa_alasan_dijelaskan_seperti_di_halaman(client, bukti):
    jawaban = jawab(client, bukti, SITI, "tolak_setuju")
    assert (jawaban.status_code, jawaban.json()["galat"][0]["jalur"]) == (422, "alasan")
    assert jawab(client, bukti, SITI, "tolak_setuju", alasan="Belum dibagi.").json()["alasan"] == "Belum dibagi."


def test_sesudah_permohonan_berjalan_jawaban_ditolak_dan_isinya_tertutup(client, bukti):
    jawab(client, bukti, SITI), jawab(client, bukti, BAGUS)
    jawaban = jawab(client, bukti, BAGUS, "tolak_setuju", alasan="Terlambat.")
    assert (jawaban.status_code, jawaban.json()["kode"]) == (409, "aksi_tertutup")
    isi = client.get(alamat(bukti, BAGUS)).json()
    assert (isi["aksi"], isi["bagian"], isi["jawaban"]) == ([], None, "setuju")
    assert isi["tutup"] == jawaban.json()["detail"]
    assert set(keadaan(Permohonan.objects.get()).values()) == {"setuju"}


@pytest.mark.parametrize("kode", ["0" * 26, "x", "%20", "..", "A" * 26, "1" * 61])
def test_tautan_tak_dikenal_dijawab_404_atau_422(client, bukti, kode):
    for jawaban in (client.get(f"{ALAMAT}/persetujuan/{kode}"), jawab(client, bukti, SITI, "teruskan")):
        assert jawaban.status_code in (404, 409, 422)
    assert keadaan(Permohonan.objects.get()) == {SITI: "", BAGUS: ""}
