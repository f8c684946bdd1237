// A select of offices. One that is not offered any more stays chosen, and is named as such, until somebody picks another.
(() => {
  const Pilihan = window.telepath.constructors["wagtail.widgets.Select"];
  const Terikat = new Pilihan("").boundWidgetClass;
  class KotakKantorTerikat extends Terikat {
    setState(keadaan) {
      const kode = [keadaan].flat()[0] ?? "";
      if (![...this.input.options].some((satu) => satu.value === kode)) {
        this.input.add(new Option(`${kode} (${this.input.dataset.layananTakTersedia})`, kode));
      }
      super.setState([kode]);
    }
  }
  class KotakKantor extends Pilihan {
    boundWidgetClass = KotakKantorTerikat;
  }
  window.telepath.register("layanan.KotakKantor", KotakKantor);
})();
