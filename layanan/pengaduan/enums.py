"""Words of complaints: life cycle, categories, and who sees the reporter's identity."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class StatusPengaduan(TextChoices):
    """Where a complaint stands. Statistics, deadlines, API and the public page speak only these."""

    BARU = "baru", _("Baru")
    TERVERIFIKASI = "terverifikasi", _("Terverifikasi")
    DIDISPOSISIKAN = "didisposisikan", _("Petugas ditunjuk")
    DITINDAKLANJUTI = "ditindaklanjuti", _("Ditindaklanjuti")
    DIJAWAB = "dijawab", _("Dijawab")
    DITUTUP = "ditutup", _("Ditutup")
    DITOLAK = "ditolak", _("Ditolak")


AKHIR = frozenset({StatusPengaduan.DITUTUP, StatusPengaduan.DITOLAK})
"""Nothing more happens by itself."""

TERBUKA = frozenset(StatusPengaduan) - AKHIR
"""Somebody still has something to do."""

DIPILAH = (StatusPengaduan.BARU, StatusPengaduan.TERVERIFIKASI)
"""The admin has to act: check, then name an officer."""

DITANGANI = (StatusPengaduan.DIDISPOSISIKAN, StatusPengaduan.DITINDAKLANJUTI)
"""The named officer has to act."""

LABEL_WARGA = {
    StatusPengaduan.BARU: _("Diterima"),
    StatusPengaduan.TERVERIFIKASI: _("Sudah diperiksa"),
    StatusPengaduan.DIDISPOSISIKAN: _("Diserahkan kepada petugas"),
    StatusPengaduan.DITINDAKLANJUTI: _("Sedang ditangani"),
    StatusPengaduan.DIJAWAB: _("Sudah dijawab"),
    StatusPengaduan.DITUTUP: _("Selesai"),
    StatusPengaduan.DITOLAK: _("Tidak dapat diproses"),
}
"""The state in the reporter's words."""

LANGKAH_WARGA = {
    StatusPengaduan.BARU: _("Admin kami memeriksa pengaduan ini. Anda tidak perlu melakukan apa pun."),
    StatusPengaduan.TERVERIFIKASI: _("Kami menunjuk petugas yang akan menangani pengaduan ini."),
    StatusPengaduan.DIDISPOSISIKAN: _("Petugas akan mulai menangani pengaduan ini."),
    StatusPengaduan.DITINDAKLANJUTI: _("Petugas sedang menangani pengaduan ini dan akan menulis jawaban."),
    StatusPengaduan.DIJAWAB: _("Baca jawaban dengan kode akses, lalu beri tahu kami apakah Anda puas."),
    StatusPengaduan.DITUTUP: _("Pengaduan ini sudah selesai."),
    StatusPengaduan.DITOLAK: _("Alasannya dapat dibaca dengan kode akses."),
}
"""What happens next, for the reporter."""

LANGKAH_PETUGAS = {
    StatusPengaduan.BARU: _("Admin Web memeriksa: pengaduan yang sah diverifikasi, selain itu ditolak dengan alasan."),
    StatusPengaduan.TERVERIFIKASI: _("Admin Web menunjuk petugas layanan yang menangani."),
    StatusPengaduan.DIDISPOSISIKAN: _("Petugas yang ditunjuk mulai menangani."),
    StatusPengaduan.DITINDAKLANJUTI: _("Petugas yang ditunjuk menyelesaikan, lalu menulis jawaban untuk pelapor."),
    StatusPengaduan.DIJAWAB: _("Menunggu tanggapan pelapor."),
    StatusPengaduan.DITUTUP: _("Pengaduan ini sudah selesai."),
    StatusPengaduan.DITOLAK: _("Pengaduan ini ditolak."),
}
"""What happens next, for officers."""


class Hasil(TextChoices):
    """How a closed complaint ended."""

    DITERIMA = "diterima", _("Jawaban diterima pelapor")
    TANPA_TANGGAPAN = "tanpa_tanggapan", _("Tanpa tanggapan pelapor")
    DICABUT = "dicabut", _("Dicabut pelapor")


class Kategori(TextChoices):
    """What a complaint is about."""

    WEWENANG = "penyalahgunaan_wewenang", _("Penyalahgunaan wewenang")
    PUNGLI = "pungutan_liar", _("Pungutan liar")
    DISKRIMINASI = "diskriminasi", _("Diskriminasi")
    PROSEDUR = "ketidaksesuaian_prosedur", _("Ketidaksesuaian prosedur")
    KUALITAS = "kualitas_pelayanan_buruk", _("Kualitas pelayanan buruk")
    KODE_ETIK = "pelanggaran_kode_etik", _("Pelanggaran kode etik")
    LINGKUNGAN = "infrastruktur_dan_lingkungan", _("Infrastruktur dan lingkungan")
    LAINNYA = "lainnya", _("Lainnya atau tidak tahu")


PETUNJUK_KATEGORI = {
    Kategori.WEWENANG: _("Jabatan dipakai untuk kepentingan sendiri."),
    Kategori.PUNGLI: _("Diminta uang atau barang di luar biaya resmi."),
    Kategori.DISKRIMINASI: _("Dilayani berbeda karena siapa Anda."),
    Kategori.PROSEDUR: _("Langkah atau syarat berbeda dari yang diumumkan."),
    Kategori.KUALITAS: _("Lama, tidak jelas, atau tidak ramah."),
    Kategori.KODE_ETIK: _("Petugas berlaku tidak pantas."),
    Kategori.LINGKUNGAN: _("Jalan, lampu, selokan, sampah."),
    Kategori.LAINNYA: _("Kami yang akan memilihkan."),
}
"""Each category in everyday words."""


class IdentitasMode(TextChoices):
    """Who may know the reporter."""

    TERBUKA = "terbuka", _("Dengan nama")
    DIRAHASIAKAN = "dirahasiakan", _("Nama dirahasiakan")
    TANPA_IDENTITAS = "tanpa_identitas", _("Tanpa identitas")


SIAPA_MELIHAT = {
    IdentitasMode.TERBUKA: _(
        "Petugas yang menangani pengaduan melihat nama dan kontak Anda. Warga lain tidak melihatnya."
    ),
    IdentitasMode.DIRAHASIAKAN: _(
        "Petugas hanya melihat nama samaran. Nama dan kontak Anda disimpan terpisah dan tidak tampil di layar petugas."
    ),
    IdentitasMode.TANPA_IDENTITAS: _(
        "Tidak seorang pun melihat nama Anda: nama dan kontak tidak disimpan. "
        "Jawaban hanya dapat dibaca dengan kode akses, dan kode yang hilang tidak dapat diganti."
    ),
}
"""Who sees what, in one sentence for each mode."""
