"""Every admin address of another office's service is closed, whatever the role."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from layanan.instansi.actions import tugaskan
from layanan.instansi.enums import Peran
from layanan.katalog.models import Layanan
from tests.bersama import bersama
from tests.katalog.pabrik import buat_layanan_lengkap, data_formulir
from tests.pabrik import buat_petugas
from tests.pengunjung import PENGINGAT, buat_pengunjung

pytestmark = pytest.mark.sekali

ARGUMEN = {"revision_id": 1, "task_state_id": 1, "task_id": 1, "workflow_state_id": 1, "action_name": "approve"}
ARGUMEN |= {"revision_id_a": "earliest", "revision_id_b": "latest"}


def alamat_baris(viewset, pk):
    """Return (name, address) of every view of a viewset that opens one row."""
    daftar = []
    for pola in viewset.get_urlpatterns():
        parameter = list(pola.pattern.converters) or list(pola.pattern.regex.groupindex)
        if "pk" in parameter:
            kwargs = {nama: ARGUMEN.get(nama, pk) for nama in parameter}
            daftar.append((pola.name, reverse(viewset.get_url_name(pola.name), kwargs=kwargs)))
    return daftar


@bersama
def asing(lumajang):
    """Return a service of the other office, with a revision."""
    layanan = buat_layanan_lengkap(lumajang)
    layanan.save_revision().publish()
    return layanan


@bersama
def pengunjung(klojen):
    """Return a browser for each role in Klojen."""
    return buat_pengunjung(klojen=klojen)


@pytest.mark.parametrize("peran", list(Peran))
def test_semua_alamat_layanan_instansi_lain_tertutup(pengunjung, asing, peran, settings):
    settings.AUTHENTICATION_BACKENDS = [PENGINGAT]
    daftar = alamat_baris(Layanan.snippet_viewset, asing.pk)
    assert len(daftar) >= 20
    kirim = pengunjung["klojen", peran].post  # tests/matriks.py has what they may look at
    assert {nama: kode for nama, alamat in daftar if (kode := kirim(alamat).status_code) != 404} == {}
    assert Layanan.objects.get(pk=asing.pk).live


@pytest.mark.parametrize("peran", sorted(set(Peran) - {Peran.REDAKTUR, Peran.KASI}))
def test_peran_lain_tidak_mengubah_layanan_kantornya_sendiri(pengunjung, klojen, peran, settings):
    settings.AUTHENTICATION_BACKENDS = [PENGINGAT]
    layanan = buat_layanan_lengkap(klojen)
    semula = Layanan.objects.filter(pk=layanan.pk).values().get()
    kirim = pengunjung["klojen", peran].post
    kode = {nama: kirim(alamat).status_code for nama, alamat in alamat_baris(Layanan.snippet_viewset, layanan.pk)}
    assert set(kode.values()) <= {302, 403, 404}
    assert Layanan.objects.filter(pk=layanan.pk).values().get() == semula


def test_kunci_yang_bukan_angka_dijawab_tidak_ada(client, klojen):
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    alamat = reverse(Layanan.snippet_viewset.get_url_name("revisions_compare"), args=["abc", "earliest", "latest"])
    assert client.get(alamat).status_code == 404


def test_daftar_pilihan_dan_ekspor_hanya_kantor_sendiri(client, klojen, asing):
    milik = buat_layanan_lengkap(klojen, nama="Surat milik Klojen")
    Layanan.objects.filter(pk=asing.pk).update(nama="Surat milik Lumajang")
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    pilih = Layanan.snippet_viewset.chooser_viewset
    daftar = reverse(Layanan.snippet_viewset.get_url_name("list"))
    kotak = [reverse(pilih.get_url_name(nama)) for nama in ("choose", "choose_results")]
    for satu in [daftar, f"{daftar}?export=csv", *kotak]:
        jawaban = client.get(satu)
        isi = b"".join(jawaban.streaming_content if jawaban.streaming else [jawaban.content]).decode()
        assert milik.nama in isi and "milik Lumajang" not in isi, satu
    assert client.get(reverse(pilih.get_url_name("chosen"), args=[asing.pk])).status_code == 404
    banyak = client.get(reverse(pilih.get_url_name("chosen_multiple")), {"id": [milik.pk, asing.pk]}).content.decode()
    assert milik.nama in banyak and "milik Lumajang" not in banyak


def test_hapus_massal_tidak_menyebut_layanan_instansi_lain(client, klojen, asing):
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    alamat = reverse("wagtail_bulk_action", args=["layanan", "layanan", "delete"])
    assert client.get(f"{alamat}?id={asing.pk}").status_code == 404
    assert client.post(f"{alamat}?id={asing.pk}").status_code == 404
    assert client.post(f"{alamat}?id=all").status_code in (302, 404)
    assert Layanan.objects.filter(pk=asing.pk).exists()


def test_hapus_layanan_terpakai_ditolak_dengan_kalimat(client, asing):
    client.force_login(get_user_model().objects.create_superuser("admin"))
    tunggal = reverse(Layanan.snippet_viewset.get_url_name("delete"), args=[asing.pk])
    massal = f"{reverse('wagtail_bulk_action', args=['layanan', 'layanan', 'delete'])}?id={asing.pk}"
    for alamat in (tunggal, massal):
        jawaban = client.post(alamat, follow=True)
        assert "masih dipakai" in jawaban.content.decode()
    assert Layanan.objects.filter(pk=asing.pk).exists()


def test_membuat_layanan_di_instansi_lain_ditolak(client, klojen, lumajang):
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    alamat = reverse(Layanan.snippet_viewset.get_url_name("add"))
    palsu = Layanan(instansi=lumajang, kode="palsu", nama="Layanan palsu", ringkasan="x")
    jawaban = client.post(alamat, data_formulir(palsu))
    assert "Pilih instansi tempat Anda bertugas" in jawaban.content.decode()
    assert not Layanan.objects.filter(kode="palsu").exists()


def test_layanan_tidak_dapat_dipindah_ke_instansi_lain(client, klojen, lumajang):
    layanan = buat_layanan_lengkap(klojen)
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    alamat = reverse(Layanan.snippet_viewset.get_url_name("edit"), args=[layanan.pk])
    client.post(alamat, data_formulir(layanan, instansi=lumajang.pk, nama="Nama baru"))
    layanan.refresh_from_db()
    assert (layanan.instansi, layanan.nama) == (klojen, "Nama baru")


def test_hak_satu_kantor_tidak_terbawa_ke_kantor_lain(client, klojen, asing, lumajang):
    petugas = buat_petugas(klojen, Peran.KASI)
    tugaskan(petugas, lumajang, Peran.REDAKTUR)
    client.force_login(petugas)
    alamat = reverse(Layanan.snippet_viewset.get_url_name("edit"), args=[asing.pk])
    assert "action-publish" not in client.get(alamat).content.decode()
    client.post(alamat, data_formulir(asing, "action-publish", nama="Terbit diam-diam"))
    assert Layanan.objects.get(pk=asing.pk).nama != "Terbit diam-diam"
    assert client.post(reverse(Layanan.snippet_viewset.get_url_name("unpublish"), args=[asing.pk])).status_code == 302
    assert Layanan.objects.get(pk=asing.pk).live
