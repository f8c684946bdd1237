"""Files as answers: what is kept of the answer, and how a step of the form takes files in without JavaScript."""

import html
import re
from random import Random

import pytest
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.datastructures import MultiValueDict
from jsonschema import Draft202012Validator

from layanan.berkas.enums import GAMBAR
from layanan.berkas.models import Berkas
from layanan.berkas.queries import berkas_menurut_id
from layanan.formulir.actions import terbitkan_formulir, terima_berkas
from layanan.formulir.dokumen import semua_isian
from layanan.formulir.evaluasi import periksa
from layanan.formulir.forms import FormLangkah, langkah_pratinjau
from layanan.formulir.jawaban import berkas_dijawab, tulis_jawaban
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.rules import periksa_formulir
from layanan.formulir.skema import skema_json
from layanan.instansi.enums import Peran
from tests.berkas.pabrik import EICAR, buat_wadah, gambar, pdf, unggahan
from tests.formulir.pabrik import buat_dokumen, buat_formulir, buat_isian, data_admin
from tests.pabrik import buat_petugas

pytestmark = pytest.mark.sekali

SATU, DUA = "0f8fad5b-d9cb-469f-a165-70867728950e", "7c9e6679-7425-40de-944b-e07fc1f90ae7"
DOKUMEN = buat_dokumen(
    buat_isian("nama"),
    buat_isian("berkas", "kk", label="Kartu keluarga"),
    buat_isian("foto_identitas", "ktp", wajib=False),
)


def bersihkan(nilai, jenis="berkas", **ubah):
    return jenis_isian[jenis].bersihkan(buat_isian(jenis, **ubah), nilai)


@pytest.mark.parametrize(
    ("mentah", "bersih"),
    [([SATU], [SATU]), ([SATU, DUA], [SATU, DUA]), ([SATU, SATU], [SATU]), ([SATU.upper()], [SATU])],
)
def test_jawaban_adalah_daftar_kunci_berkas(mentah, bersih):
    assert bersihkan(mentah) == bersih
    assert bersihkan(bersih) == bersih


@pytest.mark.parametrize(
    ("mentah", "kalimat"),
    [
        ("ktp.jpg", "Unggah Berkas lewat tombol pilih berkas."),
        ({"a": 1}, "Unggah Berkas lewat tombol pilih berkas."),
        (["ktp.jpg"], "Berkas yang Anda unggah tidak ditemukan lagi. Unggah sekali lagi."),
        ([None], "Berkas yang Anda unggah tidak ditemukan lagi. Unggah sekali lagi."),
        (["{" + SATU.replace("-", "") + "}  "], "Berkas yang Anda unggah tidak ditemukan lagi. Unggah sekali lagi."),
        ([SATU, DUA, "00000000-0000-4000-8000-000000000000"], "Berkas paling banyak 2 berkas."),
    ],
)
def test_yang_bukan_daftar_kunci_dijelaskan(mentah, kalimat):
    with pytest.raises(ValueError, match=re.escape(kalimat)):
        bersihkan(mentah)


@pytest.mark.parametrize("jenis", ["berkas", "foto_identitas"])
def test_skema_menerima_tepat_jawaban_yang_bersih(jenis):
    dokumen, acak = buat_dokumen(buat_isian(jenis, "a")), Random(7)  # noqa: S311 - repeatable examples, no secrets
    skema = Draft202012Validator(skema_json(dokumen))
    contoh = [jenis_isian[jenis].acak(buat_isian(jenis), acak) for _urut in range(20)]
    for nilai in [*contoh, [], [SATU, SATU], [SATU.upper()], [SATU, DUA], ["x"], [1], SATU, {"a": SATU}, [SATU + "\n"]]:
        hasil = periksa(dokumen, {"a": nilai})
        assert skema.is_valid({"a": nilai}) is (not hasil.galat and hasil.data == {"a": nilai}), nilai


