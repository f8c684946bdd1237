"""How long something may keep the machine busy."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

BATAS_DETIK = 4  # twice what it may take on a machine that does nothing else


@contextmanager
def cepat(batas: float = BATAS_DETIK) -> Iterator[None]:
    """Fail when the block takes more processor time; waiting for other programs does not count."""
    mulai = time.process_time()
    yield
    lama = time.process_time() - mulai
    assert lama < batas, f"makan waktu {lama:.1f} detik"
