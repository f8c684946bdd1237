// Hides a question while its condition does not hold. Without this script it is always shown, and the server ignores it.
// What is chosen, ticked or empty it compares itself. What has to be read first, such as a date, it asks the server.
(() => {
  const bersyarat = [...document.querySelectorAll("[data-bila]")].map((unsur) => [unsur, JSON.parse(unsur.dataset.bila)]);
  const belumPasti = new Set(); // what waits for the server

  const induk = (unsur) => {
    const satu = unsur.closest("[data-bila]");
    return satu ? [satu, ...induk(satu.parentElement)] : [];
  };

  // what the inputs of a name hold, as a list without what is empty; undefined when only the server knows
  const jawaban = (nama) => {
    const kendali = [...document.getElementsByName(nama)];
    const sekitar = kendali.length ? induk(kendali[0]) : [];
    if (!kendali.length || sekitar.some((satu) => belumPasti.has(satu))) return undefined;
    if (sekitar.some((satu) => satu.hidden)) return [];
    const dibuang = [...document.getElementsByName(`${nama}-hapus`)].filter((satu) => satu.checked).map((satu) => satu.value);
    return kendali
      .filter((satu) => (satu.type !== "radio" && satu.type !== "checkbox") || satu.checked)
      .map((satu) => satu.value.trim())
      .filter((nilai) => nilai && !dibuang.includes(nilai));
  };

  const uji = {
    eq: (isi, nilai) => isi[0] === nilai,
    ne: (isi, nilai) => isi[0] !== nilai,
    in: (isi, nilai) => nilai.includes(isi[0]),
    memuat: (isi, nilai) => isi.includes(nilai),
    tidak_memuat: (isi, nilai) => !isi.includes(nilai),
    terisi: () => true,
  };

  // true, false, or undefined when it depends on what only the server works out
  const berlaku = (syarat) => {
    if (syarat.semua) {
      const hasil = syarat.semua.map(berlaku);
      return hasil.includes(false) ? false : hasil.includes(undefined) ? undefined : true;
    }
    if (syarat.salah_satu) {
      const hasil = syarat.salah_satu.map(berlaku);
      return hasil.includes(true) ? true : hasil.includes(undefined) ? undefined : false;
    }
    const isi = jawaban(syarat.isian);
    if (isi === undefined || (isi.length && syarat.tanya)) return undefined;
    if (syarat.op === "kosong") return !isi.length;
    return isi.length > 0 && uji[syarat.op](isi, syarat.nilai);
  };

  const segarkan = () => {
    belumPasti.clear();
    for (const [unsur, syarat] of bersyarat) {
      const hasil = berlaku(syarat);
      if (hasil === undefined) belumPasti.add(unsur);
      else unsur.hidden = !hasil;
    }
  };

  let giliran = 0;
  const tanya = async () => {
    const isi = [...new FormData(bersyarat[0][0].closest("form"))].filter(([, nilai]) => typeof nilai === "string");
    const nomor = giliran;
    try {
      const kirim = { method: "POST", body: new URLSearchParams(isi), headers: { Accept: "application/json" } };
      const { tampak } = await (await fetch(location.href, kirim)).json();
      if (nomor !== giliran) return; // something was typed meanwhile
      for (const unsur of belumPasti) unsur.hidden = !tampak.includes(unsur.dataset.nama);
    } catch {
      // no connection: the question stays as it is
    }
  };

  let tunda;
  const berubah = () => {
    clearTimeout(tunda);
    giliran++;
    segarkan();
    if (belumPasti.size) tunda = setTimeout(tanya, 300);
  };
  if (!bersyarat.length || !bersyarat[0][0].closest("form")) return;
  document.addEventListener("input", berubah);
  document.addEventListener("change", berubah);
  berubah();
})();
