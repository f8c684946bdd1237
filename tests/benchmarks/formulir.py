"""What a form of a hundred fields costs: to compile, to check, to show; a page of ten of them, and
one of all, beside a plain Wagtail page.

`make bench` or `python tests/benchmarks/formulir.py`. Works on a fresh database of its own. The two pages are asked for
in turn, so that a busy machine slows both; what counts is the ratio.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

AKAR = Path(__file__).resolve().parents[2]
BATAS_SUSUN = 0.050  # seconds
BATAS_HALAMAN = 2.0  # times a plain page
ULANG = 40


def main() -> int:
    """Measure and print; return 1 when a limit is passed."""
    with tempfile.TemporaryDirectory() as folder:
        _siapkan(folder)
        from django.test import Client  # noqa: PLC0415 - needs the settings

        from layanan.formulir.dokumen import susun  # noqa: PLC0415 - the same
        from layanan.formulir.evaluasi import periksa  # noqa: PLC0415 - the same
        from layanan.formulir.skema import skema_json  # noqa: PLC0415 - the same

        formulir, biasa = _isi()
        dokumen, client = susun(formulir), Client(headers={"host": "testserver"})
        jawaban = {f"k{urut}": "jawaban" for urut in range(100)}
        susunan = _detik(lambda: susun(type(formulir).objects.get(pk=formulir.pk)))
        print(f"{'susun 100 isian':>22}: {susunan * 1000:6.1f} ms  (batas {BATAS_SUSUN * 1000:.0f} ms)")
        print(f"{'periksa 100 jawaban':>22}: {_detik(lambda: periksa(dokumen, jawaban)) * 1000:6.1f} ms")
        print(f"{'JSON Schema':>22}: {_detik(lambda: skema_json(dokumen)) * 1000:6.1f} ms")
        rasio = _banding(client, _halaman_formulir(client), biasa)
        print(f"{'halaman 10 pertanyaan':>22}: {rasio:6.2f} kali halaman Wagtail biasa  (batas {BATAS_HALAMAN})")
        _jadikan_satu_langkah(formulir, dokumen)
        lain = Client(headers={"host": "testserver"})
        semua = _banding(lain, _halaman_formulir(lain), biasa)
        print(f"{'halaman 100 pertanyaan':>22}: {semua:6.2f} kali halaman Wagtail biasa  (tanpa batas)")
    return int(susunan > BATAS_SUSUN or rasio > BATAS_HALAMAN)


def _siapkan(folder: str) -> None:
    sys.path[:0] = [str(AKAR), str(AKAR / "site")]
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "portal.settings.test",
        "DATABASE_URL_TEST": f"sqlite:///{folder}/b.sqlite3",
    }
    import django  # noqa: PLC0415 - needs the environment

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 - needs the settings

    call_command("migrate", verbosity=0)


def _isi() -> tuple:
    """Return a form of ten steps with ten questions each, a fifth of them with a condition, and a page's address."""
    from home.models import HalamanInformasi  # noqa: PLC0415 - needs the settings
    from tests.formulir.pabrik import buat_isian, buat_langkah  # noqa: PLC0415 - the same
    from tests.pabrik import buat_instansi  # noqa: PLC0415 - the same
    from tests.permohonan.waris import buat_waris  # noqa: PLC0415 - the same

    isian = [buat_isian("nama", "k0")]
    for urut in range(1, 100):
        isian.append(buat_isian("teks", f"k{urut}", bila=None if urut % 5 else (f"k{urut - 1}", "jawaban")))
    langkah = [buat_langkah(f"Langkah {urut}", *isian[urut * 10 : urut * 10 + 10]) for urut in range(10)]
    kantor = buat_instansi()
    layanan = buat_waris(kantor, langkah=langkah, keluar=[])
    halaman = HalamanInformasi(title="Latar belakang", slug="latar-belakang")
    kantor.site.root_page.add_child(instance=halaman)
    return layanan.formulir, "/latar-belakang/"


def _jadikan_satu_langkah(formulir: object, dokumen: dict) -> None:
    """Publish the same hundred questions as one step."""
    from layanan.formulir.models import FormulirVersi  # noqa: PLC0415 - needs the settings

    isian = [satu for langkah in dokumen["langkah"] for satu in langkah["isian"]]
    FormulirVersi.terbitkan(formulir, dokumen | {"langkah": [dokumen["langkah"][0] | {"isian": isian}]})


def _halaman_formulir(client: object) -> str:
    return client.post("/ajukan/waris/").url


def _banding(client: object, formulir: str, biasa: str) -> float:
    lama: dict[str, list[float]] = {formulir: [], biasa: []}
    for _urut in range(ULANG):
        for alamat, daftar in lama.items():
            mulai = time.perf_counter()
            assert client.get(alamat).status_code == 200, alamat
            daftar.append(time.perf_counter() - mulai)
    return median(lama[formulir]) / median(lama[biasa])


def _detik(kerja: Callable[[], object]) -> float:
    lama = []
    for _urut in range(ULANG):
        mulai = time.perf_counter()
        kerja()
        lama.append(time.perf_counter() - mulai)
    return median(lama)


if __name__ == "__main__":
    sys.exit(main())
