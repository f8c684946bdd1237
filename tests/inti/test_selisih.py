"""Two versions of a document: nothing that changed is left out, and what is told reads as people speak."""

import copy
import json
from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layanan.inti.enums import JenisPerubahan, Operator
from layanan.inti.kamus import Kamus
from layanan.inti.selisih import selisih
from layanan.inti.tulisan import PANJANG, baca_selisih, polos, uraikan
from layanan.paket.queries import baca_paket

KAMUS = Kamus(
    nama={"wajib": "wajib diisi", "bila": "tampil bila"},
    benda={"langkah": "Langkah"},
    nilai={"jenis": {"teks": "Teks pendek", "nama": "Nama orang"}.get},
    teknis=frozenset({"id", "skema"}),
)

NAMA = st.sampled_from(["id", "kunci", "kode", "label", "isian", "langkah", "bila", "nilai", "op", "semua", "x"])
POLOS = (
    st.none()
    | st.booleans()
    | st.integers(-2, 2)
    | st.floats(-2, 2)
    | st.sampled_from(["", "a", "b", "eq", "in", "1", "<p>a</p>", "hari ini"])
    | st.text(max_size=5)
)
DOKUMEN = st.recursive(
    POLOS,
    lambda anak: st.lists(anak, max_size=4) | st.dictionaries(NAMA | st.text(max_size=3), anak, max_size=4),
    max_leaves=25,
)
BUTIR = st.fixed_dictionaries(
    {"id": st.sampled_from("abcdef"), "kunci": st.sampled_from("klm"), "label": st.sampled_from(["Nama", "NIK", ""])},
    optional={"wajib": st.booleans(), "isian": st.lists(st.fixed_dictionaries({"id": st.sampled_from("abcghi")}))},
)
FORMULIR = st.fixed_dictionaries(
    {
        "langkah": st.lists(
            st.fixed_dictionaries({"kode": st.sampled_from("pqr"), "isian": st.lists(BUTIR, max_size=4)}), max_size=3
        )
    }
)
PASANGAN = st.tuples(DOKUMEN, DOKUMEN) | st.tuples(FORMULIR, FORMULIR)


def isi_yang(jenis: JenisPerubahan, perubahan: list) -> Counter:
    """Return the items that came or went, with how often."""
    return Counter(
        (satu.atribut, json.dumps(satu.menjadi if jenis == JenisPerubahan.DITAMBAH else satu.dari, sort_keys=True))
        for satu in perubahan
        if satu.jenis == jenis
    )


def buat_formulir(**ubah: Any) -> dict[str, Any]:
    """Return a form of one step with two questions."""
    nama = {"id": "1", "kunci": "nama", "jenis": "nama", "label": "Nama", "wajib": True, "bila": None}
    usaha = {"id": "2", "kunci": "usaha", "jenis": "teks", "label": "Nama usaha", "wajib": True, "bila": None} | ubah
    return {"skema": 1, "judul": "Izin", "langkah": [{"kode": "data", "judul": "Data", "isian": [nama, usaha]}]}


def baca(lama: Any, baru: Any) -> list[str]:
    """Return the changes as lines: place | what happened, attribute, before → after."""
    return [
        " ".join([tempat, "|", str(satu.jenis.label), satu.atribut, satu.dari, "→", satu.menjadi])
        for tempat, baris in baca_selisih(lama, baru, KAMUS).kelompok.items()
        for satu in baris
    ]


@given(DOKUMEN | FORMULIR)
def test_dokumen_yang_sama_tidak_berselisih(dokumen):
    assert selisih(dokumen, copy.deepcopy(dokumen)) == []


@settings(max_examples=400)
@given(PASANGAN, st.integers(0, 3))
def test_perubahan_di_mana_pun_tidak_terlewat_dapat_dibalik_dan_dibaca(pasangan, batas):
    lama, baru = pasangan
    maju, mundur = selisih(lama, baru), selisih(baru, lama)
    assert bool(maju) is (json.dumps(lama, sort_keys=True) != json.dumps(baru, sort_keys=True))
    for satu, lawan in (
        (JenisPerubahan.DITAMBAH, JenisPerubahan.DIHAPUS),
        (JenisPerubahan.DIHAPUS, JenisPerubahan.DITAMBAH),
    ):
        assert isi_yang(satu, maju) == isi_yang(lawan, mundur)
    periksa_bacaan(baca_selisih(lama, baru, KAMUS, batas=batas), len(selisih(lama, baru, KAMUS)), batas)


