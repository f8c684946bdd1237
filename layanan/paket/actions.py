"""Install the form and the route of a shipped package in an office. Packages are data, in `data/`."""

import json
from importlib import resources
from typing import Any

from django.db import transaction

from layanan.alur import dokumen as dokumen_alur
from layanan.alur.models import Alur
from layanan.formulir import dokumen as dokumen_formulir
from layanan.formulir.models import Formulir
from layanan.instansi.models import Instansi


def baca_paket(kode: str) -> dict[str, Any]:
    """Return a shipped package:

    {kode, formulir: document, alur: document}. Raises FileNotFoundError for an unknown one.
    """
    return json.loads((resources.files("layanan.paket") / "data" / f"{kode}.json").read_text(encoding="utf-8"))


def pasang_paket(instansi: Instansi, kode: str) -> tuple[Formulir, Alur]:
    """Return the published form and route of a package in an office; what the office already has is left as it is."""
    paket = baca_paket(kode)
    with transaction.atomic():
        formulir = Formulir.objects.filter(instansi=instansi, kode=paket["formulir"]["kode"]).first()
        if formulir is None:
            isi = paket["formulir"]
            formulir = Formulir(instansi=instansi, kode=isi["kode"])
            dokumen_formulir.pasang(formulir, isi)
            _terbitkan(formulir)
        alur = Alur.objects.filter(instansi=instansi, kode=paket["alur"]["kode"]).first()
        if alur is None:
            isi = paket["alur"]
            alur = Alur(instansi=instansi, kode=isi["kode"], nama=isi["judul"])
            alur.tahap = dokumen_alur.urai(isi)
            _terbitkan(alur)
    return formulir, alur


def _terbitkan(definisi: Formulir | Alur) -> None:
    definisi.live = False
    definisi.save()
    definisi.save_revision().publish()
    definisi.refresh_from_db()
