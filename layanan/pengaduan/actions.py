"""Everything that can be done to a complaint."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from layanan.instansi.enums import Peran
from layanan.instansi.models import Instansi
from layanan.instansi.queries import petugas_berperan, punya_peran
from layanan.inti import kode
from layanan.inti.actions import AksiKasus, Catatan, catat
from layanan.inti.enums import Kanal
from layanan.inti.errors import AksiTertutup, KunciDipakai, TidakBerwenang
from layanan.inti.fsm import keadaan_asal
from layanan.inti.isian import PilihanPengguna, rapikan_teks
from layanan.inti.penomoran import ambil_nomor
from layanan.pengaduan.enums import Kategori, StatusPengaduan
from layanan.pengaduan.models import IdentitasPelapor, Pengaduan, PeristiwaPengaduan
from layanan.pengaduan.rules import KONTAK, isian_catatan, isian_pesan, periksa_pengaduan


@dataclass(frozen=True)
class TandaTerima:
    """What the reporter takes home: the case and the access code in the clear."""

    kasus: Pengaduan
    kode_akses: str


class AjukanPengaduan:
    """Take in a complaint, once for each `kunci` however often it is sent."""

    kode = "ajukan"
    kalimat = _("Pengaduan diterima.")

    def __init__(
        self, instansi: Instansi, *, kanal: str = Kanal.DARING_WEB, oleh: AbstractBaseUser | None = None
    ) -> None:
        self.instansi = instansi
        self.kanal = kanal
        self.oleh = oleh  # the officer who writes it down for a reporter at the desk

    def execute(self, *, kunci: str, **data: Any) -> TandaTerima:
        """Return the receipt, the same one for the same `kunci`.

        Raises DataTidakSah when answers are wrong, KunciDipakai when the key already stands for another complaint.
        """
        isi = rapikan_teks(str(data.get("isi", ""))).strip()
        if sudah_ada := self._cari(kunci, isi):
            return sudah_ada
        bersih = periksa_pengaduan(self.instansi, data)
        identitas = {nama: bersih.pop(nama) for nama in KONTAK}
        pengaduan = Pengaduan(instansi=self.instansi, kanal=self.kanal, **bersih)
        kode_akses = pengaduan.pasang_kode(kunci)
        try:
            with transaction.atomic():
                self._simpan(pengaduan, identitas)
        except IntegrityError:
            sudah_ada = self._cari(kunci, isi)  # the same key, sent twice at once
            if sudah_ada is None:
                raise
            return sudah_ada
        return TandaTerima(pengaduan, kode_akses)

    def _cari(self, kunci: str, isi: str) -> TandaTerima | None:
        lama = Pengaduan.objects.filter(kunci=kode.intisari_kunci(kunci)).first()
        if lama is not None and (lama.instansi_id, lama.isi) != (self.instansi.pk, isi):
            raise KunciDipakai
        return lama and TandaTerima(lama, kode.kode_akses_dari(kunci))

    def _simpan(self, pengaduan: Pengaduan, identitas: dict[str, str]) -> None:
        tahun = timezone.localdate().year
        nomor = ambil_nomor(self.instansi, Pengaduan.awalan_nomor, tahun)
        pengaduan.nomor_register = f"{Pengaduan.awalan_nomor}/{tahun}/{nomor:06}"
        pengaduan.save()
        if any(identitas.values()):
            IdentitasPelapor.objects.create(kasus=pengaduan, **identitas)
        catat(PeristiwaPengaduan, pengaduan, Catatan(self.kode), oleh=self.oleh)


class AksiPengaduan(AksiKasus):
    """Base: the right role, the right state, the transition of the same name, the one sentence everybody may read."""

    peristiwa = PeristiwaPengaduan
    transisi: ClassVar[str]
    kalimat: ClassVar[str]  # what happened, for the public timeline
    peran: ClassVar[tuple[str, ...]] = ()  # none: only the reporter

    def check(self, kasus: Pengaduan, **data: Any) -> None:
        """Raise TidakBerwenang for the wrong person, AksiTertutup in the wrong state."""
        self.periksa_orang(kasus)
        asal = keadaan_asal(getattr(Pengaduan, self.transisi))
        if kasus.status not in asal:
            raise AksiTertutup(
                _("Status pengaduan ini %(kini)s. Tindakan ini hanya dapat dilakukan pada status %(asal)s.")
                % {
                    "kini": kasus.get_status_display(),
                    "asal": ", ".join(str(StatusPengaduan(satu).label) for satu in asal),
                }
            )
        self.periksa_petugas(kasus)

    def periksa_orang(self, kasus: Pengaduan) -> None:
        """Raise TidakBerwenang when the action does not belong to this person at all."""
        if self.oleh is None or not punya_peran(self.oleh, kasus.instansi_id, *self.peran):
            raise TidakBerwenang

    def periksa_petugas(self, kasus: Pengaduan) -> None:
        """Raise AksiTertutup when it is another officer's turn."""

    def apply(self, kasus: Pengaduan, **data: Any) -> Catatan:
        """Run the transition."""
        getattr(kasus, self.transisi)()
        return Catatan(self.kode, catatan=data.get("catatan", ""))


