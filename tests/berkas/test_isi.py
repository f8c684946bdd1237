"""What is taken in of an upload, and with which sentence the rest is refused."""

import re
from io import BytesIO

import pytest
from PIL import Image

from layanan.berkas import gambar as olahan_gambar
from layanan.berkas.enums import GAMBAR, JenisBerkas
from layanan.berkas.isi import kenali, olah
from layanan.berkas.rules import PANJANG_NAMA, periksa_ukuran, rapikan_nama
from layanan.inti.errors import NilaiSalah
from tests.berkas.pabrik import (
    BIRU,
    EICAR,
    MERAH,
    RAHASIA,
    aliran_objek,
    aturan,
    foto_ponsel,
    gambar,
    heic,
    pdf,
    png_raksasa,
)  # fmt: skip

ZIP = b"PK\x03\x04" + bytes(60) + b"PK\x05\x06" + bytes(18)
JS = b"<< /S /JavaScript /JS (app.alert(1)) >>"


def buka(isi):
    """Return a stored picture."""
    return Image.open(BytesIO(isi))


def mirip(warna, harap):
    """Return whether two colours differ only as JPEG lets them."""
    return all(abs(satu - dua) < 12 for satu, dua in zip(warna, harap, strict=False))


def galat(isi, nama="contoh.pdf", **ubah):
    """Return code and sentence with which an upload is refused."""
    with pytest.raises(NilaiSalah) as ditolak:
        olah(isi, nama, aturan(**ubah))
    return ditolak.value.kode, str(ditolak.value)


@pytest.mark.parametrize(
    ("isi", "jenis"),
    [
        (pdf(), "pdf"), (gambar(), "jpeg"), (gambar("PNG"), "png"), (gambar("WEBP"), "webp"), (heic(), "heic"),
        (gambar("GIF"), None), (gambar("TIFF"), None), (b"<svg onload=alert(1)>", None), (ZIP, None), (EICAR, None),
    ],
)  # fmt: skip
def test_jenis_dikenali_dari_isi_bukan_dari_nama(isi, jenis):
    assert kenali(isi) == jenis


@pytest.mark.parametrize(
    ("isi", "jadi", "nama"),
    [
        (gambar(), JenisBerkas.JPEG, "foto.jpg"), (gambar("PNG"), JenisBerkas.PNG, "foto.png"),
        (gambar("WEBP"), JenisBerkas.JPEG, "foto.jpg"), (heic(), JenisBerkas.JPEG, "foto.jpg"),
    ],
)  # fmt: skip
def test_foto_disimpan_sebagai_jpeg_atau_png(isi, jadi, nama):
    hasil = olah(isi, "foto.exe", aturan())
    assert (hasil.jenis, kenali(hasil.isi), hasil.nama) == (jadi, jadi, nama)
    assert buka(hasil.isi).size == (80, 40)


def test_pdf_disimpan_tanpa_diubah_sehingga_tanda_tangannya_tetap_sah():
    assert olah(pdf(), "surat.pdf", aturan()).isi == pdf()


@pytest.mark.parametrize("jenis", ["JPEG", "PNG", "WEBP"])
def test_tempat_pembuat_dan_komentar_tidak_ikut_tersimpan(jenis):
    exif = Image.open(BytesIO(foto_ponsel())).getexif()
    asal = foto_ponsel() if jenis == "JPEG" else gambar(jenis, exif=exif)
    assert RAHASIA in asal
    hasil = olah(asal, "foto", aturan()).isi
    assert RAHASIA not in hasil
    assert not buka(hasil).getexif()
    assert not {"exif", "comment", "xmp", "icc_profile"} & set(buka(hasil).info)


@pytest.mark.parametrize(
    ("orientasi", "kiri_atas", "ukuran"),
    [(1, MERAH, (80, 40)), (3, BIRU, (80, 40)), (6, MERAH, (40, 80)), (8, BIRU, (40, 80))],
)
def test_foto_miring_ditegakkan(orientasi, kiri_atas, ukuran):
    hasil = buka(olah(foto_ponsel(orientasi), "foto", aturan()).isi)
    assert hasil.size == ukuran
    assert mirip(hasil.getpixel((3, 3)), kiri_atas)


@pytest.mark.parametrize("ekor", [b"<?php system($_GET[0]); ?>", b"<script>alert(1)</script>", ZIP, RAHASIA])
@pytest.mark.parametrize("jenis", ["JPEG", "PNG", "WEBP"])
def test_berkas_kedua_di_belakang_gambar_tidak_ikut(jenis, ekor):
    assert ekor not in olah(gambar(jenis) + ekor, "foto", aturan()).isi


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_gambar_png_dalam_mode_apa_pun_terbaca(mode):
    asal = Image.new("L", (9, 9), 200).convert("RGB")
    asal = Image.new("I;16", (9, 9), 200 * 256) if mode == "I;16" else asal.convert(mode)
    keluar = BytesIO()
    asal.save(keluar, "PNG")
    terang = buka(olah(keluar.getvalue(), "a", aturan()).isi).convert("L").getpixel((4, 4))
    assert terang == 255 if mode == "1" else abs(terang - 200) < 6


