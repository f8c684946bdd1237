"""Who gets which answer at which address: the table behind tests/test_matriks_izin.py.

One row for each address of ours, under its name in the URLconf. `boleh` are the roles that get `status` in their own
office; those in `lihat` see the object but may not do this, and are refused; every other role gets `tolak`, and
somebody not signed in gets `anonim`. A role in `boleh` that is held in another office gets `asing`. To add an address,
add its name with who may open it; when it names an object that is not here yet, add that to Dunia.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from layanan.instansi.enums import PERAN_PERKARA, Peran
from layanan.pengaduan.queries import PERAN_PENGADUAN, PERAN_SEMUA
from tests.dunia import Dunia
from tests.permohonan.seleksi import PUTUS

MASUK = "ke halaman masuk"
TOLAK = "ke beranda admin"
Jawaban = int | str
R, K = Peran.REDAKTUR, Peran.KASI
SEMUA = frozenset(Peran)


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
    """Return the arguments of an address: the key of one object of the world, and fixed values."""
    return lambda dunia: {"pk": getattr(dunia, nama).pk} | lain


def dari_definisi(nama: str, objek: str = "objek", **lain: str) -> Callable[[Dunia], dict[str, Any]]:
    """Return the arguments of an address of a definition: its key, and values found beside it."""

    def argumen(dunia: Dunia) -> dict[str, Any]:
        contoh = dunia.definisi[nama]
        return {"pk": getattr(contoh, objek).pk} | {arg: getattr(contoh, dari, dari) for arg, dari in lain.items()}

    return argumen


def kode(**lain: str) -> Callable[[Dunia], dict[str, Any]]:
    """Return the arguments of a public address of the service."""
    return lambda dunia: {"kode": dunia.layanan.kode} | lain


PILIHAN = {  # choosers sit in forms that have their own rule; they offer only what is in scope
    "choose choose_results chosen_multiple": bersama(*SEMUA),
    "create": bersama(R),
}


def definisi(nama: str, *kurang: str) -> dict[str, Baris]:
    """Return the rows of a definition's screens and chooser, without the addresses in `kurang`."""
    satu = dari_definisi(nama)
    putusan = dari_definisi(nama, "usulan", task_state_id="tahap", action_name="approve")
    baris = layar(
        f"wagtailsnippets_layanan_{nama}",
        {
            "list list_results": bersama(R, K),
            "add preview_on_add": bersama(R),
            "edit usage history history_results inspect preview_on_edit workflow_history": milik(R, K, contoh=satu),
            "versi versi_banding uji_terbit": milik(R, K, contoh=satu),
            "versi_rinci": milik(R, K, contoh=dari_definisi(nama, nomor="1")),
            "delete": milik(lihat=(R, K), contoh=satu),
            "lock unlock": milik(lihat=(R, K), contoh=satu, metode="POST"),
            "unpublish": milik(K, lihat=(R,), contoh=satu),
            "revisions_view revisions_revert": milik(R, K, contoh=dari_definisi(nama, revision_id="revisi")),
            "revisions_unschedule": milik(K, lihat=(R,), contoh=dari_definisi(nama, revision_id="revisi")),
            "revisions_compare": milik(
                R, K, contoh=dari_definisi(nama, revision_id_a="revisi", revision_id_b="revisi")
            ),
            "workflow_action collect_workflow_action_data": milik(K, lihat=(R,), contoh=putusan),
            "confirm_workflow_cancellation": milik(R, K, contoh=dari_definisi(nama, "usulan")),
            "workflow_history_detail": milik(R, K, contoh=dari_definisi(nama, "usulan", workflow_state_id="moderasi")),
            "workflow_preview": milik(K, lihat=(R,), contoh=dari_definisi(nama, "usulan", task_id="tugas")),
        },
    )
    baris |= layar(f"wagtailsnippetchoosers_layanan_{nama}", PILIHAN | {"chosen": milik(R, K, contoh=satu)})
    return {alamat: isi for alamat, isi in baris.items() if alamat.rpartition(":")[2] not in kurang}


TANPA_PRATINJAU = ("preview_on_add", "preview_on_edit", "revisions_view", "workflow_preview")
IMPOR = (Peran.ADMIN_IMPOR,)
PEMBACA = (Peran.ADMIN_IMPOR, Peran.PETUGAS_LAYANAN, Peran.KASI, Peran.LURAH, Peran.CAMAT)


def baris_register(dunia: Dunia) -> dict[str, Any]:
    """Return the arguments of an address of a register row."""
    return {"instance_pk": dunia.baris.pk}


KANTOR = PERAN_PERKARA - {Peran.KURIR}  # a courier meets only what is assigned to them

