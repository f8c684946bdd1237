"""Each of the five offices' systems, from application to its end, by the people and buttons of its shipped route."""

import pytest

from layanan.alur.enums import StatusPermohonan
from layanan.instansi.enums import Peran
from layanan.katalog.queries import alasan_tidak_daring
from tests.permohonan.kantor import PEMOHON, Regu, ajukan_contoh, jejak, lakukan
from tests.permohonan.pabrik import pasang_paket

pytestmark = pytest.mark.sekali

FO, TEKNIS, KASI, KABID = Peran.PETUGAS_FO, Peran.STAF_TEKNIS, Peran.KASI, Peran.KABID
STAF = Peran.STAF_KELURAHAN
KURIR = [
    *((Peran.ADMIN_WEB, "teruskan"), (Peran.PETUGAS_LAYANAN, "tugaskan_kurir"), (Peran.KURIR, "jemput")),
    *((Peran.KURIR, "teruskan"), (Peran.PETUGAS_LAYANAN, "teruskan"), (KASI, "teruskan")),
    *((Peran.CAMAT, "tanda_tangani"), (Peran.KURIR, "teruskan"), (Peran.KURIR, "terima_dokumen")),
]
LAYANI = (FO, "teruskan", {"isi_hasil": "selesai"})
RUJUK = (FO, "teruskan", {"isi_hasil": "dirujuk"})
UNGGAH = (FO, "teruskan", {"isi_risiko_oss": ""})
PERIKSA_OSS = ((Peran.SKPA_TEKNIS, "teruskan"), (Peran.DPMPTSP, "teruskan"), (PEMOHON, "nyatakan_diterima"))
PENETAPAN = (
    *((TEKNIS, "teruskan"), (KASI, "teruskan"), (KABID, "teruskan"), (Peran.KEPALA_DINAS, "tanda_tangani")),
    *((TEKNIS, "teruskan"), (FO, "teruskan")),
)
SESUDAH_DRAF = ["draf_izin", "verifikasi_kasi", "penetapan", "tanda_tangan", "cetak", "pengarsipan", "selesai"]
ISI_DAN_KONFIRMASI = ["pengisian_oss", "konfirmasi_pemohon"]
PERIKSA_DAN_NILAI = ["verifikasi_skpa", "penilaian", "cetak", "selesai"]


@pytest.fixture
def petugas(klojen):
    return Regu(klojen)


def jalani(kasus, petugas, *langkah):
    """Return the case after all steps: (who, button) or (who, button, input)."""
    for siapa, kode, *isi in langkah:
        kasus = lakukan(kasus, petugas, siapa, kode, **(isi[0] if isi else {}))
    return kasus