def test_jpeg_cmyk_dari_percetakan_terbaca():
    assert mirip(buka(olah(gambar(mode="CMYK"), "a", aturan()).isi).getpixel((3, 3)), MERAH)


def test_bagian_tembus_pandang_tetap_di_png_dan_putih_di_jpeg():
    bening = Image.new("RGBA", (9, 9), (0, 0, 0, 0))
    png, webp = BytesIO(), BytesIO()
    bening.save(png, "PNG")
    bening.save(webp, "WEBP")
    assert buka(olah(png.getvalue(), "a", aturan()).isi).getpixel((4, 4))[3] == 0
    assert mirip(buka(olah(webp.getvalue(), "a", aturan()).isi).getpixel((4, 4)), (255, 255, 255))


def test_gambar_besar_diperkecil_dengan_perbandingan_yang_sama():
    assert buka(olah(gambar(ukuran=(5200, 2600)), "a", aturan()).isi).size == (2600, 1300)


@pytest.mark.parametrize("sisi", [7_100, 20_000, 60_000])
def test_bom_piksel_ditolak_sebelum_dibuka(sisi, monkeypatch):
    monkeypatch.setattr(olahan_gambar, "_salin", lambda *_, **__: pytest.fail("dibuka"))
    assert galat(png_raksasa(sisi))[0] == "gambar_besar"


@pytest.mark.parametrize(
    "isi",
    [
        gambar()[:-200], gambar("PNG")[:60], gambar("WEBP")[:40], heic()[:300], b"\xff\xd8\xff" + bytes(50),
        b"\x89PNG\r\n\x1a\n<?php", png_raksasa(100),
    ],
)  # fmt: skip
def test_gambar_rusak_dijawab_dengan_kalimat(isi):
    assert galat(isi)[0] == "berkas_rusak"


@pytest.mark.parametrize(
    "isi",
    [
        b"GIF89a=1;alert(1)//", gambar("GIF"), EICAR, ZIP, b"MZ" + bytes(99), b"<html><script>alert(1)</script>",
        b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", b"bukan apa-apa", b"\x00",
        b" \n%PDF-1.7\n%%EOF", b"\xd0\xcf\x11\xe0" + bytes(99),
    ],
)  # fmt: skip
@pytest.mark.parametrize("nama", ["ktp.pdf", "ktp.jpg"])
def test_jenis_lain_ditolak_apa_pun_namanya(isi, nama):
    kode, kalimat = galat(isi, nama)
    assert kode == "berkas_jenis"
    assert kalimat == f"“{nama}” tidak dapat diterima di sini. Unggah PDF atau foto (JPEG, PNG, WEBP, HEIC)."


def test_jenis_yang_tidak_dicentang_pada_isian_ditolak():
    for isi, jenis, unggah in (
        (gambar(), (JenisBerkas.PDF,), "Unggah PDF."),
        (pdf(), (JenisBerkas.JPEG, JenisBerkas.PNG), "Unggah JPEG atau PNG."),
        (gambar("WEBP"), (JenisBerkas.PDF, JenisBerkas.JPEG, JenisBerkas.PNG), "Unggah PDF, JPEG, atau PNG."),
        (pdf(), GAMBAR, "Unggah foto (JPEG, PNG, WEBP, HEIC)."),
    ):
        assert galat(isi, jenis=jenis)[1].endswith(unggah)


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        (pdf(JS), "berkas_berprogram"),
        (pdf(b"<< /S /J#61vaScript /JS (1) >>"), "berkas_berprogram"),
        (pdf(b"<< /S /Launch /F (cmd.exe) >>"), "berkas_berprogram"),
        (pdf(b"<< /Type /EmbeddedFile >>"), "berkas_berprogram"),
        (pdf(b"<< /Names << /EmbeddedFiles 9 0 R >> >>"), "berkas_berprogram"),
        (pdf(b"<< /Subtype/RichMedia/X 1 >>"), "berkas_berprogram"),
        (pdf(aliran_objek(b"1 0 " + JS)), "berkas_berprogram"),
        (pdf(aliran_objek(b"1 0 << /S /L#61unch >>")), "berkas_berprogram"),
        (pdf(aliran_objek(b"1 0 << /S /L#61unch >>", b"[ /Fl#61teDecode ]")), "berkas_rusak"),
        (pdf(aliran_objek(b"1 0 <<>>", b"[ /ASCIIHexDecode /FlateDecode ]")), "berkas_rusak"),
        (pdf(aliran_objek(b"1 0 <<>>").replace(b"\r\nx", b"\r\ny")), "berkas_rusak"),
        (pdf(aliran_objek(bytes(70_000_000))), "berkas_rusak"),
        (pdf(b"stream\n" * 20_001), "berkas_rusak"),
        (pdf(ekor=b"/Encrypt 5 0 R"), "berkas_terkunci"),
        (pdf(aliran_objek(b"x").replace(b"\r\nx", b"\r\ny"), ekor=b"/Encrypt<< /V 4 >>"), "berkas_terkunci"),
        (pdf()[:-8], "berkas_rusak"),
        (pdf() + b"<script>alert(1)</script>", "berkas_rusak"),
        (pdf() + ZIP, "berkas_rusak"),
        (pdf(ZIP), "berkas_rusak"),
        (b"%PDF-", "berkas_rusak"),
    ],
)
def test_pdf_yang_lebih_dari_kertas_ditolak(isi, kode):
    assert galat(isi)[0] == kode


