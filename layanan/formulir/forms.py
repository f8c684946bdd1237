"""A Django form for one page of questions, made from the document. The rules are in `evaluasi`; this only shows them.

Inputs are named by their path, `ahli_waris.0.nama`. The input named by a group itself holds the number of its rows.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.utils import timezone

from layanan.formulir.dokumen import Dokumen, Isian, semua_isian
from layanan.formulir.evaluasi import HasilPeriksa, isian_menurut_jalur, kosong, periksa, tampak_saat_mengisi
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.jenis.dasar import BidangIsian
from layanan.inti.errors import GalatIsian
from layanan.inti.syarat import SELALU, TIDAK_PERNAH, Syarat, berlaku, nilai_hari, sederhanakan

Pohon = list["Simpul"]

BELUM_DIISI = ("wajib", "kurang_baris")


@dataclass
class Simpul:
    """One thing on the page: a question or text (`nama` of its input), or a group (`grup`) with the nodes of each row.

    `bila` is what the browser still has to look at to know whether it is shown: a condition on the page's own inputs.
    """

    isian: Isian
    nama: str
    bila: Syarat | None
    grup: bool = False
    baris: list[Pohon] = field(default_factory=list)
    boleh_tambah: bool = False


class FormLangkah(forms.Form):
    """The questions of one page.

    `terjawab` holds the cleaned answers of the whole form so far, on which conditions here may depend; on an unbound
    form also what to show in the inputs. `galat_berkas`: what was refused when the posted files were taken in. After
    is_valid(), `jawaban` holds the cleaned answers of this page.
    """

    def __init__(
        self,
        dokumen: Dokumen,
        langkah: Mapping[str, Any],
        terjawab: Mapping[str, Any],
        hari_ini: date | None = None,
        galat_berkas: Iterable[GalatIsian] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.dokumen, self.langkah, self.terjawab = dokumen, langkah, terjawab
        self.hari_ini = hari_ini or timezone.localdate()
        self.galat_berkas = list(galat_berkas)
        self.kunci = [satu["kunci"] for satu in langkah["isian"]]
        self.jawaban: dict[str, Any] = {}
        self.hanya_kurang = True  # after is_valid(): nothing is wrong but what was left empty
        self.diketahui = periksa(dokumen, terjawab, self.hari_ini).data
        semua = (satu for _jalur, satu in isian_menurut_jalur(semua_isian(dokumen)))
        self.langsung = {satu["kunci"] for satu in semua if jenis_isian[satu["jenis"]].langsung(satu)}
        self.pohon = self._susun(langkah["isian"], terjawab, "", {})

    def mentah(self) -> dict[str, Any]:
        """Return what was typed on this page, rows included, by key."""
        return self._baca(self.pohon)

    def tampak(self) -> list[str]:
        """Return the names of the inputs that what was typed lets appear, for the page's script."""
        semua = tampak_saat_mengisi(self.dokumen, self._semua_mentah(), self.hari_ini)
        return [jalur for jalur in semua if jalur in self.fields]

    def tunjukkan_usang(self) -> None:
        """Show what is wrong with answers that were right when they were kept: a time that somebody else has taken."""
        hasil = periksa(self.dokumen, self.terjawab, self.hari_ini)
        salah = [satu for satu in hasil.galat if satu.kode not in BELUM_DIISI and satu.jalur in self.fields]
        self._errors = ErrorDict({satu.jalur: self.error_class([satu.pesan]) for satu in salah})

    def unggahan(self) -> list[tuple[str, Isian]]:
        """Return (input name, question) of every file input on this page."""
        return [(nama, bidang.isian) for nama, bidang in self.fields.items() if bidang.widget.needs_multipart_form]

    def clean(self) -> dict[str, Any]:
        """Run the one check of the document and keep what concerns this page."""
        hasil = self._hasil()
        ditolak = {satu.jalur for satu in self.galat_berkas}  # why it is missing says more than that it is
        for galat in [*self.galat_berkas, *(satu for satu in hasil.galat if satu.jalur not in ditolak)]:
            if galat.jalur in self.fields:
                self.add_error(galat.jalur, galat.pesan)
                self.hanya_kurang = self.hanya_kurang and galat.kode in BELUM_DIISI
        self.jawaban = {nama: nilai for nama, nilai in hasil.data.items() if nama in self.kunci}
        return self.jawaban

    def _hasil(self) -> HasilPeriksa:
        return periksa(self.dokumen, self._semua_mentah(), self.hari_ini)

    def _semua_mentah(self) -> dict[str, Any]:
        return {nama: nilai for nama, nilai in self.terjawab.items() if nama not in self.kunci} | self.mentah()

    def _susun(
        self, daftar: Iterable[Isian], nilai: Mapping[str, Any], awalan: str, di_sini: Mapping[str, str]
    ) -> Pohon:
        """Return the nodes of `daftar`; `di_sini` maps the keys around a group to their inputs on this page."""
        pohon, isian_di_sini = [], list(daftar)
        nama_masukan = {**di_sini, **{satu["kunci"]: awalan + satu["kunci"] for satu in isian_di_sini}}
        for isian in isian_di_sini:
            jenis, nama = jenis_isian[isian["jenis"]], awalan + isian["kunci"]
            bila = self._sisa(isian["bila"], nama_masukan)
            if bila == TIDAK_PERNAH or jenis.dihitung:
                continue
            simpul = Simpul(isian, nama, None if bila == SELALU else bila)
            self.fields[nama] = self._bidang(isian, nama_masukan)
            self.initial.setdefault(nama, nilai.get(isian["kunci"], ""))
            if jenis.berbaris:
                self._susun_baris(simpul, nilai.get(isian["kunci"]) or [], nama_masukan)
            pohon.append(simpul)
        return pohon

    def _susun_baris(self, simpul: Simpul, baris: list[Mapping[str, Any]], di_sini: Mapping[str, str]) -> None:
        isian = simpul.isian
        pertama = max(1, isian["paling_sedikit"]) if isian["wajib"] else 0  # rows to begin with
        banyak = self._banyak_baris(simpul.nama) if self.is_bound else len(baris) or pertama
        banyak = min(banyak, isian["paling_banyak"])
        simpul.grup, simpul.boleh_tambah = True, banyak < isian["paling_banyak"]
        self.initial[simpul.nama] = banyak
        for urut in range(banyak):
            nilai = baris[urut] if urut < len(baris) else {}
            simpul.baris.append(self._susun(isian["isian"], nilai, f"{simpul.nama}.{urut}.", di_sini))

    def _banyak_baris(self, nama: str) -> int:
        tulisan = str(self.data.get(self.add_prefix(nama), ""))
        return int(tulisan) if tulisan.isascii() and tulisan.isdigit() and len(tulisan) < 4 else 0

    def _bidang(self, isian: Isian, nama_masukan: Mapping[str, str]) -> forms.Field:
        bidang = bidang_isian(isian)
        if isian.get("wajib_bila"):
            bidang.required = bidang.required or self._sisa(isian["wajib_bila"], nama_masukan) != TIDAK_PERNAH
        return bidang

    def _sisa(self, syarat: Syarat | None, nama_masukan: Mapping[str, str]) -> Syarat:
        """Return what a condition still depends on: answers of other pages are put in, keys become input names.

        A comparison that takes a reading of what was typed is marked `tanya`: the page's script asks for it.
        """

        def diketahui(satu: Syarat) -> bool | None:
            return None if satu["isian"] in nama_masukan else berlaku(satu, self.diketahui, self.hari_ini)

        return self._bernama(sederhanakan(syarat, diketahui), nama_masukan)

    def _bernama(self, syarat: Syarat, nama_masukan: Mapping[str, str]) -> dict[str, Any]:
        for nama in ("semua", "salah_satu"):
            if nama in syarat:
                return {nama: [self._bernama(satu, nama_masukan) for satu in syarat[nama]]}
        hasil = {**syarat, "isian": nama_masukan[syarat["isian"]]}
        if "nilai" in syarat:
            hasil["nilai"] = nilai_hari(syarat["nilai"], self.hari_ini)
        return hasil if syarat["isian"] in self.langsung else hasil | {"tanya": True}

    def _baca(self, pohon: Pohon) -> dict[str, Any]:
        hasil = {}
        for simpul in pohon:
            if simpul.grup:
                hasil[simpul.isian["kunci"]] = [self._baca(baris) for baris in simpul.baris]
            elif jenis_isian[simpul.isian["jenis"]].berisi:
                widget, nama = self.fields[simpul.nama].widget, self.add_prefix(simpul.nama)
                hasil[simpul.isian["kunci"]] = widget.value_from_datadict(self.data, self.files, nama)
        return hasil


