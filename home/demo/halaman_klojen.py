"""Pages of Kecamatan Klojen (On Desc): the office's own text, with its slips corrected."""

BERANDA = {
    "title": "On Desc · Kecamatan Klojen",
    "pengantar": (
        "Online and Delivery Service: daftar dari rumah atau tempat usaha, berkas dijemput, surat diantar. Semuanya "
        "gratis."
    ),
    "isi": [
        (
            "teks",
            "<h2>Di atas meja</h2>"
            "<p>On Desc adalah akronim dari <b>Online and Delivery Service</b>, yang secara harfiah berarti “dalam "
            "jaringan” dan “layan antar”. Maksudnya, sistem pelayanan yang memadukan pemanfaatan laman web dengan "
            "layanan antar dokumen.</p>"
            "<p>On Desc dapat juga dibaca sebagai “di atas meja”. Melalui sistem pelayanan ini, para pelaku usaha "
            "kecil dan mikro dapat menikmati layanan terbaik tanpa meninggalkan ruang kerja mereka.</p>"
            "<p>Hanya dengan laptop, komputer, tablet, ponsel, atau perangkat lain “di atas meja” yang terhubung ke "
            "internet, mereka dapat memperoleh layanan secara prima dan paripurna. Setelah persyaratan dan prosedur "
            "dilalui dengan baik, dokumen yang dibutuhkan juga siap “di atas meja” mereka, tanpa harus repot "
            "meninggalkan tempat usaha.</p>"
            "<h2>Bukan di bawah meja</h2>"
            "<p>Secara filosofis, On Desc atau “di atas meja” menyiratkan makna transparansi dan akuntabilitas "
            "layanan. Ia antonim dari frasa “di bawah meja”, yang secara konotatif bermakna patgulipat, main mata, "
            "dan penyimpangan. Selain sederhana, pelayanan ini mengedepankan kejelasan, transparansi, dan "
            "akuntabilitas.</p>"
            "<p>Tuntutan masyarakat pada era digital tidak hanya layanan yang prima dan paripurna, tetapi juga "
            "instan dan akuntabel. Fakta itulah yang mengharuskan kami menyediakan sistem layanan inovatif ini.</p>",
        ),
    ],
}

SEKILAS = [
    (
        "teks",
        "<p><b>Online and Delivery Service (On Desc)</b> adalah salah satu program inovatif Kecamatan Klojen dalam "
        "layanan permohonan Surat Keterangan Izin Usaha Mikro (SKIUM). Program ini memadukan pemanfaatan teknologi "
        "informasi berbasis web dengan sistem “layan antar” (<i>delivery service</i>) yang jamak ditemui dan "
        "dipraktikkan oleh banyak penyedia barang dan jasa nonpemerintah.</p>"
        "<p>Laman web digunakan pada tahap pendaftaran pemohon. Sementara itu, sistem layan antar ditempuh melalui "
        "prosedur <b>Jemput Berkas, Antar Dokumen</b>, yaitu layanan pengambilan (penjemputan) berkas persyaratan "
        "dan pengiriman (pengantaran) SKIUM yang telah selesai ke alamat pemohon.</p>",
    ),
    ("sorotan", {"isi": "<p>Semua tahapan layanan tersebut <b>gratis</b>, tanpa dipungut biaya apa pun.</p>"}),
    (
        "teks",
        "<p>Hadirnya inovasi layanan ini tentu tidak menghilangkan prosedur dan pola layanan secara manual. "
        "Permohonan SKIUM dengan datang sendiri ke kantor kecamatan tetap dilaksanakan dan dilayani sebagaimana "
        "mestinya.</p>"
        "<p>Harapannya, semua pelaku dan pemilik usaha kecil dan mikro di Kecamatan Klojen yang menjadi sasaran "
        "dapat memanfaatkan program ini sehingga memiliki surat keterangan dimaksud. Selain lebih nyaman dalam "
        "berusaha, mereka juga berhak mendapatkan program pengembangan usaha, baik dari pemerintah maupun pemangku "
        "kepentingan lainnya, secara optimal.</p>",
    ),
]

