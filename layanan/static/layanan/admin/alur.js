// Offers the names of the stages on the page where another stage is asked for. Without it names and codes are typed.
(() => {
  const daftar = document.createElement("datalist");
  daftar.id = "layanan-tahap";
  const segarkan = () => {
    const nama = [...document.querySelectorAll('input[name$="-value-nama"]')]
      .map((isian) => [isian, isian.name.match(/^(.+-\d+)-value-nama$/)])
      .filter(([isian, cocok]) => cocok && !/-value-/.test(cocok[1]) && isian.value.trim())
      .filter(([, cocok]) => document.querySelector(`input[name="${CSS.escape(cocok[1])}-deleted"]`)?.value !== "1")
      .map(([isian]) => isian.value.trim());
    daftar.replaceChildren(...[...new Set(nama)].map((satu) => new Option(satu, satu)));
  };
  document.addEventListener("focusin", ({ target }) => {
    if (!target.matches?.("[data-layanan-acuan-tahap]")) return;
    if (!daftar.isConnected) document.body.append(daftar);
    segarkan();
  });
})();