@pytest.mark.parametrize(
    "isi",
    [
        pdf(aliran_objek(b"1 0 << /Type /Page /LaunchPad 1 /EncryptMetadata false >>")),
        pdf(b"(kata JavaScript dan Launch di dalam tulisan)"),
        pdf() + b"\r\n\x00\x00",
        gambar("PDF"),
    ],
)
def test_pdf_biasa_diterima(isi):
    assert olah(isi, "a.pdf", aturan()).isi == isi


def test_kalimat_pdf_terkunci_mengatakan_apa_yang_harus_dilakukan():
    kalimat = galat(pdf(ekor=b"/Encrypt 5 0 R"), "akta.pdf")[1]
    assert kalimat == "“akta.pdf” dikunci kata sandi. Simpan ulang tanpa kata sandi, lalu unggah lagi."


@pytest.mark.parametrize(
    ("ukuran", "mb", "kalimat"),
    [
        (0, 1, "“a.pdf” kosong. Pilih berkas lain."),
        (1024 * 1024 + 1, 1, "“a.pdf” lebih besar dari 1 MB. Perkecil, lalu unggah lagi."),
        (20 * 1024 * 1024 + 1, 999, "“a.pdf” lebih besar dari 20 MB. Perkecil, lalu unggah lagi."),
    ],
)
def test_ukuran_dibatasi_isian_dan_batas_keras(ukuran, mb, kalimat):
    with pytest.raises(NilaiSalah, match=re.escape(kalimat)):
        periksa_ukuran(aturan(ukuran_mb=mb), "a.pdf", ukuran)
    periksa_ukuran(aturan(), "a.pdf", 1024 * 1024)


@pytest.mark.parametrize(
    ("nama", "rapi"),
    [
        ("KTP Siti.HEIC", "KTP Siti.jpg"),
        ("../../etc/passwd", "passwd.jpg"),
        (r"C:\Users\siti\ktp.pdf.exe", "ktp.pdf.jpg"),
        ("..", "berkas.jpg"),
        ("", "berkas.jpg"),
        (".jpg", "berkas.jpg"),
        ("ktp\u202egpj.exe", "ktpgpj.jpg"),
        ("k\u200bt\x00p\r\nX-Header: 1.png", "ktp X-Header: 1.jpg"),
        ("re\u0301sume\u0301.png", "r\u00e9sum\u00e9.jpg"),
        ("\u0635\u0648\u0631\u0629.png", "\u0635\u0648\u0631\u0629.jpg"),
        ("surat no. 12 tahun 2026", "surat no. 12 tahun 2026.jpg"),
        ("a.nama-panjang", "a.nama-panjang.jpg"),
    ],
)
def test_nama_dirapikan_untuk_ditampilkan(nama, rapi):
    assert rapikan_nama(nama, JenisBerkas.JPEG) == rapi


def test_nama_tiga_ratus_huruf_dipendekkan_dengan_akhiran_utuh():
    rapi = rapikan_nama("x" * 300 + ".png", JenisBerkas.JPEG)
    assert rapi.endswith("x.jpg")
    assert len(rapi) <= PANJANG_NAMA
    assert len(rapikan_nama("\U0001f600" * 300)) <= PANJANG_NAMA


def test_cap_terlihat_di_seluruh_gambar_terang_dan_gelap():
    for warna in ("white", "black"):
        keluar = BytesIO()
        Image.new("RGB", (800, 500), warna).save(keluar, "PNG")
        hasil = olah(keluar.getvalue(), "ktp", aturan(), "Hanya untuk SKU · Kecamatan Klojen · 21 November 2026")
        assert hasil.jenis == JenisBerkas.JPEG
        kecil = buka(hasil.isi).convert("L")
        for kiri in range(0, 800, 200):
            bawah, atas = kecil.crop((kiri, 0, kiri + 200, 500)).getextrema()
            assert atas - bawah > 40


def test_cap_tidak_menutup_gambarnya():
    tanpa, dengan = (buka(olah(gambar(ukuran=(800, 500)), "a", aturan(), cap).isi) for cap in ("", "Hanya untuk SKU"))
    sama = sum(mirip(satu, dua) for satu, dua in zip(tanpa.getdata(), dengan.getdata(), strict=True))
    assert 0.7 < sama / (800 * 500) < 0.99
