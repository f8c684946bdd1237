"""What people call the parts of a service's document: its components, and the fields of the editor."""

from django.utils.translation import gettext_lazy as _

from layanan.inti.kamus import Kamus, kata_pilihan, nama_bidang
from layanan.katalog.dokumen import JUDUL, MASA, POKOK
from layanan.katalog.enums import ModeDaring, SifatPersyaratan, StatusPeraturan
from layanan.katalog.models import Layanan, Peraturan, Persyaratan

KAMUS = Kamus(
    nama=nama_bidang(Layanan, *POKOK, "alasan_luring", "formulir", "alur", *MASA)
    | nama_bidang(Persyaratan, "keterangan", "sifat", "keadaan")
    | nama_bidang(Peraturan, "tentang", "status")
    | JUDUL
    | {"komponen": "", "bila": _("diminta bila")},
    benda={"persyaratan": _("Persyaratan"), "dasar_hukum": _("Dasar hukum")},
    nilai={
        "mode_daring": kata_pilihan(ModeDaring),
        "sifat": kata_pilihan(SifatPersyaratan),
        "status": kata_pilihan(StatusPeraturan),
    },
    teknis=frozenset({"skema"}),
)
