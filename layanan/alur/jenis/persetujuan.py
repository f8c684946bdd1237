"""Co-signers: heirs, a spouse, a committee. Each answers through a link of their own; with the last one the case moves.

Who they are stands in the form (layanan.formulir.penyetuju); `kasus.penyetuju` holds what each has answered. An officer
may note an answer that was given on paper.
"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.alur.enums import BilaNegatif, Pendapat, StatusPermohonan
from layanan.alur.jenis.dasar import (
    TETAP,
    AksiTahap,
    Hasil,
    Isian,
    JenisTahap,
    Tahap,
    aksi_kembali,
    aksi_tolak,
    daftarkan,
)
from layanan.alur.jenis.pemohon import tanpa_isian
from layanan.alur.jenis.rekomendasi import akibat
from layanan.inti.enums import Kanal
from layanan.inti.isian import IsianTeks

AKSI_SETUJU, AKSI_TIDAK = "setujui", "tolak_setuju"
CATAT_SETUJU, CATAT_TIDAK = "catat_setuju", "catat_tidak"
JAWABAN = {
    AKSI_SETUJU: Pendapat.SETUJU,
    CATAT_SETUJU: Pendapat.SETUJU,
    AKSI_TIDAK: Pendapat.TIDAK,
    CATAT_TIDAK: Pendapat.TIDAK,
}


def isian_keberatan(_kasus: Any) -> Isian:
    """Return why somebody does not agree, in their words."""
    return {
        "alasan": IsianTeks(
            label=gettext_lazy("Mengapa Anda tidak setuju?"),
            max_length=1000,
            baris=4,
            help_text=gettext_lazy("Petugas dan pemohon membaca kalimat ini."),
            kosong=gettext_lazy("Tulis mengapa Anda tidak setuju, supaya petugas tahu apa yang perlu dibetulkan."),
        )
    }


def isian_bukti(kasus: Any) -> Isian:
    """Return whose answer it is, and the paper that shows it."""
    return {
        "penyetuju": forms.ChoiceField(
            label=gettext_lazy("Siapa yang menjawab?"),
            choices=lambda: [("", _("Pilih …")), *((satu.jalur, satu.nama) for satu in kasus.penyetuju.all())],
            error_messages={
                "required": gettext_lazy("Pilih siapa yang menjawab."),
                "invalid_choice": gettext_lazy("Pilih dari daftar."),
            },
        ),
        "catatan": IsianTeks(
            label=gettext_lazy("Apa buktinya?"),
            max_length=1000,
            baris=3,
            help_text=gettext_lazy("Misalnya: surat bertanda tangan tanggal 3 Juni, disimpan di map permohonan."),
            kosong=gettext_lazy("Isi buktinya: jawaban ini dicatat atas nama orang lain."),
        ),
    }


def isian_bukti_tidak(kasus: Any) -> Isian:
    """Return the same with the reason that the person gave."""
    alasan = IsianTeks(
        label=gettext_lazy("Alasan orang itu"),
        max_length=1000,
        baris=3,
        help_text=gettext_lazy("Pemohon membaca kalimat ini."),
        kosong=gettext_lazy("Isi alasan orang itu tidak setuju."),
    )
    return {**isian_bukti(kasus), "alasan": alasan}


def isian_tanpa(_kasus: Any) -> Isian:
    """Return why the office goes on although somebody has not agreed."""
    return {
        "catatan": IsianTeks(
            label=gettext_lazy("Mengapa dilanjutkan tanpa persetujuan semua orang?"),
            max_length=1000,
            baris=4,
            help_text=gettext_lazy("Hanya petugas yang membaca catatan ini."),
            kosong=gettext_lazy("Isi mengapa dilanjutkan: catatan ini menjadi dasar keputusan Anda."),
        )
    }


@daftarkan("persetujuan")
class Persetujuan(JenisTahap):
    """The case waits until all co-signers have agreed; one without co-signers goes on at once.

    `bila_negatif` says what happens when all have answered and not all agree; with PUTUSKAN the role of the stage
    decides, and may go on without those who have not agreed.
    """

    label = gettext_lazy("Persetujuan ahli waris, pasangan, atau pengurus")
    status = StatusPermohonan.MENUNGGU_PEMOHON
    urusan_pemohon = True
    sejak_awal = True
    berpendapat = True
    pihak = gettext_lazy("Semua yang ikut menyetujui")
    label_lewat = gettext_lazy("Dilewati: tidak ada yang perlu menyetujui lagi")
    label_maju = gettext_lazy("Tetap lanjutkan")
    isian_maju = staticmethod(isian_tanpa)

    def aksi(self, tahap: Tahap) -> list[AksiTahap]:
        """Return to note an answer given on paper, to go on without where the route says so, return and refuse."""
        maju = AksiTahap("teruskan", tahap["tombol"] or self.label_maju, isian=self.isian_maju, gaya="biasa")
        return [
            AksiTahap(CATAT_SETUJU, _("Catat: setuju di atas kertas"), TETAP, isian_bukti),
            AksiTahap(CATAT_TIDAK, _("Catat: tidak setuju di atas kertas"), TETAP, isian_bukti_tidak, "biasa"),
            *([maju] if tahap["bila_negatif"] == BilaNegatif.PUTUSKAN else []),
            *aksi_kembali(tahap),
            *aksi_tolak(tahap),
        ]

    def aksi_penyetuju(self, tahap: Tahap) -> list[AksiTahap]:
        """Return agree, and disagree with a reason."""
        return [
            AksiTahap(AKSI_SETUJU, _("Setuju"), TETAP, tanpa_isian),
            AksiTahap(AKSI_TIDAK, _("Tidak setuju"), TETAP, isian_keberatan, "bahaya"),
        ]

    def giliran(self, tahap: Tahap) -> list[tuple[str, Q]]:
        """Return the role of the stage once somebody does not agree, where it decides."""
        if tahap["bila_negatif"] != BilaNegatif.PUTUSKAN:
            return []
        return [(tahap["peran"], Q(penyetuju__jawaban=Pendapat.TIDAK))]

    def siapa(self, kasus: Any, tahap: Tahap) -> list[str]:
        """Return the same for one case; nobody while answers are waited for."""
        tidak = any(satu.jawaban == Pendapat.TIDAK for satu in kasus.penyetuju.all())
        return [peran for peran, _bila in self.giliran(tahap) if tidak]

    def masuk(self, kasus: Any, tahap: Tahap, *, kembali: bool) -> None:
        """Ask again who did not agree, or everybody when the case was sent back to this stage."""
        for satu in kasus.penyetuju.all():
            if kembali or satu.jawaban == Pendapat.TIDAK:
                satu.tanya_lagi()

    def beres(self, kasus: Any, tahap: Tahap) -> bool:
        """Return whether all have agreed, or there is nobody to ask."""
        return not kasus.penyetuju.exclude(jawaban=Pendapat.SETUJU).exists()

    def jalankan(self, kasus: Any, tahap: Tahap, aksi: AksiTahap, data: Mapping[str, Any]) -> Hasil:
        """Keep the answer of one co-signer; with the last one say where the case goes."""
        if aksi.tujuan != TETAP:
            return super().jalankan(kasus, tahap, aksi, data)
        satu = kasus.penyetuju.get(jalur=data["penyetuju"])
        alasan = data.get("alasan", "") if JAWABAN[aksi.kode] == Pendapat.TIDAK else ""
        satu.catat(JAWABAN[aksi.kode], alasan, data.get("kanal", Kanal.LOKET))
        semua = list(kasus.penyetuju.all())
        hasil = Hasil(TETAP)
        if all(lain.jawaban for lain in semua):
            hasil = akibat(tahap, [_keberatan(lain) for lain in semua if lain.jawaban == Pendapat.TIDAK])
        sudah = sum(bool(lain.jawaban) for lain in semua)
        rincian = {"penyetuju": satu.nama, "alasan": satu.alasan, "sudah": sudah, "semua": len(semua)}
        return Hasil(hasil.tujuan, hasil.pesan, rincian)


def _keberatan(satu: Any) -> str:
    return _("%(nama)s tidak setuju: %(alasan)s") % {"nama": satu.nama, "alasan": satu.alasan}
