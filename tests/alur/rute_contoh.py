"""The routes that every office must be able to build: those of the shipped packages, and two that no package has."""

from typing import Any

from layanan.paket.queries import baca_paket
from tests.alur.pabrik import banding, buat_tahap, dokumen_alur
from tests.formulir.pabrik import buat_isian

Tahap = dict[str, Any]


def perbaikan(**ubah: Any) -> Tahap:
    """Return the stage to which a case is returned for correction."""
    return buat_tahap("perbaikan", "perbaikan", **({"boleh_batal": True} | ubah))


def pilihan(kunci: str, *nilai: str) -> dict[str, Any]:
    """Return an officer field with a few choices."""
    return buat_isian("pilihan", kunci, pilihan=[{"label": satu.title(), "nilai": satu} for satu in nilai])


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


PAKET = (
    "skium", "skium_loket", "fasilitasi_oss", "klinik_langsung", "klinik_telepon", "klinik_zoom", "oss_rba",
    "sicantik_tanpa_peninjauan", "sicantik_dengan_peninjauan", "kehilangan", "ombo_ahli_waris",
)  # fmt: skip
"""One package for each shipped route; all letters of a kelurahan share that of `kehilangan`."""

RUTE = {kode: baca_paket(kode)["alur"] for kode in PAKET} | {
    fungsi.__name__: dokumen_alur(*fungsi()) for fungsi in (surat_whatsapp, risiko_usaha)
}