def periksa_bacaan(bacaan, banyak: int, batas: int) -> None:
    """Assert that what is told is all there is, or as much as is asked for, in lines of bounded length."""
    baris = [satu for daftar in bacaan.kelompok.values() for satu in daftar]
    assert len(baris) + bacaan.sisa + bacaan.bentuk == banyak
    assert len(baris) <= batas
    assert all(len(satu.dari) < 2 * PANJANG and len(satu.menjadi) < 2 * PANJANG for satu in baris)


@given(st.dictionaries(NAMA, DOKUMEN, max_size=4))
def test_setiap_dokumen_dapat_diuraikan(dokumen):
    assert uraikan(dokumen, KAMUS) == uraikan(json.loads(json.dumps(dokumen)), KAMUS)


def test_perubahan_disebut_dengan_tempat_dan_kata_orang():
    assert baca(buat_formulir(), buat_formulir(wajib=False)) == [
        "Langkah Data › Nama usaha | Diubah Wajib diisi ya → tidak"
    ]
    assert baca(buat_formulir(), buat_formulir(jenis="nama")) == [
        "Langkah Data › Nama usaha | Diubah Jenis Teks pendek → Nama orang"
    ]


def test_urutan_atribut_tidak_bergantung_pada_basis_data():
    formulir = buat_formulir(wajib=False, bila={"isian": "nama", "op": "terisi"})
    terbalik = json.loads(json.dumps(formulir), object_pairs_hook=lambda pasangan: dict(reversed(pasangan)))
    assert baca(buat_formulir(), formulir) == baca(buat_formulir(), terbalik)
    assert uraikan(formulir, KAMUS).anak[0].anak[1].isi[:2] == uraikan(terbalik, KAMUS).anak[0].anak[1].isi[:2]


def test_isian_baru_dan_isian_yang_dibuang_disebut():
    lama, baru = buat_formulir(), buat_formulir()
    del baru["langkah"][0]["isian"][1]
    isi = "Wajib diisi: ya; Kunci: usaha; Jenis: Teks pendek"
    assert baca(lama, baru) == [f"Langkah Data › Nama usaha | Dihapus  {isi} → "]
    assert baca(baru, lama) == [f"Langkah Data › Nama usaha | Ditambah   → {isi}"]


def test_yang_bertukar_tempat_disebut_dipindah_satu_kali():
    lama, baru = buat_formulir(), buat_formulir()
    baru["langkah"][0]["isian"].reverse()
    assert baca(lama, baru) == ["Langkah Data › Nama usaha | Dipindah  urutan 2 → urutan 1"]


def test_isian_yang_pindah_langkah_bukan_isian_baru():
    lama, baru = buat_formulir(), buat_formulir(wajib=False)
    baru["langkah"].append({"kode": "usaha", "judul": "Usaha", "isian": [baru["langkah"][0]["isian"].pop()]})
    assert baca(lama, baru) == [
        "Langkah Usaha | Ditambah   → Kode: usaha; Nama usaha",
        "Langkah Usaha › Nama usaha | Dipindah  Langkah Data → Langkah Usaha",
        "Langkah Usaha › Nama usaha | Diubah Wajib diisi ya → tidak",
    ]


def test_langkah_yang_berganti_judul_tetap_membawa_isiannya():
    lama, baru = buat_formulir(), buat_formulir()
    baru["langkah"][0] |= {"kode": "data_diri", "judul": "Data diri"}
    assert baca(lama, baru) == [
        "Langkah Data diri | Diubah Kode data → data_diri",
        "Langkah Data diri | Diubah Judul Data → Data diri",
    ]


def test_isian_di_dalam_kelompok_berulang_ikut_dibandingkan():
    anggota = {"id": "9", "kunci": "umur", "label": "Umur", "wajib": True}
    lama = buat_formulir(jenis="kelompok", isian=[anggota])
    baru = buat_formulir(jenis="kelompok", isian=[anggota | {"wajib": False}])
    assert baca(lama, baru) == ["Langkah Data › Nama usaha › Umur | Diubah Wajib diisi ya → tidak"]


