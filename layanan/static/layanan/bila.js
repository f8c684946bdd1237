// Hides a question while its condition does not hold. Without this script it is always shown, and the server ignores it.
(() => {
  const bersyarat = [...document.querySelectorAll("[data-bila]")].map((unsur) => [unsur, JSON.parse(unsur.dataset.bila)]);

  // the answer in an input: text, a list of what is ticked, or undefined when this page does not ask for it
  const jawaban = (nama) => {
    const kendali = [...document.querySelectorAll(`[name="${CSS.escape(nama)}"]`)];
    if (!kendali.length) return undefined;
    if (kendali.some((satu) => satu.closest("[data-bila][hidden]"))) return "";
    if (kendali[0].type === "checkbox" && kendali.length > 1) {
      return kendali.filter((satu) => satu.checked).map((satu) => satu.value);
    }
    if (kendali[0].type === "radio" || kendali[0].type === "checkbox") {
      return kendali.find((satu) => satu.checked)?.value ?? "";
    }
    return kendali[0].value.trim();
  };

  const tanggal = (teks) => {
    const lokal = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(teks);
    return lokal ? `${lokal[3]}-${lokal[2].padStart(2, "0")}-${lokal[1].padStart(2, "0")}` : teks;
  };
  const bilangan = (teks) => {
    const rapi = String(teks).replace(/^Rp\s*/i, "").replace(/\.(?=\d{3}(\D|$))/g, "").replace(",", ".");
    return rapi !== "" && Number.isFinite(Number(rapi)) ? Number(rapi) : NaN;
  };
  const urutan = (isi, nilai) => {
    if (typeof nilai === "number") return Number.isNaN(bilangan(isi)) ? NaN : bilangan(isi) - nilai;
    const hari = tanggal(isi);
    return hari === nilai ? 0 : hari < nilai ? -1 : 1;
  };
  const sama = (isi, nilai) => (typeof nilai === "number" ? bilangan(isi) === nilai : tanggal(isi) === nilai || isi === nilai);

  const uji = {
    eq: sama,
    ne: (isi, nilai) => !sama(isi, nilai),
    in: (isi, nilai) => nilai.some((satu) => sama(isi, satu)),
    gt: (isi, nilai) => urutan(isi, nilai) > 0,
    gte: (isi, nilai) => urutan(isi, nilai) >= 0,
    lt: (isi, nilai) => urutan(isi, nilai) < 0,
    lte: (isi, nilai) => urutan(isi, nilai) <= 0,
    memuat: (isi, nilai) => isi.includes(nilai),
    tidak_memuat: (isi, nilai) => !isi.includes(nilai),
    terisi: () => true,
  };

  // true, false, or undefined when it depends on what only the server works out, such as an age
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
    if (isi === undefined) return undefined;
    const kosong = isi.length === 0;
    if (syarat.op === "kosong") return kosong;
    return !kosong && uji[syarat.op](isi, syarat.nilai);
  };

  const segarkan = () => {
    let perluTanya = false;
    for (const [unsur, syarat] of bersyarat) {
      const hasil = berlaku(syarat);
      if (hasil === undefined) perluTanya = true;
      else unsur.hidden = !hasil;
    }
    return perluTanya;
  };

  let giliran = 0;
  const tanya = async () => {
    const isi = new FormData(bersyarat[0][0].closest("form"));
    for (const [nama, nilai] of [...isi]) if (nilai instanceof File) isi.delete(nama);
    const nomor = ++giliran;
    try {
      const jawab = await fetch(location.href, { method: "POST", body: isi, headers: { Accept: "application/json" } });
      const { tampak } = await jawab.json();
      if (nomor !== giliran) return; // something was typed meanwhile
      for (const [unsur, syarat] of bersyarat) {
        if (berlaku(syarat) === undefined) unsur.hidden = !tampak.includes(unsur.dataset.nama);
      }
    } catch {
      // no connection: the question stays as it is
    }
  };

  let tunda;
  const berubah = () => {
    clearTimeout(tunda);
    if (segarkan()) tunda = setTimeout(tanya, 300);
  };
  if (!bersyarat.length || !bersyarat[0][0].closest("form")) return;
  document.addEventListener("input", berubah);
  document.addEventListener("change", berubah);
  berubah();
})();
