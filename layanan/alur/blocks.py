"""The route builder: ordered stages, as Wagtail blocks."""

from collections.abc import Mapping
from typing import Any

from django.forms import CheckboxSelectMultiple, TextInput
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from layanan.alur.efek import pilihan_efek
from layanan.alur.enums import BilaNegatif, Diam
from layanan.alur.jenis import jenis_tahap
from layanan.formulir.blocks import AliranIsian
from layanan.instansi.blocks import KantorBlock
from layanan.instansi.enums import PERAN_PERKARA, Peran
from layanan.inti.acuan import AcuanIsianBlock, pakai_kunci, peta_label
from layanan.inti.blocks import SyaratBlock
from layanan.inti.isian import rapikan_teks
from layanan.inti.kunci import KUNCI, kunci_dari

BUKAN_PETUGAS = ("berkas", "foto_identitas", "grup", "janji", "perhitungan")  # what officers are not asked for
PERAN = [(satu.value, satu.label) for satu in Peran if satu in PERAN_PERKARA]
PANJANG_NAMA = 80
PALING_MAHAL = 10**12
TEMPAT_PALING_BANYAK = 10_000
PALING_BANYAK = 30  # of a list in one stage
TANPA_RINGKASAN = " "  # a collapsed group would else show its first field, which says nothing


def lipatan(judul: str | Promise, ikon: str, isian: list[str]) -> BlockGroup:
    """Return settings of a stage that few routes need, folded under a heading."""
    return BlockGroup(isian, heading=judul, classname="collapsed", label_format=TANPA_RINGKASAN, icon=ikon)


class KotakTahap(TextInput):
    """A text box that offers the names of the stages on the page."""

    class Media:
        js = ["layanan/admin/alur.js"]


