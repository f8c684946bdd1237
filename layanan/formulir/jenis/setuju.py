"""Co-signers as a setting of a field: the person it names has to agree too; for a group, whom each row names.

In a document it is {kalimat} under `setuju`, for a group also {nama_dari, untuk}: which question of the row holds the
name, and the condition for a row to count. A field without it has no such key, as in documents from before it.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from layanan.inti.acuan import AcuanIsianBlock
from layanan.inti.blocks import SyaratBlock, susun_syarat, urai_syarat

KALIMAT_UMUM = "Saya sudah membaca isi permohonan ini. Data tentang saya benar, dan saya menyetujui permohonan ini."
"""What a co-signer agrees to unless the redaktur writes something else; the document holds it, so it stays."""

PANJANG_KALIMAT = 400


def blok_setuju(*, berbaris: bool = False) -> blocks.StructBlock:
    """Return the setting in the builder: that of a group, or of a name."""
    label = _("Setiap baris ikut menyetujui") if berbaris else _("Orang ini ikut menyetujui")
    bantuan = _("Orangnya menjawab lewat tautannya sendiri. Alurnya harus punya tahap persetujuan.")
    anak: list[tuple[str, blocks.Block]] = [
        ("minta", blocks.BooleanBlock(label=label, required=False, help_text=bantuan))
    ]
    if berbaris:
        bantuan = _("Kosongkan: isian “Nama orang” yang pertama pada baris.")
        nama = AcuanIsianBlock(label=_("Namanya dari isian"), required=False, help_text=bantuan)
        anak += [("nama_dari", nama), ("untuk", SyaratBlock(label=_("Hanya baris yang")))]
    bantuan = _("Kosongkan untuk kalimat umum. Misalnya: Saya ahli waris almarhum dan menyetujui permohonan ini.")
    kalimat = blocks.TextBlock(
        label=_("Kalimat yang disetujui"), required=False, max_length=PANJANG_KALIMAT, help_text=bantuan
    )
    return blocks.StructBlock([*anak, ("kalimat", kalimat)], label=_("Ikut menyetujui"), icon="group", collapsed=True)


def susun_setuju(nilai: Mapping[str, Any]) -> dict[str, Any]:
    """Return the setting of a field for its document; nothing when it is off."""
    isi = nilai["setuju"]
    if not isi["minta"]:
        return {}
    setuju: dict[str, Any] = {"kalimat": isi["kalimat"] or KALIMAT_UMUM}
    if "untuk" in isi:
        setuju |= {"nama_dari": isi["nama_dari"], "untuk": susun_syarat(isi["untuk"], lambda _kunci, _op, teks: teks)}
    return {"setuju": setuju}


def nama_baris(setuju: Mapping[str, Any], baris: Iterable[Mapping[str, Any]]) -> str:
    """Return the key of the question that holds the name in a row: the one chosen, else the first name."""
    return setuju["nama_dari"] or next((satu["kunci"] for satu in baris if satu["jenis"] == "nama"), "")


def urai_setuju(isian: Mapping[str, Any], *, berbaris: bool = False) -> dict[str, Any]:
    """Return the setting as raw data of the builder."""
    setuju = isian.get("setuju")
    isi: dict[str, Any] = {"minta": setuju is not None, "kalimat": setuju["kalimat"] if setuju else ""}
    if berbaris:
        isi["nama_dari"] = setuju["nama_dari"] if setuju else ""
        isi["untuk"] = urai_syarat(setuju["untuk"] if setuju else None)
    return {"setuju": isi}