def bidang_isian(isian: Isian) -> forms.Field:
    """Return the form field of one question."""
    jenis = jenis_isian[isian["jenis"]]
    bidang = BidangIsian() if jenis.berbaris else jenis.bidang(isian)
    bidang.isian = isian
    bidang.required = isian["wajib"]
    bidang.label = isian["label"]
    bidang.help_text = isian["bantuan"] or jenis.petunjuk(isian)
    return bidang


class IsianJenis(forms.Field):
    """An input of an action that is read and checked by a field type of forms; its value is that type's, as JSON."""

    def __init__(self, jenis: str, kunci: str, label: Any, *, bantuan: Any = "", **sifat: Any) -> None:
        self.isian = {"kunci": kunci, "jenis": jenis, "label": str(label), "bantuan": str(bantuan), **sifat}
        self.jenis = jenis_isian[jenis]
        petunjuk = self.isian["bantuan"] or self.jenis.petunjuk(self.isian)
        widget = self.jenis.bidang(self.isian).widget
        super().__init__(label=label, help_text=petunjuk, widget=widget, initial="")  # as pages of a form begin

    def clean(self, value: Any) -> Any:
        """Return the cleaned answer, or say what is wrong with it."""
        if kosong(value):
            raise forms.ValidationError(self.jenis.kalimat_wajib(self.isian), code="wajib")
        try:
            return self.jenis.bersihkan(self.isian, value)
        except ValueError as galat:
            raise forms.ValidationError(str(galat), code=getattr(galat, "kode", "tidak_sah")) from galat

    def tulis(self, nilai: Any) -> str:
        """Return a value as people read it."""
        return self.jenis.tulis(self.isian, nilai)


