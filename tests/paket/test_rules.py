"""Hostile packages get sentences: nothing crashes, nothing slips through."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layanan.inti.lint import Temuan
from layanan.paket.actions import impor_paket, terbitkan_paket
from layanan.paket.baca import MAKS_BITA, PaketTidakSah, baca_berkas
from layanan.paket.dokumen import DEFINISI, tulis_paket
from layanan.paket.queries import baca_paket
from layanan.paket.rules import menahan, periksa_paket, segel_paket
from tests.paket.pabrik import BUANG, semua_jalur, ubah

ISIAN = ("formulir", "langkah", 0, "isian")
TAHAP = ("alur", "tahap")
SKIUM = baca_paket("skium")
SYARAT = ("layanan", "persyaratan", 1, "bila")
SAMA = {"isian": "lokasi_usaha", "op": "eq", "nilai": "rumah"}
BANYAK = [SKIUM["formulir"]["langkah"][0]["isian"][0] | {"kunci": f"k{n}", "id": str(n)} for n in range(10_000)]

DITOLAK = {
    "paket lebih baru": (ubah("paket", jadi=2), "lebih_baru"),
    "paket bernomor tulisan": (ubah("paket", jadi="1"), "bukan_paket"),
    "standar lebih baru": (ubah("layanan", "skema", jadi=99), "lebih_baru"),
    "formulir lebih baru": (ubah("formulir", "skema", jadi=99), "lebih_baru"),
    "alur lebih baru": (ubah("alur", "skema", jadi=99), "lebih_baru"),
    "bagian hilang": (ubah("layanan", "komponen", "biaya", jadi=BUANG), "bentuk"),
    "bagian tak dikenal": (ubah("layanan", "warna", jadi="merah"), "bentuk"),
    "daftar menjadi tulisan": (ubah("layanan", "persyaratan", jadi="banyak"), "bentuk"),
    "bilangan menjadi tulisan": (ubah("layanan", "jangka_waktu_hari", jadi="5"), "bentuk"),
    "benar bukan bilangan": (ubah("layanan", "jangka_waktu_hari", jadi=True), "bentuk"),
    "tulisan menjadi bagian": (ubah("layanan", "nama", jadi={"a": 1}), "bentuk"),
    "syarat berupa tulisan": (ubah(*SYARAT, jadi="rumah"), "bentuk"),
    "syarat tanpa isi": (ubah(*SYARAT, jadi={}), "tidak_baku"),
    "syarat tanpa isian": (ubah(*SYARAT, jadi={"op": "eq", "nilai": "rumah"}), "isi_rusak"),
    "syarat dengan isian kosong": (ubah(*SYARAT, jadi=SAMA | {"isian": ""}), "isi_tidak_sah"),
    "syarat dengan isian berupa daftar": (ubah(*SYARAT, jadi=SAMA | {"isian": ["lokasi_usaha"]}), "tidak_baku"),
    "syarat dengan operator karangan": (ubah(*SYARAT, jadi=SAMA | {"op": "mirip"}), "isi_tidak_sah"),
    "syarat dengan operator berupa bagian": (ubah(*SYARAT, jadi=SAMA | {"op": {"a": 1}}), "isi_tidak_sah"),
    "syarat dengan nilai berupa bilangan": (ubah(*SYARAT, jadi=SAMA | {"nilai": 7}), "tidak_baku"),
    "syarat dengan hari yang bukan hari": (ubah(*SYARAT, jadi=SAMA | {"nilai": {"hari_ini": "x"}}), "isi_rusak"),
    "syarat dengan nilai panjang": (ubah(*SYARAT, jadi=SAMA | {"nilai": "x" * 401}), "isi_tidak_sah"),
    "syarat kelompok satu butir": (ubah(*SYARAT, jadi={"semua": [SAMA]}), "tidak_baku"),
    "syarat tiga tingkat": (ubah(*SYARAT, jadi={"semua": [SAMA, {"semua": [SAMA, {"semua": [SAMA]}]}]}), "isi_rusak"),
    "syarat berisi bukan syarat": (ubah(*SYARAT, jadi={"semua": [SAMA, 7, None]}), "isi_rusak"),
    "syarat berunsur asing": (ubah(*SYARAT, jadi=SAMA | {"warna": "merah"}), "tidak_baku"),
    "syarat pada isian yang tidak ada": (ubah(*SYARAT, jadi=SAMA | {"isian": "tempat"}), "syarat_tak_dikenal"),
    "syarat di luar pilihan": (ubah(*SYARAT, jadi=SAMA | {"nilai": "mal"}), "nilai_tak_dikenal"),
    "syarat yang tidak cocok": (ubah(*SYARAT, jadi=SAMA | {"op": "gt"}), "operator_tak_cocok"),
    "terlalu banyak contoh": (ubah("contoh", jadi=[{}] * 101), "bentuk"),
    "kode berisi jalur": (ubah("kode", jadi="../../etc/passwd"), "kode_tidak_sah"),
    "kode layanan berisi jalur": (ubah("layanan", "kode", jadi="a/b"), "kode_tidak_sah"),
    "kode formulir diakhiri baris baru": (ubah("formulir", "kode", jadi="skium\n"), "kode_tidak_sah"),
    "kode alur huruf besar": (ubah("alur", "kode", jadi="Skium"), "kode_tidak_sah"),
    "kode paket lain": (ubah("kode", jadi="lain"), "kode_beda"),
    "nama terlalu panjang": (ubah("layanan", "nama", jadi="x" * 161), "isi_tidak_sah"),
    "bukan pilihan": (ubah("layanan", "mode_daring", jadi="terbang"), "isi_tidak_sah"),
    "hari negatif": (ubah("layanan", "jangka_waktu_hari", jadi=-1), "isi_tidak_sah"),
    "tautan berisi program": (ubah("peraturan", 0, "tautan", jadi="javascript:alert(1)"), "isi_tidak_sah"),
    "status peraturan": (ubah("peraturan", 0, "status", jadi="mati"), "isi_tidak_sah"),
    "kategori bukan slug": (ubah("layanan", "kategori", "slug", jadi="dua kata"), "isi_tidak_sah"),
    "peraturan ganda": (ubah("peraturan", jadi=[*SKIUM["peraturan"], SKIUM["peraturan"][0]]), "peraturan_ganda"),
    "peraturan hilang": (ubah("peraturan", jadi=[]), "peraturan_hilang"),
    "persyaratan ganda": (ubah("layanan", "persyaratan", 0, "kode", jadi="fc_ktp"), "kode_ganda"),
    "standar belum lengkap": (ubah("layanan", "komponen", "prosedur", jadi="<p></p>"), "komponen_kosong"),
    "daring tanpa formulir": (ubah("formulir", jadi=None), "formulir_kosong"),
    "jenis isian": (ubah(*ISIAN, 0, "jenis", jadi="video"), "jenis_tak_dikenal"),
    "jenis isian berupa daftar": (ubah(*ISIAN, 0, "jenis", jadi=["nama"]), "jenis_tak_dikenal"),
    "jenis tahap": (ubah(*TAHAP, 0, "jenis", jadi="terbang"), "jenis_tak_dikenal"),
    "kantor tahap bukan kode": (ubah(*TAHAP, 0, "kantor", jadi="../dinas"), "isi_tidak_sah"),
    "kantor tahap berupa daftar": (ubah(*TAHAP, 0, "kantor", jadi=["a"]), "isi_tidak_sah"),
    "efek tahap": (ubah(*TAHAP, 0, "efek", jadi=["kirim_wa"]), "efek_tak_dikenal"),
    "isian tanpa label": (ubah(*ISIAN, 0, "label", jadi=""), "isi_tidak_sah"),
    "label sangat panjang": (ubah(*ISIAN, 0, "label", jadi="x" * 19_000), "isi_tidak_sah"),
    "label 1 MB": (ubah(*ISIAN, 0, "label", jadi="x" * 1_000_000), "nilai_tidak_sah"),
    "kunci isian berisi jalur": (ubah(*ISIAN, 0, "kunci", jadi="../x"), "isi_tidak_sah"),
    "kunci ganda": (ubah(*ISIAN, 1, "kunci", jadi="nama_pemohon"), "kunci_ganda"),
    "id bukan tulisan": (ubah(*ISIAN, 0, "id", jadi={"a": 1}), "id_tidak_sah"),
    "peran tak dikenal": (ubah(*TAHAP, 0, "peran", jadi="raja"), "isi_tidak_sah"),
    "langkah bukan daftar": (ubah("formulir", "langkah", jadi=7), "isi_rusak"),
    "tahap berisi tulisan": (ubah("alur", "tahap", jadi=["a"]), "isi_rusak"),
    "kode tahap ganda": (ubah(*TAHAP, 1, "kode", jadi="konfirmasi"), "kode_ganda"),
    "unsur asing": (ubah(*ISIAN, 0, "warna", jadi="merah"), "tidak_baku"),
    "status karangan": (ubah(*TAHAP, 0, "status", jadi="selesai"), "tidak_baku"),
    "wajib berupa tulisan": (ubah(*ISIAN, 0, "wajib", jadi="ya"), "tidak_baku"),
    "600 isian": (ubah(*ISIAN, jadi=BANYAK[:600]), "terlalu_banyak"),
    "10.000 isian": (ubah(*ISIAN, jadi=BANYAK), "terlalu_besar"),
    "skrip pada nama": (ubah("layanan", "nama", jadi="<script>alert(1)</script>"), "memuat_program"),
    "skrip pada label": (ubah(*ISIAN, 0, "label", jadi="<img src=x onerror=alert(1)>"), "memuat_program"),
    "skrip pada tombol": (ubah(*TAHAP, 0, "tombol", jadi="java\tscript:alert(1)"), "memuat_program"),
    "huruf nol": (ubah("layanan", "nama", jadi="a\0b"), "nilai_tidak_sah"),
    "separuh huruf": (ubah("layanan", "nama", jadi="\ud800"), "nilai_tidak_sah"),
    "bilangan raksasa": (ubah("layanan", "jangka_waktu_hari", jadi=10**30), "nilai_tidak_sah"),
}  # fmt: skip

BERKAS = {
    "kosong": (b"", "bukan_json"),
    "bukan JSON": (b"{'paket': 1}", "bukan_json"),
    "bukan UTF-8": (b"\xff\xfe", "bukan_json"),
    "bukan bilangan": (b'{"paket": NaN}', "bukan_json"),
    "bilangan tanpa batas": (b'{"paket": 1e999}', "nilai_tidak_sah"),
    "bilangan sangat panjang": (b'{"paket": ' + b"9" * 5000 + b"}", "bukan_json"),
    "lebih dari 2 MB": (b" " * (MAKS_BITA + 1), "terlalu_besar"),
    "sangat dalam": (b"[" * 100_000 + b"]" * 100_000, "bukan_json"),
    "agak dalam": (b"[" * 500 + b"]" * 500, "terlalu_dalam"),
    "sangat lebar": (b"[" + b"0," * 500_000 + b"0]", "terlalu_besar"),
    "nama ganda": (b'{"paket": 1, "paket": 2}', "nama_ganda"),
    "daftar": (b"[]", "bukan_paket"),
    "tanpa apa-apa": (b"{}", "bukan_paket"),
}

DIPERINGATKAN = {
    "intisari lama": (SKIUM | {"sha256": SKIUM["sha256"] | {"alur": "0" * 64}}, "sidik_beda"),
    "contoh salah": (ubah("contoh", 0, "nik", jadi="123"), "contoh_tidak_cocok"),
    "contoh asing": (ubah("contoh", 0, "warna", jadi="merah"), "contoh_tidak_cocok"),
    "contoh berupa bagian": (ubah("contoh", 0, "nama_pemohon", jadi={"a": [1]}), "contoh_tidak_cocok"),
    "pesan": (ubah("pesan", jadi={"diterima": "Halo"}), "pesan_dilewati"),
    "skrip pada teks": (
        ubah("layanan", "komponen", "prosedur", jadi="<p>Datang.<script>alert(1)</script></p>"), "teks_dibersihkan"
    ),
    "tautan ke halaman situs asal": (
        ubah("layanan", "komponen", "prosedur", jadi='<p><a linktype="page" id="3">Isi</a></p>'), "teks_dibersihkan"
    ),
}  # fmt: skip


@pytest.mark.parametrize("nama", DITOLAK)
def test_paket_jahat_ditolak_dengan_kalimat(nama):
    isi, kode = DITOLAK[nama]
    temuan = periksa_paket(isi)
    assert kode in {satu.kode for satu in menahan(temuan)}, temuan
    assert all(str(satu.pesan) and len(temuan) < 200 for satu in temuan)


@pytest.mark.parametrize("nama", BERKAS)
def test_berkas_jahat_ditolak_dengan_kalimat(nama):
    mentah, kode = BERKAS[nama]
    assert {satu.kode for satu in menahan(periksa_paket(mentah))} == {kode}
    with pytest.raises(PaketTidakSah) if kode != "bukan_paket" else pytest.MonkeyPatch.context():
        baca_berkas(mentah)


@pytest.mark.parametrize("nama", DIPERINGATKAN)
def test_yang_tidak_berbahaya_hanya_diperingatkan(nama):
    isi, kode = DIPERINGATKAN[nama]
    temuan = periksa_paket(isi)
    assert kode in {satu.kode for satu in temuan}
    assert not menahan(temuan)


def test_paket_utuh_dalam_berkas_diterima():
    assert not menahan(periksa_paket(tulis_paket(SKIUM).encode()))
    assert baca_berkas(b"\xef\xbb\xbf" + tulis_paket(SKIUM).encode()) == SKIUM


def test_kesalahan_disebut_bersama_letaknya():
    isi = ubah(*ISIAN, 2, "label", jadi="")
    assert [satu.tempat for satu in menahan(periksa_paket(isi))] == ["formulir › 1 › isian › 3 › label"]


def test_dokumen_bentuk_lama_diterima_dengan_peringatan(monkeypatch):
    monkeypatch.setitem(DEFINISI, "alur", replace(DEFINISI["alur"], skema=DEFINISI["alur"].skema + 1))
    temuan = periksa_paket(SKIUM)
    assert [satu.tempat for satu in temuan if satu.kode == "bentuk_lama"] == ["alur"]
    assert not menahan(temuan)


def test_standar_bentuk_lama_diterima_dengan_peringatan_dan_terbit_baru(klojen):
    lama = ubah("layanan", "skema", jadi=1)
    temuan = periksa_paket(lama)
    assert [(satu.kode, satu.tempat) for satu in temuan if satu.kode == "bentuk_lama"] == [("bentuk_lama", "layanan")]
    assert not menahan(temuan)
    hasil = terbitkan_paket(impor_paket(klojen, lama))
    assert hasil.layanan.versi.get().sha256 == SKIUM["sha256"]["layanan"]
    assert segel_paket(lama) == SKIUM


def test_menyegel_menulis_baku_syarat_persyaratan():
    isi = ubah(*SYARAT, jadi={"semua": [SAMA | {"nilai": "pusat_perbelanjaan"}]})
    assert segel_paket(isi)["layanan"] == SKIUM["layanan"] | {
        "persyaratan": [
            satu | ({"bila": SAMA | {"nilai": "pusat_perbelanjaan"}} if urut == 1 else {})
            for urut, satu in enumerate(SKIUM["layanan"]["persyaratan"])
        ]
    }


def test_menyegel_menulis_ulang_suntingan_tangan():
    isi = ubah(*ISIAN, 0, "wajib", jadi="ya") | {"sha256": None}
    disegel = segel_paket(isi)
    assert disegel == SKIUM
    with pytest.raises(PaketTidakSah):
        segel_paket({"paket": 1})


ANEH = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30)
    | st.sampled_from(["", "skium", "nama", "<b>x</b>", "<![CDATA[x", "{%", "2026-02-30", "a" * 5000]),
    lambda dalam: st.lists(dalam, max_size=3) | st.dictionaries(st.text(max_size=8), dalam, max_size=3),
    max_leaves=6,
)  # fmt: skip
JALUR = {kode: semua_jalur(baca_paket(kode)) for kode in ("skium", "fasilitasi_oss")}


@pytest.mark.sekali
@settings(max_examples=60)
@given(data=st.data())
def test_suntingan_apa_pun_ditolak_atau_dapat_diimpor_dan_terbit(klojen, data):
    kode = data.draw(st.sampled_from(sorted(JALUR)))
    isi = ubah(*data.draw(st.sampled_from(JALUR[kode])), jadi=data.draw(st.just(BUANG) | ANEH), kode=kode)
    temuan = periksa_paket(isi)
    assert all(isinstance(satu, Temuan) for satu in temuan)
    periksa_paket(json.dumps(isi).encode(errors="ignore"))
    if not menahan(temuan):
        hasil = terbitkan_paket(impor_paket(klojen, isi, ganti=True))
        if not temuan:
            assert hasil.layanan.versi.first().sha256 == isi["sha256"]["layanan"]
