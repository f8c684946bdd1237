"""What the pinned route says about a case now: its stage and actions, whose turn it is, and what stands in the way."""

from collections.abc import Mapping
from typing import Any

from django.forms import Field
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.alur.dokumen import cari_tahap, semua_tahap
from layanan.alur.isian import formulir_petugas, isian_tahap, kunci_ceklis
from layanan.alur.jenis import AksiTahap, jenis_dari
from layanan.alur.jenis.ceklis import Ceklis
from layanan.alur.jenis.dasar import ke_pemohon
from layanan.formulir.evaluasi import periksa
from layanan.formulir.forms import bidang_isian
from layanan.formulir.jenis import jenis_isian
from layanan.instansi.enums import Peran
from layanan.instansi.queries import nama_pengguna, punya_peran
from layanan.inti.errors import GalatIsian
from layanan.permohonan.kantor import di_mana
from layanan.permohonan.models import Permohonan

DIPUTUS_BERSAMA = gettext_lazy("Diputuskan bersama permohonan lain. Buka menu “Putusan”.")
LEWAT = "lewat"  # event of a case that went past a stage by itself
AWALAN = "isi_"  # before the key of an officer field: an action has inputs of its own


def tahap_sekarang(permohonan: Permohonan) -> dict[str, Any] | None:
    """Return the stage of the pinned route in which a case stands, or None when it has ended."""
    return cari_tahap(permohonan.alur_versi.dokumen, permohonan.tahap)


def aksi_tahap(permohonan: Permohonan) -> list[AksiTahap]:
    """Return every officers' action of the present stage, whoever may press it."""
    tahap = tahap_sekarang(permohonan)
    return jenis_dari(tahap).aksi(tahap) if tahap else []


def aksi_pemohon(permohonan: Permohonan) -> list[AksiTahap]:
    """Return what the applicant can do in the present stage."""
    tahap = tahap_sekarang(permohonan)
    return jenis_dari(tahap).aksi_pemohon(tahap) if tahap else []


def aksi_penyetuju(permohonan: Permohonan) -> list[AksiTahap]:
    """Return what a co-signer can do in the present stage."""
    tahap = tahap_sekarang(permohonan)
    return jenis_dari(tahap).aksi_penyetuju(tahap) if tahap else []


def aksi_sepanjang_alur(permohonan: Permohonan) -> dict[tuple[str, str], AksiTahap]:
    """Return every action of the pinned route by (stage, action), to name what happened in the past."""
    hasil = {}
    for tahap in semua_tahap(permohonan.alur_versi.dokumen):
        jenis = jenis_dari(tahap)
        lewat = AksiTahap(LEWAT, jenis.label_lewat)
        for aksi in [lewat, *jenis.aksi(tahap), *jenis.aksi_pemohon(tahap), *jenis.aksi_penyetuju(tahap)]:
            hasil[tahap["kode"], aksi.kode] = aksi
    return hasil


def isian_petugas(permohonan: Permohonan) -> dict[str, Field]:
    """Return the checklist and the officer fields of the present stage as inputs, with what was filled in before."""
    tahap, isi = tahap_sekarang(permohonan), permohonan.isian_petugas
    hasil: dict[str, Field] = {}
    if tahap["ceklis"]:
        hasil["ceklis"] = Ceklis(tahap["ceklis"], label=_("Daftar periksa"), initial=isi.get(kunci_ceklis(tahap)))
    for satu in isian_tahap(tahap):
        jenis = jenis_isian[satu["jenis"]]
        if jenis.berisi and not jenis.dihitung:
            hasil[AWALAN + satu["kunci"]] = bidang = bidang_isian(satu)
            bidang.initial = isi.get(satu["kunci"], "")
    return hasil


def periksa_petugas(permohonan: Permohonan, data: Mapping[str, Any]) -> tuple[dict[str, Any], list[GalatIsian]]:
    """Return the cleaned officer fields of the present stage by key, and what is wrong with them by input."""
    tahap = tahap_sekarang(permohonan)
    kunci = [satu["kunci"] for satu in isian_tahap(tahap)]
    hasil = periksa(formulir_petugas(tahap), {satu: data.get(AWALAN + satu) for satu in kunci})
    return hasil.data, [GalatIsian(AWALAN + satu.jalur, satu.kode, satu.pesan) for satu in hasil.galat]


