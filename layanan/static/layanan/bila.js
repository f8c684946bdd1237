// Hides a question while its condition does not hold. Without this script it is always shown, and the server ignores it.
(() => {
  const bersyarat = document.querySelectorAll("[data-bila-isian]");
  const nilai = (nama) => {
    const kendali = document.querySelectorAll(`[name="${CSS.escape(nama)}"]`);
    const radio = [...kendali].find((satu) => satu.type === "radio");
    if (radio) return [...kendali].find((satu) => satu.checked)?.value ?? "";
    return kendali[0]?.value ?? null;
  };
  const segarkan = () => {
    for (const satu of bersyarat) {
      const sekarang = nilai(satu.dataset.bilaIsian);
      if (sekarang !== null) satu.hidden = sekarang !== satu.dataset.bilaNilai;
    }
  };
  document.addEventListener("change", segarkan);
  segarkan();
})();
