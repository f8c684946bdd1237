"""`manage.py paket`: carry a service from one site to another as one file."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from layanan.instansi.models import Instansi
from layanan.inti.errors import LayananError
from layanan.inti.lint import Temuan
from layanan.katalog.models import Layanan
from layanan.paket.actions import PaketBentrok, ekspor_paket, impor_paket, terbitkan_paket
from layanan.paket.baca import MAKS_BITA, PaketTidakSah, baca_berkas, kalimat
from layanan.paket.dokumen import tulis_paket
from layanan.paket.queries import Rencana
from layanan.paket.rules import menahan, periksa_paket, segel_paket


class Command(BaseCommand):
    """Export, check, import and seal packages. Refusals are sentences and exit status 1."""

    help = "Ekspor, periksa, impor, dan segel paket layanan."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add one subcommand for each thing that is done with a package."""
        sub = parser.add_subparsers(dest="perintah", required=True, metavar="PERINTAH")
        ekspor = sub.add_parser("ekspor", help="tulis layanan yang terbit menjadi paket")
        ekspor.add_argument("instansi", help="kode instansi")
        ekspor.add_argument("layanan", help="kode layanan")
        ekspor.add_argument("--ke", metavar="FILE", help="berkas tujuan; tanpa ini ditulis ke layar")
        periksa = sub.add_parser("periksa", help="periksa berkas paket tanpa mengubah apa pun")
        periksa.add_argument("berkas", metavar="FILE")
        impor = sub.add_parser("impor", help="impor paket ke sebuah instansi sebagai draf")
        impor.add_argument("berkas", metavar="FILE")
        impor.add_argument("instansi", help="kode instansi")
        impor.add_argument("--ganti", action="store_true", help="simpan draf baru pada kode yang sudah dipakai")
        impor.add_argument("--terbitkan", action="store_true", help="langsung terbitkan sesudah diimpor")
        segel = sub.add_parser("segel", help="tulis ulang paket yang disunting: susunan baku dan sha256 baru")
        segel.add_argument("berkas", metavar="FILE")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the subcommand."""
        try:
            getattr(self, f"_{options['perintah']}")(**options)
        except PaketTidakSah as galat:
            butir = "\n".join(f"- {kalimat(satu)}" for satu in galat.temuan)
            raise CommandError(f"{PaketTidakSah.pesan}\n{butir}") from galat
        except PaketBentrok as galat:
            butir = "\n".join(f"- {satu.judul} {satu.keterangan}" for satu in galat.rencana.bentrok)
            raise CommandError(
                f"{PaketBentrok.pesan}\n{butir}\nTambahkan --ganti untuk menyimpan draf baru."
            ) from galat
        except LayananError as galat:
            raise CommandError(str(galat.pesan)) from galat
        except OSError as galat:
            raise CommandError(f"Berkas tidak dapat dibuka atau ditulis: {galat.filename}") from galat

    def _ekspor(self, instansi: str, layanan: str, ke: str | None, **_lain: Any) -> None:
        satu = Layanan.objects.filter(instansi=_instansi(instansi), kode=layanan).first()
        if satu is None:
            raise CommandError(f"Layanan “{layanan}” tidak ada pada instansi “{instansi}”.")
        isi = tulis_paket(ekspor_paket(satu))
        if ke is None:
            self.stdout.write(isi, ending="")
        else:
            Path(ke).write_text(isi, encoding="utf-8")
            self.stdout.write(f"Paket ditulis: {ke}")

    def _periksa(self, berkas: str, **_lain: Any) -> None:
        temuan = periksa_paket(_baca(berkas))
        if menahan(temuan):
            raise PaketTidakSah(temuan)
        self._peringatkan(temuan)
        self.stdout.write("Paket ini dapat diimpor.")

    def _impor(self, berkas: str, instansi: str, *, ganti: bool, terbitkan: bool, **_lain: Any) -> None:
        tujuan, isi = _instansi(instansi), baca_berkas(_baca(berkas))
        with transaction.atomic():
            hasil = impor_paket(tujuan, isi, ganti=ganti)
            if terbitkan:
                terbitkan_paket(hasil)
        self._peringatkan(periksa_paket(isi))
        self._lapor(hasil.rencana)
        if terbitkan:
            self.stdout.write("Formulir, alur, dan layanan sudah terbit.")
        elif not hasil.rencana.tanpa_perubahan:
            self.stdout.write("Belum terbit. Periksa di admin, lalu terbitkan formulir, alur, dan layanannya.")

    def _segel(self, berkas: str, **_lain: Any) -> None:
        isi = segel_paket(baca_berkas(_baca(berkas)))
        temuan = periksa_paket(isi)
        if menahan(temuan):
            raise PaketTidakSah(temuan)
        Path(berkas).write_text(tulis_paket(isi), encoding="utf-8")
        self._peringatkan(temuan)
        self.stdout.write(f"Paket disegel: {berkas}")

    def _peringatkan(self, temuan: list[Temuan]) -> None:
        for satu in temuan:
            self.stdout.write(f"Perhatikan: {kalimat(satu)}")

    def _lapor(self, rencana: Rencana) -> None:
        if rencana.tanpa_perubahan:
            self.stdout.write(f"Tidak ada yang baru: {rencana.instansi} sudah memiliki seluruh isi paket ini.")
        for satu in rencana.bagian:
            self.stdout.write(f"{satu.judul} “{satu.nama}” ({satu.kode}): {satu.hasil}")
        if rencana.lanjutan_hilang:
            hilang = "; ".join(rencana.lanjutan_hilang)
            self.stdout.write(f"Layanan lanjutan yang belum ada, pilih sendiri sesudah diimpor: {hilang}")
        if rencana.peraturan_baru:
            self.stdout.write(f"Peraturan ditambahkan: {'; '.join(rencana.peraturan_baru)}")
        if rencana.peraturan_beda:
            self.stdout.write(
                f"Peraturan di situs ini tertulis lain dan dibiarkan: {'; '.join(rencana.peraturan_beda)}"
            )


def _instansi(kode: str) -> Instansi:
    instansi = Instansi.objects.filter(kode=kode).first()
    if instansi is None:
        ada = ", ".join(Instansi.objects.order_by("kode").values_list("kode", flat=True)) or "belum ada"
        raise CommandError(f"Instansi “{kode}” tidak ada. Kode yang ada: {ada}.")
    return instansi


def _baca(berkas: str) -> bytes:
    with Path(berkas).open("rb") as isi:
        return isi.read(MAKS_BITA + 1)
