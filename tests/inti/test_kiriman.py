"""The outbox: nothing is sent for what was rolled back, nothing is forgotten, and what fails is tried again later."""

import logging
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from layanan.inti import kiriman
from layanan.inti.kiriman import JEDA, SEWA, SIMPAN, Penerima, kirim, penerima_peristiwa
from layanan.inti.models import Kiriman
from layanan.permohonan.actions import BatalkanPermohonan
from layanan.permohonan.models import PeristiwaPermohonan, Permohonan
from tests.pengaduan.pabrik import ajukan as ajukan_pengaduan
from tests.permohonan.pabrik import ajukan

pytestmark = pytest.mark.django_db


class Terputus(Exception):
    pass


class Mati(BaseException):
    """Stands for kill -9: nothing that is written after it is reached."""


@pytest.fixture
def tiba(monkeypatch):
    """Register a receiver and return what has arrived; raise what stands in `.rusak` first."""

    class Tiba(list):
        rusak: BaseException | None = None

        def terima(self, peristiwa, kunci):
            if self.rusak:
                raise self.rusak
            self.append((peristiwa.kasus.nomor_register, peristiwa.aksi, kunci))

    hasil = Tiba()
    isi = {"uji": Penerima(PeristiwaPermohonan, lambda peristiwa: peristiwa.aksi == "ajukan", hasil.terima)}
    monkeypatch.setattr(penerima_peristiwa, "_isi", isi)
    return hasil


@pytest.fixture
def nanti(monkeypatch):
    """Return a function that lets time pass."""
    asli, geser = timezone.now, [timedelta()]
    monkeypatch.setattr("django.utils.timezone.now", lambda: asli() + geser[0])
    return lambda lama: geser.append(geser.pop() + lama)


def test_yang_dicatat_dikirim_sekali(skium, tiba):
    kasus, _akses = ajukan(skium)
    BatalkanPermohonan(kasus).execute()
    assert not tiba  # nothing leaves while the transaction is open
    assert (kirim(), kirim()) == (1, 0)
    assert [satu[:2] for satu in tiba] == [(kasus.nomor_register, "ajukan")]


def test_yang_batal_dicatat_tidak_dikirim(skium, tiba):
    with pytest.raises(Terputus), transaction.atomic():
        ajukan(skium)
        raise Terputus
    assert not Permohonan.objects.exists() and kirim() == 0


def test_yang_gagal_dicoba_lagi_makin_jarang_lalu_menyerah(skium, tiba, nanti, caplog):
    ajukan(skium)
    tiba.rusak = Terputus("siti@contoh.id menolak")
    with caplog.at_level(logging.WARNING):
        for ke, jeda in enumerate(JEDA, start=1):
            assert kirim() == 0 and Kiriman.objects.get().coba == ke
            nanti(jeda - timedelta(seconds=1))
            assert kirim() == 0 and Kiriman.objects.get().coba == ke  # not yet
            nanti(timedelta(seconds=2))
        kirim()
    satu = Kiriman.objects.get()
    assert satu.gagal_pada is not None and satu.galat == "Terputus"
    assert "siti@contoh.id" not in caplog.text  # an error's message may hold an address
    tiba.rusak = None
    nanti(timedelta(days=365))
    assert kirim() == 0


def test_satu_yang_gagal_tidak_menahan_yang_lain(skium, tiba, monkeypatch):
    ajukan(skium)
    rusak = Penerima(PeristiwaPermohonan, lambda _peristiwa: True, lambda *_: 1 / 0)
    monkeypatch.setitem(penerima_peristiwa._isi, "rusak", rusak)
    ajukan(skium)
    assert kirim() == 2 and len(tiba) == 2


def test_yang_dipegang_proses_yang_mati_bebas_sesudah_sewanya_dengan_kunci_yang_sama(skium, tiba, nanti):
    ajukan(skium)
    kunci = Kiriman.objects.get().kunci
    tiba.rusak = Mati()
    with pytest.raises(Mati):
        kirim()
    tiba.rusak = None
    assert kirim() == 0  # somebody may still be working on it
    nanti(SEWA + timedelta(seconds=1))
    assert kirim() == 1
    assert [satu[2] for satu in tiba] == [kunci]


def test_dua_proses_tidak_mengambil_yang_sama(skium, tiba, monkeypatch):
    ajukan(skium)
    daftar, asli = [], kiriman._menunggu

    def menunggu():
        if not daftar:  # another process takes it between our look and our grasp
            daftar.append(Kiriman.objects.get())
            Kiriman.objects.update(dikunci_sampai=timezone.now() + SEWA)
            return Kiriman.objects.all()
        return asli()

    monkeypatch.setattr(kiriman, "_menunggu", menunggu)
    assert kirim() == 0 and not tiba


def test_penerima_yang_dicopot_disebut_dan_dicoba_lagi(skium, tiba, monkeypatch):
    ajukan(skium)
    monkeypatch.setattr(penerima_peristiwa, "_isi", {})
    assert kirim() == 0 and Kiriman.objects.get().galat == "KeyError"


def test_penerima_hanya_mendapat_peristiwa_jenisnya(klojen, tiba):
    ajukan_pengaduan(klojen)
    assert not Kiriman.objects.exists()


def test_yang_lama_selesai_dilupakan_yang_gagal_tidak(skium, tiba, nanti):
    ajukan(skium)
    kirim()
    ajukan(skium)
    Kiriman.objects.filter(selesai_pada=None).update(gagal_pada=timezone.now())
    call_command("detak", stdout=StringIO())
    assert Kiriman.objects.count() == 2
    nanti(SIMPAN + timedelta(days=1))
    call_command("detak", stdout=StringIO())
    assert Kiriman.objects.get().gagal_pada is not None


def test_perintah_menyebut_banyaknya(skium, tiba):
    ajukan(skium)
    ajukan(skium)
    keluaran = StringIO()
    call_command("kirim", stdout=keluaran)
    assert keluaran.getvalue() == "Terkirim: 2.\n"
