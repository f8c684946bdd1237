"""The stage in which the applicant pays a fee: what is due, the proof, the receipt, the waiver.

The case keeps one bill for each such stage (`kasus.tagihan`); once it is settled it stays so, however often the case
comes by again.
"""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.alur.enums import BERES, StatusPermohonan, StatusTagihan
from layanan.alur.jenis.dasar import (
    MAJU,
    TETAP,
    AksiTahap,
    Hasil,
    Isian,
    JenisTahap,
    Tahap,
    aksi_kembali,
    aksi_tolak,
    daftarkan,
    isian_alasan,
    isian_catatan,
)
from layanan.berkas.actions import ambil_alih
from layanan.berkas.enums import JenisBerkas
from layanan.formulir.enums import KelasData
from layanan.formulir.forms import IsianJenis
from layanan.inti.isian import IsianTeks

BUKTI = "bukti_bayar"
UKURAN_MB = 5
KANTOR = (StatusTagihan.DITETAPKAN, StatusTagihan.DIPERIKSA)  # it is the office's turn
TERBUKA = {
    "kirim_bukti": (StatusTagihan.BELUM,),
    "terima_bayar": (StatusTagihan.DIPERIKSA,),
    "tolak_bukti": (StatusTagihan.DIPERIKSA,),
    "terima_tunai": (StatusTagihan.BELUM, StatusTagihan.DIPERIKSA),
    "bebaskan": (StatusTagihan.DITETAPKAN, StatusTagihan.BELUM, StatusTagihan.DIPERIKSA),
    "tetapkan_biaya": (StatusTagihan.DITETAPKAN,),
}
"""In which states of the bill an action is open; the others never wait for it."""

SEBAB = {
    StatusTagihan.DITETAPKAN: gettext_lazy("Biayanya belum ditetapkan."),
    StatusTagihan.BELUM: gettext_lazy("Belum ada bukti pembayaran dari pemohon."),
    StatusTagihan.DIPERIKSA: gettext_lazy("Bukti pembayaran sudah terkirim dan sedang diperiksa."),
}
SUDAH_DITETAPKAN = gettext_lazy("Biayanya sudah ditetapkan.")
SUDAH_BERES = gettext_lazy("Biaya tahap ini sudah selesai.")


class TanggalLampau(IsianJenis):
    """A day that is not to come."""

    def clean(self, value: Any) -> Any:
        """Refuse a day in the future."""
        tanggal = super().clean(value)
        if tanggal > timezone.localdate().isoformat():
            raise forms.ValidationError(_("Tanggal ini belum tiba. Tulis tanggal uangnya diterima."), code="belum_tiba")
        return tanggal


def isian_bukti(_kasus: Any) -> Isian:
    """Return the proof, as a file of the forms."""
    sifat = {"jenis_berkas": JenisBerkas.values, "ukuran_mb": UKURAN_MB, "paling_banyak": 1}
    bantuan = _("Foto atau PDF bukti setor, bukti transfer, atau struk. Jumlah dan tanggalnya harus terbaca.")
    kelas = KelasData.SENSITIF.value
    return {BUKTI: IsianJenis("berkas", BUKTI, _("Bukti pembayaran"), bantuan=bantuan, kelas=kelas, **sifat)}


def isian_kuitansi(kasus: Any) -> Isian:
    """Return the number of the receipt and the day of the money."""
    return {
        "nomor_kuitansi": IsianTeks(
            label=_("Nomor kuitansi atau tanda terima"),
            max_length=60,
            kosong=_("Isi nomor kuitansi, supaya pembayaran ini dapat dicari di pembukuan."),
        ),
        "tanggal_bayar": TanggalLampau("tanggal", "tanggal_bayar", _("Tanggal pembayaran")),
        **isian_catatan(kasus),
    }


def isian_jumlah(kasus: Any) -> Isian:
    """Return the amount, set by the office."""
    bantuan = _("Isi 0 bila tidak ada yang perlu dibayar.")
    return {"jumlah": IsianJenis("rupiah", "jumlah", _("Jumlah biaya"), bantuan=bantuan), **isian_catatan(kasus)}


