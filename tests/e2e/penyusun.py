"""The builders of the Wagtail admin, as a redaktur works with them."""

import re

from playwright.sync_api import Page, expect

LAMA = 20_000  # milliseconds: publishing compiles, and CI has other things to do


def sisip(halaman: Page, aliran: str, jenis: str = "") -> str:
    """Add a block at the end of a stream or list, and return the start of the names of its inputs."""
    banyak = halaman.locator(f'input[name="{aliran}-count"]')
    _tampakkan(halaman, f"{aliran}-count")
    urut = banyak.input_value()
    banyak.locator("xpath=following-sibling::*[1]").locator(
        ":scope > button.c-sf-add-button, :scope > div > button.c-sf-add-button"
    ).last.click()
    if jenis:
        halaman.get_by_role("option", name=jenis, exact=True).click()
    return f"{aliran}-{urut}-value"


def isi(halaman: Page, awalan: str, **nilai: str | bool) -> str:
    """Fill the inputs of a block by their names, opening what is folded, and return the start of the names."""
    for nama, satu in nilai.items():
        nama_masukan = f"{awalan}-{nama}" if awalan else nama
        _tampakkan(halaman, nama_masukan)
        masukan = halaman.locator(f'[name="{nama_masukan}"]')
        if isinstance(satu, bool):
            masukan.set_checked(satu)
        elif masukan.evaluate("satu => satu.tagName") == "SELECT":
            masukan.select_option(label=satu)
        else:
            masukan.fill(satu)
    return awalan


def simpan(halaman: Page, tombol: str | re.Pattern) -> None:
    """Press a button of the menu at the foot of the page."""
    ditekan = halaman.locator("footer").get_by_role("button", name=tombol)
    if not ditekan.is_visible():
        halaman.get_by_role("button", name="Tindakan lain").click()
    ditekan.click()


def usulkan(redaktur: Page) -> None:
    """Ask for publishing."""
    simpan(redaktur, re.compile("^(Pengajuan ke|Kirim ulang ke|Kirim ke) "))


def terbitkan(redaktur: Page, kasi: Page) -> str:
    """Let the redaktur ask for publishing and the kasi agree; return the address of the edit page."""
    usulkan(redaktur)
    expect(redaktur.locator(".messages .success")).to_be_visible(timeout=LAMA)
    alamat = redaktur.locator(".messages .success a").last.get_attribute("href") or ""
    kasi.goto(alamat)
    simpan(kasi, "Setujui dan Publikasikan")
    expect(kasi.locator(".messages .success")).to_be_visible(timeout=LAMA)
    return alamat


def tulis(halaman: Page, nama: str, teks: str) -> None:
    """Write into a rich text field."""
    halaman.locator(f"#panel-child-standar_a_penyampaian-{nama}-content").get_by_role("textbox").fill(teks)


def pilih(halaman: Page, nama: str, judul: str) -> None:
    """Choose an object in the window that a chooser opens."""
    halaman.locator(f"#id_{nama}-chooser").get_by_role("button").first.click()
    halaman.locator(".modal.in").get_by_role("link", name=judul, exact=True).click()
    expect(halaman.locator(f"#id_{nama}-chooser")).to_contain_text(judul)


def _tampakkan(halaman: Page, nama: str) -> None:
    """Unfold what an input lies in, from the outside in."""
    while tombol := halaman.locator(f'[name="{nama}"]').first.evaluate(
        """satu => {
            let luar = "";
            for (let simpul = satu; (simpul = simpul.parentElement);) if (simpul.hidden) luar = simpul.id;
            return luar;
        }"""
    ):
        halaman.locator(f'[aria-controls="{tombol}"]').first.click()
