"""Admin form of a route."""

from layanan.instansi.forms import FormInstansi
from layanan.inti.terbit import FormTerperiksa


class FormDefinisiAlur(FormTerperiksa, FormInstansi):
    """The form with which a route is edited."""
