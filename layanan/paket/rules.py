"""What is wrong with a package. Whatever comes in, the answer is a list of findings; one that blocks stops it."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import partial
from itertools import chain, islice
from types import SimpleNamespace
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from layanan.formulir.evaluasi import periksa as periksa_jawaban
from layanan.inti.kunci import KUNCI
from layanan.inti.lint import Temuan
from layanan.katalog.dokumen import SKEMA
from layanan.katalog.models import KategoriLayanan, Layanan
from layanan.katalog.rules import periksa_standar
from layanan.paket.baca import MAKS_TEMUAN, PaketTidakSah, baca_berkas, periksa_nilai, telusuri, tempat
from layanan.paket.bentuk import periksa_bentuk
from layanan.paket.definisi import BENTUK_LAMA, RUSAK, periksa_definisi, periksa_persyaratan
from layanan.paket.dokumen import (
    BAGIAN,
    DEFINISI,
    PESAN,
    Isi,
    buat_peraturan,
    isikan_layanan,
    kunci_peraturan,
    sidik_paket,
    teks_kaya,
    tulis_ulang_standar,
)
from layanan.paket.teks import bersihkan_html, memuat_program


def periksa_paket(isi: Any) -> list[Temuan]:
    """Return the findings on a package: the bytes of a file, or the JSON value it holds. Never raises."""
    if isinstance(isi, bytes):
        try:
            isi = baca_berkas(isi)
        except PaketTidakSah as galat:
            return galat.temuan
    if temuan := periksa_nilai(isi) or periksa_bentuk(isi) or periksa_acuan(isi) or periksa_persyaratan(isi["layanan"]):
        return temuan
    temuan = [
        *_bidang(isi),
        *(satu for bagian in DEFINISI for satu in periksa_definisi(bagian, isi[bagian])),
        *_program(isi),
    ]
    if not any(satu.memblokir for satu in temuan):
        temuan += [*_standar(isi), *_contoh(isi)]
    return [*temuan, *_teks(isi), *_sidik(isi)]


def menahan(temuan: list[Temuan]) -> list[Temuan]:
    """Return the findings that stop an import."""
    return [satu for satu in temuan if satu.memblokir]


def segel_paket(isi: Any) -> dict[str, Any]:
    """Return a package that was edited by hand with its documents in today's form and new fingerprints.

    Raises PaketTidakSah when its outer shape is wrong; whether it may be imported is still to be checked.
    """
    if isinstance(isi, dict):
        isi = isi | {"sha256": {"layanan": "", "formulir": None, "alur": None}}
    if temuan := periksa_nilai(isi) or periksa_bentuk(isi) or periksa_acuan(isi):
        raise PaketTidakSah(temuan)
    with suppress(ValidationError, *RUSAK):
        isi = isi | {"layanan": tulis_ulang_standar(isi)}
    for bagian, jenis in DEFINISI.items():
        if isi[bagian] is not None and isi[bagian]["skema"] <= jenis.skema:
            with suppress(ValidationError, *RUSAK):  # the check tells what is wrong with it
                isi = isi | {bagian: jenis.tulis_ulang(isi[bagian])}
    return isi | {"sha256": sidik_paket(isi)}


def periksa_acuan(isi: Isi) -> list[Temuan]:
    """Return what is wrong with the codes of a package, and with the regulations that it names."""
    temuan = []
    for jalur in (("kode",), *((bagian, "kode") for bagian in BAGIAN if isi[bagian] is not None)):
        kode = isi[jalur[0]] if len(jalur) == 1 else isi[jalur[0]]["kode"]
        if not re.fullmatch(KUNCI, kode):
            pesan = _("Kode hanya boleh berisi huruf kecil, angka, dan garis bawah, dan mulai dengan huruf.")
            temuan.append(Temuan("kode_tidak_sah", tempat(jalur), pesan))
    if isi["kode"] != isi["layanan"]["kode"]:
        temuan.append(Temuan("kode_beda", "kode", _("Kode paket harus sama dengan kode layanannya.")))
    if isi["layanan"]["skema"] > SKEMA:
        pesan = _("Bagian ini dibuat dengan versi Layanan yang lebih baru. Perbarui situs ini dahulu.")
        temuan.append(Temuan("lebih_baru", "layanan", pesan))
    return temuan + _acuan_peraturan(isi)


def _acuan_peraturan(isi: Isi) -> list[Temuan]:
    dikenal = [kunci_peraturan(satu) for satu in isi["peraturan"]]
    dipakai = [("layanan › dasar_hukum", satu) for satu in isi["layanan"]["dasar_hukum"]]
    dipakai += [("peraturan", pengganti) for satu in isi["peraturan"] for pengganti in satu["pengganti"]]
    temuan = []
    if len(set(dikenal)) < len(dikenal):
        pesan = _("Ada peraturan yang ditulis dua kali. Hapus salah satunya.")
        temuan.append(Temuan("peraturan_ganda", "peraturan", pesan))
    for letak, satu in dipakai:
        if kunci_peraturan(satu) not in dikenal:
            pesan = _("%(sebutan)s disebut, tetapi tidak ada pada daftar peraturan paket ini.")
            sebutan = f"{satu['jenis']} Nomor {satu['nomor']} Tahun {satu['tahun']}"
            temuan.append(Temuan("peraturan_hilang", letak, pesan % {"sebutan": sebutan}))
    return temuan[:MAKS_TEMUAN]


def _bidang(isi: Isi) -> list[Temuan]:
    """Return what the fields of the catalogue refuse: too long, not a choice, out of range."""
    layanan, kategori = Layanan(), isi["layanan"]["kategori"]
    isikan_layanan(layanan, isi)
    syarat = [
        (f"layanan › persyaratan › {urut}", satu, ["layanan"])
        for urut, satu in enumerate(layanan.persyaratan.all(), start=1)
    ]
    peraturan = [(f"peraturan › {urut}", buat_peraturan(satu), []) for urut, satu in enumerate(isi["peraturan"], 1)]
    baris: list[tuple[str, models.Model, list[str]]] = [("layanan", layanan, ["instansi"]), *syarat, *peraturan]
    if kategori:
        baris.append(("layanan › kategori", KategoriLayanan(**kategori), []))
    temuan = [satu for letak, objek, kecuali in baris for satu in _salah_bidang(letak, objek, kecuali)]
    if len(isi["nama"]) > Layanan._meta.get_field("nama").max_length:
        temuan.append(Temuan("isi_tidak_sah", "nama", _("Nama paket terlalu panjang.")))
    return temuan[:MAKS_TEMUAN]


def _salah_bidang(letak: str, objek: models.Model, kecuali: list[str]) -> Iterator[Temuan]:
    try:
        objek.clean_fields(exclude=kecuali)
    except ValidationError as galat:
        for nama, pesan in galat.message_dict.items():
            yield Temuan("isi_tidak_sah", f"{letak} › {nama}", " ".join(pesan))


def _standar(isi: Isi) -> list[Temuan]:
    """Return what the catalogue says about the standard, judged without a row in the database."""
    layanan = Layanan()
    isikan_layanan(layanan, isi)
    data = {satu.name: getattr(layanan, satu.name) for satu in Layanan._meta.concrete_fields if not satu.is_relation}
    # form and route are published before the service
    terbit = {bagian: SimpleNamespace(dokumen_terbit=partial(isi.get, bagian)) for bagian in DEFINISI}
    data |= {bagian: None if isi[bagian] is None else satu for bagian, satu in terbit.items()}
    data |= {"persyaratan": layanan.persyaratan, "dasar_hukum": _dasar_hukum(isi), "lanjutan": layanan.lanjutan}
    temuan = periksa_standar(SimpleNamespace(**data))
    if isi["layanan"]["skema"] < SKEMA:
        temuan.append(Temuan("bentuk_lama", "", str(BENTUK_LAMA), memblokir=False))
    return [
        Temuan(satu.kode, f"layanan › {satu.tempat}" if satu.tempat else "layanan", satu.pesan, satu.memblokir)
        for satu in temuan
    ]


class _Daftar(list):
    """A list that answers as the rows of a relation do."""

    def all(self) -> list:
        return self


class _Peraturan:
    """A regulation of a package, with its successors, as the catalogue's rules read it."""

    def __init__(self, satu: Isi) -> None:
        self.status, self.sebutan, self.pengganti = satu["status"], buat_peraturan(satu).sebutan, _Daftar()