LURUS = {  # package, sample answers: steps, stages
    ("skium_loket", 0): (
        [
            *((Peran.PETUGAS_LAYANAN, "teruskan"), (Peran.PETUGAS_LAYANAN, "teruskan"), (KASI, "teruskan")),
            *((Peran.CAMAT, "tanda_tangani"), (Peran.PETUGAS_LAYANAN, "teruskan")),
        ],
        ["terima", "pemeriksaan", "verifikasi_kasi", "tanda_tangan_camat", "penyerahan", "selesai"],
    ),
    ("fasilitasi_oss", 0): (
        [
            *((Peran.PETUGAS_LOKET, "teruskan"), (KASI, "teruskan"), *[(Peran.PETUGAS_OPERATOR, "teruskan")] * 3),
            *((PEMOHON, "minta_koreksi"), (Peran.PETUGAS_OPERATOR, "teruskan"), (PEMOHON, "nyatakan_benar")),
            *((Peran.SEKRETARIAT, "teruskan"), (Peran.PETUGAS_LOKET, "teruskan"), (KASI, "teruskan")),
        ],
        [
            *("loket", "validasi_kasi", "registrasi_akun", "masuk_oss", *ISI_DAN_KONFIRMASI, *ISI_DAN_KONFIRMASI),
            *("arsip", "penyerahan", "rekap", "selesai"),
        ],
    ),
    **{
        (kode, 0): (
            [
                *((STAF, "teruskan"), (STAF, "teruskan"), (KASI, "teruskan"), (Peran.LURAH, "tanda_tangani")),
                (STAF, "teruskan"),
            ],
            ["pemeriksaan", "konsep_surat", "verifikasi_kasi", "tanda_tangan_lurah", "penyerahan", "selesai"],
        )
        for kode in ("kehilangan", "ombo_sktm")
    },
    ("klinik_langsung", 0): ([(FO, "teruskan"), LAYANI], ["menunggu", "pelayanan", "selesai"]),
    ("klinik_langsung", 1): (
        [(FO, "teruskan"), RUJUK, (TEKNIS, "teruskan")],
        ["menunggu", "pelayanan", "rujukan", "selesai"],
    ),
    ("klinik_telepon", 0): ([(FO, "teruskan"), LAYANI], ["menunggu", "pelayanan", "selesai"]),
    ("klinik_telepon", 1): (
        [(FO, "teruskan"), (FO, "teruskan"), (FO, "kembalikan"), (FO, "teruskan"), (FO, "teruskan"), LAYANI],
        ["menunggu", "penjadwalan", "janji", "penjadwalan", "janji", "pelayanan", "selesai"],
    ),
    ("klinik_zoom", 1): (
        [(FO, "teruskan"), (FO, "teruskan"), (FO, "teruskan"), LAYANI],
        ["menunggu", "penjadwalan", "janji", "pelayanan", "selesai"],
    ),
    ("oss_rba", 0): ([UNGGAH, (PEMOHON, "nyatakan_diterima")], ["pengunggahan", "cetak", "selesai"]),
    ("oss_rba", 1): (
        [UNGGAH, (FO, "teruskan"), (FO, "teruskan")],
        ["pengunggahan", "pernyataan_standar", "cetak", "selesai"],
    ),
    ("oss_rba", 2): ([UNGGAH, *PERIKSA_OSS], ["pengunggahan", *PERIKSA_DAN_NILAI]),
    ("oss_rba", 3): (
        [UNGGAH, (TEKNIS, "teruskan"), *PERIKSA_OSS],
        ["pengunggahan", "kelayakan_lingkungan", *PERIKSA_DAN_NILAI],
    ),
    ("sicantik_tanpa_peninjauan", 0): ([(FO, "teruskan"), *PENETAPAN], ["pemeriksaan", *SESUDAH_DRAF]),
    ("sicantik_dengan_peninjauan", 1): (
        [
            *((FO, "teruskan"), (TEKNIS, "teruskan"), (TEKNIS, "teruskan"), (TEKNIS, "teruskan"), (KASI, "teruskan")),
            *PENETAPAN,
        ],
        ["pemeriksaan", "penjadwalan", "peninjauan", "bap", "verifikasi_bap", *SESUDAH_DRAF],
    ),
}


@pytest.mark.parametrize(("kode", "contoh"), list(LURUS))
def test_layanan_berjalan_dari_pengajuan_sampai_selesai(klojen, petugas, kode, contoh):
    langkah, tahap = LURUS[kode, contoh]
    layanan = pasang_paket(klojen, kode)
    assert not alasan_tidak_daring(layanan)
    kasus = jalani(ajukan_contoh(layanan, contoh), petugas, *langkah)
    assert kasus.status == StatusPermohonan.SELESAI
    assert jejak(kasus) == tahap


def test_tingkat_risiko_yang_dilihat_petugas_di_oss_mengalahkan_jawaban_pemohon(klojen, petugas):
    kasus = ajukan_contoh(pasang_paket(klojen, "oss_rba"), 2)
    kasus = lakukan(kasus, petugas, FO, "teruskan", isi_risiko_oss="menengah_rendah")
    assert kasus.tahap == "pernyataan_standar"


def test_dokumen_oss_yang_tidak_lengkap_kembali_ke_pemohon_lalu_diverifikasi_lagi(klojen, petugas):
    kasus = ajukan_contoh(pasang_paket(klojen, "oss_rba"), 2)
    kasus = jalani(kasus, petugas, UNGGAH, (Peran.SKPA_TEKNIS, "teruskan"))
    kasus = lakukan(kasus, petugas, Peran.DPMPTSP, "kembalikan", alasan="Unggah ulang dokumen standar di OSS.")
    assert kasus.status == StatusPermohonan.MENUNGGU_PEMOHON
    kasus = jalani(kasus, petugas, (PEMOHON, "nyatakan_lengkap"), UNGGAH, *PERIKSA_OSS)
    assert jejak(kasus)[3:] == ["perbaikan", "pengunggahan", *PERIKSA_DAN_NILAI]


