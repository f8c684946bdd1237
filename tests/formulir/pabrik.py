"""Small form documents, made by hand, and the admin form that carries them."""

from typing import Any

from wagtail.test.utils.form_data import nested_form_data, streamfield

from layanan.formulir.dokumen import pasang, susun, urai, urai_keluar
from layanan.formulir.enums import KelasData
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.models import Formulir
from layanan.instansi.models import Instansi

BERKAS = {"jenis_berkas": ["pdf", "jpeg", "png", "webp", "heic"], "ukuran_mb": 5, "paling_banyak": 2}
PILIHAN = [{"label": "Rumah sendiri", "nilai": "rumah"}, {"label": "Kios", "nilai": "kios"}]
WILAYAH = [
    {"label": "Kelurahan Klojen", "nilai": "35.73.02.1001"},
    {"label": "Kelurahan Samaan", "nilai": "35.73.02.1003"},
]
KHUSUS: dict[str, dict[str, Any]] = {
    "pilihan": {"pilihan": PILIHAN},
    "pilihan_banyak": {"pilihan": PILIHAN, "paling_sedikit": None, "paling_banyak": None},
    "wilayah": {"pilihan": WILAYAH},
    "angka": {"desimal": 0, "paling_kecil": 0, "paling_besar": None, "satuan": ""},
    "pernyataan": {"teks": "Saya menyetujui data saya diperiksa ke lokasi usaha."},
    "berkas": BERKAS,
    "grup": {"sebutan": "Orang", "paling_sedikit": 0, "paling_banyak": 3},
    "perhitungan": {
        "rumus": {
            "cara": "aritmetika", "awal": {"angka": 1}, "langkah": [], "pembulatan": "tidak", "kelipatan": 1,
        },
        "satuan": "",
    },
    "keterangan": {"teks": "Siapkan KTP dan kartu keluarga.\n\nBaca https://contoh.id sebelum melanjutkan."},
}  # fmt: skip

JENIS_DIJAWAB = [
    kode for kode, jenis in jenis_isian.items() if jenis.berisi and not jenis.dihitung and not jenis.berbaris
]


def buat_isian(jenis: str, kunci: str = "", *, bila: Any = None, **ubah: Any) -> dict[str, Any]:
    """Return one field of a document; `bila` is a condition, or (key, value) of an equality."""
    khusus = {"pilihan": PILIHAN, "panjang": getattr(jenis_isian[jenis], "panjang", None)} | KHUSUS.get(jenis, {})
    return {
        "id": f"id-{kunci or jenis}",
        "kunci": kunci or jenis,
        "jenis": jenis,
        "label": (kunci or jenis).replace("_", " ").capitalize(),
        "bantuan": "",
        "wajib": jenis_isian[jenis].berisi,
        "kelas": KelasData.PUBLIK.value,
        "bila": {"isian": bila[0], "op": "eq", "nilai": bila[1]} if isinstance(bila, tuple) else bila,
        "wajib_bila": None,
        **{nama: khusus[nama] for nama in jenis_isian[jenis].sifat},
        **({"isian": []} if jenis_isian[jenis].berbaris else {}),
        **ubah,
    }


def buat_rumus(cara: str, **isi: Any) -> dict[str, Any]:
    """Return a formula without rounding."""
    return {"cara": cara, "pembulatan": "tidak", "kelipatan": 1, **isi}


def buat_langkah(judul: str, *isian: dict[str, Any]) -> dict[str, Any]:
    """Return one step of a document."""
    return {"kode": judul.lower().replace(" ", "_"), "judul": judul, "pengantar": "", "isian": list(isian)}


def buat_dokumen(*langkah: dict[str, Any]) -> dict[str, Any]:
    """Return a document; fields instead of steps become one step."""
    if langkah and "jenis" in langkah[0]:
        langkah = (buat_langkah("Data", *langkah),)
    umum = {"skema": 2, "kode": "contoh", "judul": "Contoh", "pernyataan": "Benar."}
    return umum | {"satu_per_halaman": False, "umur_draf": 14, "langkah": list(langkah), "keluar": []}


def buat_formulir(instansi: Instansi, dokumen: dict[str, Any], **isi: Any) -> Formulir:
    """Return a draft form made from a document."""
    formulir = Formulir(instansi=instansi, kode=dokumen["kode"], live=False)
    pasang(formulir, dokumen)
    for nama, nilai in isi.items():
        setattr(formulir, nama, nilai)
    formulir.save()
    return formulir


def data_admin(formulir: Formulir, tombol: str = "", dokumen: dict[str, Any] | None = None, **ubah: Any) -> dict:
    """Return what the browser posts for the edit form of a form, with the steps of `dokumen`."""
    data = {nama: getattr(formulir, nama) for nama in ("kode", "nama", "pernyataan", "umur_draf")}
    dokumen = dokumen or susun(formulir)
    data |= {"instansi": formulir.instansi_id, "langkah": aliran(urai(dokumen))}
    data |= {"keluar": aliran(urai_keluar(dokumen))} | ubah
    return nested_form_data(data | ({tombol: "1"} if tombol else {}))


def aliran(blok: list[dict[str, Any]]) -> dict[str, Any]:
    """Return raw blocks as the inputs of their stream."""
    hasil = streamfield([(satu["type"], _isi(satu["value"])) for satu in blok])
    for urut, satu in enumerate(blok):
        hasil[str(urut)]["id"] = satu.get("id", "")
    return hasil


def _isi(nilai: Any) -> Any:
    """Return the value of a block as its inputs; an unticked box sends nothing."""
    if not isinstance(nilai, dict):
        return "" if nilai is None else nilai
    return {nama: _anak(satu) for nama, satu in nilai.items() if satu is not False}


def _anak(nilai: Any) -> Any:
    """Return the value of a child: a stream, a list, or anything else."""
    if not isinstance(nilai, list):
        return _isi(nilai)
    if nilai and isinstance(nilai[0], str):
        return tuple(nilai)  # one name, posted several times
    if nilai and set(nilai[0]) >= {"type", "value"} and nilai[0]["type"] != "item":
        return aliran(nilai)
    baris = [satu["value"] if set(satu) == {"type", "value"} else satu for satu in nilai]
    return {str(urut): {"value": _isi(satu), "order": str(urut), "deleted": ""} for urut, satu in enumerate(baris)} | {
        "count": str(len(baris))
    }