def test_foto_identitas_selalu_satu_gambar_berkelas_identitas():
    aturan = jenis_isian["foto_identitas"].aturan(buat_isian("foto_identitas", kelas="publik"))
    assert (aturan.jenis, aturan.paling_banyak, aturan.kelas, aturan.identitas) == (GAMBAR, 1, "identitas", True)


def test_aturan_mengabaikan_jenis_yang_tidak_dikenal():
    isian = buat_isian("berkas", jenis_berkas=["png", "exe", "pdf"])
    assert jenis_isian["berkas"].aturan(isian).jenis_tertulis == "PDF atau PNG"


def test_jawaban_dibaca_sebagai_jumlah_dan_dikumpulkan_untuk_diambil_alih():
    data = {"nama": "Siti", "kk": [SATU, DUA]}
    assert tulis_jawaban(DOKUMEN, data)[0]["baris"][1]["jawaban"] == "2 berkas"
    assert berkas_dijawab(DOKUMEN, data) == {"kk": [SATU, DUA], "ktp": []}


def test_redaktur_menyusun_isian_berkas_di_admin(klojen, client):
    formulir = buat_formulir(klojen, buat_dokumen(buat_isian("nama")))
    client.force_login(buat_petugas(klojen, Peran.KASI))
    alamat = f"/admin/snippets/layanan/formulir/edit/{formulir.pk}/"

    def terbitkan(**ubah):
        unggah = buat_isian("berkas", "kk", **({"jenis_berkas": ["pdf", "png"]} | ubah))
        isi = buat_dokumen(buat_isian("nama"), unggah, buat_isian("foto_identitas", "ktp"))
        return client.post(alamat, data_admin(formulir, "action-publish", isi)).status_code

    for salah in ({"ukuran_mb": 21}, {"jenis_berkas": []}, {"jenis_berkas": ["exe"]}, {"paling_banyak": 0}):
        assert terbitkan(**salah) == 200
    assert terbitkan(ukuran_mb=20) == 302
    kk, ktp = list(semua_isian(formulir.versi.get().dokumen))[1:]
    assert (kk["jenis_berkas"], kk["ukuran_mb"], ktp["jenis"]) == (["pdf", "png"], 20, "foto_identitas")


def test_isian_berkas_yang_menolak_semua_jenis_tidak_diterbitkan():
    temuan = periksa_formulir(buat_dokumen(buat_isian("nama"), buat_isian("berkas", "kk", jenis_berkas=["exe"])))
    assert [(satu.kode, satu.tempat, str(satu.pesan)) for satu in temuan] == [
        ("tak_terjawab", "Kk", "Centang paling sedikit satu jenis berkas yang diterima.")
    ]


def test_pratinjau_penyusun_menunjukkan_tombol_unggah(klojen):
    dokumen = terbitkan_formulir(buat_formulir(klojen, DOKUMEN)).dokumen
    form = langkah_pratinjau(dokumen)[0][1]
    assert 'type="file"' in tampil(form, "kk")


def tampil(form, nama):
    """Return a question as the page shows it."""
    return html.unescape(render_to_string("layanan/inti/_isian.html", {"field": form[nama]}))


def kirim(klojen, isi, berkas=(), terjawab=None):
    """Return the form of the step after a browser posted it, as the runner does."""
    terkirim = QueryDict(mutable=True)
    for nama, nilai in isi.items():
        terkirim.setlist(nama, nilai if isinstance(nilai, list) else [nilai])
    files = MultiValueDict()
    for nama, isi_berkas, nama_berkas in berkas:
        files.appendlist(nama, unggahan(isi_berkas, nama_berkas))
    langkah = DOKUMEN["langkah"][0]
    unggahan_halaman = FormLangkah(DOKUMEN, langkah, terjawab or {}, data=terkirim, files=files).unggahan()
    data, galat = terima_berkas(unggahan_halaman, buat_wadah(klojen), terkirim, files)
    return FormLangkah(DOKUMEN, langkah, terjawab or {}, galat_berkas=galat, data=data)