class AcuanTahapBlock(blocks.CharBlock):
    """Another stage, by its name or its code; the builder's script offers the names of the stages on the page."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**({"label": _("Tahap"), "max_length": PANJANG_NAMA} | kwargs))
        atribut = {"list": "layanan-tahap", "autocomplete": "off", "data-layanan-acuan-tahap": ""}
        self.field.widget = KotakTahap(attrs=self.field.widget.attrs | atribut)


class CabangBlock(blocks.StructBlock):
    """A branch: where to go on when its condition holds."""

    bila = SyaratBlock(label=_("Bila (kosong: selalu)"))
    ke = AcuanTahapBlock(label=_("lanjut ke tahap"))

    class Meta:
        icon = "order"
        label = _("Cabang")


class ButirCeklisBlock(blocks.StructBlock):
    """One thing to check."""

    nama = blocks.CharBlock(label=_("Yang diperiksa"), max_length=160)
    kode = blocks.RegexBlock(KUNCI, label=_("Kode"), required=False, help_text=_("Kosongkan: diisi dari nama."))
    wajib = blocks.BooleanBlock(label=_("Wajib dicentang"), required=False, default=True)

    def clean(self, value: Any) -> Any:
        """Fill the code from the name."""
        hasil = super().clean(value)
        hasil["kode"] = hasil["kode"] or kunci_dari(hasil["nama"])
        return hasil

    class Meta:
        icon = "check"
        label = _("Butir")


class TahapBlock(blocks.StructBlock):
    """One stage: what kind, who, how long, what the citizen reads, where it may go."""

    nama = blocks.CharBlock(label=_("Nama tahap (untuk petugas)"), max_length=PANJANG_NAMA)
    kode = blocks.RegexBlock(KUNCI, label=_("Kode"), required=False, help_text=_("Kosongkan: diisi dari nama."))
    jenis = blocks.ChoiceBlock(
        label=_("Jenis"), choices=lambda: [(kode, jenis.label) for kode, jenis in jenis_tahap.items()]
    )
    peran = blocks.ChoiceBlock(label=_("Dikerjakan oleh"), choices=PERAN)
    kantor = KantorBlock(
        label=_("Di kantor"),
        help_text=_("Kantor lain hanya melihat permohonan selama berada di tahapnya. Semua peran tahap ini miliknya."),
    )
    publik = blocks.CharBlock(label=_("Kalimat untuk pemohon"), max_length=160)
    hari_kerja = blocks.IntegerBlock(label=_("Tenggat (hari kerja)"), required=False, min_value=0, max_value=365)
    tombol = blocks.CharBlock(label=_("Tulisan tombol lanjut"), required=False, max_length=60)
    kembali_ke = blocks.ListBlock(
        AcuanTahapBlock(), label=_("Tahap tujuan bila dikembalikan"), default=[], max_num=PALING_BANYAK
    )
    penolak = blocks.ChoiceBlock(label=_("Yang boleh menolak"), choices=PERAN, required=False)
    boleh_batal = blocks.BooleanBlock(label=_("Pemohon masih boleh membatalkan"), required=False)

    ceklis = blocks.ListBlock(ButirCeklisBlock(), label=_("Daftar periksa"), default=[], max_num=PALING_BANYAK)
    isian_petugas = AliranIsian(kecuali=BUKAN_PETUGAS, label=_("Isian petugas"), required=False)
    keluaran = blocks.CharBlock(label=_("Dokumen yang dihasilkan"), required=False, max_length=160)
    efek = blocks.MultipleChoiceBlock(
        label=_("Yang dijalankan sistem sesudahnya"),
        choices=pilihan_efek,
        required=False,
        widget=CheckboxSelectMultiple,
    )

    bila = SyaratBlock(label=_("Tahap ini dijalani hanya bila"))
    hanya_kembali = blocks.BooleanBlock(label=_("Hanya dijalani bila dikembalikan ke sini"), required=False)
    cabang = blocks.ListBlock(CabangBlock(), label=_("Sesudah tahap ini"), default=[], max_num=PALING_BANYAK)

    terpisah_dari = blocks.ListBlock(
        AcuanTahapBlock(),
        label=_("Petugasnya harus orang lain daripada petugas tahap"),
        default=[],
        max_num=PALING_BANYAK,
    )
    putaran = blocks.IntegerBlock(
        label=_("Paling banyak berapa kali dikembalikan ke pemohon"), required=False, min_value=1, max_value=20
    )
    eskalasi = blocks.ChoiceBlock(label=_("Bila terlambat, beri tahu"), choices=PERAN, required=False)
    diam = blocks.ChoiceBlock(label=_("Bila tenggat lewat tanpa keputusan"), choices=Diam.choices, required=False)
    peran_rekomendasi = blocks.MultipleChoiceBlock(
        label=_("Yang memberi rekomendasi"), choices=PERAN, required=False, widget=CheckboxSelectMultiple
    )
    bila_negatif = blocks.ChoiceBlock(
        label=_("Bila ada yang tidak setuju"), choices=BilaNegatif.choices, required=False
    )

    biaya = blocks.IntegerBlock(label=_("Biaya tetap (rupiah)"), required=False, min_value=1, max_value=PALING_MAHAL)
    biaya_dari = AcuanIsianBlock(
        label=_("atau biaya menurut isian"),
        required=False,
        help_text=_("Kunci isian rupiah, angka, atau perhitungan pada formulir layanan."),
    )
    cara_bayar = blocks.TextBlock(
        label=_("Cara membayar (dibaca pemohon)"),
        required=False,
        max_length=1000,
        rows=4,
        help_text=_("Misalnya: nama bank, nomor rekening, dan atas nama siapa; atau loket dan jam bukanya."),
    )
    pembebas = blocks.ChoiceBlock(label=_("Yang boleh membebaskan biaya"), choices=PERAN, required=False)

    peringkat_dari = AcuanIsianBlock(
        label=_("Peringkat menurut isian"),
        required=False,
        help_text=_("Isian angka, rupiah, atau perhitungan, dari pemohon atau petugas. Kosong: menurut urutan masuk."),
    )
    peringkat_naik = blocks.BooleanBlock(label=_("Nilai terkecil didahulukan"), required=False)
    kuota = blocks.IntegerBlock(
        label=_("Banyak tempat"),
        required=False,
        min_value=1,
        max_value=TEMPAT_PALING_BANYAK,
        help_text=_("Untuk satu kali penetapan. Kosong: tidak dibatasi, dan yang tidak dipilih tetap menunggu."),
    )
    alasan_tidak = blocks.TextBlock(
        label=_("Alasan bagi yang tidak dipilih (dibaca pemohon)"),
        required=False,
        max_length=1000,
        rows=3,
        help_text=_("Misalnya: Tempat yang tersedia sudah terisi. Anda dapat mengajukan lagi tahun depan."),
    )

    def clean(self, value: Any) -> Any:
        """Fill the code from the name."""
        hasil = super().clean(value)
        hasil["kode"] = hasil["kode"] or kunci_dari(hasil["nama"])
        for nama in ("cara_bayar", "alasan_tidak"):
            hasil[nama] = rapikan_teks(hasil[nama])
        return hasil

    class Meta:
        icon = "arrow-right"
        label = _("Tahap")
        label_format = "{nama}"
        form_layout = BlockGroup(
            [
                *("nama", "jenis", "peran", "kantor", "publik"),
                *("hari_kerja", "tombol", "kembali_ke", "penolak", "boleh_batal"),
                lipatan(_("Yang dicatat petugas"), "form", ["ceklis", "isian_petugas", "keluaran", "efek"]),
                lipatan(_("Syarat dan cabang"), "order", ["bila", "hanya_kembali", "cabang"]),
                lipatan(
                    _("Aturan kerja"),
                    "cogs",
                    ["terpisah_dari", "putaran", "eskalasi", "diam", "peran_rekomendasi", "bila_negatif"],
                ),
                lipatan(
                    _("Biaya (untuk jenis “Pembayaran biaya”)"),
                    "tag",
                    ["biaya", "biaya_dari", "cara_bayar", "pembebas"],
                ),
                lipatan(
                    _("Putusan bersama (untuk jenis “Putusan bersama dengan peringkat dan kuota”)"),
                    "list-ol",
                    ["peringkat_dari", "peringkat_naik", "kuota", "alasan_tidak"],
                ),
            ],
            settings=["kode"],
        )


class AlurBlock(blocks.StreamBlock):
    """The stages of a route."""

    tahap = TahapBlock()

    class Meta:
        collapsed = True

    def clean(self, value: Any, **kwargs: Any) -> Any:
        """Turn the stages that were named by their name into their code, the officer fields into their key."""
        hasil = super().clean(value, **kwargs)
        kode = {satu.value["nama"].strip().casefold(): satu.value["kode"] for satu in hasil}
        kode |= {satu.value["kode"]: satu.value["kode"] for satu in hasil}
        for satu in hasil:
            for daftar in (satu.value["kembali_ke"], satu.value["terpisah_dari"]):
                for urut, sebutan in enumerate(daftar):
                    daftar[urut] = _jadi_kode(sebutan, kode)
            for cabang in satu.value["cabang"]:
                cabang["ke"] = _jadi_kode(cabang["ke"], kode)
        pakai_kunci(hasil, peta_label(isian.value for satu in hasil for isian in satu.value["isian_petugas"]))
        return hasil


def _jadi_kode(sebutan: str, kode: Mapping[str, str]) -> str:
    """Return the code of a stage that was named by code or name; what is neither stays, and the lint asks."""
    return kode.get(sebutan.strip()) or kode.get(sebutan.strip().casefold(), sebutan)


TAHAP = AlurBlock()
