"""Build the page tree of a demonstration office from its data."""

from typing import Any

from django.utils import timezone
from wagtail.models import Page

from home import models as jenis
from home.demo import halaman_klojen, halaman_lumajang, halaman_mekarjaya, halaman_oro_oro_ombo, halaman_ptsp_aceh
from layanan.instansi.models import Instansi
from layanan.katalog.models import Layanan

ISI = {
    "klojen": halaman_klojen.ISI,
    "lumajang": halaman_lumajang.ISI,
    "mekarjaya": halaman_mekarjaya.ISI,
    "oro-oro-ombo": halaman_oro_oro_ombo.ISI,
    "ptsp-aceh": halaman_ptsp_aceh.ISI,
}
MENU = {
    *("sekilas-tentang-on-desc", "alur-dan-prosedur", "program-sip-oke", "pecelan-ombo", "klinik-perizinan"),
    "dasar-hukum",
}
"""The pages in the menu; the rest is found at the foot of the page."""
MAKLUMAT = (
    "<p>Dengan ini, kami menyatakan sanggup menyelenggarakan pelayanan sesuai dengan standar pelayanan yang telah "
    "ditetapkan dan apabila tidak menepati janji ini, kami siap menerima sanksi sesuai dengan peraturan "
    "perundang-undangan yang berlaku.</p>"
)


def isi_situs(instansi: Instansi) -> None:
    """Fill the front page of an office and make the pages below it."""
    isi = ISI[instansi.kode]
    beranda = instansi.site.root_page.specific
    layanan = list(Layanan.objects.filter(instansi=instansi).order_by("pk"))
    katalog = _tambah(
        beranda,
        jenis.KatalogLayanan(slug="layanan", title="Layanan", pengantar="Pilih layanan yang Anda perlukan."),
        menu=True,
    )
    for satu in layanan:
        _tambah(katalog, jenis.HalamanLayanan(slug=satu.kode, title=satu.nama, layanan=satu))
    for nama_jenis, slug, judul, pengantar, badan in isi["halaman"]:
        badan = [_tautkan(beranda, *blok) for blok in badan]
        baru = getattr(jenis, nama_jenis)(slug=slug, title=judul, pengantar=pengantar, isi=badan)
        _tambah(beranda, baru, menu=slug in MENU)
    _isi_faq(beranda, *isi["faq"])
    _isi_maklumat(beranda, instansi, isi["pejabat"])
    beranda.title, beranda.pengantar = isi["beranda"]["title"], isi["beranda"]["pengantar"]
    beranda.isi = [_tautkan(beranda, *blok) for blok in isi["beranda"]["isi"]]
    beranda.layanan_unggulan = next(satu for satu in layanan if satu.kode == isi["unggulan"])
    beranda.save_revision().publish()


def _tambah(induk: Page, halaman: Page, *, menu: bool = False) -> Page:
    # live from the first save: publishing a revision of each page would double the time of the whole command
    halaman.show_in_menus = menu
    halaman.first_published_at = halaman.last_published_at = timezone.now()
    induk.add_child(instance=halaman)
    return halaman


def _tautkan(beranda: Page, nama: str, nilai: Any) -> tuple[str, Any]:
    """Return the block with the page that a button names by its path below the front page."""
    if nama != "tombol" or not nilai["halaman"]:
        return nama, nilai
    tujuan = Page.objects.get(url_path=f"{beranda.url_path}{nilai['halaman']}/")
    return nama, nilai | {"halaman": tujuan}


def _isi_faq(beranda: Page, pengantar: str, isi: list, butir: tuple) -> None:
    faq = _tambah(beranda, jenis.HalamanFaq(slug="faq", title="FAQ", pengantar=pengantar, isi=isi), menu=True)
    for slug, tanya, jawab in butir:
        _tambah(faq, jenis.TanyaJawab(slug=slug, title=tanya, jawaban=jawab))


def _isi_maklumat(beranda: Page, instansi: Instansi, pejabat: str) -> None:
    isi = [("sorotan", {"isi": MAKLUMAT}), ("teks", f"<p>{pejabat}, {instansi.induk}</p>")]
    maklumat = jenis.HalamanInformasi(
        slug="maklumat-pelayanan",
        title="Maklumat Pelayanan",
        pengantar=f"Janji {instansi.nama} kepada setiap pengguna layanan.",
        isi=isi,
    )
    _tambah(beranda, maklumat)
