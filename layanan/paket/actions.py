"""Write a service into a package, bring a package into an office, publish what came in."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.alur.models import Alur
from layanan.formulir.models import Formulir
from layanan.instansi.models import Instansi
from layanan.inti.errors import LayananError, TidakBerwenang
from layanan.katalog.models import KategoriLayanan, Layanan, Peraturan
from layanan.katalog.queries import standar_berlaku
from layanan.paket.baca import PaketTidakSah
from layanan.paket.dokumen import (
    DEFINISI,
    FAKTA_PERATURAN,
    KUNCI_PERATURAN,
    PAKET,
    PESAN,
    TAMBAHAN,
    Isi,
    KunciPeraturan,
    isikan_dasar_hukum,
    isikan_lanjutan,
    isikan_layanan,
    kunci_peraturan,
    sidik_paket,
)
from layanan.paket.enums import Keadaan
from layanan.paket.queries import (
    BagianRencana,
    Rencana,
    cari_kategori,
    instansi_pengimpor,
    peraturan_situs,
    rencana_impor,
)
from layanan.paket.rules import menahan, periksa_paket


class PaketBentrok(LayananError):
    """The office has other content under the same code; `rencana` tells what."""

    kode = "paket_bentrok"
    status = 409
    pesan = gettext_lazy("Instansi ini sudah memiliki isi lain dengan kode yang sama.")

    def __init__(self, rencana: Rencana) -> None:
        self.rencana = rencana
        super().__init__(" ".join([str(type(self).pesan), *(satu.keterangan + "." for satu in rencana.bentrok)]))


@dataclass(frozen=True)
class HasilImpor:
    """What an import has found and made."""

    rencana: Rencana
    layanan: Layanan
    formulir: Formulir | None
    alur: Alur | None

    @property
    def definisi(self) -> list[Formulir | Alur | Layanan]:
        """The definitions in the order in which they are published: a service stands on its form and route."""
        return [satu for satu in (self.formulir, self.alur, self.layanan) if satu is not None]


def ekspor_paket(layanan: Layanan) -> dict[str, Any]:
    """Return the package of a published service, with the published versions of its form and route.

    Regulations are written as the site knows them today. Raises LayananError for a service that is not published.
    """
    standar = standar_berlaku(layanan)
    if standar is None or not layanan.live:
        raise LayananError(_("Layanan ini belum terbit. Terbitkan dahulu, lalu ekspor paketnya."))
    versi = {"layanan": standar} | {bagian: _versi_terbit(getattr(layanan, bagian)) for bagian in DEFINISI}
    hukum = [satu.peraturan for satu in layanan.dasar_hukum.select_related("peraturan")]
    isi = {
        "paket": PAKET,
        "kode": layanan.kode,
        "nama": standar.dokumen["nama"],
        "asal": {"instansi": layanan.instansi.kode, "seed": ""},
        "dibuat_dari": {bagian: satu.nomor if satu else None for bagian, satu in versi.items()},
        "layanan": {
            **standar.dokumen,
            **{nama: getattr(layanan, nama) for nama in TAMBAHAN},
            "kategori": {"slug": layanan.kategori.slug, "nama": layanan.kategori.nama} if layanan.kategori else None,
            "dasar_hukum": [_acuan(satu) for satu in hukum],
            **_tulis_lanjutan(layanan),
        },
        "peraturan": [_tulis_peraturan(satu) for satu in _dengan_pengganti(hukum)],
        **{bagian: versi[bagian].dokumen if versi[bagian] else None for bagian in DEFINISI},
        "contoh": layanan.contoh,
        "pesan": {nama: teks for nama, bidang in PESAN.items() if (teks := getattr(layanan, bidang))},
    }
    return isi | {"sha256": sidik_paket(isi)}


def _tulis_lanjutan(layanan: Layanan) -> dict[str, Any]:
    daftar = [
        {"jenis": satu.jenis, "layanan": satu.tujuan.kode, "hari": satu.hari}
        for satu in layanan.lanjutan.select_related("tujuan")
    ]
    return {"lanjutan": daftar} if daftar else {}


def _versi_terbit(definisi: Formulir | Alur | None) -> Any:
    return definisi.versi.order_by("-nomor").first() if definisi else None


def _dengan_pengganti(hukum: list[Peraturan]) -> list[Peraturan]:
    """Return regulations with all that changed or replaced them, in the order of the catalogue."""
    semua, belum = {satu.pk: satu for satu in hukum}, list(hukum)
    while belum:
        for satu in belum.pop().pengganti.all():
            if satu.pk not in semua:
                semua[satu.pk] = satu
                belum.append(satu)
    return sorted(semua.values(), key=lambda satu: (satu.tahun, satu.jenis, satu.nomor))


def _acuan(satu: Peraturan) -> dict[str, Any]:
    return {nama: getattr(satu, nama) for nama in KUNCI_PERATURAN}


def _tulis_peraturan(satu: Peraturan) -> dict[str, Any]:
    fakta = {nama: getattr(satu, nama) for nama in FAKTA_PERATURAN}
    return _acuan(satu) | fakta | {"pengganti": [_acuan(lain) for lain in satu.pengganti.all()]}


def impor_paket(instansi: Instansi, isi: Isi, oleh: Any = None, *, ganti: bool = False) -> HasilImpor:
    """Bring a package into an office as drafts, everything or nothing; what is there already is not made again.

    `ganti` saves a new draft on what stands under the same code with other content; what is published stays as it is.
    Raises PaketTidakSah, PaketBentrok without `ganti`, TidakBerwenang when `oleh` may not import there.
    """
    if oleh is not None and not instansi_pengimpor(oleh).filter(pk=instansi.pk).exists():
        raise TidakBerwenang
    if temuan := menahan(periksa_paket(isi)):
        raise PaketTidakSah(temuan)
    with transaction.atomic():
        Instansi.objects.select_for_update().get(pk=instansi.pk)  # one import into an office at a time
        rencana = rencana_impor(instansi, isi)
        _periksa_bentrok(rencana, ganti=ganti)
        return _jalankan(rencana, isi, oleh)


def _jalankan(rencana: Rencana, isi: Isi, oleh: Any) -> HasilImpor:
    def pasang(bagian: BagianRencana | None, isikan: Callable[[Any], None]) -> Any:
        return _pasang(bagian, rencana.instansi, oleh, isikan) if bagian else None

    def isikan_semua(layanan: Layanan) -> None:
        isikan_layanan(layanan, isi)
        isikan_dasar_hukum(layanan, isi, peraturan)
        isikan_lanjutan(layanan, isi)
        layanan.kategori, layanan.formulir, layanan.alur = _kategori(isi["layanan"]["kategori"]), formulir, alur

    peraturan = _tambah_peraturan(isi["peraturan"])
    formulir = pasang(rencana.formulir, partial(DEFINISI["formulir"].isikan, dokumen=isi["formulir"]))
    alur = pasang(rencana.alur, partial(DEFINISI["alur"].isikan, dokumen=isi["alur"]))
    return HasilImpor(rencana, pasang(rencana.layanan, isikan_semua), formulir, alur)


def _periksa_bentrok(rencana: Rencana, *, ganti: bool) -> None:
    if rencana.bentrok and not ganti:
        raise PaketBentrok(rencana)
    if rencana.terkunci:
        pesan = _("Sedang dikunci atau menunggu persetujuan: %(nama)s. Selesaikan dahulu, lalu impor lagi.")
        raise LayananError(pesan % {"nama": ", ".join(str(satu.ada) for satu in rencana.terkunci)})


def _pasang(bagian: BagianRencana, instansi: Instansi, oleh: Any, isikan: Callable[[Any], None]) -> Any:
    """Return the definition of one part, with a new draft unless it holds this content already."""
    if bagian.keadaan == Keadaan.SAMA:
        return bagian.ada
    if bagian.keadaan == Keadaan.BARU:
        definisi, catatan = bagian.jenis(instansi=instansi, live=False), "wagtail.create"
    else:
        definisi, catatan = bagian.ada.get_latest_revision_as_object(), "wagtail.edit"
    isikan(definisi)
    if not definisi.live:
        definisi.save()
    definisi.save_revision(user=oleh, log_action=catatan)
    return definisi


def _tambah_peraturan(daftar: list[Isi]) -> dict[KunciPeraturan, Peraturan]:
    """Return the regulations of this site by their key; missing ones are added, the others left alone."""
    ada, baru = peraturan_situs(daftar), []
    for satu in daftar:
        kunci = kunci_peraturan(satu)
        if kunci not in ada:
            fakta = {nama: satu[nama] for nama in FAKTA_PERATURAN}
            acuan = dict(zip(KUNCI_PERATURAN, kunci, strict=True))
            ada[kunci], dibuat = Peraturan.objects.get_or_create(**acuan, defaults=fakta)
            baru += [satu] if dibuat else []
    for satu in baru:
        ada[kunci_peraturan(satu)].pengganti.set([ada[kunci_peraturan(lain)] for lain in satu["pengganti"]])
    return ada


def _kategori(kategori: Isi | None) -> KategoriLayanan | None:
    if kategori is None:
        return None
    return cari_kategori(kategori) or KategoriLayanan.objects.get_or_create(**kategori)[0]


def terbitkan_paket(hasil: HasilImpor, oleh: Any = None) -> HasilImpor:
    """Publish what an import has brought in: form, route, then the service that stands on both.

    Raises BelumLayakTerbit when one of them is not ready; nothing is published then.
    """
    with transaction.atomic():
        for satu in hasil.definisi:
            if not satu.live or satu.has_unpublished_changes:
                (satu.get_latest_revision() or satu.save_revision(user=oleh)).publish(user=oleh)
    segar = {satu._meta.model_name: type(satu).objects.get(pk=satu.pk) for satu in hasil.definisi}
    return replace(hasil, **segar)
