"""The script that shows and hides questions decides as the server does, for whatever form and answers; else it asks."""

from pathlib import Path
from typing import Any

import pytest
from django.http import QueryDict
from django.template.loader import render_to_string
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import layanan
from layanan.formulir.dokumen import semua_isian
from layanan.formulir.forms import FormLangkah
from layanan.formulir.jenis import jenis_isian
from tests.berkas.pabrik import buat_wadah, simpan
from tests.formulir.acak import HARI_INI, dokumen_acak, dokumen_berpilihan
from tests.formulir.pabrik import buat_dokumen, buat_isian

BERKAS = ("berkas", "foto_identitas")  # random answers name no file that exists
BANYAK = 45
ATUR = {"deadline": None, "database": None, "phases": [Phase.generate], "suppress_health_check": list(HealthCheck)}
SKRIP = (Path(layanan.__file__).parent / "static" / "layanan" / "bila.js").read_text(encoding="utf-8")

# one page for all forms: each is put there, the script started on it, then other answers are typed in
PERSIAPAN = """() => {
window.isikan = (html) => {
  const baru = new DOMParser().parseFromString(html, "text/html").querySelectorAll("input, select, textarea");
  document.querySelectorAll("input, select, textarea").forEach((satu, urut) => {
    if (satu.type === "checkbox" || satu.type === "radio") satu.checked = baru[urut].checked;
    else if (satu.type !== "file") satu.value = baru[urut].value;
  });
};
window.kiriman = () => {
  const isi = [...new FormData(document.querySelector("form"))].filter(([, nilai]) => typeof nilai === "string");
  return new URLSearchParams(isi).toString();
};
}"""
BACA = """(daftar) => daftar.map(([awal, lalu]) => {
  document.body.innerHTML = awal;
  const pertama = kiriman();
  isikan(lalu);
  return [pertama, kiriman()];
})"""
JALANKAN = """async ([skrip, daftar]) => {
  const hasil = [];
  let berubah, tampak, ditanya;
  window.setTimeout = (fungsi) => fungsi();
  document.addEventListener = (nama, fungsi) => (berubah = fungsi);
  window.fetch = async () => (ditanya++, { json: async () => ({ tampak }) });
  const keadaan = async () => {
    for (let kali = 0; kali < 6; kali++) await null;
    const unsur = [...document.querySelectorAll("[data-bila]")];
    return [unsur.filter((satu) => !satu.closest("[data-bila][hidden]")).map((satu) => satu.dataset.nama), ditanya];
  };
  for (const [awal, lalu, tampakAwal, tampakLalu] of daftar) {
    [document.body.innerHTML, tampak, ditanya, berubah] = [awal, tampakAwal, 0, null];
    new Function(skrip)();
    const pertama = await keadaan();
    isikan(lalu);
    [tampak, ditanya] = [tampakLalu, 0];
    if (berubah) berubah();
    hasil.push([pertama, await keadaan()]);
  }
  return hasil;
}"""


def terisi(formulir: st.SearchStrategy, banyak: int) -> list[tuple[dict, dict, dict]]:
    """Return random forms of one page, each with two sets of answers in the same rows."""
    hasil = []

    @settings(max_examples=banyak, **ATUR)
    @given(dokumen=formulir, acak=st.randoms(use_true_random=False))
    def tarik(dokumen: dict, acak: Any) -> None:
        isian = list(semua_isian(dokumen))
        grup = {satu["kunci"] for satu in isian if jenis_isian[satu["jenis"]].berbaris}
        awal, lalu = (_jawaban(isian, acak) for _kali in range(2))
        lalu = {kunci: nilai for kunci, nilai in lalu.items() if kunci not in grup}
        hasil.append((dokumen, awal, lalu | {kunci: nilai for kunci, nilai in awal.items() if kunci in grup}))

    tarik()
    return hasil


def _jawaban(daftar: list[dict], acak: Any) -> dict[str, Any]:
    data = {}
    for isian in daftar:
        jenis = jenis_isian[isian["jenis"]]
        if jenis.dihitung or not jenis.berisi or isian["jenis"] in BERKAS or not acak.randint(0, 3):
            continue
        if jenis.berbaris:
            data[isian["kunci"]] = [_jawaban(isian["isian"], acak) for _urut in range(isian["paling_banyak"])]
        else:
            data[isian["kunci"]] = jenis.acak(isian, acak)
    return data


