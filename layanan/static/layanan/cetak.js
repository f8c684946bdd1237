// Show the print buttons: without JavaScript they could do nothing, so they stay hidden.
for (const tombol of document.querySelectorAll("[data-cetak]")) {
  tombol.hidden = false;
  tombol.addEventListener("click", () => window.print());
}
