"""What the content pages list and find."""

from collections.abc import Iterable
from typing import Any

from django.db.models import F, Q, QuerySet, prefetch_related_objects
from django.http import QueryDict
from wagtail.models import Page
from wagtail.search.query import Or, PlainText

from layanan.inti.pencarian import kata_kueri, paling_cocok, rapikan_kueri
from layanan.katalog.enums import ModeDaring
from layanan.katalog.models import DasarHukum, Layanan, Peraturan

BATAS_CALON = 200
"""How many pages the index hands to the final ranking of the site search."""


def daftar_peraturan(halaman: Any) -> QuerySet:
    """Return the regulations named by the live services of this page's office."""
    dipakai = DasarHukum.objects.filter(
        layanan__live=True, layanan__instansi__site__root_page__in=halaman.get_ancestors(inclusive=True)
    )
    return Peraturan.objects.filter(pk__in=dipakai.values("peraturan")).prefetch_related("pengganti")


def layanan_di_bawah(halaman: Page) -> QuerySet:
    """Return the live services that have a live public page below `halaman`, by category; `.halaman` is that page."""
    terbit = Page.objects.descendant_of(halaman).live().public()
    return (
        Layanan.objects.filter(live=True, halaman__in=terbit)
        .select_related("halaman", "kategori", "instansi")
        .prefetch_related("persyaratan")
        .order_by(F("kategori__urutan").asc(nulls_last=True), "kategori__nama", "nama")
    )


def cari_katalog(halaman: Any, parameter: QueryDict) -> dict:
    """Return the template context of the catalogue for `q`, `kategori` and `cara` in the query string.

    Keys: `daftar_layanan`, the found services; `kueri`, `kategori`, `cara`, what was asked, empty where it makes no
    sense; `daftar_kategori` and `daftar_cara`, what can be asked.
    """
    semua = list(layanan_di_bawah(halaman))
    kategori = {satu.kategori.slug: satu.kategori for satu in semua if satu.kategori}
    slug, cara = parameter.get("kategori", ""), parameter.get("cara", "")
    slug, cara = slug if slug in kategori else "", cara if cara in ModeDaring.values else ""
    dipilih = [
        satu
        for satu in semua
        if (not slug or satu.kategori == kategori[slug]) and (not cara or satu.mode_daring == cara)
    ]
    return {
        "daftar_layanan": paling_cocok(dipilih, kata_kueri(parameter.get("q", "")), _teks_layanan),
        "kueri": rapikan_kueri(parameter.get("q", "")),
        "kategori": slug,
        "cara": cara,
        "daftar_kategori": list(kategori.values()),
        "daftar_cara": ModeDaring.choices,
    }


def _teks_layanan(layanan: Layanan) -> tuple[str, str]:
    kategori = layanan.kategori.nama if layanan.kategori else ""
    syarat = (satu.nama for satu in layanan.persyaratan.all())
    return layanan.nama, " ".join((layanan.ringkasan, layanan.sasaran, layanan.produk, kategori, *syarat))


def cari_tanya_jawab(halaman: Any, parameter: QueryDict) -> dict:
    """Return the template context of the FAQ for `q` in the query string: `daftar_tanya` (pages) and `kueri`."""
    semua = halaman.get_children().live().public().specific()
    kueri = parameter.get("q", "")
    return {
        "daftar_tanya": paling_cocok(semua, kata_kueri(kueri), _teks_halaman),
        "kueri": rapikan_kueri(kueri),
    }


def _teks_halaman(halaman: Page) -> tuple[str, str]:
    return halaman.title, getattr(halaman, "teks_cari", halaman.search_description)


def cari_situs(akar: Page, kueri: str) -> list[Page]:
    """Return the live public pages at or below `akar` that match, best first; services through their pages.

    The search index finds words in the text of a page, the database parts of words in its title; services are read as
    they are now. The final order is that of layanan.inti.pencarian.paling_cocok.
    """
    kata = kata_kueri(kueri)
    if not kata:
        return []
    terbit = Page.objects.descendant_of(akar, inclusive=True).live().public()
    layanan = paling_cocok(layanan_di_bawah(akar), kata, _teks_layanan)
    di_isi = terbit.autocomplete(Or([PlainText(satu) for satu in kata]))[:BATAS_CALON]
    di_judul = Q()
    for satu in kata:
        di_judul |= Q(title__icontains=satu)
    calon = {satu.halaman.pk for satu in layanan} | {satu.pk for satu in di_isi}
    calon |= set(terbit.filter(di_judul).values_list("pk", flat=True)[:BATAS_CALON])
    return paling_cocok(_lengkapi(terbit.filter(pk__in=calon)), kata, _teks_halaman)


def _lengkapi(halaman: QuerySet) -> Iterable[Page]:
    """Return specific pages with their services, without those whose service is not published."""
    lengkap = list(halaman.specific())
    prefetch_related_objects(
        [satu for satu in lengkap if hasattr(satu, "layanan_id")], "layanan__kategori", "layanan__persyaratan"
    )
    return [satu for satu in lengkap if not hasattr(satu, "layanan_id") or satu.layanan.live]


def dasar_hukum_layanan(layanan: Layanan) -> list[Peraturan]:
    """Return the regulations a service rests on, in the order the editor gave them."""
    daftar = layanan.dasar_hukum.select_related("peraturan").prefetch_related("peraturan__pengganti")
    return [satu.peraturan for satu in daftar]
