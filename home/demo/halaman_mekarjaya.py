"""Pages of Kelurahan Mekarjaya (SIP OKE): drawn from the report on its launch, with its slips corrected."""

BERANDA = {
    "title": "SIP OKE · Kelurahan Mekarjaya",
    "pengantar": (
        "Sistem Informasi dan Pelayanan Online Kelurahan: persyaratan, alur, dasar hukum, dan jangka waktu 34 layanan, "
        "dapat dibaca dan diajukan dari mana saja."
    ),
    "isi": [
        (
            "teks",
            "<h2>Dari rumah, dari kantor, dari ponsel</h2>"
            "<p>Banyak warga Depok bekerja di Jakarta. Dahulu, untuk selembar surat dari kelurahan mereka harus "
            "mengorbankan jam kerja, bahkan mengambil cuti. Lewat SIP OKE, sebagian besar layanan dapat diajukan tanpa "
            "datang ke kelurahan, dengan ketentuan persyaratannya tetap dilampirkan.</p>"
            "<h2>Tidak semua layanan daring</h2>"
            "<p>Layanan yang membutuhkan validitas dokumen lengkap atau verifikasi lapangan, dan yang akibat hukumnya "
            "berat bila keliru, tetap dilayani di loket. Pada layanan itu Anda tetap dapat membaca persyaratan dan "
            "alurnya, beserta alasan mengapa harus datang.</p>",
        ),
        ("tombol", {"teks": "Lihat 34 layanan", "halaman": "layanan", "alamat": ""}),
    ],
}

PROGRAM = [
    (
        "teks",
        "<p>Kelurahan Mekarjaya, Kecamatan Sukmajaya, Kota Depok, meluncurkan <b>Sistem Informasi dan Pelayanan Online "
        "Kelurahan (SIP OKE)</b> pada Jumat, 5 Mei 2017, di Kantor Kelurahan Mekarjaya. Peluncuran dihadiri Wali Kota "
        "Depok Mohammad Idris, Camat Sukmajaya, dan jajaran perangkat daerah.</p>"
        "<p>SIP OKE adalah inovasi pelayanan berbasis situs web demi kemudahan, kecepatan, dan kelancaran pengurusan "
        "dokumen di Kelurahan Mekarjaya. Pendanaannya bukan dari APBD, melainkan dari swadaya masyarakat.</p>"
        "<h2>Berangkat dari mobilitas warga</h2>"
        "<p>Menurut Lurah Mekarjaya Ahmad Fadillah, gagasannya muncul karena mobilitas warga Depok tinggi. “Kenapa "
        "tidak kita coba: di mana pun mereka berada, kita buka akses itu. Dengan kemajuan teknologi informasi, warga "
        "tetap bisa terlayani tanpa harus datang ke kelurahan, dengan ketentuan persyaratan tetap dilampirkan.”</p>"
        "<h2>Standar pelayanan yang terbuka</h2>"
        "<p>Situs ini menunjukkan apa saja yang harus dilengkapi untuk mengurus sebuah dokumen. “Warga bisa langsung "
        "tahu, tanpa harus datang, persyaratannya apa saja, alurnya seperti apa, dasar hukumnya apa, serta berapa lama "
        "waktu yang dibutuhkan. Semua masuk ke dalam Standar Pelayanan Publik (SPP) yang terbagi ke dalam 34 "
        "layanan.” SPP itu ditetapkan dengan Surat Keputusan Lurah Mekarjaya Nomor 05/01/Pem/2017.</p>"
        "<p>SIP OKE dibuat sesederhana mungkin supaya mudah dimengerti, juga oleh warga yang kurang memahami teknologi "
        "informasi. Selain lewat situs web, layanannya dapat dipakai dari ponsel dengan cara kerja yang serupa.</p>"
        "<h2>Yang tetap dilayani di loket</h2>"
        "<p>Belum semua layanan daring. “Misalnya waris, kami tidak berani, karena keadaan waris orang per orang "
        "berbeda. Jadi, beberapa pelayanan tertentu tidak bisa kami layani secara daring dan harus tetap dilakukan "
        "secara konvensional.”</p>",
    ),
    ("tombol", {"teks": "Lihat 34 layanan", "halaman": "layanan", "alamat": ""}),
]

ALUR = [
    (
        "alur",
        {
            "judul": "Surat kelurahan",
            "langkah": [
                {"pelaku": "Pemohon", "isi": "Mengisi formulir di situs ini dan melengkapi persyaratan."},
                {"pelaku": "Staf kelurahan", "isi": "Memeriksa kelengkapan dan memberi tahu bila ada yang kurang."},
                {"pelaku": "Staf kelurahan", "isi": "Menyiapkan konsep surat."},
                {"pelaku": "Kepala Seksi", "isi": "Memeriksa dan memaraf surat."},
                {"pelaku": "Lurah", "isi": "Menandatangani surat."},
                {"pelaku": "Staf kelurahan", "isi": "Menyerahkan surat kepada pemohon."},
            ],
        },
    ),
]

FAQ_PENGANTAR = "Jawaban singkat tentang SIP OKE."
FAQ = (
    (
        "apakah-semua-daring",
        "Apakah semua layanan dapat diajukan secara daring?",
        "<p>Tidak. Layanan yang membutuhkan validitas dokumen lengkap atau verifikasi lapangan, dan yang akibat "
        "hukumnya berat bila keliru, tetap dilayani di loket. Contohnya surat keterangan ahli waris.</p>",
    ),
    (
        "apakah-persyaratan-dilampirkan",
        "Apakah persyaratan tetap perlu dilampirkan?",
        "<p>Ya. Anda tidak harus datang untuk mendaftar, tetapi persyaratan tetap wajib dilengkapi: diunggah, atau "
        "diserahkan di loket menurut layanannya.</p>",
    ),
)

HALAMAN = (
    (
        "HalamanInformasi",
        "program-sip-oke",
        "Program SIP OKE",
        "Inovasi Kelurahan Mekarjaya dalam melayani masyarakat.",
        PROGRAM,
    ),
    ("HalamanInformasi", "alur-pelayanan", "Alur Pelayanan", "Lima langkah, dari formulir sampai surat.", ALUR),
    ("HalamanDasarHukum", "dasar-hukum", "Dasar Hukum", "Layanan kami berpijak pada peraturan berikut.", []),
)
"""Page type, slug, title, introduction, body."""

ISI = {
    "beranda": BERANDA,
    "unggulan": "domisili",
    "halaman": HALAMAN,
    "faq": (FAQ_PENGANTAR, [], FAQ),
    "pejabat": "Lurah Mekarjaya",
}