def test_surat_yang_unggahannya_tidak_terbaca_kembali_ke_pemohon_lalu_diperiksa_lagi(klojen, petugas):
    kasus = ajukan_contoh(pasang_paket(klojen, "kehilangan"))
    kasus = lakukan(kasus, petugas, STAF, "kembalikan", alasan="Foto KTP buram. Kirim foto yang terbaca.")
    assert (kasus.tahap, kasus.status) == ("perbaikan", StatusPermohonan.MENUNGGU_PEMOHON)
    assert kasus.peristiwa.last().pesan_publik == "Foto KTP buram. Kirim foto yang terbaca."
    kasus = jalani(kasus, petugas, (PEMOHON, "nyatakan_lengkap"), (STAF, "teruskan"), (STAF, "teruskan"))
    kasus = jalani(kasus, petugas, (KASI, "kembalikan"))
    assert jejak(kasus) == [
        *("pemeriksaan", "perbaikan", "pemeriksaan", "konsep_surat", "verifikasi_kasi", "konsep_surat"),
    ]


def test_bap_yang_tidak_lengkap_kembali_ke_front_office_lalu_ke_tim_atau_ke_pemohon(klojen, petugas):
    kasus = ajukan_contoh(pasang_paket(klojen, "sicantik_dengan_peninjauan"))
    kasus = jalani(kasus, petugas, (FO, "teruskan"), (TEKNIS, "teruskan"), (TEKNIS, "kembalikan"), (TEKNIS, "teruskan"))
    assert jejak(kasus)[-2:] == ["penjadwalan", "peninjauan"]
    kasus = jalani(kasus, petugas, (TEKNIS, "teruskan"), (TEKNIS, "teruskan"), (KASI, "kembalikan"), (FO, "teruskan"))
    assert jejak(kasus)[-3:] == ["verifikasi_bap", "bap_kembali", "bap"]
    kasus = jalani(kasus, petugas, (TEKNIS, "teruskan"), (KASI, "kembalikan"), (FO, "kembalikan"))
    assert kasus.status == StatusPermohonan.MENUNGGU_PEMOHON
    kasus = jalani(kasus, petugas, (PEMOHON, "nyatakan_lengkap"))
    assert jejak(kasus)[-3:] == ["bap_kembali", "perbaikan", "pemeriksaan"]


@pytest.mark.parametrize(
    ("kode", "langkah", "penolak"),
    [
        ("klinik_zoom", [(FO, "teruskan"), (FO, "teruskan")], FO),
        ("oss_rba", [(FO, "teruskan", {"isi_risiko_oss": "menengah_tinggi"}), PERIKSA_OSS[0]], Peran.DPMPTSP),
        ("sicantik_tanpa_peninjauan", [(FO, "teruskan"), *PENETAPAN[:2]], KABID),
        ("skium_loket", [(Peran.PETUGAS_LAYANAN, "teruskan")], Peran.PETUGAS_LAYANAN),
        ("kehilangan", [], KASI),
        ("fasilitasi_oss", [(Peran.PETUGAS_LOKET, "teruskan")], KASI),
    ],
)
def test_yang_berwenang_dapat_menolak_dengan_alasan(klojen, petugas, kode, langkah, penolak):
    kasus = jalani(ajukan_contoh(pasang_paket(klojen, kode)), petugas, *langkah)
    kasus = lakukan(kasus, petugas, penolak, "tolak", alasan="Pemohon tidak hadir atau tidak memenuhi syarat.")
    assert kasus.status == StatusPermohonan.DITOLAK


def test_nomor_surat_dari_loket_tidak_kembar_dengan_yang_diantar_kurir(klojen, petugas):
    nomor = set()
    for kode, langkah in (("skium", KURIR), ("skium_loket", LURUS["skium_loket", 0][0])):
        nomor.add(jalani(ajukan_contoh(pasang_paket(klojen, kode)), petugas, *langkah).nomor_surat)
    assert "" not in nomor and len(nomor) == 2, nomor
