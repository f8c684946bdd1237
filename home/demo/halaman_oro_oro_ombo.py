"""Pages of Kelurahan Oro-Oro Ombo (PECELAN OMBO): drawn from its innovation proposal, with its slips corrected."""

BERANDA = {
    "title": "PECELAN OMBO · Kelurahan Oro-Oro Ombo",
    "pengantar": (
        "Pelayanan Cepat Secara Online di Kelurahan Oro-Oro Ombo: surat yang Anda perlukan, tanpa menunggu di kantor."
    ),
    "isi": [
        (
            "teks",
            "<h2>Terhubung langsung dengan kelurahan</h2>"
            "<p>Pekerjaan yang padat dan waktu yang terbatas sering membuat warga sulit datang mengurus surat. Lewat "
            "PECELAN OMBO, Anda terhubung langsung dengan kelurahan lewat WhatsApp atau situs ini. Pelayanan dapat "
            "selesai sekitar 20 menit bila berkasnya lengkap.</p>",
        ),
        ("tombol", {"teks": "Lihat semua surat", "halaman": "layanan", "alamat": ""}),
    ],
}

INOVASI = [
    (
        "teks",
        "<p><b>PECELAN OMBO</b> (Pelayanan Cepat Secara Online di Kelurahan Oro-Oro Ombo) adalah inovasi Kelurahan "
        "Oro-Oro Ombo, Kecamatan Kartoharjo, Kota Madiun, yang dikembangkan sejak 1 Mei 2022.</p>"
        "<h2>Latar belakang</h2>"
        "<p>Tugas dan fungsi kelurahan adalah memberikan pelayanan administrasi. Inovasi ini lahir dari keadaan "
        "berikut.</p>"
        "<ul><li>Pelayanan masih manual: warga harus datang membawa kelengkapan dan menunggu.</li>"
        "<li>Banyak warga belum mengetahui persyaratan layanan.</li>"
        "<li>Warga terkendala pekerjaan atau kesibukan untuk datang ke kelurahan.</li>"
        "<li>Warga sudah terbiasa bertanya secara daring atau lewat media sosial.</li></ul>"
        "<p>Dengan pengurusan secara daring, warga tidak memerlukan waktu yang lama untuk mendapatkan layanan.</p>"
        "<h2>Tujuan</h2>"
        "<ol><li>Menyederhanakan sistem pelayanan.</li><li>Memudahkan pelayanan kepada masyarakat.</li>"
        "<li>Meningkatkan kualitas pelayanan.</li><li>Meningkatkan kecepatan pelayanan.</li>"
        "<li>Meningkatkan efisiensi kerja.</li></ol>"
        "<h2>Manfaat</h2>"
        "<ol><li>Warga merasakan pelayanan yang lebih cepat, mudah, dan efisien.</li>"
        "<li>Kepuasan masyarakat terhadap pelayanan kelurahan meningkat.</li>"
        "<li>Waktu yang diperlukan kelurahan untuk melayani lebih efisien.</li></ol>"
        "<h2>Kebaruan</h2>"
        "<p>Pelayanan memanfaatkan WhatsApp, sehingga warga terhubung langsung dengan pihak kelurahan. Surat yang "
        "dilayani antara lain untuk pengajuan KUR, Taspen, ahli waris, pengantar SKCK, pengajuan beasiswa, pengantar "
        "kehilangan KK dan KTP, serta keterangan tidak mampu.</p>",
    ),
    ("tombol", {"teks": "Lihat semua surat", "halaman": "layanan", "alamat": ""}),
]

FAQ_PENGANTAR = "Jawaban singkat tentang PECELAN OMBO."
FAQ = (
    (
        "berapa-lama",
        "Berapa lama surat saya selesai?",
        "<p>Sekitar 20 menit bila berkas lengkap.</p>",
    ),
    (
        "skck-dan-kehilangan",
        "Apakah kelurahan menerbitkan SKCK dan surat kehilangan?",
        "<p>Tidak. Kelurahan menerbitkan surat pengantarnya; SKCK dan surat tanda lapor kehilangan diterbitkan oleh "
        "kepolisian.</p>",
    ),
)

HALAMAN = (
    (
        "HalamanInformasi",
        "pecelan-ombo",
        "Inovasi PECELAN OMBO",
        "Latar belakang, tujuan, manfaat, dan kebaruannya.",
        INOVASI,
    ),
    ("HalamanDasarHukum", "dasar-hukum", "Dasar Hukum", "Layanan kami berpijak pada peraturan berikut.", []),
)
"""Page type, slug, title, introduction, body."""

ISI = {
    "beranda": BERANDA,
    "unggulan": "ombo_kur",
    "halaman": HALAMAN,
    "faq": (FAQ_PENGANTAR, [], FAQ),
    "pejabat": "Lurah Oro-Oro Ombo",
}