class Verifikasi(AksiPengaduan):
    """It is a complaint, and ours; the category may be put right."""

    kode = transisi = "verifikasi"
    label = _("Verifikasi")
    kalimat = _("Pengaduan selesai diperiksa.")
    gaya = "utama"
    peran = (Peran.ADMIN_WEB,)

    def isian(self) -> dict[str, forms.Field]:
        """Ask for the right category."""
        return {
            "kategori": forms.ChoiceField(label=_("Kategori"), choices=Kategori, initial=self.kasus.kategori),
            "catatan": isian_catatan(),
        }

    def apply(self, kasus: Pengaduan, **data: Any) -> Catatan:
        """Keep the category that was chosen, and the one it replaced."""
        lama, kasus.kategori = kasus.kategori, data["kategori"]
        kasus.verifikasi()
        rincian = {"kategori_lama": str(lama)} if lama != kasus.kategori else {}
        return Catatan(self.kode, catatan=data["catatan"], rincian=rincian)


class Disposisi(AksiPengaduan):
    """Name the officer who handles it."""

    kode = transisi = "disposisi"
    label = _("Tunjuk petugas")
    kalimat = _("Pengaduan diserahkan kepada petugas.")
    gaya = "utama"
    peran = (Peran.ADMIN_WEB,)

    def isian(self) -> dict[str, forms.Field]:
        """Ask for one of the office's service officers."""
        return {
            "petugas": PilihanPengguna(
                label=_("Petugas layanan"),
                queryset=petugas_berperan(self.kasus.instansi_id, Peran.PETUGAS_LAYANAN),
                empty_label=_("Pilih petugas"),
                error_messages={
                    "required": _("Pilih petugas yang menangani."),
                    "invalid_choice": _("Pilih petugas layanan dari instansi ini."),
                },
            ),
            "catatan": isian_catatan(),
        }

    def apply(self, kasus: Pengaduan, **data: Any) -> Catatan:
        """Hand it over."""
        kasus.petugas = data["petugas"]
        kasus.disposisi()
        return Catatan(self.kode, catatan=data["catatan"], rincian={"petugas": kasus.petugas_id})


class AksiPetugas(AksiPengaduan):
    """Base of what only the named officer does."""

    gaya = "utama"
    peran = (Peran.PETUGAS_LAYANAN,)

    def periksa_petugas(self, kasus: Pengaduan) -> None:
        """Raise AksiTertutup for everybody but the named officer."""
        if kasus.petugas_id != self.oleh.pk:
            raise AksiTertutup(_("Pengaduan ini ditangani petugas lain."))


class Mulai(AksiPetugas):
    """The officer starts."""

    kode = transisi = "mulai"
    label = _("Mulai tangani")
    kalimat = _("Petugas mulai menangani pengaduan.")