def test_berkas_baru_menjadi_jawaban(klojen):
    form = kirim(
        klojen, {"nama": "Siti"}, [("kk", pdf(), "kk.pdf"), ("kk", gambar(), "hal 2.jpg"), ("ktp", gambar(), "ktp.jpg")]
    )
    assert form.is_valid(), form.errors
    assert [satu.nama_asli for satu in berkas_menurut_id(form.jawaban["kk"])] == ["kk.pdf", "hal 2.jpg"]
    ktp = berkas_menurut_id(form.jawaban["ktp"])[0]
    assert (ktp.kunci_isian, ktp.kelas, ktp.hapus_saat_putus) == ("ktp", "identitas", True)


def test_isian_lain_yang_salah_tidak_membuat_warga_mengunggah_lagi(klojen):
    form = kirim(klojen, {"nama": "S1ti"}, [("kk", pdf(), "kk <b>.pdf")])
    assert list(form.errors) == ["nama"]
    halaman = tampil(form, "kk")
    assert re.search(r"kk <b>\.pdf</span>\s+\(\d+", halaman)
    kunci = re.findall(r'type="hidden" name="kk" value="([^"]+)"', halaman)
    ulang = kirim(klojen, {"nama": "Siti", "kk": kunci})
    assert ulang.is_valid()
    assert ulang.jawaban["kk"] == kunci == [str(Berkas.objects.get().pk)]


def test_berkas_yang_ditolak_dijelaskan_sekali_pada_isiannya(klojen):
    form = kirim(klojen, {"nama": "Siti"}, [("kk", EICAR, "virus.pdf")])
    assert list(form.errors) == ["kk"]
    assert len(form.errors["kk"]) == 1
    assert form.errors["kk"][0].startswith("“virus.pdf” tidak dapat diterima di sini. Unggah PDF")
    halaman = tampil(form, "kk")
    assert 'id="id_kk-galat"' in halaman
    assert 'aria-describedby="id_kk-batas id_kk-galat" aria-invalid="true"' in halaman


def test_tanpa_berkas_diminta_mengunggah(klojen):
    assert kirim(klojen, {"nama": "Siti"}).errors == {"kk": ["Unggah Kartu keluarga."]}


def test_centang_hapus_melepas_berkas_dari_jawaban(klojen):
    awal = kirim(klojen, {"nama": "Siti"}, [("kk", pdf(), "a.pdf"), ("kk", gambar(), "b.jpg")])
    assert awal.is_valid()
    satu, dua = awal.jawaban["kk"]
    form = kirim(klojen, {"nama": "Siti", "kk": [satu, dua], "kk-hapus": [satu]})
    assert form.is_valid()
    assert form.jawaban["kk"] == [dua]
    habis = kirim(klojen, {"nama": "Siti", "kk": [dua], "kk-hapus": [dua]}, terjawab={"kk": [dua]})
    assert habis.errors == {"kk": ["Unggah Kartu keluarga."]}


def test_halaman_yang_dibuka_lagi_memuat_berkas_yang_sudah_ada(klojen):
    awal = kirim(klojen, {"nama": "Siti"}, [("kk", pdf(), "a.pdf")])
    assert awal.is_valid()
    form = FormLangkah(DOKUMEN, DOKUMEN["langkah"][0], awal.jawaban)
    halaman = tampil(form, "kk")
    assert form.is_multipart()
    assert "a.pdf" in halaman
    assert "masing-masing paling besar 5 MB, paling banyak 2 berkas." in halaman
    assert (
        'accept="application/pdf,image/jpeg,image/png,image/webp,image/heic,.pdf,.jpg,.png,.webp,.heic" multiple'
        in halaman
    )
    foto = tampil(form, "ktp")
    assert "Foto (JPEG, PNG, WEBP, HEIC), paling besar 10 MB." in foto
    assert "multiple" not in foto
    assert "(opsional)" in foto