LATAR_BELAKANG = [
    (
        "teks",
        "<p>Dalam konteks wirausaha kekinian, pemanfaatan teknologi daring dan digital menjadi suatu keniscayaan. "
        "Aspek tersebut ingin diperkenalkan dan didekatkan kepada masyarakat dan pelaku usaha mikro di Kecamatan "
        "Klojen, yang sebagian besar memang belum terlalu akrab dengan dunia daring. Melalui mekanisme yang sangat "
        "sederhana, para pelaku usaha kecil tersebut secara implisit diedukasi untuk mulai terbuka dengan dunia "
        "daring, sesuatu yang makin menjadi tuntutan pengembangan usaha pada era Masyarakat Ekonomi ASEAN (MEA) "
        "kini.</p>"
        "<p>Sementara itu, layanan jemput berkas (persyaratan) dan antar dokumen (SKIUM) ditempuh untuk lebih "
        "memudahkan para pelaku usaha mikro mendapatkan kebutuhan administratif usahanya. Bagaimanapun, surat "
        "keterangan tersebut diperlukan bagi kenyamanan dan keberlangsungan perkembangan usaha mereka. Namun "
        "faktanya, jumlah pemohon atau pemilik surat keterangan itu sangat kecil bila dibandingkan dengan jumlah "
        "pemilik usaha mikro di Kecamatan Klojen, yang terdiri atas 11 kelurahan.</p>"
        "<p>Menyikapi hal tersebut, Kecamatan Klojen merasa perlu membuat terobosan prosedur pelayanan yang mudah, "
        "murah, efektif, dan efisien tanpa bertentangan dengan peraturan.</p>",
    ),
]


def _langkah(*pasangan: tuple[str, str]) -> list[dict[str, str]]:
    return [{"pelaku": pelaku, "isi": isi} for pelaku, isi in pasangan]


ALUR = [
    ("teks", "<h2>Layanan permohonan SKIUM</h2>"),
    (
        "alur",
        {
            "judul": "Pendaftaran",
            "langkah": _langkah(
                ("Pemohon", "Mengisi formulir pendaftaran di situs ini."),
                ("Situs web", "Mencatat pendaftaran dan memberi tanda terima dengan kode lacak."),
                ("Admin web", "Memeriksa pendaftaran dan mengirim konfirmasi."),
                ("Petugas layanan", "Menjadwalkan penjemputan berkas."),
                ("Kurir", "Mendatangi alamat pemohon untuk menjemput berkas."),
                ("Pemohon", "Menyerahkan berkas persyaratan kepada kurir."),
            ),
        },
    ),
    (
        "alur",
        {
            "judul": "Pemrosesan",
            "langkah": _langkah(
                ("Kurir", "Menyerahkan berkas kepada petugas layanan."),
                ("Petugas layanan", "Memeriksa kelengkapan dan kebenaran berkas."),
                ("Kepala Seksi", "Memverifikasi berkas dan konsep surat."),
                ("Camat", "Menandatangani SKIUM."),
                ("Kurir", "Menerima SKIUM yang sudah selesai."),
            ),
        },
    ),
    (
        "alur",
        {
            "judul": "Penyelesaian",
            "langkah": _langkah(
                ("Kurir", "Mengantar SKIUM ke alamat pemohon."),
                ("Pemohon", "Menerima SKIUM."),
            ),
        },
    ),
    ("teks", "<h2>Layanan pengaduan daring</h2>"),
    (
        "alur",
        {
            "judul": "Pengaduan",
            "langkah": _langkah(
                ("Pengguna", "Menyampaikan pengaduan."),
                ("Situs web", "Mencatat pengaduan dan memberi kode lacak."),
                ("Admin web", "Menelaah dan meneruskan pengaduan."),
                ("Petugas layanan", "Menindaklanjuti pengaduan."),
                ("Petugas layanan", "Menyampaikan penyelesaian kepada pengguna."),
            ),
        },
    ),
    ("tombol", {"teks": "Sampaikan pengaduan", "halaman": None, "alamat": "/pengaduan/"}),
]

