"""Every way to make or change an application."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.forms import Field
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.alur.dokumen import cari_tahap, tahap_awal, tahap_sesudah
from layanan.alur.efek import efek_tahap
from layanan.alur.enums import AKHIR, StatusPermohonan
from layanan.alur.isian import isian_tahap, kunci_ceklis
from layanan.alur.jenis import AksiTahap, jenis_dari
from layanan.alur.jenis.dasar import MAJU, TETAP, TOLAK
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
from layanan.inti.errors import AksiTertutup, DataTidakSah, GalatIsian, KunciDipakai, TidakBerwenang
from layanan.inti.penomoran import ambil_nomor
from layanan.katalog.models import Layanan
from layanan.katalog.queries import alasan_tidak_daring, standar_berlaku
from layanan.permohonan import efek as _efek  # noqa: F401 - registers the shipped effects
from layanan.permohonan.giliran import (
    AWALAN,
    aksi_pemohon,
    aksi_tahap,
    alasan_tertutup,
    bukan_giliran,
    isian_petugas,
    periksa_petugas,
    tahap_sekarang,
    uji_syarat,
)
from layanan.permohonan.models import PEMILIK, PEMILIK_DRAF, PeristiwaPermohonan, Permohonan
from layanan.permohonan.queries import alasan_tidak_batal

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

    Raises TidakBerwenang when it is somebody else's turn, AksiTertutup when the case is not in a stage with this action
    or something stands in the way, DataTidakSah for wrong input. Officer fields come in as `isi_<key>`.
    """

    peristiwa = PeristiwaPermohonan
    sumber = staticmethod(aksi_tahap)  # the actions among which this one is looked up

    def __init__(self, kasus: Permohonan, kode_aksi: str, oleh: Any = None) -> None:
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
        """Return the checklist and the officer fields when the case goes on, then what the stage kind asks for."""
        aksi = self._aksi(self.kasus)
        return (isian_petugas(self.kasus) if self._mencatat(aksi) else {}) | aksi.isian(self.kasus)

    def periksa(self, data: Mapping[str, Any]) -> list[GalatIsian]:
        """Return what is wrong with the officer fields, by their types and conditions."""
        return periksa_petugas(self.kasus, data)[1] if self._mencatat(self._aksi(self.kasus)) else []

    def bersihkan(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """Return the inputs, the officer fields as one: `isian_petugas`, cleaned answers by key."""
        bersih = super().bersihkan(data)
        if not self._mencatat(self._aksi(self.kasus)):
            return bersih
        isi, _galat = periksa_petugas(self.kasus, data)
        return {nama: nilai for nama, nilai in bersih.items() if not nama.startswith(AWALAN)} | {"isian_petugas": isi}

    def check(self, kasus: Permohonan, **_data: Any) -> None:
        """Find the action on the locked row, and see whether it is this officer's turn and open."""
        self.kasus = kasus
        aksi = self._aksi(kasus)
        if alasan := bukan_giliran(kasus, aksi, self.oleh):
            raise TidakBerwenang(alasan)
        if alasan := alasan_tertutup(kasus, aksi, self.oleh):
            raise AksiTertutup(alasan)

    def apply(self, kasus: Permohonan, **data: Any) -> Catatan:
        """Keep what was filled in, run the effects, then move the case to where the action leads."""
        aksi, tahap = self._aksi(kasus), tahap_sekarang(kasus)
        rincian: dict[str, Any] = {}
        if self._mencatat(aksi):
            _simpan_isian(kasus, tahap, data)
            rincian |= _jalankan_efek(tahap["efek"], kasus, data)
        rincian |= _jalankan_efek(aksi.efek, kasus, data)
        hasil = jenis_dari(tahap).jalankan(kasus, tahap, aksi, data)
        _pindahkan(kasus, hasil.tujuan)
        _sesudah_putusan(kasus)
        rincian |= {nama: nilai for nama, nilai in data.items() if nama not in BUKAN_RINCIAN and nilai}
        return Catatan(aksi.kode, data.get("catatan", ""), hasil.pesan, rincian)

    def _mencatat(self, aksi: AksiTahap) -> bool:
        """Return whether the officer has done what the stage asks for."""
        return aksi.tujuan == MAJU

    def _aksi(self, kasus: Permohonan) -> AksiTahap:
        aksi = next((satu for satu in self.sumber(kasus) if satu.kode == self.kode), None)
        if aksi is None:
            raise AksiTertutup(_("Tindakan ini tidak ada pada tahap sekarang. Muat ulang halaman."))
        return aksi


class JawabTahap(JalankanTahap):
    """The applicant does what a stage asks for; who calls it has proved the right by the access code."""

    sumber = staticmethod(aksi_pemohon)

    def check(self, kasus: Permohonan, **_data: Any) -> None:
        """Find the action on the locked row."""
        self.kasus = kasus
        self._aksi(kasus)

    def _mencatat(self, aksi: AksiTahap) -> bool:
        return False  # officer fields are the officers'


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


def aksi_warga(permohonan: Permohonan) -> list[AksiTersedia]:
    """Return what the applicant can do now, and withdrawal with its reason when it is closed."""
    aksi = [*(JawabTahap(permohonan, satu.kode) for satu in aksi_pemohon(permohonan)), BatalkanPermohonan(permohonan)]
    return [satu for satu in (aksi.tersedia() for aksi in aksi) if satu is not None]


def _sesudah_putusan(kasus: Permohonan) -> None:
    """Erase the photos of identity cards once they have served their purpose."""
    if kasus.status in SUDAH_DIPUTUS:
        hapus_berkas_identitas(tulis_pemilik(PEMILIK, kasus.pk))


def _simpan_isian(kasus: Permohonan, tahap: dict[str, Any], data: Mapping[str, Any]) -> None:
    """Replace what the case keeps of this stage."""
    kunci = kunci_ceklis(tahap)
    milik = {kunci, *(satu["kunci"] for satu in isian_tahap(tahap))}
    lama = {nama: nilai for nama, nilai in kasus.isian_petugas.items() if nama not in milik}
    ceklis = {kunci: data["ceklis"]} if tahap["ceklis"] else {}
    kasus.isian_petugas = lama | ceklis | data["isian_petugas"]


def _jalankan_efek(nama: Iterable[str], kasus: Permohonan, data: Mapping[str, Any]) -> dict[str, Any]:
    rincian: dict[str, Any] = {}
    for satu in nama:
        if satu not in efek_tahap:
            pesan = _("Tahap ini memerlukan “%(nama)s”, yang tidak terpasang di situs ini. Hubungi pengelola situs.")
            raise AksiTertutup(pesan % {"nama": satu})
        rincian |= efek_tahap[satu].jalankan(kasus, data)
    return rincian


def _pindahkan(kasus: Permohonan, tujuan: str) -> None:
    if tujuan == TETAP:
        if kasus.status == StatusPermohonan.DIAJUKAN:
            kasus.proses(kasus.tahap)  # somebody has had it in hand
        return
    kasus.rekomendasi = {}
    if tujuan == TOLAK:
        kasus.tolak()
        return
    dokumen = kasus.alur_versi.dokumen
    maju = tujuan == MAJU
    tahap = tahap_sesudah(dokumen, kasus.tahap, uji_syarat(kasus)) if maju else cari_tahap(dokumen, tujuan)
    if tahap is None:
        kasus.selesaikan()
        return
    jalan = {
        StatusPermohonan.DIAJUKAN: kasus.proses,  # back at the first stage, but somebody has had it in hand
        StatusPermohonan.DIPROSES: kasus.proses,
        StatusPermohonan.MENUNGGU_PEMOHON: kasus.tunggu_pemohon,
        StatusPermohonan.MENUNGGU_PIHAK_LAIN: kasus.tunggu_pihak_lain,
        StatusPermohonan.TERBIT: kasus.terbitkan,
    }
    jalan[tahap["status"]](tahap["kode"])
