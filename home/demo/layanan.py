"""Services with their standard. Where the office has said nothing, components 7 to 14 stay empty and the lint asks."""

KATEGORI = (
    ("usaha", "Usaha dan perizinan"),
    ("kependudukan", "Kependudukan"),
    ("sosial", "Sosial dan kemasyarakatan"),
    ("pertanahan", "Pertanahan"),
)

SKIUM = {
    "kode": "skium",
    "nama": "Surat Keterangan Izin Usaha Mikro (SKIUM)",
    "ringkasan": (
        "Surat keterangan bagi pelaku usaha mikro di Kecamatan Klojen: daftar secara daring, berkas dijemput, surat "
        "diantar, gratis."
    ),
    "sasaran": "Pelaku atau pemilik usaha kecil dan mikro di 11 kelurahan Kecamatan Klojen",
    "kategori": "usaha",
    "mode_daring": "pendaftaran",
    "klasifikasi": "500",
    "jangka_waktu_hari": 5,
    "prosedur": (
        "<ol><li>Pemohon mengisi formulir pendaftaran di situs ini.</li>"
        "<li>Admin web memeriksa pendaftaran dan mengonfirmasinya.</li>"
        "<li>Pemohon menyiapkan berkas persyaratan di alamat yang diisikan pada formulir.</li>"
        "<li>Kurir menjemput berkas dan menyerahkannya kepada petugas layanan.</li>"
        "<li>Petugas layanan memeriksa berkas, Kepala Seksi memverifikasi, dan Camat menandatangani.</li>"
        "<li>Kurir mengantar SKIUM ke alamat pemohon.</li></ol>"
        "<p>Permohonan juga tetap dilayani di loket kantor kecamatan, dengan persyaratan yang sama.</p>"
        "<h3>SKIUM dan NIB</h3>"
        "<p>Untuk usaha mikro dan kecil berisiko rendah, identitas sekaligus legalitas usaha sekarang adalah "
        "<b>Nomor Induk Berusaha (NIB)</b>. NIB diurus gratis melalui <a href=\"https://oss.go.id\">oss.go.id</a>. "
        "SKIUM adalah surat keterangan dari kecamatan dan tidak menggantikan NIB.</p>"
    ),
    "jangka_waktu": (
        "Paling lama 5 (lima) hari kerja sejak petugas menerima berkas lengkap, mengikuti batas umum dalam "
        "Undang-Undang Nomor 30 Tahun 2014."
    ),
    "biaya": "Gratis, tanpa dipungut biaya apa pun, pada semua tahapan",
    "produk": "Surat Keterangan Izin Usaha Mikro (SKIUM)",
    "pengaduan": (
        "<p>Sampaikan lewat <a href=\"/pengaduan/\">formulir pengaduan</a> di situs ini, atau langsung di kantor "
        "kecamatan. Setiap masukan yang terkait dengan program ini kami tanggapi.</p>"
    ),
    "sarana": "<p>Laman web pendaftaran dan pengaduan, loket di kantor kecamatan, serta kurir layan antar.</p>",
    "kompetensi": (
        "<p>Para pelaksana telah dibekali berbagai pelatihan untuk meningkatkan kapasitas dan integritas mereka.</p>"
    ),
    "jaminan_pelayanan": (
        "<p>Layanan terbaik sesuai prosedur operasional standar (SOP), gratis pada semua tahapan. Setiap keluhan "
        "melalui layanan pengaduan daring ditanggapi.</p>"
    ),
    "dasar_hukum": ("UU-11-2008", "UU-14-2008", "UU-25-2009", "PP-61-2010", "PP-82-2012", "PP-71-2019"),
    "persyaratan": (
        {"kode": "pengantar_kelurahan", "nama": "Surat pengantar dari kelurahan", "keterangan": "Surat asli."},
        {
            "kode": "perjanjian_sewa",
            "nama": "Surat perjanjian atau sewa tempat dari pengelola",
            "sifat": "bersyarat",
            "bila_isian": "lokasi_usaha",
            "bila_nilai": "pusat_perbelanjaan",
            "keadaan": "untuk usaha yang berlokasi di pusat perbelanjaan atau sejenisnya",
        },
        {"kode": "fc_ktp", "nama": "Fotokopi KTP"},
        {"kode": "fc_kk", "nama": "Fotokopi Kartu Keluarga (KK)"},
    ),
}  # fmt: skip

