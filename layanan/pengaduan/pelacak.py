"""What a reporter finds by code (the registry is layanan.inti.pelacakan)."""

from typing import Any

from layanan.inti.actions import AksiTersedia
from layanan.inti.pelacakan import Pelacak, pelacak
from layanan.pengaduan.actions import KALIMAT, BelumPuas
from layanan.pengaduan.enums import LABEL_WARGA, LANGKAH_WARGA
from layanan.pengaduan.models import Pengaduan
from layanan.pengaduan.queries import aksi_terbuka


def ringkas_publik(pengaduan: Pengaduan) -> dict[str, Any]:
    """Return what the tracking code shows: state, next step and dates; no text, name, category or number."""
    return {
        "jenis": str(Pengaduan._meta.verbose_name.capitalize()),
        "status": str(LABEL_WARGA[pengaduan.status]),
        "langkah": str(LANGKAH_WARGA[pengaduan.status]),
        "riwayat": [
            (waktu, str(KALIMAT.get(aksi, "")))
            for waktu, aksi in pengaduan.peristiwa.order_by("urut").values_list("waktu", "aksi")
        ],
    }


def isi_pelapor(pengaduan: Pengaduan) -> dict[str, Any]:
    """Return what the access code shows on top.

    Shape: {nomor, isi, lokasi, hasil, pesan: [{waktu, dari: "petugas" or "pelapor", teks}], aksi: open AksiTersedia}.
    """
    peristiwa = pengaduan.peristiwa.exclude(pesan_publik="").order_by("urut")
    return {
        "nomor": pengaduan.nomor_register,
        "isi": pengaduan.isi,
        "lokasi": pengaduan.lokasi,
        "hasil": pengaduan.get_hasil_display(),
        "pesan": [
            {
                "waktu": satu.waktu,
                "dari": "pelapor" if satu.aksi == BelumPuas.kode else "petugas",
                "teks": satu.pesan_publik,
            }
            for satu in peristiwa
        ],
        "aksi": [satu for satu in aksi_terbuka(pengaduan, None) if satu.terbuka],
    }


@pelacak.register("pengaduan")
class PelacakPengaduan(Pelacak):
    """Complaints, by code."""

    model = Pengaduan

    def ringkas(self, kasus: Pengaduan) -> dict[str, Any]:
        """Return what the tracking code shows."""
        return ringkas_publik(kasus)

    def isi(self, kasus: Pengaduan) -> dict[str, Any]:
        """Return what the access code shows on top."""
        return isi_pelapor(kasus)

    def aksi_warga(self, kasus: Pengaduan) -> list[AksiTersedia]:
        """Return the reporter's actions."""
        return aksi_terbuka(kasus, None)
