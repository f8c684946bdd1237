"""Whether everybody whom a form asks to agree can be asked: the name is there, and it is not the applicant's own."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from layanan.formulir.dokumen import Dokumen, Isian, semua_isian
from layanan.formulir.lint_syarat import Dikenal, periksa_syarat
from layanan.inti.lint import Temuan


def periksa_setuju(dokumen: Dokumen) -> list[Temuan]:
    """Return the findings on the co-signers of a form."""
    pemohon = next((satu["kunci"] for satu in semua_isian(dokumen) if satu["jenis"] == "nama"), "")
    dikenal = Dikenal.dari(dokumen)
    temuan = [
        Temuan("setuju_di_dalam_grup", isian["label"], _("Hanya grup terluar dapat meminta persetujuan tiap barisnya."))
        for isian in _di_dalam(dokumen)
        if "setuju" in isian
    ]
    for isian in semua_isian(dokumen):
        if "setuju" in isian:
            temuan += _grup(isian, dikenal) if "isian" in isian else _nama(isian, pemohon)
            temuan += _dapat_dihindari(isian)
    return temuan


def _di_dalam(dokumen: Dokumen) -> Iterator[Isian]:
    sisa = [anak for isian in semua_isian(dokumen) for anak in isian.get("isian", ())]
    while sisa:
        isian = sisa.pop(0)
        yield isian
        sisa += isian.get("isian", ())


def _nama(isian: Isian, pemohon: str) -> list[Temuan]:
    if isian["kunci"] != pemohon:
        return []
    pesan = _("Isian ini nama pemohon sendiri, yang sudah setuju ketika mengirim. Pilih isian nama orang lain.")
    return [Temuan("setuju_pemohon", isian["label"], pesan)]


def _grup(isian: Isian, dikenal: Dikenal) -> list[Temuan]:
    anak: Mapping[str, Isian] = {satu["kunci"]: satu for satu in isian["isian"]}
    setuju, nama = isian["setuju"], anak.get(isian["setuju"]["nama_dari"])
    temuan = periksa_syarat(setuju["untuk"], isian["label"], Dikenal(dikenal.semua, dict(anak)))
    if nama is None or nama["jenis"] != "nama":
        pesan = _("Setiap baris ikut menyetujui, jadi perlu isian jenis “Nama orang” di dalam grup ini.")
        temuan.append(Temuan("setuju_tanpa_nama", isian["label"], pesan))
    elif not nama["wajib"] or nama["bila"]:
        pesan = _("Isian “%(nama)s” harus selalu tampil dan wajib: tanpa nama tidak ada yang dapat ditanyai.")
        temuan.append(Temuan("setuju_nama_tidak_wajib", isian["label"], pesan % {"nama": nama["label"]}))
    return temuan


def _dapat_dihindari(isian: Isian) -> list[Temuan]:
    if isian["wajib"] or isian.get("wajib_bila"):
        return []
    pesan = _("Isian ini tidak wajib: bila dikosongkan, tidak ada yang dimintai persetujuan.")
    return [Temuan("setuju_tidak_wajib", isian["label"], pesan, memblokir=False)]
