"""A service whose every text tries to run in somebody's browser, and the reader that notices when one could."""

from html.parser import HTMLParser
from typing import Any

from home.models import HalamanLayanan
from layanan.alur.models import Alur
from layanan.formulir.models import Formulir
from layanan.instansi.models import Instansi
from layanan.katalog.enums import ModeDaring
from layanan.katalog.models import Layanan, Persyaratan
from tests.alur.pabrik import buat_alur, buat_tahap
from tests.formulir.pabrik import KHUSUS, buat_dokumen, buat_formulir, buat_isian, buat_langkah
from tests.halaman.pabrik import buat_katalog
from tests.katalog.pabrik import KOMPONEN
from tests.pabrik import buat_layanan

SKRIP = "\"' onfocus=alert(7) <script>alert(7)</script>"  # fits into every text of a definition
PENDEK = "\"' onfocus=a <img>"
PILIHAN = [{"label": f"A {SKRIP}", "nilai": f"a{SKRIP}"}, {"label": f"B {SKRIP}", "nilai": f"b{SKRIP}"}]
JAWABAN = {
    "nama": SKRIP.replace("7", "x"),
    "teks": SKRIP,
    "teks_panjang": SKRIP,
    "pilihan": PILIHAN[0]["nilai"],
    "angka": 5,
    "grup": [{"di_grup": SKRIP}],
}


def buat_jahat(instansi: Instansi) -> Layanan:
    """Return a published service with its page, form, route and requirements; each can be filed with JAWABAN."""
    formulir = _formulir(instansi)
    alur = _alur(instansi)
    for satu in (formulir, alur):
        satu.save_revision().publish()
    teks = {
        "nama": f"Surat {SKRIP}", "ringkasan": SKRIP, "sasaran": SKRIP, "alasan_luring": SKRIP, "nomor_sk": SKRIP,
        "klasifikasi": PENDEK, "jumlah_pelaksana": SKRIP,
    }  # fmt: skip
    polos = dict.fromkeys(("jangka_waktu", "biaya", "produk"), SKRIP)
    layanan = buat_layanan(
        instansi, "jahat", **(KOMPONEN | teks | polos), mode_daring=ModeDaring.PENDAFTARAN, formulir=formulir, alur=alur
    )
    syarat = {"nama": SKRIP, "keterangan": SKRIP, "keadaan": SKRIP}
    layanan.persyaratan = [Persyaratan(kode="ktp", **syarat)]
    layanan.save_revision().publish()
    halaman = HalamanLayanan(title=f"Surat {SKRIP}", slug="jahat", layanan=layanan)
    buat_katalog(instansi).add_child(instance=halaman)
    return Layanan.objects.get(pk=layanan.pk)


def _formulir(instansi: Instansi) -> Formulir:
    teks = {"bantuan": SKRIP}
    beda = {
        "pilihan": {"pilihan": PILIHAN}, "pilihan_banyak": {"pilihan": PILIHAN},
        "angka": {"satuan": PENDEK}, "perhitungan": {"satuan": PENDEK}, "pernyataan": {"teks": SKRIP},
        "keterangan": {"teks": SKRIP},
        "grup": {"sebutan": SKRIP, "isian": [buat_isian("teks", "di_grup", label=SKRIP)]},
    }  # fmt: skip
    wajib = set(JAWABAN) & {"nama", "teks"}
    isian = [
        buat_isian(jenis, label=f"{jenis} {SKRIP}", **teks, **({"wajib": jenis in wajib} | beda.get(jenis, {})))
        for jenis in ("nama", "teks", "teks_panjang", *KHUSUS)
        if jenis != "wilayah"
    ]
    bersyarat = buat_isian("teks", "bersyarat", label=SKRIP, wajib=False, bila=("pilihan", PILIHAN[1]["nilai"]))
    keluar = {"bila": {"isian": "angka", "op": "gt", "nilai": 1000}, "judul": SKRIP, "isi": SKRIP}
    langkah = [
        buat_langkah(f"Satu {SKRIP}"[:79], *isian, bersyarat) | {"pengantar": SKRIP},
        buat_langkah("Dua", buat_isian("teks", "akhir", label=SKRIP, wajib=False)),
    ]
    dokumen = buat_dokumen(*langkah) | {"judul": f"Formulir {SKRIP}", "pernyataan": SKRIP, "keluar": [keluar]}
    return buat_formulir(instansi, dokumen)


def _alur(instansi: Instansi) -> Alur:
    teks = {"publik": SKRIP, "keluaran": SKRIP, "tombol": SKRIP}
    isian = buat_isian("pilihan", "putusan", label=SKRIP, bantuan=SKRIP, pilihan=PILIHAN)
    ceklis = [{"kode": "asli", "nama": SKRIP, "wajib": True}]
    bila = {"isian": "putusan", "op": "eq", "nilai": PILIHAN[0]["nilai"]}
    tahap = [
        buat_tahap("a", nama=f"A {SKRIP}", **teks, isian_petugas=[isian], ceklis=ceklis, cabang=[(bila, "b")]),
        buat_tahap("b", "verifikasi", "a", nama=f"B {SKRIP}", **teks, bila=bila),
        buat_tahap("c", "tanya_pemohon", "a", nama=f"C {SKRIP}", **teks),
    ]
    alur = buat_alur(*tahap, instansi=instansi, kode="jahat")
    alur.nama = f"Alur {SKRIP}"
    alur.save()
    return alur


class _Pembaca(HTMLParser):
    """Notes what of SKRIP has become markup."""

    def __init__(self) -> None:
        super().__init__()
        self.bahaya: list[str] = []
        self.dalam = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Any]]) -> None:
        self.dalam = tag
        self.bahaya += [f"<{tag} {nama}>" for nama, nilai in attrs if nama == "onfocus" or nama.startswith("alert")]
        self.bahaya += [f"<{tag}>" for _nama, nilai in attrs if tag == "img" and not attrs]

    def handle_endtag(self, tag: str) -> None:
        self.dalam = ""

    def handle_data(self, data: str) -> None:
        if self.dalam == "script" and data.strip().startswith("alert("):
            self.bahaya.append(f"<script>{data[:40]}")


def yang_berjalan(html: str) -> list[str]:
    """Return what of SKRIP a browser would take for markup, or run."""
    pembaca = _Pembaca()
    pembaca.feed(html)
    return pembaca.bahaya + (["<img>"] if "<img>" in html else [])
