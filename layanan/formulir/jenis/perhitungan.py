"""Computed fields: for fees, for conditions, for what the office would otherwise work out by hand."""

import re
from collections.abc import Mapping
from decimal import Decimal
from random import Random
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from layanan.formulir.enums import KelasData
from layanan.formulir.hitung import BERJAWAB_YA_TIDAK, TIDAK, YA
from layanan.formulir.jenis.dasar import OPERATOR_TEKS, OPERATOR_URUT, Isian, JenisIsian, daftarkan, pesan, polos
from layanan.inti.acuan import AcuanIsianBlock
from layanan.inti.bilangan import tulis_bilangan
from layanan.inti.blocks import SyaratBlock, susun_syarat, urai_syarat

_BILANGAN = re.compile(r"-?\d{1,15}(?:[.,]\d{1,4})?")

SATUAN_WAKTU = [("tahun", _("tahun")), ("bulan", _("bulan")), ("hari", _("hari"))]
OPERASI = [("tambah", _("ditambah")), ("kurang", _("dikurangi")), ("kali", _("dikali")), ("bagi", _("dibagi"))]
PEMBULATAN = [
    ("tidak", _("tidak dibulatkan")),
    ("terdekat", _("ke yang terdekat")),
    ("atas", _("ke atas")),
    ("bawah", _("ke bawah")),
]


def _acuan(label: Any, wajib: bool = True, bantuan: Any = "") -> AcuanIsianBlock:
    return AcuanIsianBlock(label=label, required=wajib, help_text=bantuan)


class _LangkahHitung(blocks.StructBlock):
    op = blocks.ChoiceBlock(label=_("Operasi"), choices=OPERASI)
    nilai = _acuan(_("Angka atau isian"))


class _BarisTarif(blocks.StructBlock):
    golongan = blocks.CharBlock(label=_("Golongan"), required=False, max_length=80)
    dari = blocks.DecimalBlock(label=_("Ukuran dari"), required=False)
    sampai = blocks.DecimalBlock(label=_("Ukuran sampai"), required=False)
    tarif = blocks.DecimalBlock(label=_("Tarif"), min_value=0)
    per_satuan = blocks.BooleanBlock(label=_("Dikali ukuran"), required=False)


class RumusBlock(blocks.StreamBlock):
    """One way to compute."""

    aritmetika = blocks.StructBlock(
        [
            ("awal", _acuan(_("Mulai dari (angka atau isian)"))),
            ("langkah", blocks.ListBlock(_LangkahHitung(), label=_("Lalu"), default=[])),
        ],
        label=_("Hitungan"),
    )
    jarak = blocks.StructBlock(
        [
            ("dari", _acuan(_("Dari tanggal"), wajib=False, bantuan=_("Kosong berarti hari ini."))),
            ("sampai", _acuan(_("Sampai tanggal"), wajib=False, bantuan=_("Kosong berarti hari ini."))),
            ("satuan", blocks.ChoiceBlock(label=_("Dalam"), choices=SATUAN_WAKTU, default="tahun")),
        ],
        label=_("Umur atau jarak waktu"),
    )
    tarif = blocks.StructBlock(
        [
            ("golongan", _acuan(_("Golongan menurut isian"), wajib=False)),
            ("ukuran", _acuan(_("Ukuran menurut isian"), wajib=False)),
            ("baris", blocks.ListBlock(_BarisTarif(), label=_("Baris tarif"), min_num=1)),
        ],
        label=_("Tabel tarif"),
    )
    banyak_baris = blocks.StructBlock([("grup", _acuan(_("Grup")))], label=_("Banyaknya baris grup"))
    total = blocks.StructBlock(
        [("grup", _acuan(_("Grup"))), ("isian", _acuan(_("Isian yang dijumlahkan")))],
        label=_("Jumlah sebuah isian pada semua baris"),
    )
    ada = blocks.StructBlock(
        [("grup", _acuan(_("Grup"))), ("syarat", SyaratBlock(label=_("Syarat tiap baris")))],
        label=_("Adakah baris yang memenuhi syarat?"),
    )
    semua = blocks.StructBlock(
        [("grup", _acuan(_("Grup"))), ("syarat", SyaratBlock(label=_("Syarat tiap baris")))],
        label=_("Apakah semua baris memenuhi syarat?"),
    )

    class Meta:
        icon = "table"


