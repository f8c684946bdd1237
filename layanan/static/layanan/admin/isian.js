// Offers the labels of the questions on the page where another question is asked for. Without it labels and keys are typed.
// A page whose questions stand elsewhere brings the list along.
(() => {
  const daftar = document.createElement("datalist");
  daftar.id = "layanan-isian";
  const ada = (isian) => {
    for (let simpul = isian.closest("[data-contentpath]"); simpul; simpul = simpul.parentElement?.closest("[data-contentpath]")) {
      if (simpul.parentElement?.querySelector(':scope > input[name$="-deleted"]')?.value === "1") return false;
    }
    return isian.value.trim() !== "";
  };
  const segarkan = () => {
    const label = [...document.querySelectorAll('input[name$="-value-label"]')].filter(ada).map((isian) => isian.value.trim());
    daftar.replaceChildren(...[...new Set(label)].map((satu) => new Option(satu, satu)));
  };
  document.addEventListener("focusin", ({ target }) => {
    if (!target.matches?.("[data-layanan-acuan-isian]")) return;
    if (!daftar.isConnected && document.getElementById(daftar.id)) return;
    if (!daftar.isConnected) document.body.append(daftar);
    segarkan();
  });
})();
