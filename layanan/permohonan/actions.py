"""Every way to make or change an application."""

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.forms import Field
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.alur.dokumen import cari_tahap, tahap_awal, tahap_sesudah
from layanan.alur.enums import AKHIR, StatusPermohonan
from layanan.alur.jenis import AksiTahap
from layanan.alur.jenis.dasar import MAJU, TOLAK
from layanan.alur.queries import versi_terbit as alur_terbit
from layanan.berkas.actions import ambil_alih, hapus_berkas_identitas
from layanan.berkas.pemilik import tulis_pemilik
from layanan.formulir.evaluasi import periksa
from layanan.formulir.jawaban import berkas_dijawab, jawaban_pertama
from layanan.formulir.models import FormulirVersi
from layanan.formulir.queries import versi_terbit as formulir_terbit
from layanan.inti import kode
from layanan.inti.actions import AksiKasus, AksiTersedia, Catatan, catat
from layanan.inti.enums import Kanal
from layanan.inti.errors import AksiTertutup, DataTidakSah, KunciDipakai, TidakBerwenang
from layanan.inti.penomoran import ambil_nomor
from layanan.katalog.models import Layanan
from layanan.katalog.queries import alasan_tidak_daring, standar_berlaku
from layanan.permohonan.efek import efek_tahap
from layanan.permohonan.models import PEMILIK, PEMILIK_DRAF, PeristiwaPermohonan, Permohonan
from layanan.permohonan.queries import aksi_tahap, alasan_tertutup, alasan_tidak_batal

SUDAH_DIPUTUS = (StatusPermohonan.TERBIT, *AKHIR)
BUKAN_RINCIAN = ("catatan", "alasan", "petugas", "waktu")  # have a column of their own, or are written by an effect
PANJANG_NAMA = Permohonan._meta.get_field("nama_pemohon").max_length  # a form may allow more; all of it is in `data`


class AjukanPermohonan:
    """File an application.

    `kunci` is the idempotency key, known to the applicant only: the same key gives the same case, number and codes,
    however often and however parallel it is sent; with other answers it raises KunciDipakai.
    """

    def __init__(self, layanan: Layanan, kunci: str, kanal: str = Kanal.DARING_WEB) -> None:
        self.layanan, self.kunci, self.kanal = layanan, kunci, kanal
        self.baru = True  # False after execute() when the key had been used before

    def execute(self, data: Mapping[str, Any], formulir_versi: FormulirVersi | None = None) -> tuple[Permohonan, str]:
        """Return the case and its access code.

        Raises AksiTertutup when the service is not open online and DataTidakSah with every wrong answer.
        """
        if (lama := self._sudah_ada()) is not None:
            return self._ulang(lama, data)
        if alasan := alasan_tidak_daring(self.layanan):
            raise AksiTertutup(alasan)
        versi = formulir_versi or formulir_terbit(self.layanan.formulir)
        hasil = periksa(versi.dokumen, data)
        if hasil.keluar:
            raise AksiTertutup(f"{hasil.keluar['judul']} {hasil.keluar['isi']}")
        if hasil.galat:
            raise DataTidakSah(hasil.galat)
        permohonan = self._susun(versi, hasil.data)
        kode_akses = permohonan.pasang_kode(self.kunci)  # hashing is slow on purpose: not while a lock is held
        try:
            with transaction.atomic():
                self._simpan(permohonan)
        except IntegrityError:
            lama = self._sudah_ada()  # a parallel request with the same key was faster
            if lama is None:
                raise
            return self._ulang(lama, data)
        return permohonan, kode_akses

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

    def _simpan(self, permohonan: Permohonan) -> None:
        tahun = timezone.localdate().year
        urut = ambil_nomor(permohonan.instansi, Permohonan.awalan_nomor, tahun)
        permohonan.nomor_register = f"{Permohonan.awalan_nomor}/{tahun}/{urut:06}"
        permohonan.save()
        berkas = berkas_dijawab(permohonan.formulir_versi.dokumen, permohonan.data)
        ambil_alih(berkas, tulis_pemilik(PEMILIK_DRAF, self.kunci), tulis_pemilik(PEMILIK, permohonan.pk))
        catat(PeristiwaPermohonan, permohonan, Catatan("ajukan"))

    def _sudah_ada(self) -> Permohonan | None:
        return Permohonan.objects.filter(kunci=kode.intisari_kunci(self.kunci)).first()

    def _ulang(self, lama: Permohonan, data: Mapping[str, Any]) -> tuple[Permohonan, str]:
        hasil = periksa(lama.formulir_versi.dokumen, data, timezone.localdate(lama.created_at))
        if lama.layanan_id != self.layanan.pk or hasil.galat or hasil.data != lama.data:
            raise KunciDipakai
        self.baru = False
        return lama, kode.kode_akses_dari(self.kunci)


