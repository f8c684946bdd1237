"""Compile a route into its canonical document, and read that document.

Shape: {skema, kode, judul, tahap: [{kode, nama, jenis, peran, publik, status, hari_kerja, tombol, kembali_ke: [{kode,
nama, jenis}], penolak, boleh_batal, ...}]}. `status` is the state of the life cycle while a case is in the stage; a
case that comes back to the first stage stays in hand. What a stage has on top is left out where it is as in BAWAAN:

- bila: condition without which the stage is skipped; hanya_kembali: only a return leads here
- cabang: [{bila, ke}]: once done, the first that holds leads to a later stage; else the next one follows
- ceklis: [{kode, nama, wajib}]; isian_petugas: fields as in a form document; keluaran: what comes out; efek: [names]
- terpisah_dari: stages that the same person may not have worked on (four eyes)
- putaran: how often this stage may return a case to the applicant; eskalasi: role to tell when it is late; diam: Diam
- peran_rekomendasi: roles that advise in parallel; bila_negatif: BilaNegatif, also for co-signers
- biaya, or biaya_dari: what has to be paid, in rupiah or by the key of an answer; cara_bayar: how, for the applicant;
  pembebas: role that may waive it
- peringkat_dari: key of the answer by which cases decided at once are ranked; peringkat_naik: the smallest first;
  kuota: places of one session; alasan_tidak: what those who get none read
- kantor: code of the office that works on the stage, with its own roles; empty: the office of the service

Documents of skema 1 know none of these and read the same.
"""

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any

from layanan.alur.enums import JEDA, StatusPermohonan
from layanan.alur.jenis import jenis_dari
from layanan.alur.syarat import baca
from layanan.formulir.dokumen import susun_isian, urai_isian
from layanan.inti.blocks import susun_syarat, urai_syarat
from layanan.inti.kunci import kunci_dari
from layanan.inti.syarat import Syarat, berlaku

if TYPE_CHECKING:
    from layanan.alur.models import Alur

SKEMA = 2

Dokumen = Mapping[str, Any]
Uji = Callable[[Syarat | None], bool]
"""Tells whether a condition holds for a case."""

POKOK = ("kode", "nama", "jenis", "peran", "publik", "hari_kerja", "tombol", "penolak", "boleh_batal")
SEDERHANA = (
    "hanya_kembali", "keluaran", "terpisah_dari", "putaran", "eskalasi", "diam", "efek", "peran_rekomendasi",
    "bila_negatif", "biaya", "biaya_dari", "cara_bayar", "pembebas", "peringkat_dari", "peringkat_naik", "kuota",
    "alasan_tidak", "kantor",
)  # fmt: skip
BAWAAN: Mapping[str, Any] = {
    "bila": None,
    "hanya_kembali": False,
    "cabang": [],
    "ceklis": [],
    "isian_petugas": [],
    "keluaran": "",
    "efek": [],
    "terpisah_dari": [],
    "putaran": None,
    "eskalasi": "",
    "diam": "",
    "peran_rekomendasi": [],
    "bila_negatif": "",
    "biaya": None,
    "biaya_dari": "",
    "cara_bayar": "",
    "pembebas": "",
    "peringkat_dari": "",
    "peringkat_naik": False,
    "kuota": None,
    "alasan_tidak": "",
    "kantor": "",
}
"""What a stage means where its document says nothing. Published documents rest on it: it never changes."""


def susun(alur: "Alur") -> dict[str, Any]:
    """Return the canonical document of a route."""
    nilai = [satu.value for satu in alur.tahap]
    dikenal = {satu["kode"]: {kunci: satu[kunci] for kunci in ("kode", "nama", "jenis")} for satu in nilai}
    tahap = [_tahap(satu, dikenal) for satu in nilai]
    dokumen = {"skema": SKEMA, "kode": alur.kode, "judul": alur.nama, "tahap": tahap}
    for satu, status in zip(tahap, _status(dokumen), strict=True):
        satu["status"] = status
    return dokumen


def _tahap(nilai: Mapping[str, Any], dikenal: Mapping[str, Any]) -> dict[str, Any]:
    tujuan = [dikenal.get(kode, {"kode": kode, "nama": kode, "jenis": "verifikasi"}) for kode in nilai["kembali_ke"]]
    tambahan = {nama: _polos(nama, nilai[nama]) for nama in SEDERHANA} | {
        "bila": susun_syarat(nilai["bila"], baca),
        "cabang": [{"bila": susun_syarat(satu["bila"], baca), "ke": satu["ke"]} for satu in nilai["cabang"]],
        "ceklis": [_butir(satu) for satu in nilai["ceklis"]],
        "isian_petugas": susun_isian(nilai["isian_petugas"]),
    }
    return {
        **{nama: nilai[nama] for nama in POKOK},
        "kembali_ke": tujuan,
        **{nama: isi for nama, isi in tambahan.items() if isi != BAWAAN[nama]},
    }


