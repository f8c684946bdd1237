"""Who gets which answer at which address: the table behind tests/test_matriks_izin.py.

One row for each address of ours, under its name in the URLconf. `boleh` are the roles that get `status` in their own
office; those in `lihat` see the object but may not do this, and are refused; every other role gets `tolak`, and
somebody not signed in gets `anonim`. A role in `boleh` that is held in another office gets `asing`. To add an address,
add its name with who may open it; when it names an object that is not here yet, add that to Dunia.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from layanan.instansi.actions import pasang_moderasi
from layanan.instansi.enums import Peran
from layanan.instansi.models import Instansi, Penugasan
from layanan.katalog.models import KategoriLayanan, Layanan, Peraturan
from tests.pabrik import buat_layanan, buat_petugas

MASUK = "ke halaman masuk"
TOLAK = "ke beranda admin"
Jawaban = int | str
R, K = Peran.REDAKTUR, Peran.KASI
SEMUA = frozenset(Peran)


@dataclass
class Dunia:
    """The objects that addresses name: all belong to the own office."""

    instansi: Instansi
    penugasan: Penugasan
    layanan: Layanan
    revisi: int
    usulan: Layanan
    moderasi: int
    tahap_moderasi: int
    tugas: int
    peraturan: Peraturan
    kategori: KategoriLayanan
    aksi_moderasi: str = "approve"


@dataclass(frozen=True)
class Baris:
    """What one address answers to whom."""

    boleh: frozenset[Peran] = frozenset()
    lihat: frozenset[Peran] = frozenset()
    contoh: Callable[[Dunia], dict[str, Any]] = field(default=lambda _: {})  # arguments of the address
    metode: str = "GET"
    status: Jawaban = 200
    tolak: Jawaban = TOLAK
    asing: Jawaban = 404
    anonim: Jawaban = MASUK


def publik(status: Jawaban = 200, **isi: Any) -> Baris:
    """Return the row of an address that answers everybody alike."""
    return Baris(status=status, tolak=status, asing=status, anonim=status, **isi)


def bersama(*boleh: Peran, **isi: Any) -> Baris:
    """Return the row of what is not one office's: a list (of one's own rows), an empty form, a shared object."""
    return Baris(frozenset(boleh), **({"asing": 200} | isi))


def milik(*boleh: Peran, lihat: Iterable[Peran] = (), **isi: Any) -> Baris:
    """Return the row of an object of one office: for those who may not see it there is nothing."""
    return Baris(frozenset(boleh), frozenset(lihat), **({"tolak": 404, "asing": 404} | isi))


def layar(awalan: str, baris: dict[str, Baris]) -> dict[str, Baris]:
    """Return rows for the screens of one viewset; several names in one key share a row."""
    return {f"{awalan}:{nama}": satu for kunci, satu in baris.items() for nama in kunci.split()}


def pk(nama: str, **lain: str) -> Callable[[Dunia], dict[str, Any]]:
    """Return the arguments of an address: the key of one object of the world, and values found below it."""
    return lambda dunia: {"pk": getattr(dunia, nama).pk} | {arg: getattr(dunia, dari) for arg, dari in lain.items()}


def kode(**lain: str) -> Callable[[Dunia], dict[str, Any]]:
    """Return the arguments of a public address of the service."""
    return lambda dunia: {"kode": dunia.layanan.kode} | lain


def buat_dunia(instansi: Instansi) -> Dunia:
    """Return what the addresses name; `usulan` waits for the kasi."""
    pasang_moderasi(instansi)
    layanan, usulan = buat_layanan(instansi), buat_layanan(instansi, "usulan")
    redaktur = buat_petugas(instansi, Peran.REDAKTUR)
    usulan.save_revision(user=redaktur)
    moderasi = usulan.get_workflow().start(usulan, redaktur)
    return Dunia(
        instansi=instansi,
        penugasan=redaktur.penugasan.get(),
        layanan=layanan,
        revisi=layanan.save_revision(user=redaktur).pk,
        usulan=usulan,
        moderasi=moderasi.pk,
        tahap_moderasi=moderasi.current_task_state.pk,
        tugas=moderasi.current_task_state.task.pk,
        peraturan=Peraturan.objects.create(jenis="Undang-Undang", nomor="25", tahun=2009, tentang="Pelayanan Publik"),
        kategori=KategoriLayanan.objects.create(nama="Perizinan", slug="perizinan"),
    )


PILIHAN = {  # choosers sit in forms that have their own rule; they offer only what is in scope
    "choose choose_results chosen_multiple": bersama(*SEMUA),
    "create": bersama(R),
}

BARIS: dict[str, Baris] = {
    **layar(
        "wagtailsnippets_layanan_layanan",
        {
            "list list_results": bersama(R, K),
            "add preview_on_add": bersama(R),
            "edit usage history history_results inspect preview_on_edit workflow_history": milik(
                R, K, contoh=pk("layanan")
            ),
            "delete": milik(lihat=(R, K), contoh=pk("layanan")),
            "lock unlock": milik(lihat=(R, K), contoh=pk("layanan"), metode="POST"),
            "unpublish": milik(K, lihat=(R,), contoh=pk("layanan")),
            "revisions_view revisions_revert": milik(R, K, contoh=pk("layanan", revision_id="revisi")),
            "revisions_unschedule": milik(K, lihat=(R,), contoh=pk("layanan", revision_id="revisi")),
            "revisions_compare": milik(R, K, contoh=pk("layanan", revision_id_a="revisi", revision_id_b="revisi")),
            "workflow_action collect_workflow_action_data": milik(
                K, lihat=(R,), contoh=pk("usulan", task_state_id="tahap_moderasi", action_name="aksi_moderasi")
            ),
            "confirm_workflow_cancellation": milik(R, K, contoh=pk("usulan")),
            "workflow_history_detail": milik(R, K, contoh=pk("usulan", workflow_state_id="moderasi")),
            "workflow_preview": milik(K, lihat=(R,), contoh=pk("usulan", task_id="tugas")),
        },
    ),
    **layar("wagtailsnippetchoosers_layanan_layanan", PILIHAN | {"chosen": milik(R, K, contoh=pk("layanan"))}),
    **layar(
        "wagtailsnippets_layanan_peraturan",
        {
            "list list_results add": bersama(R),
            "edit usage history history_results copy inspect": bersama(R, contoh=pk("peraturan")),
            "delete": bersama(contoh=pk("peraturan")),
        },
    ),
    **layar("wagtailsnippetchoosers_layanan_peraturan", PILIHAN | {"chosen": bersama(*SEMUA, contoh=pk("peraturan"))}),
    **layar(
        "wagtailsnippets_layanan_kategorilayanan",
        {
            "list list_results add": bersama(R),
            "edit usage history history_results copy": bersama(R, contoh=pk("kategori")),
            "delete": bersama(contoh=pk("kategori")),
        },
    ),
    **layar(
        "wagtailsnippetchoosers_layanan_kategorilayanan", PILIHAN | {"chosen": bersama(*SEMUA, contoh=pk("kategori"))}
    ),
    **layar(
        "instansi",
        {
            "index index_results add": bersama(),
            "edit delete history history_results usage": milik(lihat=SEMUA, contoh=pk("instansi")),
        },
    ),
    **layar(
        "penugasan",
        {
            "index index_results add": bersama(),
            "edit delete history history_results usage": milik(lihat=SEMUA, contoh=pk("penugasan")),
        },
    ),
    **layar(
        "layanan",
        {
            "cari lacak": publik(),
            "ajukan": publik(contoh=kode()),
            "ajukan_periksa ajukan_bukti": publik(302, contoh=kode()),  # to the start: there is no draft
            "ajukan_langkah": publik(302, contoh=kode(langkah="pemohon")),
        },
    ),
}
