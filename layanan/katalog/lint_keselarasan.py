"""Whether a service keeps its word: what the standard promises, what the form asks, and how long the route takes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from layanan.alur.dokumen import hari_terlama, semua_tahap
from layanan.alur.periksa.biaya import tahap_berbiaya
from layanan.alur.periksa.jalan import periksa_acuan
from layanan.alur.periksa.persetujuan import periksa_pasangan
from layanan.alur.syarat import isian_dikenal
from layanan.formulir.lint_syarat import Dikenal, periksa_syarat
from layanan.inti.lint import Temuan
from layanan.katalog.enums import ModeDaring
from layanan.katalog.syarat import susun_bila

GRATIS = re.compile(r"\b(gratis|tidak dipungut|tanpa biaya)\b", re.IGNORECASE)
BERKAS = ("berkas", "foto_identitas")  # types of fields that take a paper


def periksa_keselarasan(layanan: Any) -> list[Temuan]:
    """Return the findings on a service against the newest published versions of its form and its route."""
    if layanan.mode_daring == ModeDaring.INFORMASI:
        return []
    formulir, alur = (satu and satu.dokumen_terbit() for satu in (layanan.formulir, layanan.alur))
    return [
        *(_syarat_persyaratan(layanan, formulir, alur) if formulir else []),
        *(_berkas(layanan, formulir) if formulir and layanan.mode_daring == ModeDaring.PENUH else []),
        *(_janji(layanan, formulir) if formulir else []),
        *(_alur(alur, formulir) if alur and formulir else []),
        *(_waktu(layanan, alur) if alur else []),
        *(_biaya(layanan, alur) if alur else []),
    ]


def _isian(daftar: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for isian in daftar:
        yield isian
        yield from _isian(isian.get("isian", ()))


def _semua(formulir: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    return {satu["kunci"]: satu for langkah in formulir["langkah"] for satu in _isian(langkah["isian"])}


def _syarat_persyaratan(layanan: Any, formulir: Mapping[str, Any], alur: Mapping[str, Any] | None) -> list[Temuan]:
    """Find conditions of requirements that can never hold: answers that nobody gives, values that none of them has."""
    dikenal = Dikenal.dari(formulir)
    for isian in isian_dikenal(formulir, semua_tahap(alur) if alur else []).values():
        dikenal.tambah(isian)
    kalimat = _("Persyaratan “%(nama)s”: %(pesan)s")
    return [
        replace(temuan, tempat="persyaratan", pesan=kalimat % {"nama": satu.nama, "pesan": temuan.pesan})
        for satu in layanan.persyaratan.all()
        for temuan in periksa_syarat(susun_bila(satu.bila), satu.nama, dikenal)
    ]


def _berkas(layanan: Any, formulir: Mapping[str, Any]) -> list[Temuan]:
    """Warn of papers that are required but not asked for online, and the other way round."""
    diminta = {kunci: satu for kunci, satu in _semua(formulir).items() if satu["jenis"] in BERKAS}
    janji = {satu.kode: satu.nama for satu in layanan.persyaratan.all()}
    kurang = _(
        "Persyaratan “%(nama)s” tidak diminta oleh formulirnya. Tambahkan isian berkas dengan kunci “%(kunci)s”."
    )
    lebih = _("Formulir meminta “%(nama)s”, yang tidak ada pada persyaratan. Cantumkan dengan kode “%(kunci)s”.")
    pasangan = [(kurang, {kode: nama for kode, nama in janji.items() if kode not in _semua(formulir)})]
    pasangan.append((lebih, {kunci: satu["label"] for kunci, satu in diminta.items() if kunci not in janji}))
    return [
        Temuan("persyaratan_formulir", "persyaratan", pesan % {"nama": nama, "kunci": kunci}, memblokir=False)
        for pesan, daftar in pasangan
        for kunci, nama in daftar.items()
    ]


def _alur(alur: Mapping[str, Any], formulir: Mapping[str, Any]) -> list[Temuan]:
    """Return where the route reads answers that the form does not give, or waits for people whom it does not ask."""
    kalimat = _("Alur, tahap “%(tahap)s”: %(pesan)s")
    return [
        replace(satu, tempat="alur", pesan=kalimat % {"tahap": satu.tempat, "pesan": satu.pesan})
        for satu in [*periksa_acuan(alur, formulir), *periksa_pasangan(alur, formulir)]
    ]


def _waktu(layanan: Any, alur: Mapping[str, Any]) -> list[Temuan]:
    """Warn when the stages may take longer than the standard promises."""
    hari, janji = hari_terlama(alur), layanan.jangka_waktu_hari
    if not janji or hari <= janji:
        return []
    pesan = _(
        "Tahap-tahap alur sesudah berkas lengkap boleh memakan %(hari)d hari kerja, padahal standar menjanjikan "
        "%(janji)d. Kurangi tenggat tahap, atau perpanjang jangka waktunya."
    )
    isi = {"hari": hari, "janji": janji}
    return [Temuan("melebihi_janji", "jangka_waktu_hari", pesan % isi, memblokir=False)]


def _biaya(layanan: Any, alur: Mapping[str, Any]) -> list[Temuan]:
    """Warn when the standard calls the service free and the route asks for money."""
    if not GRATIS.search(layanan.biaya) or not tahap_berbiaya(alur):
        return []
    pesan = _("Standar menyebut layanan ini gratis, tetapi alurnya meminta pembayaran. Samakan keduanya.")
    return [Temuan("gratis_berbayar", "biaya", pesan, memblokir=False)]


def _janji(layanan: Any, formulir: Mapping[str, Any]) -> list[Temuan]:
    """Warn when the form asks for an appointment that cannot be had: only a service that is saved has hours."""
    diminta = any(satu["jenis"] == "janji" for satu in _semua(formulir).values())
    if not diminta or layanan.pk is None or hasattr(layanan, "jadwal_janji"):
        return []
    pesan = _("Formulir meminta janji temu, tetapi layanan ini belum punya jam. Isi di menu “Jadwal janji temu”.")
    return [Temuan("tanpa_jadwal", "formulir", pesan, memblokir=False)]
