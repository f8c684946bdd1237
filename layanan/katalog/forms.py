"""Admin form of a service."""

from layanan.instansi.forms import FormInstansi
from layanan.inti.terbit import FormTerperiksa


class FormLayanan(FormTerperiksa, FormInstansi):
    """The form of a service."""
