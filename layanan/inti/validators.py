"""Validators that migrations name: they live here and do not move."""

from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from layanan.inti.kunci import KUNCI

KODE = RegexValidator(KUNCI, _("Gunakan huruf kecil, angka, dan garis bawah; mulai dengan huruf."))