def _dasar_hukum(isi: Isi) -> _Daftar:
    semua = {kunci_peraturan(satu): _Peraturan(satu) for satu in isi["peraturan"]}
    for satu in isi["peraturan"]:
        semua[kunci_peraturan(satu)].pengganti += [semua[kunci_peraturan(lain)] for lain in satu["pengganti"]]
    return _Daftar(SimpleNamespace(peraturan=semua[kunci_peraturan(satu)]) for satu in isi["layanan"]["dasar_hukum"])


def _program(isi: Isi) -> list[Temuan]:
    kaya = {("layanan", "komponen", nama) for nama, _nilai in teks_kaya(isi)}
    pesan = _("Tulisan ini memuat tanda HTML atau alamat yang dapat menjalankan program. Tulis ulang tanpa tanda itu.")
    semua = (
        Temuan("memuat_program", tempat(jalur), pesan)
        for jalur, nilai in telusuri(isi)
        if isinstance(nilai, str) and jalur not in kaya and memuat_program(nilai)
    )
    return list(islice(semua, MAKS_TEMUAN))


def _teks(isi: Isi) -> list[Temuan]:
    pesan = _("Sebagian isi dihapus ketika diimpor: skrip, tanda tak dikenal, atau tautan ke halaman situs asal.")
    return [
        Temuan("teks_dibersihkan", f"layanan › komponen › {nama}", pesan, memblokir=False)
        for nama, nilai in teks_kaya(isi)
        if bersihkan_html(nilai, Layanan._meta.get_field(nama).features) != nilai
    ]


