"""File an application."""

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from layanan.alur.dokumen import tahap_awal
from layanan.alur.queries import versi_terbit as alur_terbit
from layanan.berkas.actions import ambil_alih
from layanan.berkas.pemilik import tulis_pemilik
from layanan.formulir.evaluasi import periksa
from layanan.formulir.jawaban import berkas_dijawab, jawaban_pertama
from layanan.formulir.models import FormulirVersi
from layanan.formulir.queries import versi_terbit as formulir_terbit
from layanan.inti import kode
from layanan.inti.actions import Catatan, Susulan, catat, catat_susulan
from layanan.inti.enums import Kanal
from layanan.inti.errors import AksiTertutup, DataTidakSah, KunciDipakai
from layanan.inti.jejak import keadaan
from layanan.inti.penomoran import ambil_nomor
from layanan.janji.queries import berjadwal
from layanan.katalog.actions import ambil_tempat
from layanan.katalog.models import Layanan, LayananLanjutan
from layanan.katalog.queries import alasan_tutup, standar_berlaku
from layanan.permohonan.actions.pindah import lewati, mulai
from layanan.permohonan.janji import pesan_janji
from layanan.permohonan.kantor import rincian_pindah
from layanan.permohonan.lanjutan import cara_lanjut
from layanan.permohonan.models import PEMILIK_DRAF, PeristiwaPermohonan, Permohonan
from layanan.permohonan.pendamping import KALIMAT_SETUJU, periksa_pendamping
from layanan.permohonan.penyetuju import daftarkan_penyetuju

PANJANG_NAMA = Permohonan._meta.get_field("nama_pemohon").max_length  # a form may allow more; all of it is in `data`


class AjukanPermohonan:
    """File an application.

    `kunci` is the idempotency key, known to the applicant only: the same key gives the same case, number and codes,
    however often and however parallel it is sent; with other answers it raises KunciDipakai. `induk` is the decided
    case that this one follows (layanan.permohonan.lanjutan); who calls it has proved the right to it by its access
    code. `petugas` is the officer who files for the applicant, and has their consent (layanan.permohonan.pendamping):
    never without, over an officers' channel.
    """

    def __init__(
        self,
        layanan: Layanan,
        kunci: str,
        kanal: str = Kanal.DARING_WEB,
        induk: Permohonan | None = None,
        petugas: Any = None,
    ) -> None:
        self.layanan, self.kunci, self.kanal, self.induk, self.petugas = layanan, kunci, kanal, induk, petugas
        self.baru = True  # False after execute() when the key had been used before

    def execute(self, data: Mapping[str, Any], formulir_versi: FormulirVersi | None = None) -> tuple[Permohonan, str]:
        """Return the case and its access code.

        Raises AksiTertutup when the service is not open or has no place left; DataTidakSah with what is wrong;
        TidakBerwenang when `petugas` may not file there.
        """
        periksa_pendamping(self.layanan, self.kanal, self.petugas)
        if (lama := self._sudah_ada()) is not None:
            return self._ulang(lama, data)
        cara = self._cara_lanjut()
        versi = formulir_versi or formulir_terbit(self.layanan.formulir)
        hasil = periksa(berjadwal(versi.dokumen, self.layanan), data)
        if hasil.keluar:
            raise AksiTertutup(f"{hasil.keluar['judul']} {hasil.keluar['isi']}")
        if hasil.galat:
            raise DataTidakSah(hasil.galat)
        permohonan = self._susun(versi, hasil.data)
        permohonan.induk, permohonan.jenis_lanjutan = self.induk, cara.jenis if cara else ""
        kode_akses = permohonan.pasang_kode(self.kunci)  # hashing is slow on purpose: not while a lock is held
        try:
            with transaction.atomic():
                self._simpan(permohonan, kode_akses)
        except IntegrityError:
            lama = self._sudah_ada()  # a parallel request with the same key was faster
            if lama is None:
                raise
            return self._ulang(lama, data)
        return permohonan, kode_akses

    def _cara_lanjut(self) -> LayananLanjutan | None:
        """Return how the case follows its parent, None without one; raise AksiTertutup where it may not be filed."""
        if self.induk is not None:
            return cara_lanjut(self.induk, self.layanan)
        if alasan := alasan_tutup(self.layanan, berbantuan=self.petugas is not None):
            raise AksiTertutup(alasan)
        return None

    def _susun(self, versi: FormulirVersi, data: dict[str, Any]) -> Permohonan:
        standar, alur = standar_berlaku(self.layanan), alur_terbit(self.layanan.alur)
        if standar is None or alur is None:
            raise AksiTertutup(_("Layanan ini belum diterbitkan. Silakan datang ke kantor."))
        return Permohonan(
            instansi=self.layanan.instansi, layanan=self.layanan, kanal=self.kanal, data=data,
            standar_versi=standar, formulir_versi=versi, alur_versi=alur,
            nama_pemohon=jawaban_pertama(versi.dokumen, data, "nama")[:PANJANG_NAMA],
            tahap=tahap_awal(alur.dokumen)["kode"],
        )  # fmt: skip

    def _simpan(self, permohonan: Permohonan, kode_akses: str) -> None:
        if self.induk is not None:
            self.induk = Permohonan.objects.select_for_update().get(pk=self.induk.pk)
            self._cara_lanjut()  # again, on the locked row: another may have been faster, or the result revoked
        ambil_tempat(self.layanan, timezone.localdate(permohonan.created_at))
        tahun = timezone.localdate().year
        urut = ambil_nomor(permohonan.instansi, Permohonan.awalan_nomor, tahun)
        permohonan.nomor_register = f"{Permohonan.awalan_nomor}/{tahun}/{urut:06}"
        permohonan.save()
        berkas = berkas_dijawab(permohonan.formulir_versi.dokumen, permohonan.data)
        ambil_alih(berkas, tulis_pemilik(PEMILIK_DRAF, self.kunci), permohonan.pemilik)
        pesan_janji(permohonan, permohonan.data)
        daftarkan_penyetuju(permohonan, kode_akses)
        mulai(permohonan)
        diserahkan = rincian_pindah(permohonan.instansi, permohonan)
        setuju = str(KALIMAT_SETUJU[self.kanal]) if self.petugas else ""
        catat(PeristiwaPermohonan, permohonan, Catatan("ajukan", setuju, rincian=diserahkan), oleh=self.petugas)
        catat_susulan(PeristiwaPermohonan, permohonan, lewati(permohonan))
        if self.induk is not None:
            rincian = {"jenis": permohonan.jenis_lanjutan, "nomor": permohonan.nomor_register}
            susulan = Susulan(keadaan(self.induk), Catatan("lanjutan", rincian=rincian))
            catat_susulan(PeristiwaPermohonan, self.induk, [susulan])

    def _sudah_ada(self) -> Permohonan | None:
        return Permohonan.objects.filter(kunci=kode.intisari_kunci(self.kunci)).first()

    def _ulang(self, lama: Permohonan, data: Mapping[str, Any]) -> tuple[Permohonan, str]:
        hasil = periksa(lama.formulir_versi.dokumen, data, timezone.localdate(lama.created_at))
        if lama.layanan_id != self.layanan.pk or hasil.galat or hasil.data != lama.data or lama.induk != self.induk:
            raise KunciDipakai
        self.baru = False
        return lama, kode.kode_akses_dari(self.kunci)
