"""Lint: where a case can go. Conditions, branches, and stages that nobody ever reaches."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from layanan.alur.dokumen import Dokumen, kemungkinan, semua_tahap, tahap_awal, terlewat
from layanan.alur.isian import isian_tahap, kunci_ceklis
from layanan.alur.periksa.biaya import periksa_acuan_biaya
from layanan.alur.periksa.seleksi import periksa_acuan_peringkat
from layanan.alur.syarat import nilai_terbaca
from layanan.formulir.dokumen import semua_isian
from layanan.formulir.jenis import jenis_isian
from layanan.inti.enums import Operator
from layanan.inti.lint import Temuan
from layanan.inti.syarat import Syarat, acuan

Tahap = dict[str, Any]


def periksa_jalan(dokumen: Dokumen) -> list[Temuan]:
    """Return the findings on conditions, branches and reach."""
    tahap = semua_tahap(dokumen)
    temuan = _awal(dokumen)
    for urut, satu in enumerate(tahap):
        temuan += [*_cabang(satu, tahap[urut + 1 :]), *_syarat_petugas(satu, tahap)]
    if not temuan:
        terjangkau = _terjangkau(dokumen)
        temuan += [_tak_terjangkau(satu) for satu in tahap if satu["kode"] not in terjangkau]
    return temuan


def periksa_acuan(dokumen: Dokumen, formulir: Dokumen) -> list[Temuan]:
    """Return where the conditions, fees and rankings of a route do not fit the form whose answers they read."""
    petugas = _isian_petugas(semua_tahap(dokumen))
    pemohon = {satu["kunci"]: satu for satu in semua_isian(formulir)}
    temuan = []
    for tahap, banding in _semua_banding(dokumen):
        if banding["isian"] in petugas:
            continue
        if banding["isian"] not in pemohon:
            pesan = _("Syarat memakai isian “%(kunci)s”, yang tidak ada pada formulir “%(formulir)s” atau tahap.")
            isi = {"kunci": banding["isian"], "formulir": formulir["judul"]}
            temuan.append(Temuan("syarat_tak_dikenal", tahap["nama"], pesan % isi))
        else:
            temuan += _banding(banding, pemohon[banding["isian"]], tahap)
    for kunci in sorted(set(petugas) & set(pemohon)):
        pesan = _("Isian petugas “%(kunci)s” berkunci sama dengan isian pemohon. Dalam syarat berlaku isian petugas.")
        temuan.append(Temuan("kunci_bertabrakan", petugas[kunci][0]["nama"], pesan % {"kunci": kunci}, memblokir=False))
    return temuan + periksa_acuan_biaya(dokumen, formulir) + periksa_acuan_peringkat(dokumen, formulir)


def _awal(dokumen: Dokumen) -> list[Temuan]:
    awal = tahap_awal(dokumen)
    if terlewat(awal):
        pesan = _("Semua tahap hanya dijalani bila dikembalikan. Tambahkan tahap yang memulai pekerjaan.")
        return [Temuan("tanpa_awal", _("Tahap"), pesan)]
    if awal["bila"] is not None:
        pesan = _("Tahap pertama selalu dijalani. Kosongkan syaratnya, atau taruh tahap lain di depannya.")
        return [Temuan("awal_bersyarat", awal["nama"], pesan)]
    return []


def _cabang(tahap: Tahap, sesudah: list[Tahap]) -> list[Temuan]:
    temuan, pasti = [], False
    boleh = {satu["kode"]: satu for satu in sesudah}
    for satu in tahap["cabang"]:
        ke = {"kode": satu["ke"]}
        if satu["ke"] not in boleh:
            pesan = _("Cabang menuju “%(kode)s”: tahap itu tidak ada sesudah tahap ini. Pilih tahap sesudahnya.")
            temuan.append(Temuan("cabang_mundur", tahap["nama"], pesan % ke))
        elif terlewat(boleh[satu["ke"]]):
            pesan = _("Cabang menuju “%(kode)s”, yang hanya dijalani bila dikembalikan ke sana. Pilih tahap lain.")
            temuan.append(Temuan("cabang_terlewat", tahap["nama"], pesan % ke))
        if pasti:
            pesan = _("Cabang ke “%(kode)s” tidak pernah dipakai: cabang di atasnya selalu berlaku.")
            temuan.append(Temuan("cabang_mati", tahap["nama"], pesan % ke, memblokir=False))
        pasti = pasti or satu["bila"] is None
    return temuan


def _syarat_petugas(tahap: Tahap, semua: list[Tahap]) -> list[Temuan]:
    """Return what is wrong with comparisons of officer fields; answers of the applicant are known to the service."""
    petugas, urutan = _isian_petugas(semua), [satu["kode"] for satu in semua]
    temuan = []
    for di_cabang, banding in _banding_tahap(tahap):
        if banding["isian"] not in petugas:
            continue
        asal, isian = petugas[banding["isian"]]
        if urutan.index(asal["kode"]) - di_cabang >= urutan.index(tahap["kode"]):
            pesan = _("Syarat memakai isian “%(kunci)s”, yang baru diisi di tahap “%(tahap)s” sesudahnya.")
            isi = {"kunci": banding["isian"], "tahap": asal["nama"]}
            temuan.append(Temuan("syarat_belum_terisi", tahap["nama"], pesan % isi, memblokir=False))
        temuan += _banding(banding, isian, tahap)
    return temuan


def _banding(banding: Syarat, isian: Mapping[str, Any] | None, tahap: Tahap) -> list[Temuan]:
    """Return what is wrong with one comparison of a known field; None is a checklist."""
    if isian is None or isian["jenis"] not in jenis_isian:
        return []
    isi = {"isian": isian["label"], "op": Operator(banding["op"]).label}
    if banding["op"] not in jenis_isian[isian["jenis"]].operator:
        pesan = _("Isian “%(isian)s” tidak dapat dibandingkan dengan “%(op)s”. Pilih syarat lain.") % isi
        return [Temuan("operator_tak_cocok", tahap["nama"], pesan)]
    nilai = banding.get("nilai", [])
    try:
        for satu in nilai if isinstance(nilai, list) else [nilai]:
            nilai_terbaca(satu, isian)
    except ValueError as galat:
        pesan = _("Nilai pada syarat “%(isian)s” tidak mungkin menjadi jawaban. %(sebab)s") % (isi | {"sebab": galat})
        return [Temuan("nilai_tak_mungkin", tahap["nama"], pesan)]
    return []


def _semua_banding(dokumen: Dokumen) -> Iterator[tuple[Tahap, Syarat]]:
    for tahap in semua_tahap(dokumen):
        yield from ((tahap, banding) for _di_cabang, banding in _banding_tahap(tahap))


def _banding_tahap(tahap: Tahap) -> Iterator[tuple[bool, Syarat]]:
    """Yield every comparison of a stage, and whether it is asked once the stage is done."""
    yield from ((False, satu) for satu in acuan(tahap["bila"]))
    yield from ((True, satu) for cabang in tahap["cabang"] for satu in acuan(cabang["bila"]))


def _isian_petugas(tahap: list[Tahap]) -> dict[str, tuple[Tahap, Mapping[str, Any] | None]]:
    """Return by key where an officer field is filled in, and the field; a checklist has none."""
    hasil: dict[str, tuple[Tahap, Mapping[str, Any] | None]] = {}
    for satu in tahap:
        hasil |= {isian["kunci"]: (satu, isian) for isian in isian_tahap(satu)}
        if satu["ceklis"]:
            hasil[kunci_ceklis(satu)] = (satu, None)
    return hasil


def _terjangkau(dokumen: Dokumen) -> set[str]:
    """Return the stages to which some way leads."""
    tahap = {satu["kode"]: satu for satu in semua_tahap(dokumen)}
    sisa, hasil = [tahap_awal(dokumen)["kode"]], set()
    while sisa:
        kode = sisa.pop()
        if kode in tahap and kode not in hasil:
            hasil.add(kode)
            sisa += [*kemungkinan(dokumen, kode), *(satu["kode"] for satu in tahap[kode]["kembali_ke"])]
    return hasil


def _tak_terjangkau(tahap: Tahap) -> Temuan:
    pesan = _("Tahap ini tidak pernah dijalani: semua jalan melewatinya.")
    if terlewat(tahap):
        pesan = _("Tahap ini hanya dijalani bila dikembalikan ke sini, tetapi tidak ada yang mengembalikannya.")
    return Temuan("tak_terjangkau", tahap["nama"], pesan)
