"""Lint: the stage in which one session decides on all waiting cases."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from layanan.alur.dokumen import Dokumen, kemungkinan, pasti_sesudah, semua_tahap
from layanan.alur.enums import StatusPermohonan
from layanan.alur.jenis import jenis_dari
from layanan.alur.jenis.seleksi import Seleksi
from layanan.alur.periksa.angka import (
    PERINGKAT,
    isian_diacu,
    periksa_angka_pemohon,
    periksa_angka_petugas,
)
from layanan.formulir.dokumen import semua_isian
from layanan.formulir.lint_rumus import acuan_rumus
from layanan.instansi.enums import Peran
from layanan.inti.lint import Temuan

Tahap = dict[str, Any]
PENGATURAN = ("peringkat_dari", "peringkat_naik", "kuota", "alasan_tidak")


def periksa_seleksi(dokumen: Dokumen) -> list[Temuan]:
    """Return the findings on joint decisions that the route alone shows."""
    tahap, temuan = semua_tahap(dokumen), []
    for satu in tahap:
        if isinstance(jenis_dari(satu), Seleksi):
            temuan += [Temuan(kode, satu["nama"], pesan) for kode, pesan in _menahan(satu, dokumen)]
            temuan += [Temuan("tidak_berpengaruh", satu["nama"], pesan, memblokir=False) for pesan in _sia_sia(satu)]
            temuan += periksa_angka_petugas(satu, tahap, PERINGKAT) or _kosong_petugas(satu, dokumen)
        elif any(satu[nama] for nama in PENGATURAN):
            pesan = _("Hanya jenis “Putusan bersama dengan peringkat dan kuota” yang memakai peringkat dan kuota.")
            temuan.append(Temuan("tidak_berpengaruh", satu["nama"], pesan, memblokir=False))
    return temuan


def periksa_acuan_peringkat(dokumen: Dokumen, formulir: Dokumen) -> list[Temuan]:
    """Return where cases are ranked by an answer that the form does not give, that is no number, or may be empty."""
    temuan = []
    for satu in semua_tahap(dokumen):
        if isinstance(jenis_dari(satu), Seleksi) and isian_diacu(satu, semua_tahap(dokumen), PERINGKAT) is None:
            temuan += periksa_angka_pemohon(satu, dokumen, formulir, PERINGKAT) or _kosong_pemohon(satu, formulir)
    return temuan


def _menahan(tahap: Tahap, dokumen: Dokumen) -> Iterator[tuple[str, str]]:
    if tahap["kuota"] and not tahap["alasan_tidak"].strip():
        yield "seleksi_tanpa_alasan", _("Tulis alasan bagi yang tidak dipilih: sesudah kuota habis mereka ditolak.")
    if tahap["isian_petugas"] or tahap["ceklis"]:
        pesan = _("Putusan bersama tidak mengisi apa pun per permohonan. Pindahkan isian dan daftar periksa ke depan.")
        yield "seleksi_berisian", pesan
    if tahap["peran"] == Peran.KURIR:
        yield "seleksi_kurir", _("Kurir hanya melihat yang ditugaskan kepadanya. Pilih peran lain untuk memutuskan.")
    if tahap["kantor"]:
        pesan = _("Putusan bersama diambil kantor layanan ini sendiri. Kosongkan kantornya, atau pilih jenis lain.")
        yield "seleksi_kantor", pesan
    if tahap["status"] == StatusPermohonan.TERBIT:
        yield "seleksi_terlambat", _("Putusan bersama diambil sebelum surat terbit. Pindahkan tahap ini ke depan.")
    if "" in kemungkinan(dokumen, tahap["kode"]):
        pesan = _("Sesudah putusan, yang dipilih masih harus dilayani. Tambahkan tahap yang pasti dijalani sesudahnya.")
        yield "seleksi_terakhir", pesan


def _sia_sia(tahap: Tahap) -> Iterator[str]:
    if tahap["peringkat_naik"] and not tahap["peringkat_dari"]:
        yield _("Tanpa isian peringkat, urutannya menurut waktu masuk; “Nilai terkecil didahulukan” tidak berpengaruh.")
    if tahap["alasan_tidak"] and not tahap["kuota"]:
        yield _("Tanpa kuota tidak ada yang ditolak bersama, jadi alasan bagi yang tidak dipilih tidak dibaca orang.")


def _kosong_petugas(tahap: Tahap, dokumen: Dokumen) -> list[Temuan]:
    di = isian_diacu(tahap, semua_tahap(dokumen), PERINGKAT)
    if di is None or (_selalu_diisi(di[1], ()) and tahap["kode"] in pasti_sesudah(dokumen, {di[0]["kode"]})):
        return []
    return [_boleh_kosong(tahap, di[1])]


def _kosong_pemohon(tahap: Tahap, formulir: Dokumen) -> list[Temuan]:
    terisi: set[str] = set()
    for satu in semua_isian(formulir):
        if _selalu_diisi(satu, terisi):
            terisi.add(satu["kunci"])
        elif satu["kunci"] == tahap["peringkat_dari"]:
            return [_boleh_kosong(tahap, satu)]
    return []


def _selalu_diisi(isian: Mapping[str, Any], terisi: Collection[str]) -> bool:
    """Return whether every case has an answer to a question; `terisi` are those before it that all have."""
    if isian["bila"] is not None:
        return False
    if (rumus := isian.get("rumus")) is None:
        return isian["wajib"]
    if rumus["cara"] == "tarif":  # there may be no row that fits
        return False
    return rumus["cara"] in ("banyak_baris", "total") or all(kunci in terisi for kunci, _butuh in acuan_rumus(isian))


def _boleh_kosong(tahap: Tahap, isian: Mapping[str, Any]) -> Temuan:
    pesan = _("“%(label)s” boleh kosong. Permohonan tanpa nilai mendapat peringkat terakhir.")
    return Temuan("peringkat_boleh_kosong", tahap["nama"], pesan % {"label": isian["label"]}, memblokir=False)
