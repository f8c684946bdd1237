"""Keys: the stable names that programs use for fields, stages and services."""

from django.utils.text import slugify

KUNCI = r"^[a-z][a-z0-9_]{0,39}$"


def kunci_dari(label: str) -> str:
    """Return a key made from a label, e.g. "Nama usaha" -> "nama_usaha"; never empty."""
    kunci = slugify(label).replace("-", "_")[:40].strip("_")
    return kunci if kunci and kunci[0].isalpha() else f"k_{kunci}"[:40].strip("_")
