"""Screens for offices and assignments: superuser only, through the actions."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.models import GroupPagePermission, ModelLogEntry
from wagtail.permissions import policy_registry

from home.models import HalamanLayanan, KatalogLayanan
from layanan.instansi.actions import akhiri, perbarui_hak, tugaskan
from layanan.instansi.enums import Peran
from layanan.instansi.models import Instansi, Penugasan
from layanan.katalog.models import Layanan
from tests.katalog.pabrik import buat_layanan_lengkap
from tests.pabrik import buat_instansi, buat_petugas


@pytest.fixture
def admin(client, db):
    """Return a signed-in superuser."""
    pengguna = get_user_model().objects.create_superuser("admin")
    client.force_login(pengguna)
    return pengguna


def test_menugaskan_lewat_layar_memberi_hak_dan_tercatat(client, klojen, admin):
    orang = get_user_model().objects.create_user("sari")
    client.post(reverse("penugasan:add"), {"pengguna": orang.pk, "instansi": klojen.pk, "peran": Peran.REDAKTUR})
    orang = get_user_model().objects.get(pk=orang.pk)
    assert orang.has_perm("layanan.change_layanan") and orang.has_perm("wagtailadmin.access_admin")
    assert ModelLogEntry.objects.filter(user=admin, content_type__model="penugasan", action="wagtail.create").exists()


def test_mengakhiri_lewat_layar_mencabut_hak(client, klojen, admin):
    orang = buat_petugas(klojen, Peran.REDAKTUR)
    client.post(reverse("penugasan:delete", args=[orang.penugasan.get().pk]))
    orang = get_user_model().objects.get(pk=orang.pk)
    assert not Penugasan.objects.exists() and not orang.has_perm("layanan.change_layanan")


def test_penugasan_tidak_dapat_disunting_bahkan_oleh_superuser(client, klojen, admin):
    orang = buat_petugas(klojen, Peran.KURIR)
    alamat = reverse("penugasan:edit", args=[orang.penugasan.get().pk])
    client.post(alamat, {"pengguna": orang.pk, "instansi": klojen.pk, "peran": Peran.KASI})
    assert orang.penugasan.get().peran == Peran.KURIR


@pytest.mark.parametrize("peran", list(Peran))
def test_pegawai_tidak_membuka_layar_instansi_dan_penugasan(client, klojen, peran):
    orang = buat_petugas(klojen, peran)
    client.force_login(orang)
    alamat = [reverse(f"{nama}:{layar}") for nama in ("instansi", "penugasan") for layar in ("index", "add")]
    alamat += [reverse("instansi:edit", args=[klojen.pk]), reverse("penugasan:delete", args=[orang.penugasan.get().pk])]
    assert {client.post(satu).status_code for satu in alamat} == {302}
    assert Penugasan.objects.filter(pengguna=orang).exists()


def test_instansi_terpakai_tidak_terhapus(client, klojen, admin):
    buat_layanan_lengkap(klojen)
    jawaban = client.post(reverse("instansi:delete", args=[klojen.pk]), follow=True)
    assert "masih dipakai" in jawaban.content.decode()
    assert Instansi.objects.filter(pk=klojen.pk).exists()


def test_kode_instansi_tetap_setelah_disunting(client, klojen, admin):
    data = {
        "nama": "Kecamatan Klojen Baru",
        "kode": "lain",
        "jenis": "kecamatan",
        "induk": "Kota Malang",
        "hari_sepekan": 5,
    }
    client.post(reverse("instansi:edit", args=[klojen.pk]), data | {"site": klojen.site_id})
    klojen.refresh_from_db()
    assert (klojen.nama, klojen.kode) == ("Kecamatan Klojen Baru", "klojen")


def test_hak_halaman_mengikuti_situs_baru(klojen, lumajang):
    buat_petugas(klojen, Peran.KASI)
    baru = buat_instansi("kasin", "Kelurahan Kasin", "kasin.localhost")
    site, baru.site = baru.site, None
    baru.save()
    klojen.site = site
    klojen.save()
    perbarui_hak(klojen)
    grup = Group.objects.get(name="klojen: kasi")
    assert set(GroupPagePermission.objects.filter(group=grup).values_list("page", flat=True)) == {site.root_page_id}


def test_peran_sama_di_dua_kantor_berakhir_sendiri_sendiri(klojen, lumajang):
    orang = buat_petugas(klojen, Peran.KASI)
    kedua = tugaskan(orang, lumajang, Peran.KASI)
    akhiri(kedua)
    assert [grup.name for grup in orang.groups.all()] == ["klojen: kasi"]


def test_daftar_layanan_tidak_menambah_kueri_per_baris(client, klojen, django_assert_max_num_queries):
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    alamat = reverse(Layanan.snippet_viewset.get_url_name("list"))
    buat_layanan_lengkap(klojen, "satu")
    client.get(alamat)
    with django_assert_max_num_queries(60) as satu:
        client.get(alamat)
    for urut in range(5):
        buat_layanan_lengkap(klojen, f"lagi_{urut}")
    with django_assert_max_num_queries(len(satu)):
        client.get(alamat)


def test_redaktur_mengunggah_gambar_di_koleksi_kantornya(client, klojen, lumajang):
    buat_petugas(lumajang, Peran.REDAKTUR)
    redaktur = buat_petugas(klojen, Peran.REDAKTUR)
    client.force_login(redaktur)
    assert client.get(reverse("wagtailimages:add")).status_code == 200
    koleksi = policy_registry.get_by_type(get_image_model()).collections_user_has_permission_for(redaktur, "add")
    assert [satu.name for satu in koleksi] == ["Kecamatan Klojen"]


def test_halaman_tidak_dapat_menunjuk_layanan_instansi_lain(client, klojen, lumajang):
    asing = buat_layanan_lengkap(lumajang)
    katalog = klojen.site.root_page.add_child(instance=KatalogLayanan(title="Layanan", slug="layanan"))
    client.force_login(buat_petugas(klojen, Peran.REDAKTUR))
    alamat = reverse("wagtailadmin_pages:add", args=["home", "halamanlayanan", katalog.pk])
    isi = client.post(alamat, {"title": "Palsu", "slug": "palsu", "layanan": asing.pk}).content.decode()
    assert "milik instansi lain" in isi
    assert not HalamanLayanan.objects.exists()
