"""Translations without the gettext programs: `periksa` fails on anything missing or stale, `perbarui` renews the files.

The texts in the source are Indonesian, so they need no Indonesian catalogue; the English one lies on top. The only
Indonesian catalogue holds texts of Wagtail's admin: those that Wagtail itself leaves in English, or translates wrongly.
Python is read by Babel; templates are turned into Python by Django's own `templatize` first.
"""

import re
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

AKAR = Path(__file__).resolve().parents[1]
KATALOG = {
    Path("layanan/locale/en/LC_MESSAGES/django.po"): ("layanan",),
    Path("home/locale/en/LC_MESSAGES/django.po"): ("home", "templates"),
}
WAGTAIL = Path("layanan/locale/id/LC_MESSAGES/django.po")
PAKET_WAGTAIL = ("wagtail", "wagtail_modeladmin")
KATA_KUNCI = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
SISIPAN = re.compile(r"%\((\w+)\)|\{(\w+)[^{}]*\}")


def main(perintah: list[str]) -> int:
    """Run `periksa` or `perbarui`; return the exit status."""
    if perintah == ["perbarui"]:
        for letak, sumber in KATALOG.items():
            print(perbarui(letak, sumber))
        _susun_mo(WAGTAIL, katalog := _baca(WAGTAIL))
        print(f"{WAGTAIL}: {len(katalog)} teks disusun")
        return 0
    if perintah == ["periksa"]:
        temuan = [satu for letak, sumber in KATALOG.items() for satu in periksa(letak, sumber)]
        temuan += periksa_wagtail(WAGTAIL)
        print("\n".join(temuan) or "Terjemahan lengkap.")
        if temuan:
            print(f"\n{len(temuan)} temuan. Jalankan: .venv/bin/python perkakas/terjemahan.py perbarui, lalu isi .po")
        return int(bool(temuan))
    print("Pakai: perkakas/terjemahan.py periksa | perbarui")
    return 2


def kumpulkan(*folder: str) -> Catalog:
    """Return every text of the source as a catalogue without translations."""
    katalog = Catalog(locale="en", project="Layanan", charset="utf-8")
    for berkas in sorted(_sumber(folder)):
        isi = berkas.read_text(encoding="utf-8")
        if berkas.suffix != ".py":
            # a template has no indentation that Python's tokenizer could follow
            isi = "\n".join(baris.strip() for baris in templatize(isi, origin=str(berkas)).splitlines())
        for _baris, teks, catatan, konteks in extract("python", BytesIO(isi.encode()), KATA_KUNCI, ["Translators:"]):
            letak = [(str(berkas.relative_to(AKAR)), 0)]
            katalog.add(teks, locations=letak, auto_comments=catatan, context=konteks)
    return katalog


def periksa(letak: Path, sumber: tuple[str, ...]) -> Iterator[str]:
    """Yield a sentence for every text that is missing, untranslated, stale, or whose placeholders differ."""
    dicari = kumpulkan(*sumber)
    ada = _baca(letak)
    for pesan in dicari:
        if pesan.id and (terjemahan := ada.get(pesan.id, pesan.context)) is None:
            yield f"{letak}: belum ada: {pesan.id!r}"
        elif pesan.id:
            yield from _periksa_isi(letak, terjemahan)
    for pesan in ada:
        if pesan.id and dicari.get(pesan.id, pesan.context) is None:
            yield f"{letak}: tidak dipakai lagi: {pesan.id!r}"
    yield from _periksa_mo(letak, ada)


def periksa_wagtail(letak: Path) -> Iterator[str]:
    """Yield a sentence for every text that is untranslated, ours, not Wagtail's, or whose placeholders differ."""
    asal, milik, ada = _asal_wagtail(), _milik(), _baca(letak)
    for pesan in (satu for satu in ada if satu.id):
        yield from _periksa_isi(letak, pesan)
        if _beku(pesan.id) not in asal:
            yield f"{letak}: bukan teks Wagtail yang terpasang: {pesan.id!r}"
        if _beku(pesan.id) in milik:
            yield f"{letak}: teks milik Layanan sudah berbahasa Indonesia: {pesan.id!r}"
    yield from _periksa_mo(letak, ada)


