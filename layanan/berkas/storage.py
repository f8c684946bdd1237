"""Private storage: citizens' files and register books have no address; checked views open them."""

from typing import Any

from django.core.files.storage import FileSystemStorage, Storage, storages


class PenyimpananBerkas(FileSystemStorage):
    """Files outside MEDIA_ROOT, readable by this process only."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("file_permissions_mode", 0o600)
        options.setdefault("directory_permissions_mode", 0o700)
        super().__init__(**options)

    def url(self, name: str | None) -> str:
        """Refuse: a private file is opened through a view that checks who asks."""
        raise ValueError("Berkas pribadi tidak punya alamat")


def penyimpanan_berkas() -> Storage:
    """Return the storage named `berkas` in STORAGES (a callable, so that migrations name no place)."""
    return storages["berkas"]
