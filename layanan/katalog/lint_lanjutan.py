"""Whether the services that may follow a case can be reached."""

from typing import Any

from django.utils.translation import gettext as _

from layanan.inti.lint import Temuan
from layanan.katalog.enums import JenisLanjutan, ModeDaring


def periksa_lanjutan(layanan: Any) -> list[Temuan]:
    """Return the findings on the follow-up services, and on a follow-up that nothing leads to."""
    return [*_tujuan(layanan), *_ganda(layanan), *_asal(layanan)]


def _tujuan(layanan: Any) -> list[Temuan]:
    hasil = []
    for satu in layanan.lanjutan.all():
        isi = {"jenis": satu.get_jenis_display(), "layanan": satu.tujuan}
        if satu.tujuan.instansi_id != layanan.instansi_id:
            pesan = _("%(jenis)s: layanan “%(layanan)s” milik kantor lain. Pilih layanan kantor ini.")
            hasil.append(Temuan("lanjutan_kantor_lain", "lanjutan", pesan % isi))
        elif satu.tujuan.mode_daring == ModeDaring.INFORMASI:
            pesan = _("%(jenis)s: layanan “%(layanan)s” tidak daring, jadi tidak dapat diajukan dari sini.")
            hasil.append(Temuan("lanjutan_tidak_daring", "lanjutan", pesan % isi))
        elif not satu.tujuan.live and satu.tujuan.pk != layanan.pk:
            pesan = _("%(jenis)s: layanan “%(layanan)s” belum terbit. Pemohon baru melihatnya sesudah terbit.")
            hasil.append(Temuan("lanjutan_belum_terbit", "lanjutan", pesan % isi, memblokir=False))
        if satu.jenis == JenisLanjutan.PERPANJANGAN and not layanan.masa_berlaku:
            pesan = _("Perpanjangan memerlukan masa berlaku. Isi masa berlaku, atau hapus perpanjangannya.")
            hasil.append(Temuan("perpanjangan_tanpa_masa", "masa_berlaku", pesan))
    return hasil


def _ganda(layanan: Any) -> list[Temuan]:
    jenis = [satu.jenis for satu in layanan.lanjutan.all()]
    pesan = _("%(jenis)s disebut lebih dari sekali. Pilih satu layanan untuk tiap jenis lanjutan.")
    return [
        Temuan("lanjutan_ganda", "lanjutan", pesan % {"jenis": JenisLanjutan(satu).label})
        for satu in dict.fromkeys(jenis)
        if jenis.count(satu) > 1
    ]


def _asal(layanan: Any) -> list[Temuan]:
    if layanan.mode_daring != ModeDaring.LANJUTAN or (layanan.pk and layanan.lanjutan_dari.exists()):
        return []
    pesan = _(
        "Belum ada layanan yang menyebut layanan ini sebagai lanjutannya, jadi belum ada yang dapat mengajukannya."
    )
    return [Temuan("lanjutan_tanpa_asal", "mode_daring", pesan, memblokir=False)]
