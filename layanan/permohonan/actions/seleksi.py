"""Decide on all cases that wait in a stage, at once: all of it happens, or nothing.

The officer names what was seen: the version of every waiting case. If a case has come, left or changed since, nothing
is decided, so that nobody is ranked against a list that was no longer true.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import transaction
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.alur.jenis.seleksi import DIPILIH, TIDAK_DIPILIH
from layanan.inti.errors import AksiTertutup, DataTidakSah, GalatIsian, LayananError, SudahBerubah
from layanan.inti.isian import IsianTeks, bersihkan
from layanan.permohonan.actions.tahap import JalankanTahap
from layanan.permohonan.models import Permohonan
from layanan.permohonan.queries import daftar_permohonan
from layanan.permohonan.seleksi import Peserta, Seleksi, buka_seleksi, paling_banyak

PALING_BANYAK_NOMOR = 5  # cases that a message names
SAMA = ("instansi", "alur_versi", "formulir_versi", "standar_versi")  # of a case, and never changed


class SeleksiBerubah(SudahBerubah):
    """The waiting cases are no longer those that the officer saw."""

    kode = "seleksi_berubah"
    pesan = gettext_lazy("Tidak ada lagi yang menunggu putusan bersama di sini. Mungkin sudah ditetapkan.")


class PutuskanSatu(JalankanTahap):
    """The outcome of one case, as a part of the session."""

    bersama = True

    def check(self, kasus: Permohonan, **data: Any) -> None:
        """Check the locked row, with what the whole session has read once."""
        for nama in SAMA:
            setattr(kasus, nama, getattr(self.kasus, nama))
        super().check(kasus, **data)


@dataclass(frozen=True)
class Putusan:
    """What a session decides. Who is not chosen is refused when there is a quota, else stays waiting."""

    seleksi: Seleksi
    dipilih: list[Peserta]
    sisanya: list[Peserta]
    catatan: str
    menyimpang: bool

    @cached_property
    def terlewat(self) -> set[int]:
        """The keys of those who are refused although their rank had a place."""
        return {satu.kasus.pk for satu in self.sisanya} & self.seleksi.unggulan

    @property
    def diputus(self) -> list[tuple[Peserta, str]]:
        """The cases that move, each with its outcome, in the order of their keys."""
        ditolak = self.sisanya if self.seleksi.kuota else []
        hasil = [*((satu, DIPILIH) for satu in self.dipilih), *((satu, TIDAK_DIPILIH) for satu in ditolak)]
        return sorted(hasil, key=lambda satu: satu[0].kasus.pk)

    def kalimat(self, satu: Peserta, hasil: str) -> str:
        """Return what the applicant of one case reads: no more than the own rank."""
        bagian = [self.seleksi.tahap["alasan_tidak"]] if hasil == TIDAK_DIPILIH else []
        bagian.append(kalimat_peringkat(self.seleksi, satu))
        if satu.kasus.pk in self.terlewat:
            bagian.append(_("Putusan ini berbeda dari peringkat. Alasannya: %(alasan)s") % {"alasan": self.catatan})
        return " ".join(filter(None, bagian))


class TetapkanSeleksi:
    """Decide on what waits in one stage of one service; `oleh` has the role of that stage."""

    def __init__(self, layanan: int, tahap: str, oleh: Any) -> None:
        self.layanan, self.tahap, self.oleh = layanan, tahap, oleh

    def susun(self, terlihat: Mapping[int, int], dipilih: Collection[int], catatan: str = "") -> Putusan:
        """Return what would be decided, for the officer to look at once more. Raises as `execute` does."""
        return self._susun(buka_seleksi(self.oleh, self.layanan, self.tahap), terlihat, set(dipilih), catatan)

    def execute(self, terlihat: Mapping[int, int], dipilih: Collection[int], catatan: str = "") -> Putusan:
        """Decide, or raise: SeleksiBerubah, AksiTertutup, DataTidakSah for `dipilih` and `catatan`.

        `terlihat` are the versions of all cases as the officer saw them, by key; `dipilih` the keys of those chosen.
        """
        with transaction.atomic():
            seleksi = buka_seleksi(self.oleh, self.layanan, self.tahap, kunci=True)
            putusan = self._susun(seleksi, terlihat, set(dipilih), catatan)
            prefetch_related_objects([satu.kasus for satu in seleksi.peserta], *SAMA)
            for satu, hasil in putusan.diputus:
                self._putuskan(putusan, satu, hasil)
        return putusan

    def _susun(self, seleksi: Seleksi | None, terlihat: Mapping[int, int], dipilih: set[int], catatan: str) -> Putusan:
        if seleksi is None:
            raise SeleksiBerubah
        if seleksi.terlalu_banyak:
            raise AksiTertutup(kalimat_terlalu_banyak(seleksi))
        if seleksi.versi != terlihat:
            raise SeleksiBerubah(self._yang_berubah(seleksi, terlihat))
        if galat := _galat_pilihan(seleksi, dipilih):
            raise DataTidakSah([galat])
        menyimpang = seleksi.menyimpang(dipilih)
        kosong = _("Isi alasan: pilihan Anda berbeda dari peringkat.")
        isian = {"catatan": IsianTeks(max_length=1000, required=menyimpang, kosong=kosong)}
        putusan = Putusan(
            seleksi,
            [satu for satu in seleksi.peserta if satu.kasus.pk in dipilih],
            [satu for satu in seleksi.peserta if satu.kasus.pk not in dipilih],
            bersihkan(isian, {"catatan": catatan})["catatan"],
            menyimpang,
        )
        if terpisah := [satu for satu, _hasil in putusan.diputus if satu.terpisah]:
            raise AksiTertutup(kalimat_terpisah(terpisah))
        return putusan

    def _putuskan(self, putusan: Putusan, satu: Peserta, hasil: str) -> None:
        seleksi = putusan.seleksi
        try:
            PutuskanSatu(satu.kasus, hasil, self.oleh).execute(
                satu.kasus.versi,
                peringkat=satu.peringkat,
                nilai=satu.tertulis,
                peserta=seleksi.banyak,
                tempat=seleksi.kuota,
                alasan=putusan.kalimat(satu, hasil),
                catatan=putusan.catatan,
            )
        except LayananError as galat:
            raise AksiTertutup(f"{satu.kasus.nomor_register}: {galat.pesan}") from galat

    def _yang_berubah(self, seleksi: Seleksi, terlihat: Mapping[int, int]) -> str:
        kini = {satu.kasus.pk: satu.kasus for satu in seleksi.peserta}
        lain = [satu for pk, satu in kini.items() if terlihat.get(pk, satu.versi) != satu.versi]
        pergi = sorted(set(terlihat) - set(kini))[: paling_banyak()]
        hilang = daftar_permohonan(self.oleh).filter(pk__in=pergi, layanan=self.layanan)
        kelompok = (
            (_("Masuk: %(nomor)s."), [satu for pk, satu in kini.items() if pk not in terlihat]),
            (_("Keluar: %(nomor)s."), list(hilang)),
            (_("Berubah: %(nomor)s."), lain),
        )
        rincian = [kata % {"nomor": _nomor(kasus)} for kata, kasus in kelompok if kasus]
        awal = _("Belum ada yang diputuskan: daftar ini berubah sejak halaman dibuka.")
        return " ".join([awal, *rincian, _("Periksa lagi, lalu tetapkan.")])


def kalimat_peringkat(seleksi: Seleksi, satu: Peserta) -> str:
    """Return the rank of one case among all, and how many places there are; empty when neither counts."""
    isi = {"peringkat": satu.peringkat, "peserta": seleksi.banyak, "tempat": seleksi.kuota}
    if seleksi.tahap["peringkat_dari"]:
        if seleksi.kuota:
            return _("Peringkat Anda %(peringkat)d dari %(peserta)d; tersedia %(tempat)d tempat.") % isi
        return _("Peringkat Anda %(peringkat)d dari %(peserta)d.") % isi
    if seleksi.kuota:
        return _("Urutan masuk Anda %(peringkat)d dari %(peserta)d; tersedia %(tempat)d tempat.") % isi
    return ""


def kalimat_terlalu_banyak(seleksi: Seleksi) -> str:
    """Return that one session cannot take so many cases, and what to do."""
    pesan = _(
        "Ada %(banyak)d permohonan; satu kali penetapan paling banyak %(batas)d. Kembalikan atau tolak dahulu satu per "
        "satu yang tidak memenuhi syarat."
    )
    return pesan % {"banyak": seleksi.banyak, "batas": paling_banyak()}


def kalimat_terpisah(terpisah: Collection[Peserta]) -> str:
    """Return that somebody else has to decide, because the user has worked on these cases before."""
    pesan = _("Anda sudah memeriksa %(nomor)s di tahap sebelumnya; putusan ini harus ditetapkan orang lain.")
    return pesan % {"nomor": _nomor([satu.kasus for satu in terpisah])}


def _galat_pilihan(seleksi: Seleksi, dipilih: set[int]) -> GalatIsian | None:
    if not dipilih <= set(seleksi.versi):
        return GalatIsian("dipilih", "tak_dikenal", _("Pilih dari daftar."))
    if not dipilih and not seleksi.kuota:
        return GalatIsian("dipilih", "wajib", _("Centang paling sedikit satu permohonan."))
    if seleksi.kuota and (lebih := len(dipilih) - seleksi.kuota) > 0:
        pesan = _("Anda memilih %(banyak)d, tetapi tempatnya %(kuota)d. Hapus %(lebih)d centang.")
        isi = {"banyak": len(dipilih), "kuota": seleksi.kuota, "lebih": lebih}
        return GalatIsian("dipilih", "melebihi_kuota", pesan % isi)
    return None


def _nomor(kasus: Collection[Permohonan]) -> str:
    disebut = ", ".join(satu.nomor_register for satu in list(kasus)[:PALING_BANYAK_NOMOR])
    if (sisa := len(kasus) - PALING_BANYAK_NOMOR) > 0:
        return _("%(nomor)s, dan %(sisa)d lainnya") % {"nomor": disebut, "sisa": sisa}
    return disebut
