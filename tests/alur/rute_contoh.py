"""The routes of the five offices (reference: the seeds' procedures), as a redaktur would build them."""

from typing import Any

from tests.alur.pabrik import banding, buat_tahap
from tests.formulir.pabrik import buat_isian

Tahap = dict[str, Any]


def perbaikan(**ubah: Any) -> Tahap:
    """Return the stage to which a case is returned for correction."""
    return buat_tahap("perbaikan", "perbaikan", **({"boleh_batal": True} | ubah))


def pilihan(kunci: str, *nilai: str) -> dict[str, Any]:
    """Return an officer field with a few choices."""
    return buat_isian("pilihan", kunci, pilihan=[{"label": satu.title(), "nilai": satu} for satu in nilai])


def skium_antar_jemput() -> list[Tahap]:
    """Return S0: confirmation, courier collects, desk, kasi, camat, courier delivers."""
    return [
        buat_tahap("konfirmasi", peran="admin_web", penolak="admin_web", boleh_batal=True),
        buat_tahap("penjadwalan", "tugaskan_kurir", peran="petugas_layanan", boleh_batal=True),
        buat_tahap("penjemputan", "jemput", "penjadwalan", boleh_batal=True),
        buat_tahap("penyerahan_berkas", "bawa_ke_kantor"),
        buat_tahap("pemeriksaan", "verifikasi", "penjadwalan", peran="petugas_layanan"),
        buat_tahap("verifikasi_kasi", "verifikasi", "pemeriksaan", penolak="camat"),
        buat_tahap("tanda_tangan", "tanda_tangan", peran="camat", penolak="camat", keluaran="SKIUM"),
        buat_tahap("dokumen_siap", "ambil_antar"),
        buat_tahap("pengantaran", "antar", "dokumen_siap"),
    ]


def skium_loket() -> list[Tahap]:
    """Return S0 at the counter."""
    return [
        buat_tahap("terima", peran="petugas_layanan"),
        buat_tahap("pemeriksaan", peran="petugas_layanan", penolak="petugas_layanan"),
        buat_tahap("verifikasi_kasi"),
        buat_tahap("tanda_tangan", "tanda_tangan", peran="camat"),
        buat_tahap("penyerahan", "serah_loket", peran="petugas_layanan"),
    ]


def fasilitasi_oss() -> list[Tahap]:
    """Return S1: ten steps with a confirmation by the applicant."""
    nib = [buat_isian("teks", "nomor_nib")]
    return [
        perbaikan(),
        buat_tahap("pemeriksaan", "verifikasi", "perbaikan", peran="petugas_loket", hari_kerja=1),
        buat_tahap("validasi", "verifikasi", "perbaikan", penolak="kasi"),
        buat_tahap("akun", "sistem_luar", peran="petugas_operator"),
        buat_tahap("masuk_oss", "kerjakan", peran="petugas_operator"),
        buat_tahap("pengisian", "sistem_luar", peran="petugas_operator"),
        buat_tahap("konfirmasi", "tanya_pemohon", "pengisian", peran="petugas_operator"),
        buat_tahap("arsip", "arsip", peran="sekretariat", isian_petugas=nib),
        buat_tahap("penyerahan", "serah_loket", peran="petugas_loket"),
        buat_tahap("rekap", "kerjakan"),
    ]


def klinik_perizinan() -> list[Tahap]:
    """Return S2: the assisted desks; by telephone and Zoom there is an appointment first."""
    meja = pilihan("meja", "langsung", "telepon", "zoom")
    bantuan = [buat_isian("teks", "layanan_bantuan"), pilihan("hasil", "selesai", "dirujuk")]
    fo = {"peran": "petugas_fo", "boleh_batal": True}
    janji = fo | {"bila": banding("meja", ["telepon", "zoom"], "in")}
    return [
        buat_tahap("menunggu", **fo, isian_petugas=[meja]),
        buat_tahap("penjadwalan", "jadwalkan", **janji),
        buat_tahap("janji", "janji_temu", "penjadwalan", **janji, penolak="petugas_fo"),
        buat_tahap("pelayanan", "kerjakan", peran="petugas_fo", isian_petugas=bantuan),
        buat_tahap("rujukan", "kerjakan", peran="staf_teknis", bila=banding("hasil", "dirujuk")),
    ]