def bukan_giliran(permohonan: Permohonan, aksi: AksiTahap, pengguna: Any) -> str:
    """Return why an action is not this user's business, or an empty string.

    It is also that of the role in the own office while the case is with another one: sedang_di_kantor_lain closes it.
    """
    tahap = tahap_sekarang(permohonan)
    peran = aksi.peran or tahap["peran"]
    if sedang_di_kantor_lain(permohonan, aksi, pengguna):
        return ""
    if not punya_peran(pengguna, permohonan.di_kantor_id, peran):
        return _("Menunggu %(peran)s.") % {"peran": Peran(peran).label}
    if jenis_dari(tahap).perorangan and permohonan.petugas_id != pengguna.pk:
        return _("Ditugaskan kepada %(nama)s.") % {"nama": nama_pengguna(permohonan.petugas)}
    return ""


def sedang_di_kantor_lain(permohonan: Permohonan, aksi: AksiTahap, pengguna: Any) -> str:
    """Return that another office has the case, for those who hold the role in its own office only."""
    peran = aksi.peran or tahap_sekarang(permohonan)["peran"]
    sini, sana = (punya_peran(pengguna, satu, peran) for satu in (permohonan.instansi_id, permohonan.di_kantor_id))
    return _("Sedang di %(kantor)s.") % {"kantor": permohonan.di_kantor.nama} if sini and not sana else ""


def alasan_tertutup(permohonan: Permohonan, aksi: AksiTahap, pengguna: Any) -> str:
    """Return why an action that is this user's business may not be run now, or an empty string."""
    tahap = tahap_sekarang(permohonan)
    return (
        sedang_di_kantor_lain(permohonan, aksi, pengguna)
        or jenis_dari(tahap).alasan_tertutup(permohonan, tahap, aksi)
        or _orang_yang_sama(permohonan, tahap, pengguna)
        or _putaran_habis(permohonan, tahap, aksi)
    )


def _orang_yang_sama(permohonan: Permohonan, tahap: dict[str, Any], pengguna: Any) -> str:
    """Return that the user was the last to work on a stage from which this one is separated (four eyes)."""
    for kode in tahap["terpisah_dari"]:
        terakhir = permohonan.peristiwa.filter(dari=kode).order_by("-urut").first()
        if terakhir is not None and terakhir.pelaku_id == pengguna.pk:
            pesan = _("Anda sudah memeriksa di tahap “%(tahap)s”; tahap ini harus dikerjakan orang lain.")
            return pesan % {"tahap": cari_tahap(permohonan.alur_versi.dokumen, kode)["nama"]}
    return ""


def _putaran_habis(permohonan: Permohonan, tahap: dict[str, Any], aksi: AksiTahap) -> str:
    """Return that the rounds of correction are used up, for an action that would begin another."""
    ke = [satu["kode"] for satu in tahap["kembali_ke"] if ke_pemohon(satu)]
    if tahap["putaran"] is None or aksi.tujuan not in ke:
        return ""
    sudah = permohonan.peristiwa.filter(dari=tahap["kode"], ke__in=ke).count()
    if sudah < tahap["putaran"]:
        return ""
    pesan = _("Sudah %(banyak)s kali dikembalikan ke pemohon dari tahap ini. Teruskan, atau tolak dengan alasan.")
    return pesan % {"banyak": sudah}


def petunjuk_giliran(permohonan: Permohonan, tahap: dict[str, Any]) -> str:
    """Return whose turn it is in a stage, by role and where one person has the case also by name."""
    jenis = jenis_dari(tahap)
    peran = jenis.siapa(permohonan, tahap)
    if not peran:
        return str(jenis.pihak).lower() or _("pemohon")
    siapa = ", ".join(str(Peran(satu).label) for satu in peran)
    if jenis.perorangan and permohonan.petugas is not None:
        siapa = f"{siapa} ({nama_pengguna(permohonan.petugas)})"
    return di_mana(permohonan, siapa)
