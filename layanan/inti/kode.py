"""Codes a person can type: the tracking code (shows status only) and the access code (opens the case).

Tracking code: nine random Crockford base32 characters and one check character (ISO 7064-style MOD 33,32), 45 bits,
printed `K7QX-9M2T-4R`. The check character catches typing errors before the database is asked; it is no secret.
Access code: sixteen digits (53 bits), stored only as a password hash.
Resume code of a draft: fifteen base32 characters (75 bits) and a check character, printed `K7QX-9M2T-4RB8-01ZW`.
Link of a co-signer: twenty-six base32 characters (130 bits) in an address; nobody types it.
"""

import hashlib
import hmac
import secrets

from django.conf import settings
from django.contrib.auth.hashers import PBKDF2PasswordHasher, get_hasher

ABJAD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
NILAI = {huruf: urut for urut, huruf in enumerate(ABJAD)}
PANJANG_LACAK = 10
PANJANG_AKSES = 16
PANJANG_SIMPAN = 16
PANJANG_TAUTAN = 26
PUTARAN = 100_000  # rounds of the hash: who tried all 10**16 access codes would need 10**21 hashes


def sandikan_akses(kode_akses: str) -> str:
    """Return the hash of an access code, by the site's password hasher.

    A code is drawn at random, not thought up, so a tenth of the rounds for passwords is enough; those cost a citizen
    half a second on a small server.
    """
    hasher = get_hasher()
    putaran = {"iterations": PUTARAN} if isinstance(hasher, PBKDF2PasswordHasher) else {}
    return hasher.encode(kode_akses, hasher.salt(), **putaran)


def huruf_periksa(badan: str) -> str:
    """Return the MOD 33,32 check character of `badan` (characters of ABJAD)."""
    jumlah = 32
    for huruf in badan:
        jumlah = ((jumlah + NILAI[huruf]) % 32 or 32) * 2 % 33
    return ABJAD[(33 - jumlah) % 32]


def kode_lacak_baru() -> str:
    """Return a fresh tracking code without separators."""
    badan = "".join(secrets.choice(ABJAD) for _ in range(PANJANG_LACAK - 1))
    return badan + huruf_periksa(badan)


def rapikan_kode_lacak(teks: str) -> str:
    """Return what a person typed as a tracking code, or an empty string when it cannot be one.

    Lower case, blanks and dashes are accepted; O counts as 0, I and L as 1, U as V.
    """
    return _rapikan(teks, PANJANG_LACAK)


def rapikan_kode_simpan(teks: str) -> str:
    """Return what a person typed as a resume code, or an empty string when it cannot be one."""
    return _rapikan(teks, PANJANG_SIMPAN)


def _rapikan(teks: str, panjang: int) -> str:
    besar = teks.upper().translate(str.maketrans("OILU", "011V"))
    kode = "".join(huruf for huruf in besar if huruf.isascii() and huruf.isalnum())
    if len(kode) != panjang or huruf_periksa(kode[:-1]) != kode[-1]:
        return ""
    return kode


def tulis_kode_lacak(kode: str) -> str:
    """Return a tracking code in its printed form, `K7QX-9M2T-4R`."""
    return f"{kode[:4]}-{kode[4:8]}-{kode[8:]}"


def kode_akses_dari(kunci: str) -> str:
    """Return the access code that belongs to an idempotency key.

    Derived, not drawn, so that a retry after a lost answer shows the same code although only its hash is stored.
    Whoever lacks the key (known to the applicant's browser only, stored as a hash) or SECRET_KEY cannot compute it.
    """
    return f"{_turunan('layanan.akses', kunci) % 10**PANJANG_AKSES:0{PANJANG_AKSES}}"


def kode_simpan_dari(kunci: str) -> str:
    """Return the resume code that belongs to a draft's key; derived, so that it can be shown again unstored."""
    badan = _huruf(_turunan("layanan.simpan", kunci), PANJANG_SIMPAN - 1)
    return badan + huruf_periksa(badan)


def kode_tautan_dari(kode_lacak: str, kode_akses: str, siapa: str) -> str:
    """Return the secret part of a link to a case for somebody else than the applicant.

    Derived from the access code: who holds that can show the link again, on the receipt and wherever the case is
    tracked, although only its hash is stored. `siapa` tells the people of one case apart.
    """
    return _huruf(_turunan("layanan.tautan", f"{kode_lacak}:{kode_akses}:{siapa}"), PANJANG_TAUTAN).lower()


def _huruf(angka: int, banyak: int) -> str:
    return "".join(ABJAD[angka >> 5 * urut & 31] for urut in range(banyak))


def _turunan(guna: str, kunci: str) -> int:
    intisari = hmac.new(settings.SECRET_KEY.encode(), f"{guna}:{kunci}".encode(), hashlib.sha256).digest()
    return int.from_bytes(intisari)


def rapikan_kode_akses(teks: str) -> str:
    """Return the digits of a typed access code; blanks, dots and dashes do not matter."""
    return "".join(huruf for huruf in teks if huruf.isascii() and huruf.isdigit())


def tulis_kode_akses(kode: str) -> str:
    """Return an access code in its printed form, `4821 0937 5518 2604`."""
    return " ".join(_berempat(kode))


def tulis_kode_simpan(kode: str) -> str:
    """Return a resume code in its printed form, `K7QX-9M2T-4RB8-01ZW`."""
    return "-".join(_berempat(kode))


def _berempat(kode: str) -> list[str]:
    return [kode[awal : awal + 4] for awal in range(0, len(kode), 4)]


def intisari_kunci(kunci: str) -> str:
    """Return the hash under which an idempotency key is stored."""
    return hashlib.sha256(kunci.encode()).hexdigest()
