"""Services with their standard (14 components), requirements and legal basis."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.fields import RichTextField
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    Orderable,
    PreviewableMixin,
    RevisionMixin,
    WorkflowMixin,
)
from wagtail.search import index

from layanan.instansi.models import Instansi
from layanan.inti.fields import IsianAlir
from layanan.inti.lint import Definisi, Temuan
from layanan.inti.models import VersiDokumen
from layanan.inti.validators import KODE
from layanan.katalog.blocks import SyaratPersyaratanBlock
from layanan.katalog.enums import JenisLanjutan, ModeDaring, PerKuota, SifatPersyaratan, StatusPeraturan
from layanan.katalog.pesan import PesanLayanan
from layanan.katalog.rules import periksa_standar

INGATKAN_TERJAUH = 366  # days
BULAN = [MinValueValidator(1), MaxValueValidator(600)]
FITUR_TEKS = ["h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class Peraturan(index.Indexed, models.Model):
    """A legal instrument, with its status and what replaced or changed it."""

    jenis = models.CharField(_("jenis"), max_length=60, help_text=_("Misalnya: Undang-Undang, Peraturan Pemerintah"))
    nomor = models.CharField(_("nomor"), max_length=20)
    tahun = models.PositiveSmallIntegerField(_("tahun"))
    tentang = models.CharField(_("tentang"), max_length=255)
    status = models.CharField(_("status"), max_length=10, choices=StatusPeraturan, default=StatusPeraturan.BERLAKU)
    pengganti = models.ManyToManyField(
        "self", symmetrical=False, blank=True, related_name="menggantikan", verbose_name=_("diubah atau diganti oleh")
    )
    tautan = models.URLField(_("tautan naskah"), blank=True)
    catatan = models.CharField(_("catatan"), max_length=255, blank=True)

    search_fields = [
        index.SearchField("tentang"),
        index.SearchField("nomor"),
        index.AutocompleteField("tentang"),
        index.FilterField("status"),
    ]

    class Meta:
        verbose_name = _("peraturan")
        verbose_name_plural = _("peraturan")
        ordering = ["tahun", "jenis", "nomor"]
        constraints = [models.UniqueConstraint(fields=["jenis", "nomor", "tahun"], name="peraturan_unik")]

    def __str__(self) -> str:
        return f"{self.sebutan} tentang {self.tentang}"

    @property
    def sebutan(self) -> str:
        """The short name: kind, number and year."""
        return f"{self.jenis} Nomor {self.nomor} Tahun {self.tahun}"


class KategoriLayanan(models.Model):
    """A group of services in the catalogue."""

    nama = models.CharField(_("nama"), max_length=80, unique=True)
    slug = models.SlugField(_("slug"), unique=True)
    urutan = models.PositiveSmallIntegerField(_("urutan"), default=0)

    class Meta:
        verbose_name = _("kategori layanan")
        verbose_name_plural = _("kategori layanan")
        ordering = ["urutan", "nama"]

    def __str__(self) -> str:
        return self.nama


class Layanan(
    Definisi,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    PesanLayanan,
    index.Indexed,
    ClusterableModel,
):
    """A public service: its standard, its requirements, and the form and route behind its online counter.

    Publishing compiles it into a StandarVersi; a case keeps the version under which it was filed.
    """

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="layanan", verbose_name=_("instansi"))
    kode = models.CharField(_("kode"), max_length=40, validators=[KODE])
    nama = models.CharField(_("nama"), max_length=160)
    ringkasan = models.CharField(
        _("ringkasan"), max_length=255, help_text=_("Satu kalimat: untuk siapa dan untuk apa.")
    )
    sasaran = models.CharField(_("siapa yang dapat mengajukan"), max_length=255, blank=True)
    kategori = models.ForeignKey(
        KategoriLayanan, null=True, blank=True, on_delete=models.SET_NULL, related_name="layanan",
        verbose_name=_("kategori"),
    )  # fmt: skip
    mode_daring = models.CharField(_("cara melayani"), max_length=20, choices=ModeDaring, default=ModeDaring.INFORMASI)
    alasan_luring = models.CharField(_("mengapa tidak daring"), max_length=255, blank=True)
    formulir = models.ForeignKey(
        "layanan.Formulir", null=True, blank=True, on_delete=models.PROTECT, related_name="layanan",
        verbose_name=_("formulir"),
    )  # fmt: skip
    alur = models.ForeignKey(
        "layanan.Alur", null=True, blank=True, on_delete=models.PROTECT, related_name="layanan", verbose_name=_("alur")
    )
    pola_nomor = models.CharField(
        _("pola nomor surat"), max_length=80, default="{klasifikasi}/{urut:3}/{kode_unit}/{tahun}",
        help_text=_("Kata yang diisi otomatis: {klasifikasi} {urut:3} {kode_unit} {bulan_romawi} {tahun}"),
    )  # fmt: skip
    klasifikasi = models.CharField(_("kode klasifikasi surat"), max_length=20, blank=True)
    masa_berlaku = models.PositiveSmallIntegerField(
        _("masa berlaku (bulan)"), null=True, blank=True, validators=BULAN, help_text=_("Kosong: tanpa batas waktu.")
    )
    ingatkan_hari = models.PositiveSmallIntegerField(
        _("ingatkan sebelum habis (hari)"),
        default=30,
        validators=[MaxValueValidator(INGATKAN_TERJAUH)],
        help_text=_("Pemegang surat diberi tahu lewat halaman lacak."),
    )

    # standard, A: service delivery (components 1 to 6)
    prosedur = RichTextField(_("2. Sistem, mekanisme, dan prosedur"), features=FITUR_TEKS, blank=True)
    jangka_waktu_hari = models.PositiveSmallIntegerField(_("jangka waktu (hari kerja)"), default=5)
    jangka_waktu = models.CharField(_("3. Jangka waktu pelayanan"), max_length=255, blank=True)
    biaya = models.CharField(_("4. Biaya/tarif"), max_length=255, blank=True)
    produk = models.CharField(_("5. Produk pelayanan"), max_length=255, blank=True)
    pengaduan = RichTextField(_("6. Penanganan pengaduan, saran, dan masukan"), features=FITUR_TEKS, blank=True)
    # standard, B: service management (components 7 to 14; 7 is the list of regulations)
    sarana = RichTextField(_("8. Sarana dan prasarana, dan/atau fasilitas"), features=FITUR_TEKS, blank=True)
    kompetensi = RichTextField(_("9. Kompetensi pelaksana"), features=FITUR_TEKS, blank=True)
    pengawasan_internal = RichTextField(_("10. Pengawasan internal"), features=FITUR_TEKS, blank=True)
    jumlah_pelaksana = models.CharField(_("11. Jumlah pelaksana"), max_length=120, blank=True)
    jaminan_pelayanan = RichTextField(_("12. Jaminan pelayanan"), features=FITUR_TEKS, blank=True)
    jaminan_keamanan = RichTextField(
        _("13. Jaminan keamanan dan keselamatan pelayanan"), features=FITUR_TEKS, blank=True
    )
    evaluasi_kinerja = RichTextField(_("14. Evaluasi kinerja pelaksana"), features=FITUR_TEKS, blank=True)
    nomor_sk = models.CharField(_("nomor SK penetapan"), max_length=120, blank=True)
    contoh = models.JSONField(default=list, blank=True, editable=False)  # sample answers; they travel with its package

    search_fields = [
        index.SearchField("nama", boost=3), index.AutocompleteField("nama"), index.SearchField("ringkasan", boost=2),
        index.SearchField("sasaran"), index.SearchField("produk"), index.FilterField("instansi_id"),
        index.FilterField("live"), index.FilterField("kategori_id"), index.FilterField("mode_daring"),
    ]  # fmt: skip

    class Meta:
        verbose_name = _("layanan")
        verbose_name_plural = _("layanan")
        ordering = ["nama"]
        constraints = [models.UniqueConstraint(fields=["instansi", "kode"], name="layanan_unik")]

    def __str__(self) -> str:
        return self.nama

    def clean(self) -> None:
        """Refuse a form or a route of another office."""
        super().clean()
        for nama in ("formulir", "alur"):
            definisi = getattr(self, nama)
            if definisi is not None and definisi.instansi_id != self.instansi_id:
                raise ValidationError({nama: _("Pilih yang dibuat oleh instansi pemilik layanan ini.")})

    def temuan(self) -> list[Temuan]:
        """Return what is wrong with the standard."""
        return periksa_standar(self)

    def get_preview_template(self, request: Any, mode_name: str) -> str:
        """Preview the service page as citizens will see it."""
        return "layanan/katalog/pratinjau_layanan.html"

    def get_preview_context(self, request: Any, mode_name: str) -> dict:
        """Give the template the unsaved service."""
        return {"layanan": self, "request": request}


class Persyaratan(Orderable):
    """One thing an applicant must bring, always or when an answer says so."""

    layanan = ParentalKey(Layanan, on_delete=models.CASCADE, related_name="persyaratan")
    kode = models.CharField(_("kode"), max_length=40, validators=[KODE])
    nama = models.CharField(_("nama"), max_length=160)
    keterangan = models.CharField(_("keterangan"), max_length=255, blank=True)
    sifat = models.CharField(_("sifat"), max_length=10, choices=SifatPersyaratan, default=SifatPersyaratan.WAJIB)
    bila = IsianAlir(
        SyaratPersyaratanBlock(), blank=True, default=list, verbose_name=_("diminta bila"),
        help_text=_("Kosong: selalu diminta, atau petugas yang menentukan."),
    )  # fmt: skip
    keadaan = models.CharField(
        _("keadaan, dalam kata-kata"),
        max_length=160,
        blank=True,
        help_text=_("Misalnya: untuk usaha di pusat perbelanjaan"),
    )

    def __str__(self) -> str:
        return self.nama


class DasarHukum(Orderable):
    """A regulation on which a service rests (component 7)."""

    layanan = ParentalKey(Layanan, on_delete=models.CASCADE, related_name="dasar_hukum")
    peraturan = models.ForeignKey(Peraturan, on_delete=models.PROTECT, related_name="+", verbose_name=_("peraturan"))

    def __str__(self) -> str:
        return str(self.peraturan)


class LayananLanjutan(Orderable):
    """A service that may follow a case of this one: its renewal, an objection to its decision.

    `hari` limits when: a renewal so many days before the end of the validity, an objection so many working days after
    the decision (UU 30/2014 art. 77: 21). Empty: no limit but the validity itself.
    """

    layanan = ParentalKey(Layanan, on_delete=models.CASCADE, related_name="lanjutan")
    jenis = models.CharField(_("jenis"), max_length=12, choices=JenisLanjutan)
    tujuan = models.ForeignKey(
        Layanan, on_delete=models.PROTECT, related_name="lanjutan_dari", verbose_name=_("dilayani oleh layanan")
    )
    hari = models.PositiveSmallIntegerField(
        _("batas (hari)"),
        null=True,
        blank=True,
        help_text=_("Perpanjangan: mulai berapa hari sebelum habis. Keberatan: berapa hari kerja sesudah putusan."),
    )

    def __str__(self) -> str:
        return f"{self.get_jenis_display()}: {self.tujuan}"


class StandarVersi(VersiDokumen):
    """A published service standard. Shape of `dokumen`: layanan.katalog.dokumen.susun."""

    induk = models.ForeignKey(Layanan, on_delete=models.PROTECT, related_name="versi")

    class Meta(VersiDokumen.Meta):
        verbose_name = _("versi standar pelayanan")


class Kuota(models.Model):
    """How many applications a service takes in a time (layanan.katalog.kuota); no version holds it.

    It follows what the office can handle, or has to give, and not what the standard promises.
    """

    layanan = ParentalKey(Layanan, on_delete=models.CASCADE, related_name="kuota")
    jumlah = models.PositiveIntegerField(
        _("paling banyak berapa permohonan"),
        validators=[MinValueValidator(1)],
        help_text=_("Permohonan yang dibatalkan pemohon tidak dihitung; yang ditolak tetap dihitung."),
    )
    per = models.CharField(_("dihitung"), max_length=10, choices=PerKuota, default=PerKuota.HARI)
    mulai = models.DateField(
        _("periode mulai"), null=True, blank=True, help_text=_("Hanya untuk satu periode. Kosong: sejak semula.")
    )
    selesai = models.DateField(_("periode selesai"), null=True, blank=True, help_text=_("Kosong: sampai kuota habis."))

    class Meta:
        verbose_name = _("kuota")
        verbose_name_plural = _("kuota")
        constraints = [models.UniqueConstraint(fields=["layanan"], name="kuota_satu")]

    def __str__(self) -> str:
        return f"{self.jumlah} {self.get_per_display()}"

    def clean(self) -> None:
        """Refuse dates that mean nothing, or end before they begin."""
        super().clean()
        if self.per != PerKuota.PERIODE and (self.mulai or self.selesai):
            raise ValidationError(
                {"per": _("Tanggal hanya untuk kuota satu periode. Kosongkan, atau ubah cara hitung.")}
            )
        if self.mulai and self.selesai and self.selesai < self.mulai:
            raise ValidationError({"selesai": _("Periode selesai sebelum mulai. Periksa kedua tanggalnya.")})