class Peraga:
    """A browser page on which the script runs; the server behind it is played by its real answers."""

    def __init__(self, page: Any) -> None:
        self.page = page
        page.evaluate(PERSIAPAN)

    def jalankan(self, contoh: list[tuple[dict, dict, dict]]) -> list[tuple[dict, set[str], set[str], int]]:
        """Return (form, what is shown, what the server shows, how often it was asked) for each set of answers."""
        html = [[_html(dokumen, awal), _html(dokumen, lalu)] for dokumen, awal, lalu in contoh]
        kirim = self.page.evaluate(BACA, html)
        benar = [[_tampak(satu[0], isi) for isi in dua] for satu, dua in zip(contoh, kirim, strict=True)]
        hasil = self.page.evaluate(JALANKAN, [SKRIP, [[*dua, *jawab] for dua, jawab in zip(html, benar, strict=True)]])
        return [
            (satu[0], set(buka), set(jawab) & _bersyarat(*satu[:2]), ditanya)
            for satu, keadaan, semua in zip(contoh, hasil, benar, strict=True)
            for (buka, ditanya), jawab in zip(keadaan, semua, strict=True)
        ]


def _form(dokumen: dict, terjawab: dict, **kirim: Any) -> FormLangkah:
    return FormLangkah(dokumen, dokumen["langkah"][0], terjawab, HARI_INI, **kirim)


def _html(dokumen: dict, jawaban: dict) -> str:
    form = _form(dokumen, jawaban)
    return f"<form>{render_to_string('layanan/formulir/_pohon.html', {'pohon': form.pohon, 'form': form})}</form>"


def _tampak(dokumen: dict, kiriman: str) -> list[str]:
    return _form(dokumen, {}, data=QueryDict(kiriman), files={}).tampak()


def _bersyarat(dokumen: dict, jawaban: dict) -> set[str]:
    def simpul(pohon: list) -> list:
        return [lain for satu in pohon for lain in [satu, *(dalam for baris in satu.baris for dalam in simpul(baris))]]

    return {satu.nama for satu in simpul(_form(dokumen, jawaban).pohon) if satu.bila}


@pytest.fixture
def peraga(db, peramban):
    page = peramban.new_page()
    yield Peraga(page)
    page.close()


def test_skrip_dan_peladen_sepakat_untuk_formulir_dan_jawaban_apa_pun(peraga):
    hasil = peraga.jalankan(terisi(dokumen_acak(9), BANYAK))
    assert [dokumen for dokumen, buka, benar, _ditanya in hasil if buka != benar] == []
    assert any(ditanya for *_lain, ditanya in hasil)


def test_yang_dapat_diputuskan_peramban_diputuskannya_tanpa_bertanya(peraga):
    hasil = peraga.jalankan(terisi(dokumen_berpilihan(), BANYAK // 2))
    assert [dokumen for dokumen, buka, benar, ditanya in hasil if buka != benar or ditanya] == []
    assert sum(len(benar) for _dokumen, _buka, benar, _ditanya in hasil) > BANYAK // 20, "Hampir tanpa syarat."


def test_berkas_yang_sudah_ada_dihitung_dan_yang_akan_dihapus_tidak(peraga, klojen):
    berkas = str(simpan(buat_wadah(klojen)).pk)
    dokumen = buat_dokumen(
        buat_isian("berkas", "kk"),
        buat_isian("teks", "alasan", bila={"isian": "kk", "op": "kosong"}),
        buat_isian("teks", "nomor_kk", bila={"isian": "kk", "op": "terisi"}),
    )
    html = _html(dokumen, {"kk": [berkas]})
    peraga.page.evaluate("([html, skrip]) => { document.body.innerHTML = html; new Function(skrip)(); }", [html, SKRIP])
    terlihat = "() => [...document.querySelectorAll('[data-nama]:not([hidden])')].map((satu) => satu.dataset.nama)"
    assert peraga.page.evaluate(terlihat) == ["nomor_kk"]
    peraga.page.get_by_label("Hapus").check()
    assert peraga.page.evaluate(terlihat) == ["alasan"]
    peraga.page.get_by_label("Hapus").uncheck()
    peraga.page.locator("input[type=file]").set_input_files({"name": "a.pdf", "mimeType": "x", "buffer": b"a"})
    assert peraga.page.evaluate(terlihat) == ["nomor_kk"]
