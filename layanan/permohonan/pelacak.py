"""What an applicant finds by code (the registry is layanan.inti.pelacakan)."""

from typing import Any

from layanan.inti.actions import AksiTersedia
from layanan.inti.pelacakan import Pelacak, pelacak
from layanan.permohonan.actions import aksi_warga
from layanan.permohonan.models import Permohonan
from layanan.permohonan.queries import jawaban_tertulis, kalimat_peristiwa


@pelacak.register("permohonan")
class PelacakPermohonan(Pelacak):
    """Applications, by code."""

    model = Permohonan

    def ringkas(self, kasus: Permohonan) -> dict[str, Any]:
        """Return what the tracking code shows: service, state, where it is now, and when it moved."""
        peristiwa = kasus.peristiwa.order_by("urut").values_list("waktu", "ke", "pesan_publik")
        riwayat = [(waktu, kalimat_peristiwa(kasus, ke, pesan)) for waktu, ke, pesan in peristiwa]
        return {
            "jenis": kasus.standar_versi.dokumen["nama"],
            "status": str(kasus.get_status_display()),
            "langkah": riwayat[-1][1],
            "riwayat": riwayat,
        }

    def isi(self, kasus: Permohonan) -> dict[str, Any]:
        """Return what the access code shows on top.

        Shape: {nomor, nomor_surat, waktu_jemput, jawaban: [{judul, baris}], persyaratan: [names], pesan: [{waktu, dari,
        teks}], aksi: open AksiTersedia}.
        """
        return {
            "nomor": kasus.nomor_register,
            "nomor_surat": kasus.nomor_surat,
            "waktu_jemput": kasus.waktu_jemput,
            "jawaban": jawaban_tertulis(kasus),
            "persyaratan": [satu["nama"] for satu in kasus.persyaratan_berlaku()] if kasus.tahap else [],
            "pesan": self.pesan(kasus),
            "aksi": [satu for satu in self.aksi_warga(kasus) if satu.terbuka],
        }

    def pesan(self, kasus: Permohonan) -> list[dict[str, Any]]:
        """Return what officers wrote to the applicant, and what the applicant answered, in order."""
        hasil = []
        for waktu, teks, rincian in kasus.peristiwa.order_by("urut").values_list("waktu", "pesan_publik", "rincian"):
            baris = (("petugas", teks), ("pemohon", rincian.get("jawaban", "")))
            hasil += [{"waktu": waktu, "dari": dari, "teks": isi} for dari, isi in baris if isi]
        return hasil

    def aksi_warga(self, kasus: Permohonan) -> list[AksiTersedia]:
        """Return what the present stage asks of the applicant, and the withdrawal, open or closed."""
        return aksi_warga(kasus)
