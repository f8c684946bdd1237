// Buttons that copy a text: without JavaScript it is marked and copied by hand, so they stay hidden.
for (const tombol of document.querySelectorAll("[data-salin]")) {
  tombol.hidden = false;
  tombol.addEventListener("click", async () => {
    const kotak = document.getElementById(tombol.dataset.salin);
    kotak.select();
    try {
      await navigator.clipboard.writeText(kotak.value);
    } catch {
      document.execCommand("copy"); // without TLS there is no other way
    }
    tombol.firstChild.textContent = tombol.dataset.tersalin;
  });
}
