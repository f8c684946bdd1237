"""A service whose every text tries to run in somebody's browser, and the reader that notices when one could."""

import json
from html.parser import HTMLParser
from typing import Any

from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from home.models import HalamanDasarHukum, HalamanLayanan
from layanan.alur.models import Alur
from layanan.formulir.models import Formulir
from layanan.instansi.models import Instansi
from layanan.katalog.enums import ModeDaring
from layanan.katalog.models import FITUR_TEKS, DasarHukum, KategoriLayanan, Layanan, Peraturan, Persyaratan
from tests.alur.pabrik import buat_alur, buat_tahap
from tests.formulir.pabrik import KHUSUS, buat_dokumen, buat_formulir, buat_isian, buat_langkah
from tests.halaman.pabrik import beranda, buat_katalog, buat_peraturan
from tests.katalog.pabrik import KOMPONEN, TEKS
from tests.pabrik import buat_layanan

SKRIP = "\"' onfocus=alert(7) <script>alert(7)</script>"  # fits into every text of a definition
PENDEK = "\"' onfocus=a <img>"
PILIHAN = [{"label": f"A {SKRIP}", "nilai": f"a{SKRIP}"}, {"label": f"B {SKRIP}", "nilai": f"b{SKRIP}"}]
WILAYAH = "35.73.02.1001"
BAYAR = buat_tahap("bayar", "bayar", biaya=5000, cara_bayar=f"Bayar {SKRIP}")
SIDANG = buat_tahap("sidang", "seleksi", kuota=1, alasan_tidak=f"Alasan {SKRIP}")
SERAH = buat_tahap("serah", "serah_loket")
JAWABAN = {
    "nama": SKRIP.replace("7", "x"),
    "teks": SKRIP,
    "teks_panjang": SKRIP,
    "pilihan": PILIHAN[0]["nilai"],
    "angka": 5,
    "wilayah": WILAYAH,
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
        "kategori": KategoriLayanan.objects.create(nama=SKRIP, slug="jahat"),
    } | dict.fromkeys(TEKS, teks_kaya(SKRIP))  # fmt: skip
    polos = dict.fromkeys(("jangka_waktu", "biaya", "produk"), SKRIP)
    layanan = buat_layanan(
        instansi, "jahat", **(KOMPONEN | teks | polos), mode_daring=ModeDaring.PENDAFTARAN, formulir=formulir, alur=alur
    )
    syarat = {"nama": SKRIP, "keterangan": SKRIP, "keadaan": SKRIP}
    layanan.persyaratan = [Persyaratan(kode="ktp", **syarat)]
    layanan.dasar_hukum = [DasarHukum(peraturan=_peraturan())]
    layanan.save_revision().publish()
    halaman = HalamanLayanan(title=f"Surat {SKRIP}", slug="jahat", layanan=layanan)
    buat_katalog(instansi).add_child(instance=halaman)
    beranda(instansi).add_child(instance=HalamanDasarHukum(title="Dasar hukum", slug="dasar-hukum"))
    return Layanan.objects.get(pk=layanan.pk)


def teks_kaya(teks: str) -> str:
    """Return a text as the editor of rich text stores one paragraph of it."""
    paragraf = {"key": "a", "text": teks, "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "entityRanges": []}
    naskah = json.dumps({"blocks": [paragraf], "entityMap": {}})
    return ContentstateConverter(FITUR_TEKS).to_database_format(naskah)


def _peraturan() -> Peraturan:
    """Return a law that was amended by another."""
    lama, baru = (
        buat_peraturan(
            PENDEK, tahun, jenis=f"Jenis {SKRIP}", tentang=f"Tentang {SKRIP}", catatan=f"Catatan {SKRIP}", status=status
        )
        for tahun, status in ((2008, "diubah"), (2024, "berlaku"))
    )
    lama.pengganti.add(baru)
    return lama


def _formulir(instansi: Instansi) -> Formulir:
    teks = {"bantuan": SKRIP}
    beda = {
        "pilihan": {"pilihan": PILIHAN}, "pilihan_banyak": {"pilihan": PILIHAN},
        "wilayah": {"pilihan": [{"label": f"Wilayah {SKRIP}", "nilai": WILAYAH}]},
        "angka": {"satuan": PENDEK}, "perhitungan": {"satuan": PENDEK}, "pernyataan": {"teks": SKRIP},
        "keterangan": {"teks": SKRIP},
        "grup": {"sebutan": SKRIP, "isian": [buat_isian("teks", "di_grup", label=SKRIP)]},
    }  # fmt: skip
    wajib = set(JAWABAN) & {"nama", "teks"}
    isian = [
        buat_isian(jenis, label=f"{jenis} {SKRIP}", **teks, **({"wajib": jenis in wajib} | beda.get(jenis, {})))
        for jenis in ("nama", "teks", "teks_panjang", *KHUSUS)
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
        BAYAR,
        SIDANG,
        SERAH,
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
