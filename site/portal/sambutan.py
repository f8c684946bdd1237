"""What `make run` says when the site answers: addresses and, in the demo, accounts."""

from collections.abc import Container

from django.conf import settings
from django.contrib.auth import get_user_model
from wagtail.models import Site

from home.demo.instansi import INSTANSI
from home.demo.langkah import kantor_belum_ada
from home.demo.pengguna import SANDI, daftar_akun

ALAMAT = {
    "Admin": "/admin/",
    "Lacak perkara": "/lacak/",
    "Pengaduan": "/pengaduan/",
    "API": "/api/layanan/v1/docs",
}


def tulis_sambutan(port: int) -> str:
    """Return the `Siap:` line, the addresses of every site on this machine, and the demo accounts.

    Offices that are still being loaded are named too.
    """
    beranda = f"http://127.0.0.1:{port}/"
    tautan = [("Beranda", beranda)]
    tautan += [(nama, beranda.rstrip("/") + jalur) for nama, jalur in ALAMAT.items()]
    lain = Site.objects.filter(is_default_site=False, hostname__endswith=".localhost").order_by("hostname")
    tautan += [(situs.site_name, f"http://{situs.hostname}:{port}/") for situs in lain]
    menyusul = _menyusul()
    tautan += [(nama, f"http://{host}:{port}/ (sedang dimuat, sebentar lagi)") for nama, host in menyusul.items()]
    baris = [f"Siap: {beranda}", "", *_tabel(tautan), *_akun(menyusul), "", "Hentikan dengan Ctrl-C."]
    return "\n".join(baris)


def _menyusul() -> dict[str, str]:
    """Return name and host of the demonstration offices that are loaded while the site runs."""
    belum = kantor_belum_ada() if settings.DATA_CONTOH else ()
    return {isi["nama"]: host for isi, host in INSTANSI if isi["kode"] in belum}


def _akun(menyusul: Container[str]) -> list[str]:
    ada = set(get_user_model().objects.values_list("username", flat=True))
    semua = [satu for satu in daftar_akun() if satu[0] in ada or satu[3] in menyusul]
    akun = [(nama, f"{peran} · {instansi}") for nama, _, peran, instansi in semua]
    return ["", f"Akun demo (kata sandi: {SANDI})", *_tabel(akun)] if akun else []


def _tabel(pasangan: list[tuple[str, str]]) -> list[str]:
    lebar = max(len(kiri) for kiri, _ in pasangan)
    return [f"  {kiri:<{lebar}}  {kanan}" for kiri, kanan in pasangan]