def _butir(nilai: Mapping[str, Any]) -> dict[str, Any]:
    return {"kode": nilai["kode"] or kunci_dari(nilai["nama"]), "nama": nilai["nama"], "wajib": nilai["wajib"]}


def _polos(nama: str, nilai: Any) -> Any:
    """Return a block value as plain JSON; what was not chosen is as in BAWAAN."""
    return list(nilai) if isinstance(BAWAAN[nama], list) and nilai else nilai or BAWAAN[nama]


def _status(dokumen: Dokumen) -> list[str]:
    """Return the state of the life cycle for each stage."""
    tahap = semua_tahap(dokumen)
    awal, terbit = tahap_awal(dokumen)["kode"] if tahap else "", _sudah_terbit(dokumen)
    hasil = []
    for satu in tahap:
        menurut_letak = StatusPermohonan.TERBIT if satu["kode"] in terbit else StatusPermohonan.DIPROSES
        jenis = jenis_dari(satu)
        dahulu = satu["kode"] == awal and not jenis.sejak_awal  # nobody has had it yet
        hasil.append((StatusPermohonan.DIAJUKAN if dahulu else jenis.status or menurut_letak).value)
    return hasil


def _sudah_terbit(dokumen: Dokumen) -> set[str]:
    """Return the stages by which the document has been issued, whichever way the case came."""
    tahap = semua_tahap(dokumen)
    terbit = {satu["kode"] for urut, satu in enumerate(tahap) if _menerbitkan(satu, tahap[urut + 1 :])}
    return pasti_sesudah(dokumen, terbit)


def pasti_sesudah(dokumen: Dokumen, penting: Collection[str]) -> set[str]:
    """Return the stages before which one of `penting` was done, whichever way the case came."""
    datang: dict[str, list[bool]] = {}
    tahap = semua_tahap(dokumen)
    for satu in tahap:
        if not terlewat(satu):
            kode = satu["kode"]
            sebelum = bool(datang.get(kode)) and all(datang[kode])
            for berikut in kemungkinan(dokumen, kode):
                datang.setdefault(berikut, []).append(sebelum or kode in penting)
    dari = {satu["kode"]: kemungkinan(dokumen, satu["kode"])[0] if terlewat(satu) else satu["kode"] for satu in tahap}
    return {kode for kode, sama in dari.items() if datang.get(sama) and all(datang[sama])}


def _menerbitkan(tahap: Mapping[str, Any], sesudah: list[dict[str, Any]]) -> bool:
    """Return whether the document is out once a stage is done: signed, or handed over with nothing left to sign."""
    jenis = jenis_dari(tahap)
    if jenis.status == StatusPermohonan.TERBIT:
        return not any(jenis_dari(satu).menerbitkan for satu in sesudah)
    return jenis.menerbitkan


def semua_tahap(dokumen: Dokumen) -> list[dict[str, Any]]:
    """Return the stages in order, each with every key."""
    return [{**BAWAAN, **satu} for satu in dokumen["tahap"]]


def tahap_awal(dokumen: Dokumen) -> dict[str, Any]:
    """Return the stage in which a case starts: the first that the way onwards does not pass by."""
    tahap = semua_tahap(dokumen)
    return next((satu for satu in tahap if not terlewat(satu)), tahap[0])


def cari_tahap(dokumen: Dokumen, kode: str) -> dict[str, Any] | None:
    """Return a stage by its code, or None (a finished case has no stage)."""
    return next((satu for satu in semua_tahap(dokumen) if satu["kode"] == kode), None)


def terlewat(tahap: Mapping[str, Any]) -> bool:
    """Return whether the way onwards always passes a stage by: only a return leads there."""
    return tahap["hanya_kembali"] or jenis_dari(tahap).hanya_kembali


def ditanyai(tahap: Mapping[str, Any]) -> bool:
    """Return whether co-signers answer in a stage."""
    return bool(jenis_dari(tahap).aksi_penyetuju(tahap))


def tahap_persetujuan(dokumen: Dokumen) -> dict[str, Any] | None:
    """Return the stage in which co-signers answer, or None."""
    return next((satu for satu in semua_tahap(dokumen) if ditanyai(satu)), None)


