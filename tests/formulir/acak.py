"""Random forms and answers for property tests: groups in groups, conditions several links deep, computed fields.

Strategies are made once and choices are drawn one by one: to build a strategy for every form costs more than the form.
"""

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from layanan.formulir.evaluasi import isian_menurut_jalur, periksa
from layanan.formulir.hitung import BERJAWAB_YA_TIDAK
from layanan.formulir.jenis import jenis_isian
from layanan.formulir.jenis.grup import PALING_DALAM
from layanan.inti.enums import TANPA_NILAI, Operator
from tests.formulir.pabrik import JENIS_DIJAWAB, buat_dokumen, buat_isian, buat_rumus

HARI_INI = date(2026, 11, 21)
BERULANG = [kode for kode in JENIS_DIJAWAB if not jenis_isian[kode].tunggal]
BIJI, SERATUS = st.integers(0, 2**32), st.integers(0, 99)
YA = st.booleans()


def acak_biji(draw: Any) -> Random:
    """Draw a source of random values; one that hypothesis follows call by call takes three times as long."""
    return Random(draw(BIJI))  # noqa: S311 - no secret depends on it


def pilih(draw: Any, dari: Sequence) -> Any:
    """Draw one of a few."""
    return dari[draw(SERATUS) % len(dari)]


@st.composite
def dokumen_acak(draw: Any, paling_banyak: int = 6) -> dict[str, Any]:
    """Draw a form that the lint lets through."""
    nomor = iter(range(1000))
    return buat_dokumen(*_isian(draw, nomor, {}, 1 + draw(SERATUS) % paling_banyak, 0))


@st.composite
def dokumen_berpilihan(draw: Any) -> dict[str, Any]:
    """Draw a form of choices and ticks, with conditions on them."""
    hasil: dict[str, dict[str, Any]] = {}
    for urut in range(draw(st.integers(3, 7))):
        jenis = draw(st.sampled_from(["pilihan", "pilihan_banyak", "ya_tidak", "pernyataan"]))
        isian = buat_isian(jenis, f"k{urut}", wajib=draw(st.booleans()))
        isian["bila"] = _syarat(draw, hasil, {})
        hasil[isian["kunci"]] = isian
    return buat_dokumen(*hasil.values())


def _isian(draw: Any, nomor: Any, luar: dict[str, Any], banyak: int, tingkat: int) -> list[dict[str, Any]]:
    hasil: list[dict[str, Any]] = []
    sebelum = dict(luar)
    for urut in range(banyak):
        isian = _satu(draw, f"k{next(nomor)}", sebelum, tingkat if urut or tingkat == 0 else PALING_DALAM, nomor)
        isian["bila"] = _syarat(draw, sebelum, luar)
        if not isian["wajib"]:
            isian["wajib_bila"] = _syarat(draw, sebelum, luar)
        hasil.append(isian)
        sebelum[isian["kunci"]] = isian
    if all(jenis_isian[satu["jenis"]].dihitung for satu in hasil):
        hasil.append(buat_isian("teks", f"k{next(nomor)}", wajib=draw(YA)))
    return hasil


def _satu(draw: Any, kunci: str, sebelum: dict[str, Any], tingkat: int, nomor: Any) -> dict[str, Any]:
    macam = draw(SERATUS) // 10
    if macam == 0 and tingkat < PALING_DALAM:
        sedikit, lebih = pilih(draw, (0, 1, 2)), pilih(draw, (1, 2))
        anak = _isian(draw, nomor, sebelum, pilih(draw, (1, 2, 3)), tingkat + 1)
        batas = {"paling_sedikit": sedikit, "paling_banyak": sedikit + lebih}
        return buat_isian("grup", kunci, wajib=draw(YA), isian=anak, **batas)
    if macam in (1, 2):
        return buat_isian("perhitungan", kunci, rumus=_rumus(draw, sebelum))
    return buat_isian(pilih(draw, BERULANG), kunci, wajib=draw(YA))


def _rumus(draw: Any, sebelum: dict[str, Any]) -> dict[str, Any]:
    tanggal = [kunci for kunci, satu in sebelum.items() if satu["jenis"] == "tanggal"]
    grup = [kunci for kunci, satu in sebelum.items() if satu["jenis"] == "grup"]
    pilihan = [buat_rumus("jarak", dari=kunci, sampai="", satuan="tahun") for kunci in tanggal]
    for kunci in grup:
        anak = {satu["kunci"]: satu for satu in sebelum[kunci]["isian"]}
        syarat = _syarat(draw, anak, {}) or {"isian": next(iter(anak)), "op": "terisi"}
        pilihan += [
            buat_rumus("banyak_baris", grup=kunci),
            buat_rumus("ada", grup=kunci, syarat=syarat),
            buat_rumus("semua", grup=kunci, syarat=syarat),
        ]
    angka = [{"angka": pilih(draw, range(-3, 4))}, *({"isian": kunci} for kunci in _berangka(sebelum))]
    langkah = [
        {"op": pilih(draw, ("tambah", "kali", "bagi")), "nilai": pilih(draw, angka)}
        for _kali in range(pilih(draw, (0, 1, 2)))
    ]
    pilihan.append(buat_rumus("aritmetika", awal=pilih(draw, angka), langkah=langkah))
    return pilih(draw, pilihan)


