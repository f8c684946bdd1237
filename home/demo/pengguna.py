"""Demonstration accounts. They share one password and exist only where the demonstration was asked for."""

from home.demo.instansi import INSTANSI
from layanan.instansi.enums import Peran

SANDI = "layanan-demo"
ADMIN = ("admin", "Administrator", "Situs")

AKUN = (
    ("redaktur", "Rina", "Kusumawati", "klojen", Peran.REDAKTUR),
    ("adminweb", "Bagus", "Prasetyo", "klojen", Peran.ADMIN_WEB),
    ("petugas", "Siti", "Aminah", "klojen", Peran.PETUGAS_LAYANAN),
    ("kurir", "Joko", "Susilo", "klojen", Peran.KURIR),
    ("kasi", "Dwi", "Hartono", "klojen", Peran.KASI),
    ("camat", "Endah", "Wulandari", "klojen", Peran.CAMAT),
    ("adminimpor", "Yusuf", "Maulana", "klojen", Peran.ADMIN_IMPOR),
    ("redaktur.lumajang", "Nita", "Anggraini", "lumajang", Peran.REDAKTUR),
    ("loket.lumajang", "Slamet", "Riyadi", "lumajang", Peran.PETUGAS_LOKET),
    ("operator.lumajang", "Fitri", "Handayani", "lumajang", Peran.PETUGAS_OPERATOR),
    ("sekretariat.lumajang", "Agus", "Salim", "lumajang", Peran.SEKRETARIAT),
    ("kasi.lumajang", "Lestari", "Ningsih", "lumajang", Peran.KASI),
    ("camat.lumajang", "Hadi", "Purnomo", "lumajang", Peran.CAMAT),
    ("redaktur.mekarjaya", "Maya", "Permata", "mekarjaya", Peran.REDAKTUR),
    ("loket.mekarjaya", "Dedi", "Supriadi", "mekarjaya", Peran.STAF_KELURAHAN),
    ("kasi.mekarjaya", "Ratna", "Juwita", "mekarjaya", Peran.KASI),
    ("lurah.mekarjaya", "Iwan", "Setiawan", "mekarjaya", Peran.LURAH),
    ("redaktur.ombo", "Wahyu", "Nugroho", "oro-oro-ombo", Peran.REDAKTUR),
    ("loket.ombo", "Tutik", "Rahayu", "oro-oro-ombo", Peran.STAF_KELURAHAN),
    ("kasi.ombo", "Eko", "Yulianto", "oro-oro-ombo", Peran.KASI),
    ("lurah.ombo", "Sri", "Wahyuni", "oro-oro-ombo", Peran.LURAH),
    ("redaktur.aceh", "Cut", "Meutia", "ptsp-aceh", Peran.REDAKTUR),
    ("fo.aceh", "Rahmat", "Hidayat", "ptsp-aceh", Peran.PETUGAS_FO),
    ("teknis.aceh", "Zulfikar", "Ali", "ptsp-aceh", Peran.STAF_TEKNIS),
    ("skpa.aceh", "Nurul", "Fitri", "ptsp-aceh", Peran.SKPA_TEKNIS),
    ("penilai.aceh", "Fauzan", "Akbar", "ptsp-aceh", Peran.DPMPTSP),
    ("kasi.aceh", "Mariana", "Yusuf", "ptsp-aceh", Peran.KASI),
    ("kabid.aceh", "Iskandar", "Muda", "ptsp-aceh", Peran.KABID),
    ("kepala.aceh", "Teuku", "Hasan", "ptsp-aceh", Peran.KEPALA_DINAS),
)
"""Username, first name, last name, code of the office, role."""


def daftar_akun() -> list[tuple[str, str, str, str]]:
    """Return (username, name, role, office) of every demonstration account, the superuser first."""
    nama_kantor = {isi["kode"]: isi["nama"] for isi, _host in INSTANSI}
    pegawai = [
        (username, f"{depan} {belakang}", str(peran.label), nama_kantor[kode])
        for username, depan, belakang, kode, peran in AKUN
    ]
    return [(ADMIN[0], f"{ADMIN[1]} {ADMIN[2]}", "Superuser", "Semua instansi"), *pegawai]