def tanpa_jawaban(syarat: Syarat | None) -> bool:
    """Return whether a condition holds when nothing has been answered."""
    return berlaku(syarat, {})


def tahap_sesudah(dokumen: Dokumen, kode: str, uji: Uji = tanpa_jawaban) -> dict[str, Any] | None:
    """Return the stage that follows `kode`, or None at the end of the route.

    The first branch that holds says where to go on, else it is the next stage; from there stages whose condition does
    not hold are skipped. A case only ever goes forward this way, so it ends.
    """
    tahap = semua_tahap(dokumen)
    urutan = [satu["kode"] for satu in tahap]
    urut = urutan.index(kode)
    cabang = next((satu["ke"] for satu in tahap[urut]["cabang"] if uji(satu["bila"])), None)
    mulai = urut + 1 if cabang is None else urutan.index(cabang)
    return next((satu for satu in tahap[mulai:] if not terlewat(satu) and uji(satu["bila"])), None)


def kemungkinan(dokumen: Dokumen, kode: str) -> list[str]:
    """Return the codes of every stage that may follow `kode`, in order; an empty code is the end of the route."""
    tahap = semua_tahap(dokumen)
    urutan = [satu["kode"] for satu in tahap]
    mulai, berikut = [], urutan.index(kode) + 1
    for cabang in tahap[berikut - 1]["cabang"]:
        mulai.append(urutan.index(cabang["ke"]) if cabang["ke"] in urutan else berikut)
        if cabang["bila"] is None:
            break
    else:
        mulai.append(berikut)
    hasil = [satu for dari in mulai for satu in _hingga_pasti(tahap[dari:])]
    return sorted(dict.fromkeys(hasil), key=lambda satu: urutan.index(satu) if satu else len(urutan))


def _hingga_pasti(tahap: list[dict[str, Any]]) -> list[str]:
    """Return the codes up to the first stage that is never skipped; the end when there is none."""
    hasil = []
    for satu in tahap:
        if not terlewat(satu):
            hasil.append(satu["kode"])
            if satu["bila"] is None:
                return hasil
    return [*hasil, ""]


def kantor_disebut(dokumen: Dokumen) -> set[str]:
    """Return the codes of the offices to which a route hands cases over."""
    return {satu["kantor"] for satu in semua_tahap(dokumen) if satu["kantor"]}


def penanda_tangan(dokumen: Dokumen, kantor: str = "") -> set[str]:
    """Return the roles that sign what a route produces; where nobody signs, those that do its last stage.

    Roles of the office of the service, whose code is `kantor`: stages that another office works on do not count.
    """
    semua = semua_tahap(dokumen)
    tahap = [satu for satu in semua if satu["kantor"] in ("", kantor)] or semua
    return {satu["peran"] for satu in tahap if satu["jenis"] == "tanda_tangan"} or {tahap[-1]["peran"]}


def hari_terlama(dokumen: Dokumen) -> int:
    """Return the working days of the longest way through a route, from complete papers on.

    That is from the last stage that waits for papers of the applicant; while it waits for money or for somebody else,
    no day counts either.
    """
    hari: dict[str, tuple[int, bool]] = {}  # days to the end, and whether the applicant is still waited for on the way
    for satu in reversed(semua_tahap(dokumen)):
        sisa, ditunggu = max(hari.get(kode, (0, False)) for kode in kemungkinan(dokumen, satu["kode"]))
        sendiri = 0 if ditunggu or satu["status"] in JEDA else satu["hari_kerja"] or 0
        menunggu = satu["status"] == StatusPermohonan.MENUNGGU_PEMOHON and jenis_dari(satu).menunggu_berkas
        hari[satu["kode"]] = (sendiri + sisa, ditunggu or menunggu)
    return hari[tahap_awal(dokumen)["kode"]][0]


def urai(dokumen: Dokumen) -> list[dict[str, Any]]:
    """Return a document's stages as raw data of the builder: the way back, for packages and tests."""
    return [
        {
            "type": "tahap",
            "value": {
                **{nama: satu[nama] for nama in (*POKOK, *SEDERHANA)},
                "kembali_ke": [tujuan["kode"] for tujuan in satu["kembali_ke"]],
                "bila": urai_syarat(satu["bila"]),
                "cabang": [{"bila": urai_syarat(cabang["bila"]), "ke": cabang["ke"]} for cabang in satu["cabang"]],
                "ceklis": satu["ceklis"],
                "isian_petugas": [urai_isian(isian) for isian in satu["isian_petugas"]],
            },
        }
        for satu in semua_tahap(dokumen)
    ]