def _berangka(sebelum: dict[str, Any]) -> list[str]:
    return [
        kunci
        for kunci, satu in sebelum.items()
        if satu["jenis"] in ("angka", "rupiah") or satu.get("rumus", {}).get("cara", "ada") not in BERJAWAB_YA_TIDAK
    ]


def _syarat(draw: Any, sebelum: dict[str, Any], luar: dict[str, Any]) -> dict[str, Any] | None:
    """Draw a condition on earlier fields, of which at most two stand around the group."""
    boleh = [*(kunci for kunci in sebelum if kunci not in luar), *list(luar)[-2:]]
    if not boleh or pilih(draw, range(3)):
        return None
    if draw(YA):
        return _banding(draw, sebelum[pilih(draw, boleh)])
    return {pilih(draw, ("semua", "salah_satu")): [_banding(draw, sebelum[pilih(draw, boleh)]) for _kali in range(2)]}


def _banding(draw: Any, isian: dict[str, Any]) -> dict[str, Any]:
    """Draw a comparison with what somebody answers to a field."""
    jenis = jenis_isian[isian["jenis"]]
    operator = [str(op) for op in jenis.operator_untuk(isian) if op not in TANPA_NILAI]
    if not operator or draw(YA):
        return {"isian": isian["kunci"], "op": pilih(draw, [str(satu) for satu in TANPA_NILAI])}
    if isian["jenis"] == "tanggal" and draw(YA):
        relatif = {"hari_ini": pilih(draw, range(1, 61)), "satuan": pilih(draw, ("hari", "bulan", "tahun"))}
        return {"isian": isian["kunci"], "op": pilih(draw, ("lt", "lte", "gt", "gte")), "nilai": relatif}
    op, nilai = pilih(draw, operator), _nilai(isian, acak_biji(draw))
    if op == Operator.IN and "," in str(nilai):
        op = Operator.EQ.value  # commas part the values of a list
    return {"isian": isian["kunci"], "op": op, "nilai": [nilai] if op == Operator.IN else nilai}


def _nilai(isian: dict[str, Any], acak: Any) -> Any:
    nilai = jenis_isian[isian["jenis"]].acak(isian, acak)
    return nilai[0] if isinstance(nilai, list) else nilai


@st.composite
def dokumen_dan_data(draw: Any, sulit: st.SearchStrategy) -> tuple[dict[str, Any], dict[str, Any]]:
    """Draw a form and answers, most of them right; `sulit` draws those that may not be."""
    dokumen = draw(dokumen_acak())
    data = _jawaban(draw, dokumen["langkah"][0]["isian"], sulit)
    if draw(SERATUS) < 10:
        data["asing"] = draw(sulit)
    if pilih(draw, range(3)):  # mostly without what is hidden, which would be refused at once
        data = periksa(dokumen, data, HARI_INI).data if draw(YA) else _tanpa_tersembunyi(dokumen, data)
    return dokumen, isi_terhitung(dokumen, data)


def _jawaban(draw: Any, daftar: list[dict[str, Any]], sulit: st.SearchStrategy) -> dict[str, Any]:
    data = {}
    for isian in daftar:
        if jenis_isian[isian["jenis"]].dihitung or not pilih(draw, range(6)):
            continue
        macam = draw(SERATUS)
        if isian["jenis"] == "grup" and macam < 90:
            baris = pilih(draw, range(isian["paling_banyak"] + 1 + (macam < 18)))
            data[isian["kunci"]] = [_jawaban(draw, isian["isian"], sulit) for _urut in range(baris)]
        elif isian["jenis"] == "grup" or macam < 12:
            data[isian["kunci"]] = draw(sulit)
        else:
            data[isian["kunci"]] = jenis_isian[isian["jenis"]].acak(isian, acak_biji(draw))
    return data


def _tanpa_tersembunyi(dokumen: dict[str, Any], data: dict[str, Any]) -> dict[str, Any]:
    diabaikan = periksa(dokumen, data, HARI_INI).diabaikan
    return {kunci: nilai for kunci, nilai in data.items() if kunci not in diabaikan}


def isi_terhitung(dokumen: dict[str, Any], data: dict[str, Any]) -> dict[str, Any]:
    """Return the answers with what the server computes put in, as a careful client sends them.

    A row that says nothing is no row: what would be computed in it the server does not tell.
    """
    return _samakan(dokumen["langkah"][0]["isian"], data, periksa(dokumen, data, HARI_INI).data)


def _samakan(daftar: list[dict[str, Any]], data: Any, bersih: Any) -> Any:
    if not isinstance(data, dict):
        return data
    hasil = dict(data)
    for isian in daftar:
        kunci = isian["kunci"]
        if jenis_isian[isian["jenis"]].dihitung:
            hasil.pop(kunci, None)
            hasil |= {kunci: bersih[kunci]} if kunci in bersih else {}
        elif isian["jenis"] == "grup" and _sebaris(data.get(kunci), bersih.get(kunci)):
            pasangan = zip(data[kunci], bersih[kunci], strict=True)
            hasil[kunci] = [_samakan(isian["isian"], *satu) for satu in pasangan]
        elif isian["jenis"] == "grup" and isinstance(data.get(kunci), list):
            assume(not any(jenis_isian[satu["jenis"]].dihitung for _, satu in isian_menurut_jalur(isian["isian"])))
    return hasil


def _sebaris(mentah: Any, bersih: Any) -> bool:
    return isinstance(mentah, list) and isinstance(bersih, list) and len(mentah) == len(bersih)
