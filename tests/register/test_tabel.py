"""What goes out comes back: CSV and XLSX that no spreadsheet computes, and that import unchanged."""

import csv
import io
import zipfile
from datetime import date

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from layanan.inti.errors import NilaiSalah
from layanan.inti.tabel import buka_rumus, tulis_csv, tulis_xlsx, tutup_rumus
from layanan.register.baca import baca_tabel
from layanan.register.kolom import KOLOM, petakan
from layanan.register.models import RegisterLama
from layanan.register.resources import ISIAN, RegisterResource
from layanan.register.rules import rapikan_teks
from layanan.register.unduhan import JUDUL, LEMBAR, berkas_galat, ekspor, templat
from tests.register.pabrik import BERMASALAH, CONTOH_XLSX, baris, impor

pytestmark = pytest.mark.sekali

RUMUS = ["=1+1", "+62812", "-5", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''@x"]


def ke_csv(isi):
    return "".join(tulis_csv(JUDUL, isi)).encode()


def ke_xlsx(isi):
    return tulis_xlsx([(LEMBAR, JUDUL, isi)]).getvalue()


@given(st.text())
@example("'=1")
@example("'")
@example("''-")
def test_penutup_rumus_selalu_dapat_dibuka_kembali(teks):
    tertutup = tutup_rumus(teks)
    assert buka_rumus(tertutup) == teks
    assert not tertutup.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("teks", ["'Aisyiyah", "'3573024505850001", "Siti", ""])
def test_apostrof_yang_bukan_penutup_rumus_tidak_disentuh(teks):
    assert (tutup_rumus(teks), buka_rumus(teks)) == (teks, teks)


@pytest.mark.parametrize("teks", RUMUS)
def test_csv_tidak_memuat_rumus(teks):
    (_judul, sel) = csv.reader(io.StringIO("".join(tulis_csv(["a"], [[teks]]))), delimiter=";")
    assert sel == [f"'{teks}"]


@pytest.mark.parametrize("teks", [satu for satu in RUMUS if not satu.startswith(("\t", "\r"))])
def test_xlsx_menyimpan_rumus_sebagai_teks(teks):
    isi = ke_xlsx([[teks]])
    sel = openpyxl.load_workbook(io.BytesIO(isi)).active["A2"]
    assert (sel.value, sel.data_type) == (teks, "s")
    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(isi)).read("xl/worksheets/sheet1.xml")


def _bersih(teks):
    try:
        return rapikan_teks(teks)
    except NilaiSalah:
        return ""


teks_bersih = st.text(max_size=40).map(_bersih)
nomor_bersih = st.text("0123456789/ABC.=+-@'", min_size=1, max_size=12).map(_bersih).filter(bool)
isi_baris = st.tuples(
    nomor_bersih,
    st.dates(min_value=date(1945, 1, 1), max_value=date(2024, 1, 1)),
    teks_bersih.filter(bool),
    teks_bersih.filter(bool),
    st.sampled_from(["", "3573024505850001"]),
    nomor_bersih,
    st.none(),
    st.sampled_from(["selesai", "ditolak", "dibatalkan"]),
    teks_bersih,
    teks_bersih,
)


@pytest.mark.parametrize("tulis", [ke_csv, ke_xlsx])
@given(isi=st.lists(isi_baris, min_size=1, max_size=5))
def test_yang_diekspor_terbaca_kembali_sama(tulis, isi):
    tabel = baca_tabel(tulis(isi))
    letak = petakan(tabel.judul).letak
    terbaca = [tuple(kolom.baca(sel[letak[kolom.kode]]) for kolom in KOLOM) for _nomor, sel in tabel.baris]
    assert terbaca == isi


@pytest.mark.parametrize("tulis", [ke_csv, ke_xlsx])
def test_ekspor_lalu_impor_menghasilkan_register_yang_sama(klojen, admin_impor, tulis):
    liar = (*baris(nomor="=1+1", nama="'Aisyiyah; Klojen", surat="-12/2017", nik=""), "@catatan", '"lemari" 2')
    impor(klojen, admin_impor, CONTOH_XLSX.read_bytes())
    impor(klojen, admin_impor, ke_xlsx([liar]))
    isian = ("nomor_register", "tahun", "layanan_nama", "kunci_layanan", *ISIAN)
    sebelum = list(RegisterLama.objects.order_by("pk").values_list(*isian))
    isi = tulis(ekspor(RegisterResource(klojen), RegisterLama.objects.order_by("pk")))
    assert RegisterResource(klojen).periksa(isi).sama == 49
    RegisterLama.objects.all().delete()
    impor(klojen, admin_impor, isi)
    assert list(RegisterLama.objects.order_by("pk").values_list(*isian)) == sebelum


def test_templat_kosong_bersel_teks_dan_kolomnya_dikenali(klojen):
    buku = openpyxl.load_workbook(templat())
    assert buku.sheetnames == ["Register", "Petunjuk"]
    assert petakan([sel.value for sel in buku["Register"][1]]).asing == ()
    assert buku["Register"].max_row == 1
    assert buku["Register"].column_dimensions["E"].number_format == "@"
    assert [sel.value for sel in buku["Petunjuk"][6]] == [
        "NIK", "Boleh kosong", "16 angka, ditulis sebagai teks; kosongkan bila tidak ada.", "3573024505850001",
    ]  # fmt: skip


def test_contoh_di_templat_terbaca(klojen):
    hasil = RegisterResource(klojen).periksa(ke_xlsx([[kolom.contoh for kolom in KOLOM]]))
    assert (len(hasil.siap), hasil.galat) == (1, [])


def test_berkas_galat_memuat_baris_salah_apa_adanya_dan_dapat_diunggah_lagi(klojen):
    hasil = RegisterResource(klojen).periksa(BERMASALAH.read_bytes())
    isi = berkas_galat(hasil).getvalue()
    lembar = openpyxl.load_workbook(io.BytesIO(isi)).active
    assert [sel.value for sel in lembar[1]][:4] == ["Baris", "Kesalahan", "No", "No. Reg"]
    assert [baris[0].value for baris in lembar.iter_rows(min_row=2)] == [3, 4, 5, 6, 7, 8]
    assert lembar["B3"].value.startswith("NIK: NIK tersimpan sebagai bilangan")
    assert lembar["H3"].data_type == "n"
    ulang = RegisterResource(klojen).periksa(isi)
    assert [satu.kode for satu in ulang.galat if satu.baris == 3] == ["nik_hilang"]
    assert berkas_galat(ulang).getvalue()