def isian_bebas(_kasus: Any) -> Isian:
    """Return why nothing has to be paid, and by which rule; the applicant reads both."""
    return {
        "alasan": IsianTeks(
            label=_("Alasan pembebasan"),
            max_length=1000,
            baris=3,
            help_text=_("Pemohon membaca kalimat ini."),
            kosong=_("Isi alasan pembebasan."),
        ),
        "dasar_hukum": IsianTeks(
            label=_("Dasar hukum"),
            max_length=255,
            help_text=_("Misalnya: Peraturan Daerah Nomor 1 Tahun 2024 Pasal 12."),
            kosong=_("Isi dasar hukum pembebasan: peraturan dan pasalnya."),
        ),
    }


@daftarkan("bayar")
class Bayar(JenisTahap):
    """The applicant pays: by proof that an officer checks, at the counter, or not at all because it is waived."""

    label = gettext_lazy("Pembayaran biaya")
    label_maju = gettext_lazy("Pembayaran diterima")
    label_lewat = gettext_lazy("Dilewati: tidak ada yang perlu dibayar")
    status = StatusPermohonan.MENUNGGU_PEMOHON
    urusan_pemohon = True
    menunggu_berkas = False

    def aksi(self, tahap: Tahap) -> list[AksiTahap]:
        """Return accept, turn down, cash, the waiver where the route names who may, then return and refuse."""
        terima = AksiTahap("terima_bayar", tahap["tombol"] or self.label_maju, isian=isian_kuitansi)
        tolak = AksiTahap("tolak_bukti", _("Bukti belum dapat diterima"), TETAP, isian_alasan, "biasa")
        tunai = AksiTahap("terima_tunai", _("Catat pembayaran tunai di loket"), isian=isian_kuitansi, gaya="biasa")
        tetapkan = AksiTahap("tetapkan_biaya", _("Tetapkan biaya"), TETAP, isian_jumlah)
        aksi = [terima, tolak, tunai, *([tetapkan] if tahap["biaya_dari"] else [])]
        if tahap["pembebas"]:
            bebas = _("Bebaskan dari biaya")
            aksi.append(AksiTahap("bebaskan", bebas, MAJU, isian_bebas, "bahaya", peran=tahap["pembebas"]))
        return [*aksi, *aksi_kembali(tahap), *aksi_tolak(tahap)]

    def aksi_pemohon(self, tahap: Tahap) -> list[AksiTahap]:
        """Return sending the proof."""
        return [AksiTahap("kirim_bukti", _("Kirim bukti pembayaran"), TETAP, isian_bukti)]

    def giliran(self, tahap: Tahap) -> list[tuple[str, Q]]:
        """Return the role of the stage where a proof waits to be checked, or the amount to be set."""
        return [(tahap["peran"], Q(tagihan__tahap=tahap["kode"], tagihan__status__in=KANTOR))]

    def siapa(self, kasus: Any, tahap: Tahap) -> list[str]:
        """Return the role of the stage, or nobody while the applicant has to pay."""
        return [tahap["peran"]] if tagihan(kasus, tahap).status in KANTOR else []

    def masuk(self, kasus: Any, tahap: Tahap, *, kembali: bool) -> None:
        """Record what is due; what is settled, set by the office, or has its proof stays."""
        satu, _baru = kasus.tagihan.get_or_create(tahap=tahap["kode"])
        jumlah = jumlah_terutang(tahap, kasus.data | kasus.isian_petugas)
        jumlah = satu.jumlah if jumlah is None else jumlah
        if satu.status not in BERES and not (satu.bukti_id and jumlah == satu.jumlah):
            _tetapkan(satu, jumlah)
            satu.save()

    def beres(self, kasus: Any, tahap: Tahap) -> bool:
        """Return whether nothing has to be paid any more."""
        return tagihan(kasus, tahap).status in BERES

    def status_kini(self, kasus: Any, tahap: Tahap) -> str:
        """Return whom the case waits for: the office while it checks, else the applicant."""
        return StatusPermohonan.DIPROSES if tagihan(kasus, tahap).status in KANTOR else self.status

    def alasan_tertutup(self, kasus: Any, tahap: Tahap, aksi: AksiTahap) -> str:
        """Return why the bill is not ready for an action, or not any more."""
        if aksi.kode not in TERBUKA:
            return ""
        status = tagihan(kasus, tahap).status
        if status in TERBUKA[aksi.kode]:
            return ""
        if status in BERES:
            return SUDAH_BERES
        return SUDAH_DITETAPKAN if aksi.kode == "tetapkan_biaya" else SEBAB[status]

    def jalankan(self, kasus: Any, tahap: Tahap, aksi: AksiTahap, data: Mapping[str, Any]) -> Hasil:
        """Note on the bill what was done; an amount of nothing leads on."""
        if aksi.kode not in TERBUKA:
            return super().jalankan(kasus, tahap, aksi, data)
        satu = tagihan(kasus, tahap)
        CATAT[aksi.kode](kasus, satu, data)
        satu.save()
        tujuan = MAJU if satu.status == StatusTagihan.NIHIL else aksi.tujuan
        alasan, dasar = data.get("alasan", ""), data.get("dasar_hukum", "")
        pesan = _("%(alasan)s Dasar hukum: %(dasar)s.") % {"alasan": alasan, "dasar": dasar.rstrip(".")}
        return Hasil(tujuan, pesan if dasar else alasan, {"jumlah": satu.jumlah})


