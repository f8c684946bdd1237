"""Chromium and axe, shared by the browser tests and the screenshots."""

import os
import shutil
from pathlib import Path

from playwright.sync_api import Page, Playwright

AXE = Path(__file__).with_name("axe.min.js")  # axe-core 4.x by Deque Systems, licence MPL-2.0; used in tests only
NAMA = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")  # the first is the quickest
PILIHAN = [
    "--no-sandbox",  # CI runs as root in a container
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
ATURAN = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def cari_chromium(playwright: Playwright) -> str:
    """Return the path of a Chromium: CHROMIUM, the machine's, Playwright's own; empty when there is none."""
    calon = [os.environ.get("CHROMIUM"), *map(shutil.which, NAMA), playwright.chromium.executable_path]
    return next((satu for satu in calon if satu and Path(satu).exists()), "")


def periksa_aksesibilitas(page: Page) -> None:
    """Fail with what axe finds on the page as it is now: rule, place, and what is wrong."""
    page.wait_for_load_state()  # half a page has no heading yet
    page.evaluate(AXE.read_text(encoding="utf-8"))
    hasil = page.evaluate("aturan => axe.run(document, {runOnly: aturan})", ATURAN)
    temuan = [
        f"{satu['id']}: {satu['help']} -> {[simpul['html'][:120] for simpul in satu['nodes'][:3]]}"
        for satu in hasil["violations"]
    ]
    assert not temuan, f"{page.url}: axe menemukan {len(temuan)} hal:\n" + "\n".join(temuan)