def ubah_baris(mentah: Mapping[str, Any], perintah: str) -> dict[str, Any]:
    """Return typed answers with a row more or less: "tambah ahli_waris", "hapus ahli_waris.1".

    Anything else, or a row that is not there, changes nothing.
    """
    hasil = {nama: list(nilai) if isinstance(nilai, list) else nilai for nama, nilai in mentah.items()}
    kata, _spasi, jalur = perintah.partition(" ")
    nama, _titik, sisa = jalur.partition(".")
    baris = hasil.get(nama)
    if not isinstance(baris, list):
        return hasil
    nomor, _titik, dalam = sisa.partition(".")
    if kata == "tambah" and not sisa:
        baris.append({})
    elif nomor.isdecimal() and int(nomor) < len(baris):
        if dalam:
            baris[int(nomor)] = ubah_baris(baris[int(nomor)], f"{kata} {dalam}")
        elif kata == "hapus":
            del baris[int(nomor)]
    return hasil


def langkah_pratinjau(dokumen: Dokumen) -> list[tuple[Mapping[str, Any], FormLangkah]]:
    """Return every step with its empty form, all questions shown whatever their condition."""
    tanpa_syarat = [langkah | {"isian": list(_tanpa_syarat(langkah["isian"]))} for langkah in dokumen["langkah"]]
    return [
        (langkah, FormLangkah(dokumen, langkah, {}, auto_id=f"langkah_{urut}_%s"))
        for urut, langkah in enumerate(tanpa_syarat)
    ]


def _tanpa_syarat(daftar: Iterable[Isian]) -> Iterator[Isian]:
    for isian in daftar:
        anak = {"isian": list(_tanpa_syarat(isian["isian"]))} if "isian" in isian else {}
        yield {**isian, "bila": None, "wajib": True if anak else isian["wajib"], **anak}