PERSYARATAN = [
    (
        "teks",
        "<p>Setelah mengisi formulir pendaftaran dan mendapatkan konfirmasi, pemohon menyiapkan berkas yang akan "
        "diambil kurir di alamat yang diisikan pada formulir pendaftaran. Berkas persyaratan dimaksud adalah:</p>"
        "<ol><li>Surat pengantar dari kelurahan.</li>"
        "<li>Surat perjanjian atau sewa tempat dari pengelola, untuk usaha mikro yang berlokasi di pusat "
        "perbelanjaan atau sejenisnya.</li>"
        "<li>Fotokopi KTP.</li>"
        "<li>Fotokopi Kartu Keluarga (KK).</li></ol>",
    ),
    ("tombol", {"teks": "Layanan pendaftaran SKIUM", "halaman": "layanan/skium", "alamat": ""}),
    ("tombol", {"teks": "Layanan pengaduan", "halaman": None, "alamat": "/pengaduan/"}),
]

DASAR_HUKUM = (
    "Program On Desc berpijak pada peraturan berikut. Peraturan yang sudah diubah atau dicabut diberi tanda, dengan "
    "penggantinya."
)

FAQ_PENGANTAR = (
    "Pertanyaan yang sering ditanyakan (Frequently Asked Questions) kami tampilkan agar Anda segera menemukan "
    "jawabannya."
)
FAQ_ISI = [
    (
        "teks",
        "<p>Sebelum mengajukan pertanyaan, silakan mencari pertanyaan sejenis di halaman ini. Bila pertanyaan Anda "
        "memang tidak ada, akan kami jawab dan kami terbitkan di sini untuk membantu pengguna yang lain.</p>"
        "<p>Jadi, jangan ragu menanyakannya kepada kami, karena kami dengan senang hati akan melayani dan menjawab "
        "pertanyaan Anda. Semoga bermanfaat.</p>",
    ),
]
FAQ = (
    (
        "mengapa-hanya-skium",
        "Mengapa program On Desc hanya pada layanan SKIUM dan tidak pada layanan administrasi yang lain?",
        "<p>Permohonan Surat Keterangan Izin Usaha Mikro (SKIUM) adalah layanan yang tergolong minim peminat, "
        "sementara nilai manfaatnya sangat strategis, baik bagi pemiliknya maupun bagi pengambil kebijakan. Padahal, "
        "secara empiris, jumlah pemilik dan pelaku usaha kecil dan mikro di Kecamatan Klojen dengan 11 kelurahan ini "
        "sangat besar.</p>"
        "<p>Karena itu, diperlukan sistem dan mekanisme khusus agar SKIUM dimiliki secara maksimal oleh kelompok "
        "sasaran yang berhak.</p>",
    ),
    (
        "mengapa-web-daring",
        "Mengapa harus web daring dan bukan media atau platform lain?",
        "<p>Pada era MEA dan orientasi pengembangan ekonomi berbasis digital saat ini, pemanfaatan web dan dunia "
        "maya menjadi suatu kebutuhan, termasuk bagi para pelaku usaha kecil dan mikro. Ironisnya, sebagian besar "
        "pelaku usaha pada skala tersebut adalah kelompok masyarakat yang aksesnya ke dunia web tergolong minim. "
        "Kalaupun berinteraksi dengan dunia daring (dalam jaringan), mungkin hanya berkutat seputar media sosial.</p>"
        "<p>Padahal tak dipungkiri, potensi web dalam pengembangan kewirausahaan sangat besar. Pendekatan edukasi "
        "yang lunak (<i>soft</i>) kepada kelompok tersebut sangat diperlukan guna meningkatkan perhatian mereka "
        "terhadap potensi web bagi pengembangan usaha. Inilah alasan mengapa web dipilih dan bukan media yang "
        "lain.</p>",
    ),
    (
        "mengapa-daring-parsial",
        "Mengapa mekanisme daring hanya dilakukan pada tahap pendaftaran (daring parsial), dan tidak menyeluruh "
        "hingga penyelesaian dokumen?",
        "<p><i>Padahal hal tersebut sangat dimungkinkan, dan dapat menekan potensi penyimpangan akibat tatap muka "
        "petugas layanan dan pemohon?</i></p>"
        "<p>Mekanisme yang telah kami susun ini berdasarkan kajian dan pertimbangan berbagai faktor, termasuk "
        "tingkat akses kelompok masyarakat sasaran, yakni para pelaku usaha kecil dan mikro di Kecamatan Klojen. "
        "Sistem dan mekanisme ini merupakan kompromi paling rasional atas pertimbangan berbagai faktor tersebut.</p>"
        "<p>Secara teknis memang sangat dimungkinkan untuk menerapkan layanan tersebut secara daring menyeluruh, "
        "sehingga pertemuan antara petugas dan pemohon, dan dengan itu potensi penyimpangan, benar-benar dapat "
        "ditekan. Namun, jika hal tersebut diterapkan, penerimaan dan pemanfaatan program ini akan rendah. Bahkan, "
        "bisa jadi kelompok masyarakat sasaran akan antipati dan resisten.</p>",
    ),
    (
        "benarkah-gratis",
        "Benarkah program ini betul-betul gratis dan dilaksanakan dengan sepenuh hati?",
        "<p><i>Faktanya, banyak program layanan dengan jargon gratis kurang maksimal karena para pelaksananya kurang "
        "berintegritas dan setengah hati.</i></p>"
        "<p>Program layanan ini kami rencanakan secara terperinci, termasuk menyangkut kemampuan sumber daya manusia "
        "pelaksananya. Para pelaksana telah kami bekali dengan berbagai pelatihan dan teknik guna meningkatkan "
        "kapasitas dan integritas mereka. Kami yakinkan Anda bahwa keterbatasan jumlah pelaksana tidak akan "
        "menghalangi kami memberikan layanan terbaik sesuai SOP.</p>"
        "<p>Di luar itu, masih kami sediakan <a href=\"/pengaduan/\">layanan pengaduan daring</a> yang bisa menjadi "
        "kanal keluh kesah dan ketidakpuasan pemohon. Kami berjanji merespons setiap masukan melalui kanal tersebut "
        "yang terkait dengan program layanan ini.</p>",
    ),
)  # fmt: skip

HALAMAN = (
    (
        "HalamanInformasi",
        "sekilas-tentang-on-desc",
        "Sekilas Tentang On Desc",
        "Apa itu On Desc dan untuk siapa.",
        SEKILAS,
    ),
    ("HalamanInformasi", "latar-belakang", "Latar Belakang", "Mengapa program ini lahir.", LATAR_BELAKANG),
    (
        "HalamanInformasi",
        "alur-dan-prosedur",
        "Alur dan Prosedur",
        "Siapa melakukan apa, dari awal sampai akhir.",
        ALUR,
    ),
    ("HalamanInformasi", "persyaratan", "Persyaratan", "Berkas yang perlu disiapkan untuk SKIUM.", PERSYARATAN),
    ("HalamanDasarHukum", "dasar-hukum", "Dasar Hukum", DASAR_HUKUM, []),
)
"""Page type, slug, title, introduction, body."""

ISI = {
    "beranda": BERANDA,
    "unggulan": "skium",
    "halaman": HALAMAN,
    "faq": (FAQ_PENGANTAR, FAQ_ISI, FAQ),
    "pejabat": "Camat Klojen",
}
