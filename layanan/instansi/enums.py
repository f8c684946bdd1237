"""Roles and kinds of offices."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class JenisInstansi(TextChoices):
    """What kind of office it is."""

    KELURAHAN = "kelurahan", _("Kelurahan")
    DESA = "desa", _("Desa")
    KECAMATAN = "kecamatan", _("Kecamatan")
    PTSP = "ptsp", _("Pelayanan Terpadu Satu Pintu")
    LAINNYA = "lainnya", _("Instansi lain")


class HariSepekan(IntegerChoices):
    """How many days a week an office works, from Monday on."""

    LIMA = 5, _("Senin sampai Jumat")
    ENAM = 6, _("Senin sampai Sabtu")


class Peran(TextChoices):
    """What an officer does in one office. A person may hold several roles, in several offices."""

    REDAKTUR = "redaktur", _("Redaktur")
    ADMIN_WEB = "admin_web", _("Admin Web")
    PETUGAS_LAYANAN = "petugas_layanan", _("Petugas Layanan")
    PETUGAS_LOKET = "petugas_loket", _("Petugas Loket")
    PETUGAS_OPERATOR = "petugas_operator", _("Petugas Operator")
    PETUGAS_FO = "petugas_fo", _("Petugas Front Office")
    STAF_KELURAHAN = "staf_kelurahan", _("Staf Kelurahan")
    STAF_TEKNIS = "staf_teknis", _("Staf Teknis")
    SKPA_TEKNIS = "skpa_teknis", _("Perangkat Daerah Teknis")
    DPMPTSP = "dpmptsp", _("Penilai DPMPTSP")
    KURIR = "kurir", _("Kurir")
    SEKRETARIAT = "sekretariat", _("Sekretariat")
    KASI = "kasi", _("Kepala Seksi")
    KABID = "kabid", _("Kepala Bidang")
    KEPALA_DINAS = "kepala_dinas", _("Kepala Dinas")
    LURAH = "lurah", _("Lurah")
    CAMAT = "camat", _("Camat")
    ADMIN_IMPOR = "admin_impor", _("Admin Impor Register")
    PENGEKSPOR = "pengekspor", _("Pengekspor Data Permohonan")
    PENGHAPUS = "penghapus", _("Penghapus Data Pribadi")


PERAN_PERKARA = frozenset(set(Peran) - {Peran.REDAKTUR, Peran.ADMIN_IMPOR, Peran.PENGEKSPOR, Peran.PENGHAPUS})
"""Roles that work on citizens' cases. Editing the services, reading the cases, taking them away as a file and erasing
what is personal in them are four rights, given one by one."""
