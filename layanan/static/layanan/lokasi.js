// Offers "use my location" where the browser can tell it. Without this script the two boxes are filled in by hand.
for (const satu of document.querySelectorAll("[data-lokasi]:not([data-siap])")) {
  satu.dataset.siap = "";
  const tombol = satu.querySelector("[data-lokasi-tombol]");
  const kabar = satu.querySelector("[data-lokasi-kabar]");
  const isi = (nama, derajat) => {
    const kotak = satu.querySelector(`[data-lokasi-${nama}]`);
    kotak.value = derajat.toFixed(6);
    kotak.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const dapat = ({ coords }) => {
    isi("lintang", coords.latitude);
    isi("bujur", coords.longitude);
    kabar.textContent = tombol.dataset.dapat;
  };
  const gagal = () => {
    kabar.textContent = tombol.dataset.gagal;
  };
  tombol.parentElement.hidden = !navigator.geolocation;
  tombol.addEventListener("click", () => {
    kabar.textContent = tombol.dataset.mencari;
    navigator.geolocation.getCurrentPosition(dapat, gagal, { enableHighAccuracy: true, timeout: 20000 });
  });
}