BARIS: dict[str, Baris] = {
    **definisi("layanan"),
    **layar(
        "wagtailsnippets_layanan_layanan",
        {
            "paket_impor": bersama(R),
            "paket_simpan": bersama(R, metode="POST", status=302, asing=302),  # nothing was previewed
            "paket_ekspor": milik(R, K, contoh=dari_definisi("layanan")),
        },
    ),
    **definisi("formulir", "inspect"),
    **definisi("alur", "inspect", *TANPA_PRATINJAU),
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
        "wagtailsnippets_layanan_harilibur",
        {
            "list list_results add": bersama(R, Peran.SEKRETARIAT),
            "edit delete usage history history_results": milik(R, Peran.SEKRETARIAT, contoh=pk("libur")),
        },
    ),
    **layar(
        "wagtailsnippetchoosers_layanan_harilibur",
        PILIHAN | {"create": bersama(R, Peran.SEKRETARIAT), "chosen": milik(R, Peran.SEKRETARIAT, contoh=pk("libur"))},
    ),
    **layar(
        "wagtailsnippets_layanan_jadwaljanji",
        {
            "list list_results add": bersama(R),
            "edit usage history history_results delete": milik(R, contoh=pk("jadwal")),
        },
    ),
    **layar("wagtailsnippetchoosers_layanan_jadwaljanji", PILIHAN | {"chosen": milik(R, contoh=pk("jadwal"))}),
    **layar(
        "wagtailsnippets_layanan_haritutup",
        {
            "list list_results add": bersama(R),
            "edit usage history history_results delete": milik(R, contoh=pk("tutup")),
        },
    ),
    **layar("wagtailsnippetchoosers_layanan_haritutup", PILIHAN | {"chosen": milik(R, contoh=pk("tutup"))}),
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
            "lacak_berkas": publik(metode="POST"),  # without codes: the form that asks for them
            "ajukan": publik(contoh=kode()),
            "ajukan_cetak ajukan_data_lama ajukan_lanjutan": publik(contoh=kode()),
            "ajukan_periksa ajukan_bukti ajukan_keluar ajukan_simpan": publik(302, contoh=kode()),  # there is no draft
            "lanjutkan": publik(),
            "lanjutkan_kode": publik(contoh=kode()),
            "ajukan_langkah": publik(302, contoh=kode(langkah="pemohon")),
            "setuju": publik(contoh=lambda dunia: {"kode": dunia.tautan}),  # whoever has the link
        },
    ),
    **layar(
        "layanan",
        {
            "pengaduan": publik(),
            "pengaduan_periksa pengaduan_bukti": publik(302),  # to the form: nothing was written yet
        },
    ),
    **layar(
        "layanan:layanan_api",
        {
            "daftar openapi-json openapi-view": publik(),
            "api-root": publik(404),
            "rinci": publik(contoh=kode()),
            "formulir": publik(contoh=kode()),
            "janji": publik(contoh=kode()),
            "ajukan lacak berkas": publik(422, metode="POST"),  # an empty body
            "baca": publik(contoh=lambda dunia: {"tautan": dunia.tautan}),
            "jawab": publik(422, metode="POST", contoh=lambda dunia: {"tautan": dunia.tautan}),
        },
    ),
    **layar(
        "permohonan",
        {
            "index index_results": bersama(*PERAN_PERKARA),
            "inspect": milik(*KANTOR, contoh=pk("permohonan")),
            "aksi": milik(Peran.ADMIN_WEB, contoh=pk("permohonan", kode="teruskan")),
        },
    ),
    "layanan_ekspor": bersama(Peran.PENGEKSPOR),
    **layar(
        "layanan_janji",
        {
            "daftar": bersama(*KANTOR),
            "tandai": Baris(
                KANTOR, contoh=pk("janji", hasil="hadir"), metode="POST", status=302, asing=404, tolak=TOLAK
            ),
        },
    ),
    **layar(
        "layanan_pendamping",
        {"daftar": bersama(*KANTOR), "mulai": bersama(*KANTOR, contoh=pk("layanan"), asing=404)},
    ),
    **layar(
        "layanan_seleksi",
        {
            "daftar": bersama(Peran.CAMAT, asing=TOLAK),  # no route of the other office decides jointly
            "putuskan": bersama(
                Peran.CAMAT, contoh=lambda dunia: {"layanan": dunia.seleksi.pk, "tahap": PUTUS}, asing=TOLAK
            ),
        },
    ),
    **layar("layanan_berkas", {"buka": milik(*KANTOR, contoh=pk("berkas"))}),
    **layar(
        "pengaduan",
        {
            "index index_results": bersama(*PERAN_PENGADUAN),
            "inspect": milik(*PERAN_SEMUA, contoh=pk("pengaduan")),
            "aksi": milik(Peran.ADMIN_WEB, contoh=pk("pengaduan", kode="verifikasi")),
        },
    ),
    **layar(
        "layanan_register",
        {
            "unggah templat": bersama(*IMPOR),
            "batch berkas_galat": bersama(*IMPOR, contoh=pk("batch"), asing=404),
            "jalankan batalkan": bersama(*IMPOR, contoh=pk("batch"), metode="POST", status=302, asing=404),
        },
    ),
    "register-lama_modeladmin_index": bersama(*PEMBACA),
    "register-lama_modeladmin_create": bersama(),
    **{
        f"register-lama_modeladmin_{nama}": milik(*boleh, lihat=lihat, contoh=baris_register)
        for nama, boleh, lihat in (
            ("inspect", PEMBACA, ()),
            ("history", PEMBACA, ()),
            ("edit", (), PEMBACA),
            ("delete", (), PEMBACA),
        )
    },
}
