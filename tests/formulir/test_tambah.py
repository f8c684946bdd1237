"""Adding a form: nothing is saved before the redaktur saves it, and a code that is taken is named."""

import html

import pytest
from django.urls import reverse

from layanan.formulir.models import Formulir
from layanan.instansi.enums import Peran
from tests.formulir.pabrik import buat_dokumen, buat_formulir, buat_isian, data_admin
from tests.pabrik import buat_petugas


@pytest.fixture
def redaktur(klojen, client):
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    return client


def alamat(nama, *args):
    return reverse(Formulir.snippet_viewset.get_url_name(nama), args=args)


def test_simpan_otomatis_mulai_sesudah_disimpan_sekali(redaktur, klojen):
    formulir = buat_formulir(klojen, buat_dokumen(buat_isian("nama")))
    tambah, ubah = (redaktur.get(satu).context_data for satu in (alamat("add"), alamat("edit", formulir.pk)))
    assert (tambah["autosave_enabled"], ubah["autosave_enabled"]) == (False, True)


def test_kode_yang_sudah_dipakai_disebut(redaktur, klojen):
    formulir = buat_formulir(klojen, buat_dokumen(buat_isian("nama")))
    halaman = html.unescape(redaktur.post(alamat("add"), data_admin(formulir)).content.decode())
    assert f"Kode “{formulir.kode}” sudah dipakai di instansi ini. Pakai kode lain" in halaman
    assert Formulir.objects.count() == 1
