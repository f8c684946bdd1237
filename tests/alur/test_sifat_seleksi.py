"""Whatever the scores, the places and the ticks: no place too many, nobody passed over in silence, nobody twice."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from layanan.alur.dokumen import susun
from layanan.alur.enums import AKHIR
from layanan.alur.models import AlurVersi
from layanan.alur.periksa.kantor import periksa_kantor
from layanan.alur.rules import periksa_alur
from layanan.instansi.enums import Peran
from layanan.inti.errors import LayananError
from layanan.permohonan.models import Permohonan
from layanan.permohonan.seleksi import buka_seleksi
from tests.alur.pabrik import buat_alur, buat_tahap, dokumen_alur
from tests.alur.test_sifat import LANGKAH, pemegang, sampai_akhir, telusuri
from tests.bersama import bersama, dibatalkan
from tests.pabrik import buat_petugas
from tests.permohonan.pabrik import ajukan
from tests.permohonan.seleksi import DITOLAK, PUTUS, peserta, rute, segarkan, terbitkan, tetapkan

pytestmark = pytest.mark.sekali
BANYAK = 5
KEMBALI = ("kembalikan", "kembalikan_2", "batalkan")
JENIS = ("verifikasi", "perbaikan", "tanya_pemohon", "kerjakan", "seleksi")


@bersama
def peserta_bersama(skium, petugas):
    """Return cases that wait for one session."""
    terbitkan(skium)
    return {satu.pk: satu for satu in peserta(skium, petugas[Peran.KASI], *[None] * BANYAK)}


@bersama
def dua_regu(klojen, petugas):
    """Return two officers of each role that decides here, so that four eyes never run out."""
    kedua = {f"{peran}_2": buat_petugas(klojen, peran) for peran in (Peran.KASI, Peran.CAMAT)}
    return {peran: petugas[peran] for peran in (Peran.KASI, Peran.CAMAT, Peran.KURIR)} | kedua


def atur(kasus, skor, **ubah):
    """Give the waiting cases these scores, and their session these settings."""
    for satu, nilai in zip(kasus, skor, strict=True):
        Permohonan.objects.filter(pk=satu.pk).update(isian_petugas={} if nilai is None else {"skor": nilai})
    AlurVersi.objects.filter(pk=kasus[0].alur_versi_id).update(dokumen=dokumen_alur(*rute(**ubah)))


@settings(max_examples=40)
@given(
    skor=st.lists(st.sampled_from([None, 0, 1, 2.5, 90]), min_size=BANYAK, max_size=BANYAK),
    kuota=st.sampled_from([None, 1, 2, BANYAK, 9]),
    naik=st.booleans(),
    menurut=st.sampled_from(["", "skor"]),
    putaran=st.lists(st.tuples(st.sets(st.integers(0, BANYAK - 1)), st.sampled_from(["", "Alasan."])), max_size=3),
)
def test_kuota_peringkat_dan_sekali_saja(skium, petugas, peserta_bersama, skor, kuota, naik, menurut, putaran):
    camat, semua = petugas[Peran.CAMAT], list(peserta_bersama.values())
    with dibatalkan():
        atur(semua, skor, kuota=kuota, alasan_tidak=DITOLAK, peringkat_naik=naik, peringkat_dari=menurut)
        for pilihan, catatan in putaran:
            if (seleksi := buka_seleksi(camat, skium.pk, PUTUS)) is None:
                break
            periksa_urutan(seleksi, menurut, naik)
            try:
                tetapkan(skium, camat, *(semua[urut] for urut in pilihan), catatan=catatan)
            except LayananError:
                assert buka_seleksi(camat, skium.pk, PUTUS).versi == seleksi.versi  # nothing moved
            else:
                periksa_putusan(seleksi, {semua[urut].pk for urut in pilihan}, catatan)
        for satu in segarkan(*semua):
            hasil = satu.peristiwa.filter(aksi__in=["dipilih", "tidak_dipilih"])
            assert hasil.count() == (satu.tahap != PUTUS)


def periksa_urutan(seleksi, menurut, naik):
    """Assert that the ranking holds everybody once, values in order, those without last, equals by filing."""
    assert [satu.peringkat for satu in seleksi.peserta] == list(range(1, seleksi.banyak + 1))
    for atas, bawah in zip(seleksi.peserta, seleksi.peserta[1:], strict=False):
        assert atas.nilai is not None or bawah.nilai is None
        if not menurut or atas.nilai == bawah.nilai:
            assert (atas.kasus.created_at, atas.kasus.pk) < (bawah.kasus.created_at, bawah.kasus.pk)
        elif bawah.nilai is not None:
            assert (atas.nilai < bawah.nilai) is naik
    assert len(seleksi.versi) == seleksi.banyak


def periksa_putusan(seleksi, dipilih, catatan):
    """Assert what must hold after a session that took place."""
    urutan = [satu.kasus.pk for satu in seleksi.peserta]
    semua = {pk: Permohonan.objects.get(pk=pk) for pk in urutan}
    assert {pk for pk, satu in semua.items() if satu.tahap == "serah"} == dipilih
    assert not seleksi.kuota or len(dipilih) <= seleksi.kuota
    if not catatan and seleksi.kuota:
        assert dipilih == set(urutan[: seleksi.kuota])
    if not catatan and seleksi.tahap["peringkat_dari"]:
        assert dipilih == set(urutan[: len(dipilih)])
    sisanya = {satu.tahap for pk, satu in semua.items() if pk not in dipilih}
    assert sisanya <= ({""} if seleksi.kuota else {PUTUS})


@st.composite
def alur_berputusan(draw):
    """Draw a route of two to five stages, one of which at least decides jointly; the last one only passes a case on."""
    banyak = draw(st.integers(2, 5))
    letak, tahap = draw(st.integers(0, banyak - 2)), []
    for urut in range(banyak):
        jenis = "seleksi" if urut == letak else draw(st.sampled_from(JENIS)) if urut < banyak - 1 else "kerjakan"
        kode = [satu["value"]["kode"] for satu in tahap]
        kembali = draw(st.lists(st.sampled_from(kode), unique=True, max_size=2)) if kode else []
        lain = {"kuota": draw(st.sampled_from([None, 1])), "alasan_tidak": DITOLAK} if jenis == "seleksi" else {}
        if jenis == "seleksi":
            lain["terpisah_dari"] = [satu for satu in kode if draw(st.integers(0, 3)) == 0]
        lain |= {"peran": draw(st.sampled_from(["kasi", "camat"])), "penolak": draw(st.sampled_from(["", "kasi"]))}
        tahap.append(buat_tahap("abcde"[urut], jenis, *kembali, **lain))
    return tahap


@settings(max_examples=25)
@given(tahap=alur_berputusan(), langkah=LANGKAH)
def test_di_mana_pun_putusan_bersama_berada_setiap_permohonan_dapat_berakhir(skium, dua_regu, tahap, langkah):
    dokumen = susun(buat_alur(*tahap))
    assume(not any(satu.memblokir for satu in periksa_alur(dokumen)))
    assume(not periksa_kantor(dokumen, pemegang(dua_regu)))  # the redaktur was warned of four eyes with too few people
    with dibatalkan():
        AlurVersi.terbitkan(skium.alur, dokumen)
        kasus = sampai_akhir(telusuri(ajukan(skium)[0], dua_regu, langkah), dua_regu)
        assert kasus.status in AKHIR
        langkah = kasus.peristiwa.filter(dari__in=[satu["kode"] for satu in dokumen["tahap"] if "kuota" in satu])
        assert {satu.aksi for satu in langkah} <= {"dipilih", "tidak_dipilih", "tolak", *KEMBALI}