class JalankanTahap(AksiKasus):
    """Run one action of the present stage, as its route says.

    Raises AksiTertutup when the case is not in a stage with this action, TidakBerwenang when it is somebody else's
    turn, DataTidakSah for wrong input.
    """

    peristiwa = PeristiwaPermohonan

    def __init__(self, kasus: Permohonan, kode_aksi: str, oleh: Any) -> None:
        super().__init__(kasus, oleh)
        self.kode = kode_aksi

    @property
    def label(self) -> str:
        """The text on the button."""
        return str(self._aksi(self.kasus).label)

    @property
    def gaya(self) -> str:
        """The look of the button."""
        return self._aksi(self.kasus).gaya

    def isian(self) -> dict[str, Field]:
        """Return the inputs that the stage kind declares."""
        return self._aksi(self.kasus).isian(self.kasus)

    def check(self, kasus: Permohonan, **_data: Any) -> None:
        """Find the action on the locked row, and see whether it is this officer's turn."""
        self.kasus = kasus
        if alasan := alasan_tertutup(kasus, self._aksi(kasus), self.oleh):
            raise TidakBerwenang(alasan)

    def apply(self, kasus: Permohonan, **data: Any) -> Catatan:
        """Run the effects, then move the case to where the action leads."""
        aksi = self._aksi(kasus)
        rincian: dict[str, Any] = {}
        for nama in aksi.efek:
            rincian |= efek_tahap[nama](kasus, data)
        _pindahkan(kasus, aksi.tujuan)
        _sesudah_putusan(kasus)
        rincian |= {nama: nilai for nama, nilai in data.items() if nama not in BUKAN_RINCIAN}
        return Catatan(aksi.kode, data.get("catatan", ""), data.get("alasan", ""), rincian)

    def _aksi(self, kasus: Permohonan) -> AksiTahap:
        aksi = next((satu for satu in aksi_tahap(kasus) if satu.kode == self.kode), None)
        if aksi is None:
            raise AksiTertutup(_("Tindakan ini tidak ada pada tahap sekarang. Muat ulang halaman."))
        return aksi


class BatalkanPermohonan(AksiKasus):
    """The applicant withdraws; who calls it has proved the right by the access code."""

    peristiwa = PeristiwaPermohonan
    kode = "batalkan"
    label = gettext_lazy("Batalkan permohonan")
    gaya = "bahaya"

    def check(self, kasus: Permohonan, **_data: Any) -> None:
        """Raise AksiTertutup when it is too late."""
        if alasan := alasan_tidak_batal(kasus):
            raise AksiTertutup(alasan)

    def apply(self, kasus: Permohonan, **_data: Any) -> Catatan:
        """End the case."""
        kasus.batalkan()
        _sesudah_putusan(kasus)
        return Catatan(self.kode)


def aksi_terbuka(permohonan: Permohonan, pengguna: Any) -> list[AksiTersedia]:
    """Return the actions that are this user's business now. Pages and API ask here; the actions check the same."""
    semua = (JalankanTahap(permohonan, satu.kode, pengguna).tersedia() for satu in aksi_tahap(permohonan))
    return [satu for satu in semua if satu is not None]


def _sesudah_putusan(kasus: Permohonan) -> None:
    """Erase the photos of identity cards once they have served their purpose."""
    if kasus.status in SUDAH_DIPUTUS:
        hapus_berkas_identitas(tulis_pemilik(PEMILIK, kasus.pk))


def _pindahkan(kasus: Permohonan, tujuan: str) -> None:
    if tujuan == TOLAK:
        kasus.tolak()
        return
    dokumen = kasus.alur_versi.dokumen
    tahap = tahap_sesudah(dokumen, kasus.tahap) if tujuan == MAJU else cari_tahap(dokumen, tujuan)
    if tahap is None:
        kasus.selesaikan()
        return
    jalan = {
        StatusPermohonan.DIAJUKAN: kasus.proses,  # back at the first stage, but somebody has had it in hand
        StatusPermohonan.DIPROSES: kasus.proses,
        StatusPermohonan.MENUNGGU_PEMOHON: kasus.tunggu_pemohon,
        StatusPermohonan.TERBIT: kasus.terbitkan,
    }
    jalan[tahap["status"]](tahap["kode"])