def perbarui(letak: Path, sumber: tuple[str, ...]) -> str:
    """Bring the .po up to date, keeping its translations, and compile the .mo; return what was done."""
    katalog = _baca(letak)
    katalog.update(kumpulkan(*sumber), no_fuzzy_matching=True, update_creation_date=False)
    katalog.obsolete.clear()
    (AKAR / letak).parent.mkdir(parents=True, exist_ok=True)
    with (AKAR / letak).open("wb") as berkas:
        write_po(berkas, katalog, width=110, sort_by_file=True, include_lineno=False)
    _susun_mo(letak, katalog)
    kosong = sum(bool(pesan.id) and not _lengkap(pesan) for pesan in katalog)
    return f"{letak}: {len(katalog)} teks, {kosong} belum diterjemahkan"


def _sumber(folder: tuple[str, ...]) -> Iterator[Path]:
    for satu in folder:
        for pola in ("*.py", "*.html", "*.txt", "*.xml"):
            yield from (b for b in (AKAR / satu).rglob(pola) if not {"migrations", "static"} & set(b.parts))


def _milik() -> set[str | tuple[str, ...]]:
    return {_beku(pesan.id) for folder in KATALOG.values() for pesan in kumpulkan(*folder) if pesan.id}


def _asal_wagtail() -> set[str | tuple[str, ...]]:
    """Return every text of the installed Wagtail, as its English catalogues list them."""
    akar = [Path(find_spec(paket).origin).parent for paket in PAKET_WAGTAIL]
    katalog = [_baca(letak) for satu in akar for letak in satu.rglob("locale/en/LC_MESSAGES/django.po")]
    return {_beku(pesan.id) for satu in katalog for pesan in satu if pesan.id}


def _baca(letak: Path) -> Catalog:
    if not (AKAR / letak).exists():
        kepala = "# English translations of Layanan's texts."
        return Catalog(locale="en", project="Layanan", charset="utf-8", fuzzy=False, header_comment=kepala)
    with (AKAR / letak).open("rb") as berkas:
        return read_po(berkas, locale=letak.parts[-3])


def _susun_mo(letak: Path, katalog: Catalog) -> None:
    with (AKAR / letak).with_suffix(".mo").open("wb") as berkas:
        write_mo(berkas, katalog)


def _baca_mo(letak: Path) -> Catalog:
    if not (AKAR / letak).exists():
        return Catalog()
    with (AKAR / letak).open("rb") as berkas:
        return read_mo(berkas)


def _isi_mo(katalog: Catalog) -> dict:
    lengkap = [pesan for pesan in katalog if pesan.id and _lengkap(pesan)]
    return {(_beku(pesan.id), pesan.context): _beku(pesan.string) for pesan in lengkap}


def _beku(teks: str | list[str] | tuple[str, ...]) -> str | tuple[str, ...]:
    return teks if isinstance(teks, str) else tuple(teks)


def _lengkap(pesan: Message) -> bool:
    isi = pesan.string if isinstance(pesan.string, (tuple, list)) else [pesan.string]
    return all(isi) and not pesan.fuzzy


def _periksa_mo(letak: Path, katalog: Catalog) -> Iterator[str]:
    if _isi_mo(katalog) != _isi_mo(_baca_mo(letak.with_suffix(".mo"))):
        yield f"{letak.with_suffix('.mo')}: tidak sama dengan .po"


def _periksa_isi(letak: Path, pesan: Message) -> Iterator[str]:
    if not _lengkap(pesan):
        yield f"{letak}: belum diterjemahkan: {pesan.id!r}"
        return
    asal, hasil = (" ".join(satu) if isinstance(satu, (tuple, list)) else satu for satu in (pesan.id, pesan.string))
    if set(SISIPAN.findall(asal)) != set(SISIPAN.findall(hasil)):
        yield f"{letak}: sisipan berbeda: {pesan.id!r} -> {pesan.string!r}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
