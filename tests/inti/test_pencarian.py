"""Search words: what counts, what comes first, what is shown."""

from hypothesis import given
from hypothesis import strategies as st

from layanan.inti.pencarian import PANJANG_KUERI, cuplik, kata_kueri, paling_cocok, rapikan_kueri


def cari(judul: list[str], kueri: str) -> list[str]:
    return paling_cocok(judul, kata_kueri(kueri), lambda satu: (satu, ""))


@given(st.text())
def test_kueri_rapi_untuk_teks_apa_pun(teks):
    rapi = rapikan_kueri(teks)
    assert len(rapi) <= PANJANG_KUERI
    assert not set(rapi) & set('"*()\x00%^:-')
    assert rapi == rapikan_kueri(rapi)


def test_kata_umum_tidak_ikut_dicari():
    assert kata_kueri("Bagaimana cara membuat KTP?") == ["ktp"]
    assert kata_kueri("apa ini") == ["apa", "ini"]


def test_potongan_kata_ditemukan():
    assert cari(["Surat Domisili", "Akta"], "domisi") == ["Surat Domisili"]


def test_yang_memuat_semua_kata_mengalahkan_yang_sebagian():
    assert cari(["Surat Usaha", "Surat Domisili"], "surat domisili") == ["Surat Domisili"]


def test_satu_kata_salah_tidak_mengosongkan_hasil():
    assert cari(["Surat Domisili", "Akta"], "domisili xyz") == ["Surat Domisili"]


def test_judul_mengalahkan_isi():
    daftar = [("Akta", "memuat waris"), ("Waris", "")]
    assert paling_cocok(daftar, ["waris"], lambda satu: satu) == [("Waris", ""), ("Akta", "memuat waris")]


def test_tanpa_kata_semua_ditampilkan_menurut_urutannya():
    assert cari(["B", "A"], "?!") == ["B", "A"]


def test_cuplikan_berada_di_sekitar_kata():
    teks = "awal " * 100 + "gratis " + "akhir " * 100
    cuplikan = cuplik(teks, ["gratis"], panjang=80)
    assert "gratis" in cuplikan
    assert cuplikan.startswith("… ")
    assert len(cuplikan) < 90


@given(st.text(), st.lists(st.text(min_size=1)))
def test_cuplikan_dari_teks_apa_pun_tetap_pendek(teks, kata):
    assert len(cuplik(teks, kata, panjang=50)) <= 54
