"""The translation tool finds what is missing and what is stale."""

import shutil
from pathlib import Path

import pytest

from perkakas import terjemahan

PO = Path("kantor/locale/en/LC_MESSAGES/django.po")
MODEL = """
from django.utils.translation import gettext_lazy as _, ngettext

judul = _("Permohonan")
banyak = ngettext("%(n)s berkas", "%(n)s berkas-berkas", 2)
"""
HALAMAN = """{% load i18n %}
      <h1>{% translate "Selamat datang" %}</h1>
  <p>{% blocktranslate trimmed with nama=warga.nama %}
        Halo, {{ nama }}.
        Apa kabar?
     {% endblocktranslate %}</p>
    {{ kosong|default:_("Tidak ada") }} (
"""


@pytest.fixture
def proyek(tmp_path, monkeypatch) -> Path:
    """Return a project of one module and one template, without a catalogue."""
    monkeypatch.setattr(terjemahan, "AKAR", tmp_path)
    (tmp_path / "kantor" / "templates").mkdir(parents=True)
    (tmp_path / "kantor" / "models.py").write_text(MODEL)
    (tmp_path / "kantor" / "templates" / "beranda.html").write_text(HALAMAN)
    return tmp_path


def isi(proyek: Path, **terjemah: str) -> None:
    """Translate every text of the catalogue as itself, but for those given, and compile it."""
    terjemahan.perbarui(PO, ("kantor",))
    baris = (proyek / PO).read_text().split("\n\n")
    for urut, satu in enumerate(baris[1:], 1):
        teks = satu.split('msgid "')[1].split('"')[0] if 'msgid "' in satu else ""
        baris[urut] = satu.replace('msgstr ""', f'msgstr "{terjemah.get(teks, teks)}"')
        for nomor in (0, 1):
            baris[urut] = baris[urut].replace(f'msgstr[{nomor}] ""', f'msgstr[{nomor}] "%(n)s files"')
    (proyek / PO).write_text("\n\n".join(baris))
    terjemahan.perbarui(PO, ("kantor",))


def test_teks_dari_modul_dan_template_ditemukan(proyek):
    teks = {satu.id for satu in terjemahan.kumpulkan("kantor") if satu.id}
    assert teks == {
        "Permohonan",
        ("%(n)s berkas", "%(n)s berkas-berkas"),
        "Selamat datang",
        "Halo, %(nama)s. Apa kabar?",
        "Tidak ada",
    }


def test_katalog_yang_belum_ada_disebut_per_teks(proyek):
    assert len([satu for satu in terjemahan.periksa(PO, ("kantor",)) if "belum ada" in satu]) == 5


def test_katalog_lengkap_tidak_ada_temuan(proyek):
    isi(proyek)
    assert list(terjemahan.periksa(PO, ("kantor",))) == []


def test_sisipan_yang_hilang_ditemukan(proyek):
    isi(proyek, **{"Halo, %(nama)s. Apa kabar?": "Hello. How are you?"})
    (temuan,) = terjemahan.periksa(PO, ("kantor",))
    assert "sisipan berbeda" in temuan


def test_teks_baru_dan_teks_usang_ditemukan(proyek):
    isi(proyek)
    (proyek / "kantor" / "models.py").write_text(MODEL.replace("Permohonan", "Pengaduan"))
    temuan = " ".join(terjemahan.periksa(PO, ("kantor",)))
    assert "belum ada: 'Pengaduan'" in temuan
    assert "tidak dipakai lagi: 'Permohonan'" in temuan


def test_mo_yang_basi_ditemukan(proyek):
    isi(proyek)
    po = proyek / PO
    po.write_text(po.read_text().replace('msgstr "Tidak ada"', 'msgstr "None"'))
    (temuan,) = terjemahan.periksa(PO, ("kantor",))
    assert "django.mo" in temuan


@pytest.mark.parametrize(
    ("lama", "baru", "temuan"),
    [
        ('msgid "Help"', 'msgid "Helppp"', "bukan teks Wagtail yang terpasang: 'Helppp'"),
        ('msgstr "Bantuan"', 'msgstr ""', "belum diterjemahkan: 'Help'"),
        ('msgid "Help"', '#, fuzzy\nmsgid "Help"', "belum diterjemahkan: 'Help'"),
        ('msgstr "pukul %(time)s"', 'msgstr "pukul %(waktu)s"', "sisipan berbeda: 'at %(time)s'"),
        ('msgstr "Bantuan"', 'msgstr "Pertolongan"', "django.mo: tidak sama dengan .po"),
        ('msgid "Help"', 'msgid "Lacak"', "teks milik Layanan sudah berbahasa Indonesia: 'Lacak'"),
    ],
)
def test_terjemahan_wagtail_diperiksa(tmp_path, monkeypatch, lama, baru, temuan):
    """Break the real catalogue in one place, and leave its compiled file as it is."""
    letak = tmp_path / terjemahan.WAGTAIL
    shutil.copytree((terjemahan.AKAR / terjemahan.WAGTAIL).parent, letak.parent)
    monkeypatch.setattr(terjemahan, "_milik", lambda: {"Lacak"})
    monkeypatch.setattr(terjemahan, "AKAR", tmp_path)
    assert list(terjemahan.periksa_wagtail(terjemahan.WAGTAIL)) == []
    letak.write_text(letak.read_text().replace(lama, baru, 1))
    assert temuan in "\n".join(terjemahan.periksa_wagtail(terjemahan.WAGTAIL))
