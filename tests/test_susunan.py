"""House rules that no other tool judges: where things lie, and that states change in one place only."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django_fsm import Transition

import layanan.models
from layanan.inti.fsm import BidangStatus

AKAR = Path(__file__).resolve().parents[1]
PLUGIN = AKAR / "layanan"
SUMBER = sorted(
    berkas
    for folder in ("layanan", "home", "site", "tests", "perkakas")
    for berkas in (AKAR / folder).rglob("*.py")
    if "migrations" not in berkas.parts
)
BUKAN_KEMAMPUAN = {"inti", "management", "migrations", "templatetags", "templates", "static", "locale", "__pycache__"}

# one name, one meaning, in every capability; imports go from right to left
BERKAS_UMUM = {
    *("__init__", "enums", "rules", "signals", "models", "actions", "queries"),
    *("forms", "resources", "tasks", "views", "admin", "api", "urls"),
}
# what only one capability has
BERKAS_KHUSUS = {
    "api": {"errors", "kasus", "layanan", "persetujuan", "schemas"},
    "alur": {"bagan", "blocks", "dokumen", "efek", "isian", "jenis", "kamus", "periksa", "syarat"},
    "berkas": {"gambar", "isi", "pdf", "pemilik", "storage"},
    "formulir": {
        *("blocks", "cetak", "dokumen", "evaluasi", "hitung", "jawaban", "jenis", "kamus", "lint_rumus", "lint_setuju"),
        *("lint_syarat", "penyetuju", "perjalanan", "riwayat", "skema"),
    },
    "halaman": {"blocks", "menu", "standar"},
    "instansi": {"blocks", "context_processors", "definisi", "lingkup"},
    "katalog": {"blocks", "dokumen", "kamus", "kuota", "lint_keselarasan", "lint_lanjutan", "pesan", "syarat"},
    "paket": {"baca", "bentuk", "data", "definisi", "dokumen", "teks"},
    "pengaduan": {"pelacak"},
    "permohonan": {
        *(
            "draf",
            "efek",
            "ekspor",
            "giliran",
            "janji",
            "kantor",
            "lanjutan",
            "menu",
            "pelacak",
            "pendamping",
            "penyetuju",
            "seleksi",
            "siklus",
            "surel",
            "syarat",
            "tagihan",
            "tenggat",
        ),
    },
    "register": {"baca", "kolom", "unduhan"},
}


def test_site_bukan_paket_python():
    assert not (AKAR / "site" / "__init__.py").exists(), "site/__init__.py menutupi modul `site` milik Python"


def test_setiap_model_ada_di_pintu_model():
    model = {satu.__name__ for satu in apps.get_app_config("layanan").get_models() if not satu._meta.auto_created}
    assert model == set(layanan.models.__all__)
    assert list(layanan.models.__all__) == sorted(layanan.models.__all__)


@pytest.mark.parametrize("kemampuan", sorted(p.name for p in PLUGIN.iterdir() if p.is_dir()))
def test_kemampuan_hanya_berisi_berkas_yang_dikenal(kemampuan):
    if kemampuan in BUKAN_KEMAMPUAN:
        return
    ada = {satu.stem for satu in (PLUGIN / kemampuan).iterdir() if satu.name != "__pycache__"}
    asing = ada - BERKAS_UMUM - BERKAS_KHUSUS.get(kemampuan, set())
    assert not asing, f"layanan/{kemampuan}: {asing} belum dikenal. Pakai nama umum, atau tambahkan ke BERKAS_KHUSUS."


def test_setiap_modul_berdokumentasi():
    tanpa = [
        str(berkas.relative_to(AKAR))
        for berkas in SUMBER
        if berkas.read_text(encoding="utf-8").strip() and not ast.get_docstring(ast.parse(berkas.read_bytes()))
    ]
    assert not tanpa


def test_setiap_noqa_beralasan():
    tanpa = [
        f"{berkas.relative_to(AKAR)}:{nomor}"
        for berkas in SUMBER
        for nomor, baris in enumerate(berkas.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"#\s*noqa", baris) and not re.search(r"#\s*noqa: [A-Z0-9, ]+ - \S", baris)
    ]
    assert not [satu for satu in tanpa if not satu.startswith("tests/test_susunan.py")]


def test_keadaan_hanya_berubah_lewat_aksi():
    nama = {satu.method.__name__ for satu in transisi()}
    assert nama
    langgar = [
        f"{berkas.relative_to(AKAR)}:{panggilan.lineno} memanggil {panggilan.func.attr}()"
        for berkas in PLUGIN.rglob("*.py")
        if "actions" not in berkas.relative_to(PLUGIN).with_suffix("").parts
        for panggilan in panggilan_metode(berkas)
        if panggilan.func.attr in nama and not _pada_diri_sendiri(panggilan)
    ]
    assert not langgar, "Transisi hanya dipanggil oleh aksi: " + "; ".join(langgar)


def test_keadaan_tidak_diubah_lewat_update_massal():
    bidang = {satu.name for model in apps.get_models() for satu in model._meta.fields if isinstance(satu, BidangStatus)}
    langgar = [
        f"{berkas.relative_to(AKAR)}:{panggilan.lineno}"
        for berkas in PLUGIN.rglob("*.py")
        for panggilan in panggilan_metode(berkas)
        if panggilan.func.attr == "update" and bidang & {satu.arg for satu in panggilan.keywords}
    ]
    assert not langgar


def test_daftar_kunci_tidak_memuat_alamat_unduhan():
    assert "://" not in (AKAR / "requirements.lock").read_text(encoding="utf-8")


def transisi() -> Iterator[Transition]:
    """Yield every transition of every state field."""
    for model in apps.get_models():
        for bidang in model._meta.fields:
            if isinstance(bidang, BidangStatus):
                yield from bidang.get_all_transitions(model)


def panggilan_metode(berkas: Path) -> Iterator[ast.Call]:
    """Yield every call of the form `something.name(...)` in a file."""
    for simpul in ast.walk(ast.parse(berkas.read_bytes())):
        if isinstance(simpul, ast.Call) and isinstance(simpul.func, ast.Attribute):
            yield simpul


def _pada_diri_sendiri(panggilan: ast.Call) -> bool:
    return isinstance(panggilan.func.value, ast.Name) and panggilan.func.value.id in {"self", "super", "cls"}
