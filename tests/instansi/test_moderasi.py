"""Moderation redaktur -> kasi, for pages and for services, inside one office."""

import pytest
from django.urls import reverse
from wagtail.models import TaskState

from home.models import HalamanInformasi
from layanan.instansi.actions import pasang_moderasi
from layanan.instansi.enums import Peran
from layanan.katalog.models import Layanan
from tests.katalog.pabrik import buat_layanan_lengkap, data_formulir
from tests.pabrik import buat_petugas


@pytest.fixture
def kantor(klojen, lumajang):
    """Return the office, with moderation set up for both."""
    pasang_moderasi(lumajang)
    pasang_moderasi(klojen)
    return klojen


def ajukan_layanan(client, kantor, redaktur):
    """Return a service that a redaktur sent to moderation through the admin."""
    layanan = buat_layanan_lengkap(kantor)
    client.force_login(redaktur)
    alamat = reverse(Layanan.snippet_viewset.get_url_name("edit"), args=[layanan.pk])
    client.post(alamat, data_formulir(layanan, "action-submit", nama="Nama yang diajukan"))
    return layanan


def ajukan_halaman(kantor, redaktur):
    """Return a page that a redaktur sent to moderation."""
    halaman = kantor.site.root_page.add_child(instance=HalamanInformasi(title="Profil", live=False))
    halaman.save_revision(user=redaktur)
    halaman.get_workflow().start(halaman, redaktur)
    return halaman


def putuskan(client, nama, objek, tindakan="approve"):
    """Press a moderation button and return the answer."""
    tahap = objek.current_workflow_task_state
    alamat = reverse(nama, args=[objek.pk, tindakan, tahap.pk])
    return client.post(alamat, {"comment": "Sesuai"})


def test_redaktur_mengajukan_kasi_menyetujui_layanan(client, kantor):
    layanan = ajukan_layanan(client, kantor, buat_petugas(kantor, Peran.REDAKTUR))
    layanan.refresh_from_db()
    assert layanan.workflow_in_progress and not layanan.live
    kasi = buat_petugas(kantor, Peran.KASI)
    client.force_login(kasi)
    assert "Nama yang diajukan" in client.get(reverse("wagtailadmin_home")).content.decode()
    putuskan(client, Layanan.snippet_viewset.get_url_name("workflow_action"), layanan)
    layanan = Layanan.objects.get(pk=layanan.pk)
    assert layanan.live and layanan.nama == "Nama yang diajukan"
    assert layanan.versi.get().diterbitkan_oleh == kasi


def test_redaktur_tidak_menerbitkan_sendiri(client, kantor):
    redaktur = buat_petugas(kantor, Peran.REDAKTUR)
    layanan = ajukan_layanan(client, kantor, redaktur)
    putuskan(client, Layanan.snippet_viewset.get_url_name("workflow_action"), layanan)
    lain = buat_layanan_lengkap(kantor, "lain")
    alamat = reverse(Layanan.snippet_viewset.get_url_name("edit"), args=[lain.pk])
    client.post(alamat, data_formulir(lain, "action-publish"))
    assert not Layanan.objects.filter(live=True).exists()


def test_pengajuan_yang_kurang_ditolak_saat_diajukan(client, kantor):
    layanan = buat_layanan_lengkap(kantor)
    client.force_login(buat_petugas(kantor, Peran.REDAKTUR))
    alamat = reverse(Layanan.snippet_viewset.get_url_name("edit"), args=[layanan.pk])
    isi = client.post(alamat, data_formulir(layanan, "action-submit", produk="")).content.decode()
    assert "Isi komponen 5" in isi
    assert not Layanan.objects.get(pk=layanan.pk).workflow_in_progress


@pytest.mark.parametrize("lewat", ["daftar", "penyuntingan"])
def test_persetujuan_atas_standar_yang_kurang_ditolak_dengan_kalimat(client, kantor, lewat):
    layanan = buat_layanan_lengkap(kantor, biaya="")
    redaktur = buat_petugas(kantor, Peran.REDAKTUR)
    layanan.save_revision(user=redaktur)
    layanan.get_workflow().start(layanan, redaktur)
    client.force_login(buat_petugas(kantor, Peran.KASI))
    edit = reverse(Layanan.snippet_viewset.get_url_name("edit"), args=[layanan.pk])
    if lewat == "daftar":
        putuskan(client, Layanan.snippet_viewset.get_url_name("workflow_action"), layanan)
        isi = client.get(edit).content.decode()
    else:
        data = data_formulir(layanan, "action-workflow-action") | {"workflow-action-name": "approve"}
        isi = client.post(edit, data).content.decode()
    assert "Isi komponen 4" in isi
    layanan = Layanan.objects.get(pk=layanan.pk)
    assert layanan.workflow_in_progress and not layanan.live


def test_kasi_instansi_lain_tidak_memutus_layanan(client, kantor, lumajang):
    layanan = ajukan_layanan(client, kantor, buat_petugas(kantor, Peran.REDAKTUR))
    asing = buat_petugas(lumajang, Peran.KASI)
    client.force_login(asing)
    nama = Layanan.snippet_viewset.get_url_name("workflow_action")
    assert putuskan(client, nama, layanan).status_code == 404
    tugas = layanan.current_workflow_task
    assert tugas.get_actions(layanan, asing) == [] and tugas.locked_for_user(layanan, asing)
    assert not TaskState.objects.reviewable_by(asing).exists()
    assert not Layanan.objects.get(pk=layanan.pk).live


def test_redaktur_mengajukan_kasi_menyetujui_halaman(client, kantor, lumajang):
    halaman = ajukan_halaman(kantor, buat_petugas(kantor, Peran.REDAKTUR))
    client.force_login(buat_petugas(lumajang, Peran.KASI))
    putuskan(client, "wagtailadmin_pages:workflow_action", halaman)
    assert not HalamanInformasi.objects.get(pk=halaman.pk).live
    assert not TaskState.objects.reviewable_by(buat_petugas(lumajang, Peran.KASI)).exists()
    client.force_login(buat_petugas(kantor, Peran.KASI))
    assert "Profil" in client.get(reverse("wagtailadmin_home")).content.decode()
    putuskan(client, "wagtailadmin_pages:workflow_action", halaman)
    assert HalamanInformasi.objects.get(pk=halaman.pk).live


def test_kasi_minta_perbaikan_lalu_redaktur_mengajukan_lagi(client, kantor):
    redaktur = buat_petugas(kantor, Peran.REDAKTUR)
    layanan = ajukan_layanan(client, kantor, redaktur)
    client.force_login(buat_petugas(kantor, Peran.KASI))
    putuskan(client, Layanan.snippet_viewset.get_url_name("workflow_action"), layanan, "reject")
    layanan = Layanan.objects.get(pk=layanan.pk)
    assert not layanan.workflow_in_progress
    client.force_login(redaktur)
    alamat = reverse(Layanan.snippet_viewset.get_url_name("edit"), args=[layanan.pk])
    client.post(alamat, data_formulir(layanan, "action-submit"))
    assert Layanan.objects.get(pk=layanan.pk).workflow_in_progress


def test_memasang_moderasi_dua_kali_tidak_menggandakan(kantor):
    assert pasang_moderasi(kantor).workflow_tasks.count() == 1
