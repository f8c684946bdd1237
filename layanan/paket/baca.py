"""Read the file of a package. It comes from a stranger: size, depth, numbers and letters are bounded before a look."""

import json
import math
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.inti.errors import GalatIsian, LayananError
from layanan.inti.isian import TAK_TAMPAK
from layanan.inti.lint import Temuan
from layanan.inti.teks_kaya import MAKS_TULISAN

MAKS_BITA = 2 * 1024 * 1024
MAKS_DALAM = 40
MAKS_SIMPUL = 50_000
MAKS_NAMA = 100  # letters in the name of a part
MAKS_BILANGAN = 2**53  # beyond it JavaScript and databases disagree
MAKS_TEMUAN = 20  # of one kind: more of them help nobody

Jalur = tuple[str | int, ...]


class PaketTidakSah(LayananError):
    """The package cannot be used; `temuan` lists why."""

    kode = "paket_tidak_sah"
    status = 422
    pesan = gettext_lazy("Paket ini belum dapat dipakai.")

    def __init__(self, temuan: list[Temuan]) -> None:
        self.temuan = temuan
        self.galat = [GalatIsian(satu.tempat, satu.kode, str(satu.pesan)) for satu in temuan]
        super().__init__(" ".join([str(type(self).pesan), *(kalimat(satu) for satu in temuan)]))


def kalimat(temuan: Temuan) -> str:
    """Return a finding as one line: where, and what."""
    return f"{temuan.tempat}: {temuan.pesan}" if temuan.tempat else str(temuan.pesan)


def tempat(jalur: Jalur) -> str:
    """Return a place in the file as people read it; items of a list are counted from one."""
    return " › ".join(str(satu + 1) if isinstance(satu, int) else satu for satu in jalur)


def baca_berkas(mentah: bytes) -> Any:
    """Return the JSON value of a file, or raise PaketTidakSah."""
    if len(mentah) > MAKS_BITA:
        pesan = _("Berkas terlalu besar. Sebuah paket layanan paling besar 2 MB.")
        raise PaketTidakSah([Temuan("terlalu_besar", "", pesan)])
    try:
        isi = json.loads(mentah.decode("utf-8-sig"), parse_constant=_bukan_bilangan, object_pairs_hook=_tanpa_kembar)
    except _NamaGanda as galat:
        pesan = _("Nama “%(nama)s” tertulis dua kali dalam satu bagian. Hapus salah satunya.")
        raise PaketTidakSah([Temuan("nama_ganda", "", pesan % {"nama": galat.args[0]})]) from galat
    except (ValueError, RecursionError) as galat:
        pesan = _("Berkas ini bukan paket layanan (JSON). Pilih berkas .paket.json hasil “Ekspor paket”.")
        raise PaketTidakSah([Temuan("bukan_json", "", pesan)]) from galat
    if temuan := periksa_nilai(isi):
        raise PaketTidakSah(temuan)
    return isi


def periksa_nilai(isi: Any) -> list[Temuan]:
    """Return what is out of bounds in a JSON value: too deep, too much, too long, letters no database takes."""
    temuan: list[Temuan] = []
    for urut, (jalur, nilai) in enumerate(telusuri(isi)):
        if urut > MAKS_SIMPUL:
            return [Temuan("terlalu_besar", "", _("Berkas ini memuat terlalu banyak bagian untuk satu layanan."))]
        if len(jalur) > MAKS_DALAM:
            return [Temuan("terlalu_dalam", "", _("Susunan berkas ini terlalu dalam. Ekspor ulang paketnya."))]
        if pesan := _salah_nilai(nilai) or _salah_nama(jalur):
            temuan.append(Temuan("nilai_tidak_sah", tempat(jalur)[:MAKS_NAMA], pesan))
        if len(temuan) == MAKS_TEMUAN:
            break
    return temuan


def telusuri(isi: Any) -> Iterator[tuple[Jalur, Any]]:
    """Yield every value of a JSON value with its place, in the order of the file."""
    tumpukan: list[tuple[Jalur, Any]] = [((), isi)]
    while tumpukan:
        jalur, nilai = tumpukan.pop()
        yield jalur, nilai
        if isinstance(nilai, dict):
            tumpukan += [((*jalur, nama), anak) for nama, anak in reversed(nilai.items())]
        elif isinstance(nilai, list):
            tumpukan += [((*jalur, urut), nilai[urut]) for urut in reversed(range(len(nilai)))]


def _salah_nilai(nilai: Any) -> str:
    if isinstance(nilai, str):
        if len(nilai) > MAKS_TULISAN:
            isi = {"batas": MAKS_TULISAN, "ada": len(nilai)}
            return _("Tulisan terlalu panjang: paling banyak %(batas)s huruf, di sini %(ada)s.") % isi
        return _("Tulisan memuat huruf yang tidak tampak. Tulis ulang bagian ini.") if TAK_TAMPAK.search(nilai) else ""
    if isinstance(nilai, int | float) and not (math.isfinite(nilai) and abs(nilai) <= MAKS_BILANGAN):
        return _("Bilangan terlalu besar.")
    return "" if nilai is None or isinstance(nilai, int | float | dict | list) else _("Isinya bukan JSON.")


def _salah_nama(jalur: Jalur) -> str:
    nama = jalur[-1] if jalur else ""
    if isinstance(nama, int) or (isinstance(nama, str) and len(nama) <= MAKS_NAMA and not TAK_TAMPAK.search(nama)):
        return ""
    return _("Nama bagian ini tidak sah.")


class _NamaGanda(Exception):
    pass


def _tanpa_kembar(pasangan: list[tuple[str, Any]]) -> dict[str, Any]:
    hasil: dict[str, Any] = {}
    for nama, nilai in pasangan:
        if nama in hasil:
            raise _NamaGanda(nama[:MAKS_NAMA])
        hasil[nama] = nilai
    return hasil


def _bukan_bilangan(tulisan: str) -> Any:
    raise ValueError(tulisan)
