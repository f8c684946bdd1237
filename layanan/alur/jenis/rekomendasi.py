"""Parallel recommendations: several roles advise at the same time; all must arrive before the case moves."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.alur.enums import BilaNegatif, Pendapat
from layanan.alur.jenis.dasar import (
    MAJU,
    TETAP,
    TOLAK,
    AksiTahap,
    Hasil,
    Isian,
    JenisTahap,
    Tahap,
    aksi_kembali,
    aksi_tolak,
    daftarkan,
    isian_catatan,
    ke_pemohon,
)
from layanan.instansi.enums import Peran
from layanan.inti.isian import IsianTeks

SETUJU, TIDAK = Pendapat.SETUJU.value, Pendapat.TIDAK.value


def isian_pertimbangan(_kasus: Any) -> Isian:
    """Return why a recommendation is negative."""
    return {
        "pertimbangan": IsianTeks(
            label=gettext_lazy("Alasan"),
            max_length=1000,
            baris=4,
            help_text=gettext_lazy("Pemohon membaca kalimat ini bila permohonannya dikembalikan atau ditolak."),
            kosong=gettext_lazy("Isi alasan mengapa tidak setuju."),
        )
    }


@daftarkan("rekomendasi")
class Rekomendasi(JenisTahap):
    """Each role of `peran_rekomendasi` agrees or not; with the last one the case moves by itself.

    `bila_negatif` says what a negative one does; with PUTUSKAN the role of the stage decides then.
    """

    label = gettext_lazy("Rekomendasi beberapa pejabat")
    berpendapat = True

    def aksi(self, tahap: Tahap) -> list[AksiTahap]:
        """Return agree and disagree for each role, then what the deciding officer can do."""
        return [*(satu for peran in tahap["peran_rekomendasi"] for satu in _pendapat(peran)), *_putusan(tahap)]

    def giliran(self, tahap: Tahap) -> list[tuple[str, Q]]:
        """Return each role until it has spoken, then who decides."""
        peran = tahap["peran_rekomendasi"]
        menunggu = [(satu, ~Q(rekomendasi__has_key=satu)) for satu in peran]
        if tahap["bila_negatif"] == BilaNegatif.PUTUSKAN:
            menunggu.append((tahap["peran"], Q(rekomendasi__has_keys=list(peran))))
        return menunggu

    def siapa(self, kasus: Any, tahap: Tahap) -> list[str]:
        """Return the roles that have not spoken, else who decides."""
        return [satu for satu in tahap["peran_rekomendasi"] if satu not in kasus.rekomendasi] or [tahap["peran"]]

    def alasan_tertutup(self, kasus: Any, tahap: Tahap, aksi: AksiTahap) -> str:
        """Return that a role has spoken, or who has still to speak before anybody decides."""
        if aksi.tujuan == TETAP:
            sudah = aksi.peran in kasus.rekomendasi
            return _("Rekomendasi %(peran)s sudah masuk.") % {"peran": Peran(aksi.peran).label} if sudah else ""
        if set(tahap["peran_rekomendasi"]) <= set(kasus.rekomendasi):
            return ""
        kurang = ", ".join(str(Peran(satu).label) for satu in self.siapa(kasus, tahap))
        return _("Menunggu rekomendasi: %(peran)s.") % {"peran": kurang}

    def jalankan(self, kasus: Any, tahap: Tahap, aksi: AksiTahap, data: Mapping[str, Any]) -> Hasil:
        """Keep the recommendation; with the last one say where the case goes."""
        if aksi.tujuan != TETAP:
            return super().jalankan(kasus, tahap, aksi, data)
        setuju = aksi.kode.startswith(SETUJU)
        isi = {"hasil": SETUJU if setuju else TIDAK, "alasan": data.get("pertimbangan", "")}
        kasus.rekomendasi = kasus.rekomendasi | {aksi.peran: isi}
        return _hasil(kasus.rekomendasi, tahap)


def _pendapat(peran: str) -> list[AksiTahap]:
    siapa = {"peran": Peran(peran).label}
    return [
        AksiTahap(f"{SETUJU}_{peran}", _("Setuju (%(peran)s)") % siapa, TETAP, isian_catatan, peran=peran),
        AksiTahap(
            f"{TIDAK}_{peran}", _("Tidak setuju (%(peran)s)") % siapa, TETAP, isian_pertimbangan, "bahaya", peran=peran
        ),
    ]


def _putusan(tahap: Tahap) -> list[AksiTahap]:
    if tahap["bila_negatif"] != BilaNegatif.PUTUSKAN:
        return []
    return [AksiTahap("teruskan", tahap["tombol"] or _("Teruskan")), *aksi_kembali(tahap), *aksi_tolak(tahap)]


def _hasil(rekomendasi: Mapping[str, Any], tahap: Tahap) -> Hasil:
    if not set(tahap["peran_rekomendasi"]) <= set(rekomendasi):
        return Hasil(TETAP)
    return akibat(tahap, [satu["alasan"] for satu in rekomendasi.values() if satu["hasil"] == TIDAK])


def akibat(tahap: Tahap, alasan: Sequence[str]) -> Hasil:
    """Return where a case goes once everybody has answered; `alasan` are the reasons of those who do not agree."""
    if not alasan or tahap["bila_negatif"] == BilaNegatif.LANJUT:
        return Hasil(MAJU)
    if tahap["bila_negatif"] == BilaNegatif.TOLAK:
        return Hasil(TOLAK, "\n".join(alasan))
    if tahap["bila_negatif"] == BilaNegatif.KEMBALI:
        tujuan = tahap["kembali_ke"][0]
        return Hasil(tujuan["kode"], "\n".join(alasan) if ke_pemohon(tujuan) else "")
    return Hasil(TETAP)
