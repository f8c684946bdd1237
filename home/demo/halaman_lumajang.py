"""Pages of Kecamatan Lumajang (OSS facilitation): drawn from its published service standard."""

BERANDA = {
    "title": "Layanan Kecamatan Lumajang",
    "pengantar": "Kami membantu pelaku usaha mikro membuat akun OSS dan mendapatkan Nomor Induk Berusaha (NIB).",
    "isi": [
        (
            "teks",
            "<h2>Satu hari kerja, tanpa retribusi</h2>"
            "<p>Bawa berkas Anda ke loket kantor kecamatan. Petugas operator mendampingi Anda membuat akun, masuk, "
            'dan mengisi data usaha di laman <a href="https://oss.go.id">oss.go.id</a>. Hasil isian dikonfirmasi '
            "kepada Anda sebelum NIB diterbitkan.</p>"
            "<p>Standar pelayanan kami terbuka: persyaratan, prosedur, jangka waktu, biaya, produk, dan saluran "
            "pengaduan dapat Anda baca pada halaman layanan.</p>",
        ),
    ],
}

ALUR = [
    (
        "alur",
        {
            "judul": "Fasilitasi pendaftaran usaha mikro melalui OSS",
            "langkah": [
                {"pelaku": "Pemohon", "isi": "Menyerahkan berkas lengkap."},
                {"pelaku": "Petugas loket", "isi": "Menerima dan memeriksa kelengkapan permohonan."},
                {"pelaku": "Kepala Seksi", "isi": "Menerima berkas dan melakukan validasi."},
                {
                    "pelaku": "Petugas operator",
                    "isi": "Memfasilitasi registrasi akun OSS melalui surel (menu DAFTAR/MASUK).",
                },
                {"pelaku": "Petugas operator", "isi": "Memfasilitasi pemohon masuk (menu MASUK di pojok kanan laman)."},
                {"pelaku": "Petugas operator", "isi": "Memproses pendaftaran sesuai dengan berkas pemohon."},
                {
                    "pelaku": "Petugas operator dan pemohon",
                    "isi": (
                        "Mengonfirmasi hasil isian. Data yang kurang atau keliru disunting kembali; bila sudah "
                        "benar, NIB diterbitkan."
                    ),
                },
                {"pelaku": "Sekretariat", "isi": "Melakukan pengarsipan."},
                {"pelaku": "Petugas loket", "isi": "Menyerahkan NIB kepada pemohon."},
                {"pelaku": "Kepala Seksi", "isi": "Merekap dan melaporkan kepada Camat."},
            ],
        },
    ),
    ("tombol", {"teks": "Baca standar pelayanan", "halaman": "layanan/fasilitasi_oss", "alamat": ""}),
]

DASAR_HUKUM = (
    "Layanan kami berpijak pada peraturan berikut. Peraturan yang sudah diubah atau dicabut diberi tanda, dengan "
    "penggantinya."
)

FAQ_PENGANTAR = "Jawaban singkat atas pertanyaan yang sering kami terima di loket."
FAQ = (
    (
        "berapa-lama",
        "Berapa lama pendaftaran saya selesai?",
        "<p>1 (satu) hari kerja sejak berkas diterima lengkap.</p>",
    ),
    (
        "berapa-biaya",
        "Apakah ada biaya?",
        "<p>Tidak. Fasilitasi ini tidak dikenai retribusi.</p>",
    ),
    (
        "apa-yang-dibawa",
        "Apa saja yang perlu saya bawa?",
        "<p>Data usaha untuk formulir OSS, fotokopi KTP yang sudah diaktivasi, surel yang aktif, dan surat "
        "keterangan usaha dari Kepala Desa atau Lurah.</p>",
    ),
    (
        "izin-usaha-mikro",
        "Apakah saya masih memerlukan Izin Usaha Mikro?",
        "<p>Untuk usaha mikro berisiko rendah, NIB berlaku sebagai identitas sekaligus legalitas usaha. Bila usaha "
        "Anda berisiko lebih tinggi, petugas akan menjelaskan syarat tambahannya.</p>",
    ),
)

HALAMAN = (
    (
        "HalamanInformasi",
        "alur-pelayanan",
        "Alur Pelayanan",
        "Sepuluh langkah, dari berkas lengkap sampai laporan.",
        ALUR,
    ),
    ("HalamanDasarHukum", "dasar-hukum", "Dasar Hukum", DASAR_HUKUM, []),
)
"""Page type, slug, title, introduction, body."""

ISI = {
    "beranda": BERANDA,
    "unggulan": "fasilitasi_oss",
    "halaman": HALAMAN,
    "faq": (FAQ_PENGANTAR, [], FAQ),
    "pejabat": "Camat Lumajang",
}
