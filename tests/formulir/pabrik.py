"""Small form documents, made by hand, and the admin form that carries them."""

from typing import Any

from wagtail.test.utils.form_data import nested_form_data, streamfield

from layanan.formulir.dokumen import susun, urai
from layanan.formulir.enums import KelasData
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.models import Formulir
from layanan.instansi.models import Instansi

BERKAS = {"jenis_berkas": ["pdf", "jpeg", "png", "webp", "heic"], "ukuran_mb": 5, "paling_banyak": 2}
PILIHAN = [{"label": "Rumah sendiri", "nilai": "rumah"}, {"label": "Kios", "nilai": "kios"}]


def buat_isian(jenis: str, kunci: str = "", *, bila: tuple[str, str] | None = None, **ubah: Any) -> dict[str, Any]:
    """Return one field of a document; `bila` is (key, value)."""
    khusus = {"pilihan": PILIHAN, "panjang": getattr(jenis_isian[jenis], "panjang", None), **BERKAS}
    return {
        "id": f"id-{kunci or jenis}",
        "kunci": kunci or jenis,
        "jenis": jenis,
        "label": (kunci or jenis).replace("_", " ").capitalize(),
        "bantuan": "",
        "wajib": True,
        "kelas": KelasData.PUBLIK.value,
        "bila": {"isian": bila[0], "op": "eq", "nilai": bila[1]} if bila else None,
        **{nama: khusus[nama] for nama in jenis_isian[jenis].sifat},
        **ubah,
    }


def buat_langkah(judul: str, *isian: dict[str, Any]) -> dict[str, Any]:
    """Return one step of a document."""
    return {"kode": judul.lower().replace(" ", "_"), "judul": judul, "pengantar": "", "isian": list(isian)}


def buat_dokumen(*langkah: dict[str, Any]) -> dict[str, Any]:
    """Return a document; fields instead of steps become one step."""
    if langkah and "jenis" in langkah[0]:
        langkah = (buat_langkah("Data", *langkah),)
    return {"skema": 1, "kode": "contoh", "judul": "Contoh", "pernyataan": "Benar.", "langkah": list(langkah)}


def buat_formulir(instansi: Instansi, dokumen: dict[str, Any], **isi: Any) -> Formulir:
    """Return a draft form made from a document."""
    formulir = Formulir(instansi=instansi, kode=dokumen["kode"], nama=dokumen["judul"], live=False, **isi)
    formulir.langkah = urai(dokumen)
    formulir.save()
    return formulir


def data_admin(formulir: Formulir, tombol: str = "", dokumen: dict[str, Any] | None = None, **ubah: Any) -> dict:
    """Return what the browser posts for the edit form of a form, with the steps of `dokumen`."""
    data = {nama: getattr(formulir, nama) for nama in ("kode", "nama", "pernyataan")}
    langkah = urai(dokumen or susun(formulir))
    data |= {"instansi": formulir.instansi_id, "langkah": _aliran(langkah)} | ubah
    return nested_form_data(data | ({tombol: "1"} if tombol else {}))


def _aliran(blok: list[dict[str, Any]]) -> dict[str, Any]:
    hasil = streamfield([(satu["type"], _isi(satu["value"])) for satu in blok])
    for urut, satu in enumerate(blok):
        hasil[str(urut)]["id"] = satu.get("id", "")
    return hasil


def _isi(nilai: dict[str, Any]) -> dict[str, Any]:
    """Return the value of a block as its inputs; an unticked box sends nothing."""
    hasil = {nama: "" if satu is None else satu for nama, satu in nilai.items() if satu is not False}
    if "isian" in hasil:
        hasil["isian"] = _aliran(hasil["isian"])
    if "jenis_berkas" in hasil:
        hasil["jenis_berkas"] = tuple(nilai["jenis_berkas"])  # one name, posted several times
    if "pilihan" in hasil:
        baris = {
            str(urut): {"value": satu, "order": str(urut), "deleted": ""} for urut, satu in enumerate(nilai["pilihan"])
        }
        hasil["pilihan"] = baris | {"count": str(len(baris))}
    return hasil