class Jawab(AksiPetugas):
    """The officer answers; the reporter reads it with the access code."""

    kode = transisi = "jawab"
    label = _("Kirim jawaban")
    kalimat = _("Pengaduan dijawab.")

    def isian(self) -> dict[str, forms.Field]:
        """Ask for the answer."""
        return {
            "jawaban": isian_pesan(
                _("Jawaban untuk pelapor"),
                _("Dibaca pelapor. Jangan tulis nama atau data pribadi orang lain."),
                _("Tulis jawaban untuk pelapor."),
            ),
            "catatan": isian_catatan(),
        }

    def apply(self, kasus: Pengaduan, **data: Any) -> Catatan:
        """Give the answer to the reporter."""
        kasus.jawab()
        return Catatan(self.kode, catatan=data["catatan"], pesan_publik=data["jawaban"])


class Tolak(AksiPengaduan):
    """It cannot be handled here; the reporter reads why."""

    kode = transisi = "tolak"
    label = _("Tolak")
    kalimat = _("Pengaduan tidak dapat diproses.")
    gaya = "bahaya"
    peran = (Peran.ADMIN_WEB,)

    def isian(self) -> dict[str, forms.Field]:
        """Ask for the reason."""
        return {
            "alasan": isian_pesan(
                _("Alasan penolakan"),
                _("Dibaca pelapor. Sebutkan juga ke mana pelapor dapat mengadu."),
                _("Tulis alasan penolakan untuk pelapor."),
            ),
            "catatan": isian_catatan(),
        }

    def apply(self, kasus: Pengaduan, **data: Any) -> Catatan:
        """Tell the reporter why."""
        kasus.tolak()
        return Catatan(self.kode, catatan=data["catatan"], pesan_publik=data["alasan"])


class AksiPelapor(AksiPengaduan):
    """Base of what the reporter does, with the access code; never an officer in the reporter's name."""

    def periksa_orang(self, kasus: Pengaduan) -> None:
        """Raise TidakBerwenang for officers."""
        if self.oleh is not None:
            raise TidakBerwenang


class Terima(AksiPelapor):
    """The answer is accepted."""

    kode = transisi = "terima"
    label = _("Saya menerima jawaban ini")
    kalimat = _("Pelapor menerima jawaban. Pengaduan selesai.")
    gaya = "utama"


class BelumPuas(AksiPelapor):
    """The answer did not help; the same officer goes on."""

    kode = transisi = "tanggapi_belum_puas"
    label = _("Saya belum puas")
    kalimat = _("Pelapor belum puas. Petugas menangani kembali.")

    def isian(self) -> dict[str, forms.Field]:
        """Ask what is still wrong."""
        return {
            "alasan": isian_pesan(
                _("Apa yang belum selesai?"),
                _("Dibaca petugas yang menangani pengaduan Anda."),
                _("Tuliskan apa yang belum selesai."),
            )
        }

    def apply(self, kasus: Pengaduan, **data: Any) -> Catatan:
        """Give it back to the officer, with the reporter's words."""
        kasus.tanggapi_belum_puas()
        return Catatan(self.kode, pesan_publik=data["alasan"])


class Cabut(AksiPelapor):
    """The reporter takes the complaint back."""

    kode = transisi = "cabut"
    label = _("Cabut pengaduan")
    kalimat = _("Pelapor mencabut pengaduan.")
    gaya = "bahaya"


AKSI_PETUGAS: tuple[type[AksiPengaduan], ...] = (Verifikasi, Disposisi, Mulai, Jawab, Tolak)
AKSI_PELAPOR: tuple[type[AksiPengaduan], ...] = (Terima, BelumPuas, Cabut)
KALIMAT = {aksi.kode: aksi.kalimat for aksi in (AjukanPengaduan, *AKSI_PETUGAS, *AKSI_PELAPOR)}
"""What happened, in one sentence for everybody."""
