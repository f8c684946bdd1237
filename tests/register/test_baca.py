"""Files from real offices and from bad neighbours: read exactly, or refused with a sentence."""

import io
import random
import zipfile
from datetime import datetime

import pytest
from openpyxl import Workbook

from layanan.register import baca
from layanan.register.baca import BerkasDitolak, baca_tabel
from tests.register.pabrik import BARIS, CONTOH_CSV, CONTOH_XLSX, JUDUL, baris, csv, simpan, ubah_lembar, xlsx

ZIP_KOSONG = {"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}


def arsip(isi: dict[str, str]) -> bytes:
    hasil = io.BytesIO()
    with zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED) as berkas:
        for nama, teks in isi.items():
            berkas.writestr(nama, teks)
    return hasil.getvalue()


@pytest.mark.parametrize("pemisah", [";", ",", "\t", "|"])
@pytest.mark.parametrize("huruf", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_dibaca_dengan_pemisah_dan_huruf_apa_pun(pemisah, huruf):
    tabel = baca_tabel(csv(baris(nama="José Ñíguez"), pemisah=pemisah).encode(huruf))
    assert tabel.format == "csv"
    assert tabel.judul == JUDUL
    assert tabel.baris == ((2, baris(nama="José Ñíguez")),)


def test_xlsx_dibaca_dengan_tipe_selnya():
    tabel = baca_tabel(xlsx(baris(masuk=datetime(2017, 5, 31), nomor=1)))
    assert tabel.format == "xlsx"
    assert tabel.baris == ((2, baris(masuk=datetime(2017, 5, 31), nomor=1)),)


def test_berkas_contoh_csv_dan_xlsx_berisi_sama():
    dari_csv, dari_xlsx = baca_tabel(CONTOH_CSV.read_bytes()), baca_tabel(CONTOH_XLSX.read_bytes())
    assert dari_csv.judul == dari_xlsx.judul
    assert [sel[3] for _nomor, sel in dari_csv.baris] == [sel[3] for _nomor, sel in dari_xlsx.baris]


@pytest.mark.parametrize("buat", [lambda *isi: xlsx(*isi), lambda *isi: csv(*isi).encode()])
def test_nomor_baris_sama_dengan_di_excel_walau_ada_baris_kosong(buat):
    kosong = ("",) * len(JUDUL)
    assert [nomor for nomor, _sel in baca_tabel(buat(BARIS, kosong, kosong, BARIS)).baris] == [2, 5]


def test_lembar_lain_yang_berisi_disebut_dan_lembar_petunjuk_dilewati():
    buku = Workbook()
    buku.active.title = "Petunjuk"
    buku.active.append(["cara"])
    for nama in ("2016", "2017", "2018"):
        buku.create_sheet(nama)
    for nama in ("2017", "2018"):
        buku[nama].append(JUDUL)
        buku[nama].append(BARIS)
    assert baca_tabel(simpan(buku)).lembar_lain == ("2018",)


def test_hasil_rumus_dipakai_dan_teks_mirip_rumus_tetap_teks():
    sel = '<row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="D3" t="inlineStr"><is><t>=1+1</t></is></c></row>'
    isi = ubah_lembar(xlsx(BARIS), "</sheetData>", f"{sel}</sheetData>")
    terbaca = baca_tabel(isi).baris[-1][1]
    assert (terbaca[0], terbaca[3]) == (2, "=1+1")


def test_ukuran_lembar_yang_bohong_tidak_memotong_baris():
    tabel = baca_tabel(ubah_lembar(xlsx(BARIS, BARIS, BARIS), 'ref="A1:H4"', 'ref="A1:B2"'))
    assert (len(tabel.baris), len(tabel.judul)) == (3, 8)


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (b"", "Berkas kosong"),
        (b"\n \n", "tidak berisi baris"),
        (csv().encode(), "tidak berisi baris"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "halaman web"),
        (b"\xef\xbb\xbf  <?xml version='1.0'?>", "halaman web"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, r"Excel lama \(.xls\)"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        (b"PK\x03\x04 rusak", "simpan ulang sebagai .xlsx"),
        (arsip({"word/document.xml": "<d/>"}), "bukan buku kerja"),
        (arsip(ZIP_KOSONG), "simpan ulang"),
        (arsip({"xl/workbook.xml": '<!DOCTYPE lolz [<!ENTITY a "ha">]><workbook/>'}), "simpan ulang"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "bukan CSV atau XLSX"),
        (b"\0" * 100, "bukan CSV atau XLSX"),
        (("a" * 200_000 + ";b\n1;2").encode(), "Susunan CSV rusak"),
        (csv(tuple("x" * 11_000)).encode(), "lebih dari 60 kolom"),
        (csv(tuple(range(61))).encode(), "lebih dari 60 kolom"),
        (csv(("x" * 10_001,)).encode(), "Baris 2 berisi sel yang terlalu panjang"),
        (xlsx(tuple(range(61))), "lebih dari 60 kolom"),
        (xlsx(judul=()), "tidak berisi tabel"),
    ],
)  # fmt: skip
def test_berkas_yang_tidak_dapat_dibaca_ditolak_dengan_kalimat(isi, kalimat):
    with pytest.raises(BerkasDitolak, match=kalimat):
        baca_tabel(isi)


def test_berkas_terlalu_besar_ditolak_sebelum_dibaca():
    with pytest.raises(BerkasDitolak, match="lebih besar dari 10 MB"):
        baca_tabel(b"a;b\n" * (3 * 1024 * 1024))


def test_bom_zip_ditolak_sebelum_dibuka():
    isi = arsip(ZIP_KOSONG | {"xl/worksheets/sheet1.xml": " " * (61 * 1024 * 1024)})
    assert len(isi) < 1024 * 1024
    with pytest.raises(BerkasDitolak, match="terlalu besar"):
        baca_tabel(isi)


def test_terlalu_banyak_baris_ditolak_dan_batasnya_diterima(monkeypatch):
    monkeypatch.setattr(baca, "MAKS_BARIS", 3)
    assert len(baca_tabel(xlsx(*[BARIS] * 3)).baris) == 3
    with pytest.raises(BerkasDitolak, match=r"lebih dari 20\.000 baris"):
        baca_tabel(xlsx(*[BARIS] * 4))


def test_baris_bernomor_raksasa_tidak_menggantung():
    raksasa = '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row></sheetData>'
    with pytest.raises(BerkasDitolak):
        baca_tabel(ubah_lembar(xlsx(BARIS), "</sheetData>", raksasa))


@pytest.mark.parametrize("benih", range(40))
def test_bita_acak_selalu_berakhir_dengan_kalimat(benih):
    acak = random.Random(benih)  # noqa: S311 - a repeatable test
    isi = acak.randbytes(acak.randint(1, 3000))
    asli = bytearray(xlsx(BARIS))
    for _kali in range(acak.randint(1, 20)):
        asli[acak.randrange(len(asli))] = acak.randrange(256)
    for satu in (isi, b"PK\x03\x04" + isi, b"\xff\xfe" + isi, bytes(asli), xlsx(BARIS)[: acak.randint(1, 4000)]):
        try:
            assert baca_tabel(satu).baris
        except BerkasDitolak as galat:
            assert str(galat.pesan)
