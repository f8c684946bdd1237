"""The file of a service package, format 1: one JSON object with sorted keys, for people, for git and for import.

{paket: 1, kode, nama,
 asal: {instansi, seed},                 the office it was made for; `seed` names the source of a shipped package
 dibuat_dari: {layanan, formulir, alur}, the numbers of the versions that were exported
 layanan: {...},                         the document of the standard (layanan.katalog.dokumen.susun), in which
                                         `dasar_hukum` names regulations as {jenis, nomor, tahun}, and beside it
                                         what no version holds: kategori {slug, nama} | null, alasan_luring, nomor_sk,
                                         and where there are any, lanjutan [{jenis, layanan: code, hari | null}]
 peraturan: [{jenis, nomor, tahun, tentang, status, tautan, catatan, pengganti: [{jenis, nomor, tahun}]}],
 formulir: document | null,              layanan.formulir.dokumen.susun
 alur: document | null,                  layanan.alur.dokumen.susun
 contoh: [{key: answer}],                answers that the form accepts; the service keeps them, no version holds them
 pesan: {awal, balasan},                 what the service says over WhatsApp (layanan.katalog.pesan); both may be absent
 sha256: {layanan, formulir, alur}}      fingerprints of the three documents as they are published

The documents of forms and routes belong to their capabilities: here they are made by `susun`, read by `urai`, judged
by `temuan`, and never looked into.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models
from wagtail.fields import RichTextField

from layanan.alur import dokumen as dokumen_alur
from layanan.alur.models import Alur
from layanan.formulir import dokumen as dokumen_formulir
from layanan.formulir.models import Formulir
from layanan.inti.models import intisari
from layanan.katalog import dokumen as dokumen_katalog
from layanan.katalog.models import DasarHukum, Layanan, LayananLanjutan, Peraturan, Persyaratan
from layanan.paket.teks import bersihkan_html

PAKET = 1
TAMBAHAN = ("alasan_luring", "nomor_sk")  # fields of a service that its document leaves out
PESAN = {"awal": "pesan_awal", "balasan": "pesan_balasan"}  # messages of a package -> fields of a service
KUNCI_PERATURAN = ("jenis", "nomor", "tahun")  # what makes a regulation the same on every site
FAKTA_PERATURAN = ("tentang", "status", "tautan", "catatan")

Isi = Mapping[str, Any]
KunciPeraturan = tuple[str, str, int]


def isikan_formulir(formulir: Formulir, dokumen: Isi) -> None:
    """Put a document into a form, in memory. Raises ValidationError when the builder does not take it."""
    formulir.kode = dokumen["kode"]
    dokumen_formulir.pasang(formulir, dokumen)
    for bidang in ("langkah", "keluar"):
        setattr(formulir, bidang, _periksa_blok(formulir, bidang))


def isikan_alur(alur: Alur, dokumen: Isi) -> None:
    """Put a document into a route, in memory. Raises ValidationError when the builder does not take it."""
    alur.kode, alur.nama = dokumen["kode"], dokumen["judul"]
    alur.tahap = dokumen_alur.urai(dokumen)
    alur.tahap = _periksa_blok(alur, "tahap")


def _periksa_blok(definisi: models.Model, bidang: str) -> Any:
    return definisi._meta.get_field(bidang).stream_block.clean(getattr(definisi, bidang))


@dataclass(frozen=True)
class JenisDefinisi:
    """How a package reads and writes forms, or routes."""

    model: type[Formulir] | type[Alur]
    skema: int
    susun: Callable[[Any], dict[str, Any]]
    isikan: Callable[[Any, Isi], None]

    def tulis_ulang(self, dokumen: Isi) -> dict[str, Any]:
        """Return a document as it would be published today."""
        definisi = self.model()
        self.isikan(definisi, dokumen)
        return self.susun(definisi)


DEFINISI = {
    "formulir": JenisDefinisi(Formulir, dokumen_formulir.SKEMA, dokumen_formulir.susun, isikan_formulir),
    "alur": JenisDefinisi(Alur, dokumen_alur.SKEMA, dokumen_alur.susun, isikan_alur),
}
BAGIAN = ("layanan", *DEFINISI)


def isikan_layanan(layanan: Layanan, isi: Isi) -> None:
    """Put standard and samples of a package into a service, in memory; rich text is cleaned, the legal basis stays."""
    data = dokumen_katalog.urai(isi["layanan"])
    syarat = data.pop("persyaratan")
    for nama, nilai in (data | {nama: isi["layanan"][nama] for nama in TAMBAHAN}).items():
        bidang = Layanan._meta.get_field(nama)
        kaya = isinstance(bidang, RichTextField)
        setattr(layanan, nama, bersihkan_html(nilai, bidang.features) if kaya else nilai)
    for nama, bidang in PESAN.items():
        setattr(layanan, bidang, isi["pesan"].get(nama, ""))
    layanan.persyaratan = [Persyaratan(sort_order=urut, **satu) for urut, satu in enumerate(syarat)]
    layanan.contoh = isi["contoh"]


def tulis_ulang_standar(isi: Isi) -> dict[str, Any]:
    """Return the standard of a package with its requirements as they would be published today."""
    layanan = Layanan()
    isikan_layanan(layanan, isi)
    baku = dokumen_katalog.susun(layanan)
    return isi["layanan"] | {nama: baku[nama] for nama in ("skema", "persyaratan")}


def isikan_lanjutan(layanan: Layanan, isi: Isi) -> None:
    """Put the follow-up services that the office has into a service, in memory; `lanjutan_hilang` names the others."""
    ada = {satu.kode: satu for satu in Layanan.objects.filter(instansi=layanan.instansi_id)} | {isi["kode"]: layanan}
    layanan.lanjutan = [
        LayananLanjutan(sort_order=urut, jenis=satu["jenis"], hari=satu["hari"], tujuan=ada[satu["layanan"]])
        for urut, satu in enumerate(isi["layanan"].get("lanjutan", ()))
        if satu["layanan"] in ada
    ]


def isikan_dasar_hukum(layanan: Layanan, isi: Isi, ada: Mapping[KunciPeraturan, Peraturan]) -> None:
    """Put the legal basis of a package into a service, in memory, from the regulations of this site."""
    layanan.dasar_hukum = [
        DasarHukum(sort_order=urut, peraturan=ada[kunci_peraturan(satu)])
        for urut, satu in enumerate(isi["layanan"]["dasar_hukum"])
    ]


def kunci_peraturan(satu: Isi) -> KunciPeraturan:
    """Return what names a regulation, for look-ups."""
    return satu["jenis"], satu["nomor"], satu["tahun"]


def buat_peraturan(satu: Isi) -> Peraturan:
    """Return a regulation of a package, not saved and without its successors."""
    return Peraturan(**{nama: satu[nama] for nama in (*KUNCI_PERATURAN, *FAKTA_PERATURAN)})


def dokumen_standar(isi: Isi) -> dict[str, Any]:
    """Return the document of the standard as a site without regulations of its own publishes it."""
    tertulis = {kunci_peraturan(satu): buat_peraturan(satu) for satu in isi["peraturan"]}
    dokumen = {nama: nilai for nama, nilai in isi["layanan"].items() if nama not in (*TAMBAHAN, "kategori", "lanjutan")}
    acuan = [tertulis[kunci_peraturan(satu)] for satu in dokumen["dasar_hukum"]]
    return dokumen | {"dasar_hukum": [dokumen_katalog.susun_peraturan(satu) for satu in acuan]}


def sidik_paket(isi: Isi) -> dict[str, str | None]:
    """Return the fingerprints of the three documents of a package; None for a part it does not have."""
    dokumen = {"layanan": dokumen_standar(isi), **{bagian: isi[bagian] for bagian in DEFINISI}}
    return {bagian: None if satu is None else intisari(satu) for bagian, satu in dokumen.items()}


def teks_kaya(isi: Isi) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of the components that are rich text."""
    for nama, nilai in isi["layanan"]["komponen"].items():
        if isinstance(Layanan._meta.get_field(nama), RichTextField):
            yield nama, nilai


def tulis_paket(isi: Isi) -> str:
    """Return the text of the file: the canonical order, with line breaks for people."""
    return json.dumps(isi, sort_keys=True, indent=2, ensure_ascii=False) + "\n"
