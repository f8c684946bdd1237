"""Judge the form, the route and the conditions of a package through their own capability: registries, builder, lint."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from django.core.exceptions import SuspiciousOperation, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from layanan.alur.efek import efek_tahap
from layanan.alur.jenis import jenis_tahap
from layanan.formulir.jenis import jenis_isian
from layanan.inti.lint import Temuan
from layanan.inti.models import kanonik
from layanan.inti.registry import Registry
from layanan.katalog.models import Persyaratan
from layanan.katalog.syarat import susun_bila, urai_bila
from layanan.paket.baca import MAKS_TEMUAN, Jalur, telusuri, tempat
from layanan.paket.dokumen import DEFINISI, Isi, JenisDefinisi

MAKS_UNSUR = {"formulir": 500, "alur": 100}  # questions, stages: more than any office asks or walks
MAKS_BANDING = 2000  # comparisons in all conditions of one part
MAKS_ID = 64
RUSAK = (ArithmeticError, AttributeError, LookupError, RecursionError, SuspiciousOperation, TypeError, ValueError)
"""What foreign code may raise on a document that is not one."""

TIDAK_BAKU = gettext_lazy(
    "Isi di sini bukan bentuk baku. Jalankan “paket segel” pada berkas ini, lalu periksa perubahannya."
)
BENTUK_LAMA = gettext_lazy("Bagian ini dibuat dengan versi Layanan yang lebih lama, dan ditulis ulang ketika diimpor.")

UNSUR: dict[str, tuple[str, Registry, Any]] = {
    "formulir": ("kunci", jenis_isian, gettext_lazy("Jenis isian “%(nama)s” tidak dikenal di situs ini.")),
    "alur": ("kode", jenis_tahap, gettext_lazy("Jenis tahap “%(nama)s” tidak dikenal di situs ini.")),
}
"""How a question or a stage is recognised wherever it stands: by this key beside `jenis`; then its registry."""


def periksa_definisi(bagian: str, dokumen: Isi | None) -> list[Temuan]:
    """Return what is wrong with the document of one part, `formulir` or `alur`."""
    if dokumen is None:
        return []
    jenis = DEFINISI[bagian]
    if dokumen["skema"] > jenis.skema:
        pesan = _("Bagian ini dibuat dengan versi Layanan yang lebih baru. Perbarui situs ini dahulu.")
        return [Temuan("lebih_baru", bagian, pesan)]
    if temuan := _tak_dikenal(bagian, dokumen):
        return temuan
    try:
        return _nilai(bagian, jenis, dokumen)
    except ValidationError as galat:
        return [
            Temuan("isi_tidak_sah", f"{bagian} › {jalur}" if jalur else bagian, pesan)
            for jalur, pesan in list(_pesan_blok(galat))[:MAKS_TEMUAN]
        ]
    except RUSAK:
        pesan = _("Isi bagian ini tidak dapat dibaca. Ekspor ulang paketnya, atau periksa suntingan terakhir.")
        return [Temuan("isi_rusak", bagian, pesan)]


def _nilai(bagian: str, jenis: JenisDefinisi, dokumen: Isi) -> list[Temuan]:
    definisi = jenis.model()
    jenis.isikan(definisi, dokumen)
    definisi.clean_fields(exclude=["instansi"])
    temuan = [Temuan(satu.kode, f"{bagian} › {satu.tempat}", satu.pesan, satu.memblokir) for satu in definisi.temuan()]
    if dokumen["skema"] < jenis.skema:
        return [*temuan, Temuan("bentuk_lama", bagian, str(BENTUK_LAMA), memblokir=False)]
    if (beda := _beda(dokumen, jenis.susun(definisi))) is not None:
        temuan.append(Temuan("tidak_baku", tempat((bagian, *beda)), str(TIDAK_BAKU)))
    return temuan


def periksa_persyaratan(standar: Isi) -> list[Temuan]:
    """Return what is wrong with the conditions of the requirements of a standard."""
    daftar = [satu["bila"] for satu in standar["persyaratan"]]
    if temuan := _banyak_banding("layanan", sum(_membandingkan(nilai) for _jalur, nilai in telusuri(daftar))):
        return temuan
    semua = (satu for urut, bila in enumerate(daftar) for satu in _bila(("layanan", "persyaratan", urut, "bila"), bila))
    return list(islice(semua, MAKS_TEMUAN))


def _bila(jalur: Jalur, bila: Isi | None) -> Iterator[Temuan]:
    bidang = Persyaratan._meta.get_field("bila")
    try:
        baku = susun_bila(bidang.stream_block.clean(bidang.to_python(urai_bila(bila))))
    except ValidationError as galat:
        yield from (Temuan("isi_tidak_sah", tempat(jalur), pesan) for _jalur, pesan in _pesan_blok(galat))
        return
    except RUSAK:
        pesan = _("Syarat ini tidak dapat dibaca. Syarat memuat isian, op, dan nilai, paling dalam dua tingkat.")
        yield Temuan("isi_rusak", tempat(jalur), pesan)
        return
    if kanonik(baku) != kanonik(bila):
        yield Temuan("tidak_baku", tempat(jalur), str(TIDAK_BAKU))


def _tak_dikenal(bagian: str, dokumen: Isi) -> list[Temuan]:
    penanda, registry, pesan = UNSUR[bagian]
    temuan, banyak, banding = [], 0, 0
    for jalur, nilai in telusuri(dokumen):
        if not isinstance(nilai, dict):
            continue
        if penanda in nilai and "jenis" in nilai:
            banyak += 1
            if str(nilai["jenis"]) not in registry:
                isi = {"nama": str(nilai["jenis"])[:MAKS_ID]}
                temuan.append(Temuan("jenis_tak_dikenal", tempat((bagian, *jalur)), str(pesan) % isi))
        banding += _membandingkan(nilai)
        temuan += [*_id(bagian, jalur, nilai), *_efek(bagian, jalur, nilai)]
    if banyak > MAKS_UNSUR[bagian]:
        pesan = _("Bagian ini memuat %(ada)s isian atau tahap; paling banyak %(batas)s.")
        return [Temuan("terlalu_banyak", bagian, pesan % {"ada": banyak, "batas": MAKS_UNSUR[bagian]})]
    return _banyak_banding(bagian, banding) or temuan[:MAKS_TEMUAN]


def _membandingkan(nilai: Any) -> bool:
    return isinstance(nilai, dict) and {"isian", "op"} <= nilai.keys()


def _banyak_banding(bagian: str, banyak: int) -> list[Temuan]:
    if banyak <= MAKS_BANDING:
        return []
    pesan = _("Bagian ini memuat %(ada)s syarat; paling banyak %(batas)s.")
    return [Temuan("terlalu_banyak", bagian, pesan % {"ada": banyak, "batas": MAKS_BANDING})]


def _id(bagian: str, jalur: Jalur, nilai: dict[str, Any]) -> list[Temuan]:
    satu = nilai.get("id")
    if satu is None or (isinstance(satu, str) and len(satu) <= MAKS_ID):
        return []
    return [Temuan("id_tidak_sah", tempat((bagian, *jalur)), _("“id” harus berupa tulisan pendek."))]


def _efek(bagian: str, jalur: Jalur, nilai: dict[str, Any]) -> list[Temuan]:
    tertulis = nilai.get("efek") if bagian == "alur" else None
    nama = tertulis if isinstance(tertulis, list) else [tertulis] if tertulis else []
    pesan = _("Efek “%(nama)s” tidak dikenal di situs ini.")
    return [
        Temuan("efek_tak_dikenal", tempat((bagian, *jalur)), pesan % {"nama": str(satu)[:MAKS_ID]})
        for satu in nama
        if str(satu) not in efek_tahap
    ]


def _pesan_blok(galat: Any, jalur: Jalur = ()) -> Iterator[tuple[str, str]]:
    """Yield (place, sentence) of every error in the builder's blocks."""
    dalam = getattr(galat, "block_errors", None)
    if dalam is None:
        if hasattr(galat, "error_dict"):
            for nama, daftar in galat.message_dict.items():
                yield tempat((*jalur, nama)), " ".join(daftar)
        else:
            yield tempat(jalur), " ".join(str(satu) for satu in galat.messages)
        return
    if galat.non_block_errors:
        yield tempat(jalur), " ".join(str(satu) for satu in galat.non_block_errors)
    for nama, satu in dalam.items():
        yield from _pesan_blok(satu, (*jalur, nama))


def _beda(satu: Any, lain: Any, jalur: Jalur = ()) -> Jalur | None:
    """Return the first place where two JSON values differ, or None."""
    if isinstance(satu, Mapping) and isinstance(lain, Mapping):
        if hanya := satu.keys() ^ lain.keys():
            return (*jalur, min(hanya))
        pasangan = [(nama, satu[nama], lain[nama]) for nama in satu]
    elif isinstance(satu, list) and isinstance(lain, list) and len(satu) == len(lain):
        pasangan = [(urut, *dua) for urut, dua in enumerate(zip(satu, lain, strict=True))]
    else:
        return None if kanonik(satu) == kanonik(lain) else jalur
    for nama, kiri, kanan in pasangan:
        if (beda := _beda(kiri, kanan, (*jalur, nama))) is not None:
            return beda
    return None
