"""A published key of an officer field belongs to its field and its type, in every later version of the route."""

import pytest

from layanan.alur.models import Alur
from layanan.alur.periksa.petugas import periksa_isian_terbit
from layanan.inti.lint import BelumLayakTerbit
from tests.alur.pabrik import buat_alur, buat_tahap, dokumen_alur
from tests.formulir.pabrik import buat_isian

LUAS = buat_isian("angka", "luas")
SERAH = buat_tahap("serah", "serah_loket")


def rute(*isian, kode="survei"):
    """Return a route whose first stage asks officers for these fields."""
    return [buat_tahap(kode, isian_petugas=list(isian)), SERAH]


def temuan(baru, *lama):
    """Return (code, place, blocks) of each finding."""
    hasil = periksa_isian_terbit(dokumen_alur(*baru), [dokumen_alur(*satu) for satu in lama])
    return [(satu.kode, satu.tempat, satu.memblokir) for satu in hasil]


@pytest.mark.parametrize(
    ("isian", "kode"),
    [
        (LUAS | {"label": "Luas bangunan", "wajib": False}, None),
        (buat_isian("teks", "luas", id="baru"), "jenis_berubah"),
        (LUAS | {"kunci": "luas_bangunan"}, "kunci_berubah"),
        (buat_isian("teks", "catatan"), None),
    ],
)
def test_isian_petugas_yang_sudah_terbit_tetap_kunci_dan_jenisnya(isian, kode):
    harap = [(kode, f"Survei, {isian['label']}", True)] if kode else []
    assert temuan(rute(isian), rute(LUAS)) == harap


def test_kunci_petugas_dijaga_juga_di_tahap_lain_dan_sesudah_dibuang():
    lain = rute(buat_isian("teks", "luas", id="baru"), kode="putus")
    assert temuan(lain, rute(LUAS)) == [("jenis_berubah", "Putus, Luas", True)]
    assert temuan(lain, rute(LUAS), rute()) == [("kunci_lama_berganti_jenis", "Putus, Luas", True)]
    assert temuan(rute(LUAS, kode="putus"), rute(LUAS), rute()) == []


def test_isian_bawaan_jenis_tahap_dijaga_seperti_isian_sendiri():
    berita = [buat_tahap("survei", "bap"), SERAH]
    bawaan = rute(buat_isian("rupiah", "survei_hasil"))
    assert temuan(berita, berita) == []
    assert [satu[0] for satu in temuan(berita, bawaan)] == ["jenis_berubah"]


def test_penerbitan_tertahan_dan_menyebut_jenis_yang_dahulu(klojen):
    alur = buat_alur(*rute(LUAS), instansi=klojen)
    alur.save()
    alur.save_revision().publish()
    alur = Alur.objects.get(pk=alur.pk)
    alur.tahap = rute(buat_isian("teks", "luas", id="baru"))
    with pytest.raises(BelumLayakTerbit, match="Kunci “luas” sudah terbit sebagai “Angka”"):
        alur.save_revision().publish()
    assert alur.versi.count() == 1