@daftarkan("perhitungan")
class Perhitungan(JenisIsian):
    """An answer that the system works out."""

    label = _("Perhitungan")
    ikon = "table"
    kelas = KelasData.PUBLIK
    dihitung = True
    sifat = ("rumus", "satuan")

    def anak_blok(self) -> dict[str, blocks.Block]:
        """Return the formula, the rounding, and the unit."""
        return {
            "rumus": RumusBlock(label=_("Cara menghitung"), min_num=1, max_num=1),
            "pembulatan": blocks.ChoiceBlock(label=_("Pembulatan"), choices=PEMBULATAN, default="tidak"),
            "kelipatan": blocks.DecimalBlock(
                label=_("Kelipatan pembulatan"), default=1, min_value=Decimal("0.0001"), max_value=10**9
            ),
            "satuan": blocks.CharBlock(
                label=_("Satuan"), required=False, max_length=20, help_text=_("Misalnya: Rp, tahun, m².")
            ),
        }

    def susun(self, nilai: Mapping[str, Any]) -> dict[str, Any]:
        """Return the formula as {cara, pembulatan, kelipatan, ...} and the unit."""
        blok = nilai["rumus"][0]
        rumus = {nama: satu for nama, satu in blok.value.items() if nama not in ("awal", "langkah", "baris", "syarat")}
        if blok.block_type == "aritmetika":
            langkah = [{"op": satu["op"], "nilai": _operan(satu["nilai"])} for satu in blok.value["langkah"]]
            rumus |= {"awal": _operan(blok.value["awal"]), "langkah": langkah}
        if "baris" in blok.value:
            rumus["baris"] = [{nama: polos(isi) for nama, isi in satu.items()} for satu in blok.value["baris"]]
        if "syarat" in blok.value:
            rumus["syarat"] = susun_syarat(blok.value["syarat"], lambda _kunci, _op, teks: teks)
        bulat = {"pembulatan": nilai["pembulatan"], "kelipatan": polos(nilai["kelipatan"])}
        return {"rumus": {"cara": blok.block_type} | rumus | bulat, "satuan": nilai["satuan"]}

    def urai(self, isian: Isian) -> dict[str, Any]:
        """Return the formula as raw data of the builder."""
        rumus = dict(isian["rumus"])
        cara = rumus.pop("cara")
        luar = {nama: rumus.pop(nama) for nama in ("pembulatan", "kelipatan")}
        if cara == "aritmetika":
            rumus["awal"] = _tulis_operan(rumus["awal"])
            rumus["langkah"] = [{"op": satu["op"], "nilai": _tulis_operan(satu["nilai"])} for satu in rumus["langkah"]]
        if "syarat" in rumus:
            rumus["syarat"] = urai_syarat(rumus["syarat"])
        return {"rumus": [{"type": cara, "value": rumus}], **luar, "satuan": isian["satuan"]}

    def skema(self, isian: Isian) -> dict[str, Any]:
        """Return a number, or yes and no; the server works it out, whoever sends one sends the same."""
        jenis = {"enum": [YA, TIDAK]} if isian["rumus"]["cara"] in BERJAWAB_YA_TIDAK else {"type": "number"}
        return jenis | {"readOnly": True}

    def bersihkan(self, isian: Isian, mentah: Any) -> Any:
        """Return the value as it is: nobody types it."""
        return mentah

    def operator_untuk(self, isian: Isian) -> tuple[str, ...]:
        """Return order only for numbers."""
        return OPERATOR_TEKS if isian["rumus"]["cara"] in BERJAWAB_YA_TIDAK else OPERATOR_URUT

    def nilai_syarat(self, isian: Isian, teks: str) -> int | float | str:
        """Return the number, or "ya" or "tidak"."""
        if isian["rumus"]["cara"] in BERJAWAB_YA_TIDAK:
            if teks.lower() not in (YA, TIDAK):
                raise pesan(_("Tulis “ya” atau “tidak”."))
            return teks.lower()
        if not _BILANGAN.fullmatch(teks.strip()):
            raise pesan(_("Tulis angka, misalnya 17 atau 2,5."))
        return polos(Decimal(teks.strip().replace(",", ".")))

    def tulis(self, isian: Isian, nilai: Any) -> str:
        """Return the number with its unit, in Indonesian notation."""
        if isinstance(nilai, str):
            return str(_("Ya")) if nilai == YA else str(_("Tidak"))
        angka = tulis_bilangan(nilai)
        satuan = isian["satuan"]
        return f"{satuan}{angka}" if satuan == "Rp" else f"{angka} {satuan}".strip()

    def widget(self, isian: Isian) -> forms.Widget:
        """Return nothing to type in."""
        return forms.HiddenInput()

    def contoh(self, isian: Isian) -> Any:
        """Return a value of the right kind."""
        return YA if isian["rumus"]["cara"] in BERJAWAB_YA_TIDAK else 1

    def acak(self, isian: Isian, acak: Random) -> Any:
        """Return some value of the right kind; the server puts its own in."""
        return acak.choice([YA, TIDAK]) if isian["rumus"]["cara"] in BERJAWAB_YA_TIDAK else acak.randint(0, 100)


def _operan(teks: str) -> dict[str, Any]:
    rapi = teks.strip()
    return {"angka": polos(Decimal(rapi.replace(",", ".")))} if _BILANGAN.fullmatch(rapi) else {"isian": rapi}


def _tulis_operan(operan: Mapping[str, Any]) -> str:
    return operan["isian"] if "isian" in operan else str(operan["angka"])
