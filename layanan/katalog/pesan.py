"""What a service says over WhatsApp: how a citizen's message begins, and what the office replies."""

import re
from typing import Any
from urllib.parse import quote

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.inti.identitas import nomor_wa
from layanan.inti.lint import Temuan

KATA = re.compile(r"\{([^{}]*)\}")
KATA_AWAL = ("layanan",)
KATA_BALASAN = ("nomor", "layanan", "kode_lacak", "kode_akses", "alamat")
BALASAN_BAKU = gettext_lazy(
    "Permohonan {layanan} sudah kami terima dengan nomor {nomor}.\n"
    "Kode lacak: {kode_lacak}\n"
    "Kode akses: {kode_akses}\n"
    "Lihat kabarnya di {alamat}\n"
    "Simpan kedua kode ini. Jangan berikan kode akses kepada orang lain."
)


class PesanLayanan(models.Model):
    """The two texts of a service. No version holds them: they promise nothing."""

    pesan_awal = models.CharField(
        gettext_lazy("pesan pembuka dari warga"),
        max_length=255,
        blank=True,
        help_text=gettext_lazy(
            "Misalnya: Saya ingin mengajukan {layanan}. Kosong: halaman layanan tanpa tautan WhatsApp."
        ),
    )
    pesan_balasan = models.CharField(
        gettext_lazy("balasan setelah didaftarkan petugas"),
        max_length=1000,
        blank=True,
        help_text=gettext_lazy(
            "Kata yang diisi otomatis: {nomor} {layanan} {kode_lacak} {kode_akses} {alamat}. Kosong: kalimat baku."
        ),
    )

    class Meta:
        abstract = True


def isi_pesan(teks: str, **kata: str) -> str:
    """Return a text with its placeholders filled; what is no placeholder stays as it stands."""
    return KATA.sub(lambda cocok: kata.get(cocok[1], cocok[0]), teks)


def tautan_wa(nomor: str, teks: str) -> str:
    """Return the address that opens a WhatsApp chat with a text; empty without a number."""
    return f"https://wa.me/{tujuan}?text={quote(teks, safe='')}" if (tujuan := nomor_wa(nomor)) else ""


def tautan_pembuka(layanan: Any) -> str:
    """Return the address by which a citizen asks for a service over WhatsApp; empty when the office offers none."""
    if not layanan.pesan_awal:
        return ""
    return tautan_wa(layanan.instansi.whatsapp, isi_pesan(layanan.pesan_awal, layanan=layanan.nama))


def periksa_pesan(layanan: Any) -> list[Temuan]:
    """Return the findings on the two texts; `layanan` may be without an office."""
    kalimat = _("Kata {%(kata)s} tidak dikenal di pesan ini. Pakai: %(dikenal)s.")
    temuan = [
        Temuan("kata_pesan_tak_dikenal", bidang, kalimat % {"kata": kata[:40], "dikenal": _sebut(dikenal)})
        for bidang, dikenal in (("pesan_awal", KATA_AWAL), ("pesan_balasan", KATA_BALASAN))
        for kata in dict.fromkeys(KATA.findall(getattr(layanan, bidang)))
        if kata not in dikenal
    ]
    kantor = getattr(layanan, "instansi", None)
    if layanan.pesan_awal and kantor is not None and not nomor_wa(kantor.whatsapp):
        pesan = _(
            "Kantor ini belum mengisi nomor WhatsApp, jadi tautannya belum tampak. Isi nomornya di data instansi."
        )
        temuan.append(Temuan("wa_tanpa_nomor", "pesan_awal", pesan, memblokir=False))
    return temuan


def _sebut(kata: tuple[str, ...]) -> str:
    return " ".join(f"{{{satu}}}" for satu in kata)