FASILITASI_OSS = {
    "kode": "fasilitasi_oss",
    "nama": "Fasilitasi Pendaftaran Usaha Mikro melalui OSS",
    "ringkasan": (
        "Petugas kecamatan membantu pelaku usaha mikro membuat akun OSS dan mendapatkan Nomor Induk Berusaha (NIB)."
    ),
    "sasaran": "Pelaku usaha mikro di Kecamatan Lumajang",
    "kategori": "usaha",
    "mode_daring": "pendaftaran",
    "klasifikasi": "500",
    "jangka_waktu_hari": 1,
    "prosedur": (
        "<ol><li>Pemohon atau pelaku usaha mikro menyerahkan berkas lengkap.</li>"
        "<li>Petugas loket menerima dan memeriksa kelengkapan permohonan.</li>"
        "<li>Kepala Seksi menerima berkas dan melakukan validasi.</li>"
        "<li>Petugas operator memfasilitasi pemohon melakukan registrasi akun OSS melalui surel pada menu "
        "DAFTAR/MASUK di laman <a href=\"https://oss.go.id\">oss.go.id</a>.</li>"
        "<li>Petugas operator memfasilitasi pemohon masuk pada menu MASUK di pojok kanan laman OSS.</li>"
        "<li>Petugas operator memproses pendaftaran sesuai dengan berkas pemohon.</li>"
        "<li>Hasil isian data usaha mikro dikonfirmasi kepada pemohon. Data yang kurang atau keliru disunting "
        "kembali; bila sudah benar, Nomor Induk Berusaha (NIB) diterbitkan.</li>"
        "<li>Sekretariat melakukan pengarsipan.</li>"
        "<li>Petugas loket menyerahkan NIB kepada pemohon.</li>"
        "<li>Kepala Seksi merekap dan melaporkan kepada Camat.</li></ol>"
    ),
    "jangka_waktu": "1 (satu) hari kerja sejak berkas diterima lengkap",
    "biaya": "Tidak ada retribusi",
    "produk": "Nomor Induk Berusaha (NIB), identitas sekaligus legalitas usaha mikro berisiko rendah",
    "pengaduan": (
        "<ul><li>Telepon: 085338312363</li>"
        "<li>Kantor Kecamatan Lumajang, Jl. Achmad Yani Nomor 9, Lumajang 67316</li>"
        "<li>Situs: <a href=\"https://www.lumajangkab.go.id\">www.lumajangkab.go.id</a></li>"
        "<li>Situs pengaduan: <a "
        "href=\"https://laporlumajang.lumajangkab.go.id\">laporlumajang.lumajangkab.go.id</a></li>"
        "<li>Surel: <a href=\"mailto:kecamatanlumajang09@gmail.com\">kecamatanlumajang09@gmail.com</a></li>"
        "<li>Facebook dan Instagram: Kecamatan Lumajang</li>"
        "<li><a href=\"/pengaduan/\">Formulir pengaduan</a> di situs ini</li></ul>"
    ),
    "sarana": (
        "<ul><li>Komputer dan printer</li>"
        "<li>Meja</li>"
        "<li>Kursi</li>"
        "<li>Toilet</li>"
        "<li>Buku register</li>"
        "<li>Ruang tunggu</li>"
        "<li>Tempat parkir</li>"
        "<li>Kursi roda</li>"
        "<li>Jalan/rambatan untuk kursi roda</li>"
        "<li>Ruang laktasi</li>"
        "<li>Kotak pengaduan dan koin kepuasan</li>"
        "<li>Rak buku</li>"
        "<li>Brosur/leaflet</li>"
        "<li>Lemari es</li>"
        "<li>HP pelayanan</li></ul>"
    ),
    "kompetensi": (
        "<p>Dilaksanakan oleh petugas Pelayanan Administrasi Terpadu Kecamatan (PATEN).</p>"
    ),
    "pengawasan_internal": "<p>Dilakukan oleh Kepala Seksi Pelayanan Umum (Kasi Yanmum).</p>",
    "jumlah_pelaksana": "5 (lima) orang",
    "jaminan_pelayanan": (
        "<p>Pelayanan diselesaikan dalam waktu yang ditentukan sejak berkas diterima lengkap. Apabila lebih lama, "
        "pemohon berhak menanyakan sebabnya dan menyampaikan pengaduan melalui saluran pada komponen 6.</p>"
    ),
    "jaminan_keamanan": (
        "<p>Spesifikasi surat sesuai dengan tata naskah dinas. Petugas tidak menyimpan kata sandi surel maupun kata "
        "sandi akun OSS pemohon.</p>"
    ),
    "evaluasi_kinerja": (
        "<ol><li>Evaluasi kinerja dilakukan melalui Survei Kepuasan Masyarakat (SKM): pemohon Fasilitasi Pendaftaran "
        "Usaha Mikro melalui OSS dipilih secara acak dan diberi formulir SKM untuk diisi; data dikumpulkan dan "
        "diolah; data dianalisis dan dievaluasi; hasil evaluasi ditindaklanjuti.</li>"
        "<li>Evaluasi berdasarkan pengawasan atasan langsung terkait kinerja dan kedisiplinan.</li></ol>"
    ),
    "dasar_hukum": (
        "UU-20-2008", "PP-17-2013", "PP-7-2021", "PP-24-2018", "PP-28-2025", "PERPRES-98-2014", "PERMENDAGRI-83-2014",
        "PERMENKOPUKM-2-2019",
    ),
    "persyaratan": (
        {
            "kode": "form_oss",
            "nama": "Data informasi usaha mikro",
            "keterangan": "Mengisi formulir pengisian OSS.",
        },
        {"kode": "fc_ktp", "nama": "Fotokopi KTP yang sudah diaktivasi"},
        {"kode": "surel_aktif", "nama": "Surel pribadi atau surel usaha yang aktif"},
        {"kode": "sku", "nama": "Surat keterangan usaha dari Kepala Desa/Lurah"},
    ),
}  # fmt: skip

LAYANAN = {"klojen": (SKIUM,), "lumajang": (FASILITASI_OSS,)}
