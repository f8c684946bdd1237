"""Domain errors: a stable code for programs, a sentence for people, an HTTP status for the edge.

Pages show `pesan`; the API answers problem+json with the same code and sentence (layanan.api.errors).
"""

from dataclasses import asdict, dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class GalatIsian:
    """One thing wrong with one answer.

    `jalur` is the field's key, `kode` is stable for programs, `pesan` says what is wrong and what to do.
    """

    jalur: str
    kode: str
    pesan: str

    def as_dict(self) -> dict[str, str]:
        """Return the error as plain strings."""
        return {nama: str(nilai) for nama, nilai in asdict(self).items()}


class NilaiSalah(ValueError):
    """A value that cannot be right: `kode` for programs, `pesan` says what is wrong, `perbaikan` what to do.

    `str()` gives both sentences, for a form field. Raised by pure checks; it is not an answer to a request by itself.
    """

    def __init__(self, kode: str, pesan: str, perbaikan: str) -> None:
        self.kode, self.pesan, self.perbaikan = kode, pesan, perbaikan
        super().__init__(f"{pesan} {perbaikan}")


class LayananError(Exception):
    """Base of every refusal that has a reason a person can act on."""

    kode = "ditolak"
    status = 400
    pesan = _("Permintaan ini tidak dapat dilakukan.")

    def __init__(self, pesan: str = "") -> None:
        self.pesan = pesan or type(self).pesan
        super().__init__(self.pesan)


class TidakBerwenang(LayananError):
    """The user may never do this here (wrong office or role)."""

    kode = "tidak_berwenang"
    status = 403
    pesan = _("Anda tidak berwenang melakukan ini.")


class TidakDitemukan(LayananError):
    """There is nothing here, or nothing this person may know of: the answer is the same."""

    kode = "tidak_ditemukan"
    status = 404
    pesan = _("Data tidak ditemukan.")


class AksiTertutup(LayananError):
    """The action exists but is not open now; `pesan` says why."""

    kode = "aksi_tertutup"
    status = 409
    pesan = _("Tindakan ini belum atau tidak lagi dapat dilakukan.")


class SudahBerubah(LayananError):
    """Somebody else acted first, or the button was pressed twice."""

    kode = "sudah_berubah"
    status = 409
    pesan = _("Data ini sudah berubah sejak halaman dibuka. Muat ulang halaman untuk melihat keadaan terakhir.")


class KunciDipakai(LayananError):
    """An idempotency key came back with other content."""

    kode = "kunci_dipakai"
    status = 409
    pesan = _("Kunci pengiriman ini sudah dipakai untuk isian lain. Buat kunci baru untuk pengiriman baru.")


class DataTidakSah(LayananError):
    """One or more answers are wrong; `galat` lists each of them."""

    kode = "data_tidak_sah"
    status = 422
    pesan = _("Ada isian yang perlu diperbaiki.")

    def __init__(self, galat: list[GalatIsian], pesan: str = "") -> None:
        self.galat = galat
        super().__init__(pesan)
