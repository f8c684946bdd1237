"""E-mail to the applicant: that there is something new, and where to look. No text that anybody has written."""

from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse

from layanan.alur.dokumen import cari_tahap
from layanan.alur.enums import AKHIR, StatusPermohonan
from layanan.formulir.jawaban import jawaban_pertama
from layanan.inti.kiriman import Penerima, penerima_peristiwa
from layanan.permohonan.models import PeristiwaPermohonan, Permohonan
from layanan.permohonan.queries import kalimat_peristiwa

TANPA_SUREL = "django.core.mail.backends.dummy.EmailBackend"  # a site that sends none
PENTING = (StatusPermohonan.MENUNGGU_PEMOHON, StatusPermohonan.TERBIT)


def alamat_pemohon(kasus: Permohonan) -> str:
    """Return the e-mail address that the applicant has given, or an empty string."""
    return jawaban_pertama(kasus.formulir_versi.dokumen, kasus.data, "surel")


def perlu_diberi_tahu(peristiwa: PeristiwaPermohonan) -> bool:
    """Return whether an event is worth a message: filed, a word for the applicant, their turn, issued, ended."""
    kasus = peristiwa.kasus
    if settings.EMAIL_BACKEND == TANPA_SUREL or not alamat_pemohon(kasus):
        return False
    if peristiwa.aksi == "ajukan" or peristiwa.pesan_publik or peristiwa.ke in AKHIR:
        return True
    tahap = cari_tahap(kasus.alur_versi.dokumen, peristiwa.ke)
    return peristiwa.dari != peristiwa.ke and tahap is not None and tahap["status"] in PENTING


def surati_pemohon(peristiwa: PeristiwaPermohonan, kunci: UUID) -> None:
    """Send the message; `kunci` names it, so that a mail server knows a repetition."""
    kasus = peristiwa.kasus
    alamat = alamat_pemohon(kasus)
    if not alamat:  # erased since
        return
    situs = kasus.instansi.site.root_url if kasus.instansi.site else settings.WAGTAILADMIN_BASE_URL
    konteks = {
        "kasus": kasus,
        "kalimat": kalimat_peristiwa(kasus, peristiwa),
        "lacak": situs + reverse("layanan:lacak"),
    }
    judul, _baris, isi = render_to_string("layanan/permohonan/surel.txt", konteks).strip().partition("\n")
    pesan = EmailMessage(
        subject=judul,
        body=isi.strip() + "\n",
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[alamat],
        headers={"Message-ID": f"<{kunci}@layanan>", "Auto-Submitted": "auto-generated"},
    )
    pesan.send()


penerima_peristiwa.register("surel_pemohon")(Penerima(PeristiwaPermohonan, perlu_diberi_tahu, surati_pemohon))
