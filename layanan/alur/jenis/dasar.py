"""What a stage kind is: which actions are open in a stage, what they ask for and where they lead."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from layanan.alur.enums import StatusPermohonan
from layanan.inti.registry import Registry

Tahap = Mapping[str, Any]
"""One stage of the canonical document (layanan.alur.dokumen.susun)."""

MAJU = "maju"
TOLAK = "tolak"


@dataclass(frozen=True)
class AksiTahap:
    """One action of a stage.

    `tujuan` is MAJU (the next stage, or the end), TOLAK, or the code of an earlier stage. `form_class` asks for what
    the action needs; a form's fields `catatan` and `alasan` go into the event, `alasan` also to the citizen. `efek`
    names registered effects that run inside the transaction.
    """

    kode: str
    label: str | Promise
    tujuan: str = MAJU
    form_class: type[forms.Form] | None = None
    gaya: str = "utama"  # utama, biasa or bahaya
    efek: tuple[str, ...] = ()
    peran: str = ""  # empty: the role of the stage


class JenisTahap:
    """Base of the stage kinds."""

    label: ClassVar[str | Promise]
    status: ClassVar[StatusPermohonan | None] = None  # None: derived from the place in the route
    perorangan: ClassVar[bool] = False  # only the officer the case is assigned to may act
    urusan_pemohon: ClassVar[bool] = False  # the applicant has something to do: who returns a case here tells them why
    label_maju: ClassVar[str | Promise] = _("Teruskan")

    def aksi(self, tahap: Tahap) -> list[AksiTahap]:
        """Return the actions of a stage, the usual one first."""
        maju = AksiTahap("teruskan", tahap["tombol"] or self.label_maju, form_class=self.form_maju(tahap))
        return [maju, *aksi_kembali(tahap), *aksi_tolak(tahap)]

    def form_maju(self, tahap: Tahap) -> type[forms.Form] | None:
        """Return the form of the usual action."""
        return FormCatatan


jenis_tahap: Registry[JenisTahap] = Registry("jenis tahap")
"""Stage kinds by code. Add one with `@daftarkan("kode")` on a JenisTahap subclass."""


def daftarkan(kode: str) -> Any:
    """Return a class decorator that files one instance of a stage kind under `kode`."""

    def pasang(kelas: type[JenisTahap]) -> type[JenisTahap]:
        jenis_tahap.register(kode)(kelas())
        return kelas

    return pasang


class FormAksi(forms.Form):
    """Base of the action forms; `kasus` is the case on which the action would run."""

    def __init__(self, *args: Any, kasus: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kasus = kasus


class FormCatatan(FormAksi):
    """An optional internal note."""

    catatan = forms.CharField(
        label=_("Catatan internal"), required=False, max_length=1000, widget=forms.Textarea({"rows": 3})
    )


class FormSebab(FormAksi):
    """A reason that only colleagues read."""

    catatan = forms.CharField(
        label=_("Catatan untuk petugas"),
        max_length=1000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Hanya petugas yang membaca catatan ini."),
        error_messages={"required": _("Isi catatan: apa yang perlu diperbaiki rekan Anda.")},
    )


class FormAlasan(FormAksi):
    """A reason that the applicant will read."""

    alasan = forms.CharField(
        label=_("Alasan"),
        max_length=1000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_(
            "Pemohon akan membaca kalimat ini. Tulis apa yang kurang atau salah, dan apa yang perlu dilakukan."
        ),
        error_messages={"required": _("Isi alasan. Pemohon perlu tahu apa yang kurang atau mengapa ditolak.")},
    )


def aksi_kembali(tahap: Tahap, kode: str = "kembalikan") -> list[AksiTahap]:
    """Return one return action for each stage that the route allows."""
    return [
        AksiTahap(
            kode if urut == 0 else f"{kode}_{tujuan['kode']}",
            _("Kembalikan ke “%(nama)s”") % {"nama": tujuan["nama"]},
            tujuan=tujuan["kode"],
            form_class=FormAlasan if jenis_tahap[tujuan["jenis"]].urusan_pemohon else FormSebab,
            gaya="biasa",
        )
        for urut, tujuan in enumerate(tahap["kembali_ke"])
    ]


def aksi_tolak(tahap: Tahap) -> list[AksiTahap]:
    """Return the refusal, when the route names who may refuse here."""
    if not tahap["penolak"]:
        return []
    return [AksiTahap("tolak", _("Tolak permohonan"), TOLAK, FormAlasan, "bahaya", peran=tahap["penolak"])]
