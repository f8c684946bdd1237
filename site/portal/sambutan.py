"""What `make run` says when the site answers: addresses and, in the demo, accounts."""

from django.contrib.auth import get_user_model
from wagtail.models import Site

from home.demo.pengguna import SANDI, daftar_akun

ALAMAT = {
    "Admin": "/admin/",
    "Lacak perkara": "/lacak/",
    "Pengaduan": "/pengaduan/",
    "API": "/api/layanan/v1/docs",
}


def tulis_sambutan(port: int) -> str:
    """Return the `Siap:` line, the addresses of every site on this machine, and the demo accounts that exist here."""
    beranda = f"http://127.0.0.1:{port}/"
    tautan = [("Beranda", beranda)]
    tautan += [(nama, beranda.rstrip("/") + jalur) for nama, jalur in ALAMAT.items()]
    lain = Site.objects.filter(is_default_site=False, hostname__endswith=".localhost").order_by("hostname")
    tautan += [(situs.site_name, f"http://{situs.hostname}:{port}/") for situs in lain]
    baris = [f"Siap: {beranda}", "", *_tabel(tautan), *_akun(), "", "Hentikan dengan Ctrl-C."]
    return "\n".join(baris)


def _akun() -> list[str]:
    ada = set(get_user_model().objects.values_list("username", flat=True))
    akun = [(nama, f"{peran} · {instansi}") for nama, _, peran, instansi in daftar_akun() if nama in ada]
    return ["", f"Akun demo (kata sandi: {SANDI})", *_tabel(akun)] if akun else []


def _tabel(pasangan: list[tuple[str, str]]) -> list[str]:
    lebar = max(len(kiri) for kiri, _ in pasangan)
    return [f"  {kiri:<{lebar}}  {kanan}" for kiri, kanan in pasangan]