def oss_rba() -> list[Tahap]:
    """Return S2: the technical agency verifies, the DPMPTSP assesses, the applicant prints."""
    return [
        perbaikan(),
        buat_tahap("verifikasi_skpa", "pihak_lain", peran="skpa_teknis"),
        buat_tahap("penilaian", "verifikasi", "perbaikan", peran="dpmptsp"),
        buat_tahap("cetak", "terima_mandiri", peran="petugas_fo"),
    ]


def _izin() -> list[Tahap]:
    return [
        buat_tahap("draf_izin", "kerjakan", peran="staf_teknis", keluaran="Konsep izin"),
        buat_tahap("verifikasi_kasi", "verifikasi", "draf_izin"),
        buat_tahap("penetapan", peran="kabid", penolak="kabid"),
        buat_tahap("tanda_tangan", "tanda_tangan", peran="kepala_dinas", terpisah_dari=["penetapan"]),
        buat_tahap("cetak", "kerjakan", peran="staf_teknis"),
        buat_tahap("pengarsipan", "arsip", peran="petugas_fo"),
    ]


def sicantik_tanpa_peninjauan() -> list[Tahap]:
    """Return S2: from the front office over draft, kasi and kabid to the head's signature."""
    return [perbaikan(), buat_tahap("pemeriksaan", "verifikasi", "perbaikan", peran="petugas_fo"), *_izin()]


def sicantik_dengan_peninjauan() -> list[Tahap]:
    """Return S2: with inspection; an incomplete report goes to the front office, and from there on or back."""
    return [
        perbaikan(),
        buat_tahap("pemeriksaan", "verifikasi", "perbaikan", peran="petugas_fo", putaran=2, penolak="kabid"),
        buat_tahap("penjadwalan", "jadwalkan", peran="staf_teknis"),
        buat_tahap("peninjauan", "kerjakan", "penjadwalan", peran="staf_teknis"),
        buat_tahap("bap_kembali", "verifikasi", "perbaikan", peran="petugas_fo", hanya_kembali=True),
        buat_tahap("bap", "bap", peran="staf_teknis", keluaran="Berita acara pemeriksaan"),
        buat_tahap("verifikasi_bap", "verifikasi", "bap_kembali", penolak="kabid"),
        *_izin(),
    ]


def surat_kelurahan() -> list[Tahap]:
    """Return S3 and S4: staff, kasi, lurah; handed over or downloaded."""
    return [
        perbaikan(),
        buat_tahap("pemeriksaan", "verifikasi", "perbaikan", peran="staf_kelurahan", penolak="kasi", boleh_batal=True),
        buat_tahap("konsep", "kerjakan", peran="staf_kelurahan", keluaran="Konsep surat"),
        buat_tahap("paraf", "verifikasi", "konsep", penolak="kasi"),
        buat_tahap("tanda_tangan", "tanda_tangan", peran="lurah"),
        buat_tahap("pengambilan", "terima_mandiri", peran="staf_kelurahan"),
    ]


def surat_whatsapp() -> list[Tahap]:
    """Return S4: a message that asks for papers, then is answered or registered."""
    return [
        perbaikan(),
        buat_tahap("pesan", peran="staf_kelurahan"),
        buat_tahap("dilayani", "kerjakan", "perbaikan", peran="staf_kelurahan", penolak="staf_kelurahan"),
    ]


def risiko_usaha() -> list[Tahap]:
    """Return a route that branches by the risk an officer finds: low ones skip the inspection and the advice."""
    risiko, ke_tetap = pilihan("risiko", "rendah", "tinggi"), [(banding("risiko", "rendah"), "penetapan")]
    saran = {"peran_rekomendasi": ["kasi", "skpa_teknis"], "bila_negatif": "putuskan", "penolak": "kabid"}
    hanya_tinggi = {"bila": banding("risiko", "tinggi")}
    return [
        perbaikan(),
        buat_tahap("loket", "verifikasi", "perbaikan", peran="petugas_fo", isian_petugas=[risiko], cabang=ke_tetap),
        buat_tahap("peninjauan", "bap", peran="staf_teknis"),
        buat_tahap("rekomendasi", "rekomendasi", "perbaikan", peran="kabid", **saran, **hanya_tinggi),
        buat_tahap("penetapan", "tanda_tangan", peran="kepala_dinas"),
    ]


RUTE = {
    fungsi.__name__: fungsi
    for fungsi in (
        skium_antar_jemput, skium_loket, fasilitasi_oss, klinik_perizinan, oss_rba, sicantik_tanpa_peninjauan,
        sicantik_dengan_peninjauan, surat_kelurahan, surat_whatsapp, risiko_usaha,
    )
}  # fmt: skip
