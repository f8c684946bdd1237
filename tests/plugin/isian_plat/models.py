"""The field type: a licence plate."""

from collections.abc import Mapping
from typing import Any

from layanan.formulir.jenis.dasar import JenisIsian, daftarkan, pesan


@daftarkan("plat")
class Plat(JenisIsian):
    """A licence plate, in capitals."""

    label = "Nomor polisi"

    def skema(self, isian: Mapping[str, Any]) -> dict[str, Any]:
        """Return letters, digits, letters."""
        return {"type": "string", "pattern": "^[A-Z]{1,2} [0-9]{1,4} [A-Z]{1,3}$"}

    def bersihkan(self, isian: Mapping[str, Any], mentah: Any) -> str:
        """Return it in capitals."""
        if not isinstance(mentah, str) or len(mentah.split()) != len("ABC"):
            raise pesan("Tulis nomor polisi seperti N 1234 AB.")
        return " ".join(mentah.upper().split())
