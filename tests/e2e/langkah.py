"""What people do in the browser, in words of their own."""

from playwright.sync_api import Page, expect


def lacak(warga: Page, kode_lacak: str, kode_akses: str = "") -> str:
    """Return what the tracking page says."""
    warga.goto("/lacak/")
    warga.get_by_label("Kode lacak").fill(kode_lacak.lower())
    warga.get_by_label("Kode akses").fill(kode_akses)
    warga.get_by_role("button", name="Lacak").click()
    return warga.locator("main").inner_text()


def buka(halaman: Page, nomor: str, meja: str = "permohonan") -> None:
    """Open a case from its worklist."""
    halaman.goto(f"/admin/{meja}/")
    halaman.get_by_role("link", name=nomor).click()


def tekan(halaman: Page, tombol: str, *, isi: dict[str, str] | None = None, centang: tuple[str, ...] = ()) -> None:
    """Press an action of the open case and fill what it asks for."""
    halaman.get_by_role("link", name=tombol, exact=True).click()
    for label, nilai in (isi or {}).items():
        kendali = halaman.get_by_label(label)
        if kendali.evaluate("satu => satu.tagName") == "SELECT":
            kendali.select_option(label=nilai)
        else:
            kendali.fill(nilai)
    for label in centang:
        halaman.get_by_label(label).check()
    halaman.get_by_role("button", name=tombol, exact=True).click()
    expect(halaman.locator(".messages .success")).to_be_visible()