def _sidik(isi: Isi) -> list[Temuan]:
    sekarang = sidik_paket(isi)
    pesan = _("Bagian ini berubah sesudah diekspor (sha256 tidak cocok). Pastikan perubahan itu memang dikehendaki.")
    return [
        Temuan("sidik_beda", bagian, pesan, memblokir=False)
        for bagian in BAGIAN
        if isi["sha256"][bagian] != sekarang[bagian]
    ]


def _contoh(isi: Isi) -> list[Temuan]:
    temuan = []
    pesan = _("Pesan ini tidak dikenal di situs ini; bagian ini dilewati.")
    asing = islice((nama for nama in isi["pesan"] if nama not in PESAN), MAKS_TEMUAN)
    temuan += (Temuan("pesan_dilewati", tempat(("pesan", nama)), pesan, memblokir=False) for nama in asing)
    if isi["contoh"] and isi["formulir"] is None:
        pesan = _("Ada contoh jawaban, tetapi paket ini tanpa formulir.")
        temuan.append(Temuan("contoh_tanpa_formulir", "contoh", pesan, memblokir=False))
    elif isi["formulir"] is not None:
        semua = (_satu_contoh(isi["formulir"], urut, satu) for urut, satu in enumerate(isi["contoh"], start=1))
        temuan += islice(chain.from_iterable(semua), MAKS_TEMUAN)
    return temuan


def _satu_contoh(dokumen: Isi, urut: int, jawaban: Mapping[str, Any]) -> list[Temuan]:
    letak = f"contoh › {urut}"
    try:
        galat = periksa_jawaban(dokumen, jawaban).galat
    except RUSAK:
        return [Temuan("contoh_tidak_cocok", letak, _("Contoh ini tidak dapat dibaca."), memblokir=False)]
    return [Temuan("contoh_tidak_cocok", f"{letak} › {satu.jalur}", satu.pesan, memblokir=False) for satu in galat]