@pytest.mark.parametrize("op", Operator.values)
def test_setiap_syarat_menjadi_kalimat(op):
    syarat = {"isian": "nama", "op": op, "nilai": "Siti"}
    (kalimat,) = baca(buat_formulir(), buat_formulir(bila=syarat))
    assert kalimat.startswith("Langkah Data › Nama usaha | Diubah Tampil bila – → “Nama” ")
    assert "{" not in kalimat


def test_syarat_bersusun_menjadi_satu_kalimat():
    pilihan = {"id": "3", "kunci": "tempat", "label": "Tempat", "pilihan": [{"label": "Kios", "nilai": "k"}]}
    dalam = [
        {"isian": "nama", "op": "terisi"},
        {"isian": "lain", "op": "lt", "nilai": {"hari_ini": -17, "satuan": "tahun"}},
    ]
    syarat = {"semua": [{"isian": "tempat", "op": "in", "nilai": ["k", "r"]}, {"salah_satu": dalam}]}
    lama, baru = buat_formulir(), buat_formulir(bila=syarat)
    for satu in (lama, baru):
        satu["langkah"][0]["isian"].append(pilihan)
    (kalimat,) = baca(lama, baru)
    assert kalimat.endswith(
        "→ “Tempat” adalah Kios atau “r” dan (“Nama” terisi atau “lain” sebelum 17 tahun sebelum pengajuan)"
    )


def test_teks_panjang_dipotong_di_sekitar_yang_berubah():
    awal, akhir = "kata " * 100, " akhir" * 100
    (baris,) = baca_selisih({"isi": f"{awal}lama{akhir}"}, {"isi": f"{awal}baru{akhir}"}, KAMUS).kelompok[""]
    assert "lama" in baris.dari and "baru" in baris.menjadi
    assert len(baris.dari) <= PANJANG + 2 and baris.dari.startswith("…") and baris.dari.endswith("…")


def test_huruf_tebal_dan_isian_teknis_hanya_dihitung():
    lama, baru = buat_formulir(bantuan="<p>Sesuai KTP</p>"), buat_formulir(bantuan="<p>Sesuai <b>KTP</b></p>")
    bacaan = baca_selisih(lama, baru | {"skema": 2}, KAMUS)
    assert (bacaan.kelompok, bacaan.bentuk, bacaan.sama) == ({}, 2, False)
    assert baca_selisih(lama, lama, KAMUS).sama


def test_teks_kaya_ditulis_polos_dengan_alamat_tautannya():
    kaya = '<h3>Cara</h3><ol><li>Isi</li><li>Kirim ke <a href="https://contoh.id">kami</a></li></ol>'
    assert polos(kaya) == "Cara\n• Isi\n• Kirim ke kami (https://contoh.id)"
    assert polos("umur < 17 & > 5") == "umur < 17 & > 5"


def test_selisih_besar_dibatasi():
    lama = {"isian": [{"id": str(nomor), "label": f"Isian {nomor}", "wajib": True} for nomor in range(500)]}
    baru = {"isian": [satu | {"wajib": False} for satu in lama["isian"]]}
    bacaan = baca_selisih(lama, baru, KAMUS)
    assert (len(bacaan.kelompok), bacaan.sisa) == (200, 300)


@pytest.mark.parametrize("kode", ["skium", "fasilitasi_oss"])
def test_uraian_menyebut_setiap_isian_dan_tahap(kode):
    paket = baca_paket(kode)
    formulir, langkah = uraikan(paket["formulir"], KAMUS), paket["formulir"]["langkah"]
    assert [satu.judul for satu in formulir.anak] == [f"Langkah {satu['judul']}" for satu in langkah]
    assert [isian.judul for satu in formulir.anak for isian in satu.anak] == [
        isian["label"] for satu in langkah for isian in satu["isian"]
    ]
    assert [satu.judul for satu in uraikan(paket["alur"], KAMUS).anak] == [
        satu["nama"] for satu in paket["alur"]["tahap"]
    ]
