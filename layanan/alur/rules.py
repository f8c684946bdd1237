"""What a route must satisfy before it is published, in plain Indonesian."""

from collections import Counter

from django.utils.translation import gettext as _

from layanan.alur.dokumen import Dokumen
from layanan.alur.jenis import jenis_tahap
from layanan.inti.lint import Temuan


def periksa_alur(dokumen: Dokumen) -> list[Temuan]:
    """Return the findings on a route's document; an empty list means it may be published without a word."""
    tahap = dokumen["tahap"]
    if not tahap:
        return [Temuan("alur_kosong", _("Tahap"), _("Tambahkan paling sedikit satu tahap."))]
    temuan = [
        Temuan("kode_ganda", kode, _("Kode tahap ini dipakai lebih dari sekali. Beri kode yang berbeda."))
        for kode, banyak in Counter(satu["kode"] for satu in tahap).items()
        if banyak > 1
    ]
    sebelum: list[str] = []
    kurir_ditugaskan = False
    for satu in tahap:
        for tujuan in satu["kembali_ke"]:
            if tujuan["kode"] not in sebelum:
                pesan = _("Tidak dapat kembali ke “%(kode)s”: tahap itu tidak ada sebelum tahap ini.")
                temuan.append(Temuan("kembali_ke_depan", satu["nama"], pesan % {"kode": tujuan["kode"]}))
        if jenis_tahap[satu["jenis"]].perorangan and not kurir_ditugaskan:
            pesan = _("Belum ada yang ditugaskan. Taruh tahap “Penugasan kurir” sebelum tahap ini.")
            temuan.append(Temuan("tanpa_penugasan", satu["nama"], pesan))
        kurir_ditugaskan = kurir_ditugaskan or satu["jenis"] == "tugaskan_kurir"
        sebelum.append(satu["kode"])
    return temuan
