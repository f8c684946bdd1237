"""What a form must satisfy before it is published, in plain Indonesian."""

from collections import Counter

from django.utils.translation import gettext as _

from layanan.formulir.dokumen import Dokumen, semua_isian
from layanan.inti.lint import Temuan


def periksa_formulir(dokumen: Dokumen) -> list[Temuan]:
    """Return the findings on a form's document; an empty list means it may be published without a word."""
    isian = list(semua_isian(dokumen))
    temuan = []
    if not isian:
        temuan.append(Temuan("formulir_kosong", _("Langkah"), _("Tambahkan paling sedikit satu isian.")))
    for kunci, banyak in Counter(satu["kunci"] for satu in isian).items():
        if banyak > 1:
            pesan = _("Kunci ini dipakai %(banyak)s kali. Ganti supaya setiap isian punya kunci sendiri.")
            temuan.append(Temuan("kunci_ganda", kunci, pesan % {"banyak": banyak}))
    sebelum: set[str] = set()
    for satu in isian:
        if satu["bila"] and satu["bila"]["isian"] not in sebelum:
            pesan = _("Syarat tampil menunjuk ke “%(kunci)s”, yang tidak ada di atas isian ini.")
            temuan.append(Temuan("syarat_tak_dikenal", satu["label"], pesan % {"kunci": satu["bila"]["isian"]}))
        sebelum.add(satu["kunci"])
    if not any(satu["jenis"] == "nama" for satu in isian):
        temuan.append(Temuan("tanpa_nama", _("Isian"), _("Tambahkan isian jenis “Nama orang” untuk nama pemohon.")))
    return temuan