def tagihan(kasus: Any, tahap: Tahap) -> Any:
    """Return the bill of a case for a stage."""
    return kasus.tagihan.get(tahap=tahap["kode"])


def jumlah_terutang(tahap: Tahap, jawaban: Mapping[str, Any]) -> int | None:
    """Return the amount in whole rupiah, or None when the answers do not give one: then the office sets it."""
    nilai = jawaban.get(tahap["biaya_dari"]) if tahap["biaya_dari"] else tahap["biaya"]
    if isinstance(nilai, bool) or not isinstance(nilai, int | float) or nilai < 0:
        return None
    return int(Decimal(str(nilai)).to_integral_value(ROUND_HALF_UP))


def _tetapkan(satu: Any, jumlah: int | None) -> None:
    satu.jumlah, satu.bukti = jumlah, None
    satu.status = StatusTagihan.DITETAPKAN if jumlah is None else StatusTagihan.BELUM if jumlah else StatusTagihan.NIHIL


def _kirim_bukti(kasus: Any, satu: Any, data: Mapping[str, Any]) -> None:
    ambil_alih({BUKTI: data[BUKTI]}, kasus.pemilik_unggahan, kasus.pemilik)
    satu.bukti_id, satu.status = data[BUKTI][0], StatusTagihan.DIPERIKSA


def _tolak_bukti(_kasus: Any, satu: Any, _data: Mapping[str, Any]) -> None:
    satu.bukti, satu.status = None, StatusTagihan.BELUM


def _lunas(_kasus: Any, satu: Any, data: Mapping[str, Any]) -> None:
    satu.status, satu.tanggal_bayar = StatusTagihan.LUNAS, data["tanggal_bayar"]
    satu.nomor_kuitansi = data["nomor_kuitansi"]


def _tunai(kasus: Any, satu: Any, data: Mapping[str, Any]) -> None:
    _lunas(kasus, satu, data)
    satu.tunai = True


def _bebaskan(_kasus: Any, satu: Any, data: Mapping[str, Any]) -> None:
    satu.status, satu.dasar_pembebasan = StatusTagihan.BEBAS, data["dasar_hukum"]


CATAT = {
    "kirim_bukti": _kirim_bukti,
    "tolak_bukti": _tolak_bukti,
    "terima_bayar": _lunas,
    "terima_tunai": _tunai,
    "bebaskan": _bebaskan,
    "tetapkan_biaya": lambda _kasus, satu, data: _tetapkan(satu, data["jumlah"]),
}
"""What each action notes on the bill; the names are those of TERBUKA."""
