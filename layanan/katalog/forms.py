"""Admin form of a service."""

from layanan.instansi.forms import FormInstansi
<<<<<<< HEAD
from layanan.inti.terbit import FormTerperiksa
=======
from layanan.katalog.rules import Temuan, periksa_standar

BELUM_TERBIT = _("Layanan belum dapat diterbitkan. Perbaiki yang disebut di bawah ini; isian Anda tidak hilang.")
>>>>>>> h/katalog


class FormLayanan(FormTerperiksa, FormInstansi):
    """The form of a service."""
