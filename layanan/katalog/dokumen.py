"""Compile a service into its canonical document, the one that pages, API and cases read."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from layanan.katalog.models import Layanan, Peraturan, Persyaratan
from layanan.katalog.syarat import susun_bila, urai_bila

SKEMA = 2

PENYAMPAIAN = ("persyaratan", "prosedur", "jangka_waktu", "biaya", "produk", "pengaduan")
PENGELOLAAN = (
    "dasar_hukum", "sarana", "kompetensi", "pengawasan_internal", "jumlah_pelaksana", "jaminan_pelayanan",
    "jaminan_keamanan", "evaluasi_kinerja",
)  # fmt: skip
"""The 14 components in their two groups (UU 25/2009 art. 21; PermenPANRB 15/2014)."""

JUDUL = {
    "persyaratan": _("Persyaratan"),
    "prosedur": _("Sistem, mekanisme, dan prosedur"),
    "jangka_waktu": _("Jangka waktu pelayanan"),
    "biaya": _("Biaya/tarif"),
    "produk": _("Produk pelayanan"),
    "pengaduan": _("Penanganan pengaduan, saran, dan masukan"),
    "dasar_hukum": _("Dasar hukum"),
    "sarana": _("Sarana dan prasarana, dan/atau fasilitas"),
    "kompetensi": _("Kompetensi pelaksana"),
    "pengawasan_internal": _("Pengawasan internal"),
    "jumlah_pelaksana": _("Jumlah pelaksana"),
    "jaminan_pelayanan": _("Jaminan pelayanan"),
    "jaminan_keamanan": _("Jaminan keamanan dan keselamatan pelayanan"),
    "evaluasi_kinerja": _("Evaluasi kinerja pelaksana"),
}

POKOK = ("kode", "nama", "ringkasan", "sasaran", "mode_daring", "jangka_waktu_hari", "pola_nomor", "klasifikasi")
MASA = ("masa_berlaku", "ingatkan_hari")
PERSYARATAN = ("kode", "nama", "keterangan", "sifat", "keadaan")
DAFTAR = ("persyaratan", "dasar_hukum")  # components that are lists of their own in the document
KOMPONEN = tuple(nama for nama in (*PENYAMPAIAN, *PENGELOLAAN) if nama not in DAFTAR)  # those that are text or HTML


def susun(layanan: Layanan) -> dict[str, Any]:
    """Return the canonical document of a service.

    Shape: {skema, kode, nama, ringkasan, sasaran, mode_daring, jangka_waktu_hari, pola_nomor, klasifikasi,
    persyaratan: [{kode, nama, keterangan, sifat, keadaan, bila: condition | null}], dasar_hukum: [{sebutan, tentang,
    status}], komponen: {key: text or HTML}}. A result that expires adds masa_berlaku (months) and ingatkan_hari. The
    values of a condition are kept as typed (layanan.alur.syarat). Documents of skema 1, whose conditions are one
    equality, read the same.
    """
    return {
        "skema": SKEMA,
        **{nama: getattr(layanan, nama) for nama in POKOK},
        "persyaratan": [_persyaratan(satu) for satu in layanan.persyaratan.all()],
        "dasar_hukum": [susun_peraturan(satu.peraturan) for satu in layanan.dasar_hukum.all()],
        "komponen": {nama: getattr(layanan, nama) for nama in KOMPONEN},
        **({nama: getattr(layanan, nama) for nama in MASA} if layanan.masa_berlaku else {}),
    }


def urai(dokumen: Mapping[str, Any]) -> dict[str, Any]:
    """Return a document as values of a Layanan, with `persyaratan` as a list of values of Persyaratan: the way back.

    The legal basis is left out: a document names regulations, it does not hold them.
    """
    return {
        **{nama: dokumen.get(nama, Layanan._meta.get_field(nama).get_default()) for nama in MASA},
        **{nama: dokumen[nama] for nama in POKOK},
        **{nama: dokumen["komponen"][nama] for nama in KOMPONEN},
        "persyaratan": [_urai_persyaratan(satu) for satu in dokumen["persyaratan"]],
    }


def susun_peraturan(satu: Peraturan) -> dict[str, Any]:
    """Return a regulation as a standard names it."""
    return {"sebutan": satu.sebutan, "tentang": satu.tentang, "status": satu.status}


def _persyaratan(satu: Persyaratan) -> dict[str, Any]:
    return {**{nama: getattr(satu, nama) for nama in PERSYARATAN}, "bila": susun_bila(satu.bila)}


def _urai_persyaratan(satu: Mapping[str, Any]) -> dict[str, Any]:
    return {**{nama: satu[nama] for nama in PERSYARATAN}, "bila": urai_bila(satu["bila"])}
