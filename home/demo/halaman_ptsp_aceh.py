"""Pages of DPMPTSP Aceh (E-Clinic): drawn from its account of the licence clinic, with its slips corrected."""

from typing import Any

BERANDA = {
    "title": "E-Clinic · DPMPTSP Aceh",
    "pengantar": (
        "Klinik Layanan Perizinan: petugas mendampingi Anda membuat akun, melakukan registrasi, menyiapkan dokumen "
        "elektronik, dan mengunggahnya ke OSS RBA atau SiCantik Cloud."
    ),
    "isi": [
        (
            "teks",
            "<h2>Datang, menelepon, atau lewat Zoom</h2>"
            "<p>Perizinan elektronik dibuat supaya izin dapat diperoleh dengan mudah, cepat, dan murah. Namun, tidak "
            "semua pelaku usaha dapat segera menyesuaikan diri. Klinik Layanan Perizinan ada untuk Anda yang mengalami "
            "kesulitan.</p>"
            "<ul><li><b>Desk langsung:</b> datang ke klinik, petugas duduk bersama Anda di depan komputer.</li>"
            "<li><b>Desk telepon:</b> petugas menelepon dan memandu Anda.</li>"
            "<li><b>Desk Zoom:</b> petugas memandu Anda lewat layar.</li></ul>",
        ),
        ("tombol", {"teks": "Pilih layanan", "halaman": "layanan", "alamat": ""}),
    ],
}


def _langkah(judul: str, *langkah: tuple[str, str]) -> tuple[str, dict[str, Any]]:
    return "alur", {"judul": judul, "langkah": [{"pelaku": pelaku, "isi": isi} for pelaku, isi in langkah]}


KLINIK = [
    (
        "teks",
        "<p>Pelayanan perizinan elektronik melalui OSS dan SiCantik Cloud dirancang untuk memudahkan masyarakat "
        "memperoleh perizinan dan nonperizinan berusaha. Dalam perjalanannya, tidak semua pelaku usaha dapat segera "
        "menyesuaikan diri: mereka kesulitan membuka akun, melakukan registrasi, menyiapkan dokumen elektronik, dan "
        "mengunggahnya.</p>"
        "<p>Keluhan itu dijawab dengan membuka Klinik Layanan Perizinan di DPMPTSP Aceh sejak tahun 2019. Pada desk "
        "klinik, petugas Front Office dan staf teknis bersama pemohon menyiapkan dokumen elektronik, membuka akun, "
        "melakukan registrasi, dan mengunggah dokumen sesuai dengan jenis perizinan yang dibutuhkan. Klinik dilengkapi "
        "komputer, pemindai, dan jaringan internet dengan kecepatan yang memadai.</p>"
        "<p>Sejalan dengan prinsip <i>trust but verify</i>, pelayanan dimudahkan dengan pengawasan yang terkoordinasi, "
        "transparan, dan akuntabel. Klinik pun dibagi menjadi tiga desk: langsung, telepon, dan Zoom.</p>",
    ),
    _langkah(
        "Klinik Layanan Perizinan",
        ("Pemohon", "Mendaftar di situs ini dan memilih desk: langsung, telepon, atau Zoom."),
        ("Petugas Front Office", "Menerima pendaftaran; untuk telepon dan Zoom mengatur waktunya."),
        ("Petugas Front Office dan staf teknis", "Memandu pemohon sampai dokumennya terunggah."),
        ("Tim teknis", "Menangani kesulitan yang tidak dapat diatasi di desk."),
    ),
    ("sorotan", {"isi": "<p>Petugas tidak pernah meminta kata sandi Anda. Ketiklah sendiri kata sandi Anda.</p>"}),
]

OSS_RBA = [
    (
        "teks",
        "<p><i>Online Single Submission</i> berbasis risiko (OSS RBA) diluncurkan pada 9 Agustus 2021. Sistem ini "
        "wajib digunakan oleh pelaku usaha, kementerian/lembaga, pemerintah daerah, administrator Kawasan Ekonomi "
        "Khusus (KEK), dan Badan Pengusahaan Kawasan Perdagangan Bebas dan Pelabuhan Bebas (KPBPB).</p>"
        "<p>Kegiatan usaha dikelompokkan menurut Klasifikasi Baku Lapangan Usaha Indonesia (KBLI). Dari KBLI, skala "
        "usaha, dan keterangan lain, OSS menetapkan salah satu dari empat tingkat risiko.</p>"
        "<ol><li><b>Rendah.</b> Pelaku usaha wajib memiliki Nomor Induk Berusaha (NIB): identitas sekaligus legalitas "
        "untuk melaksanakan kegiatan usaha. Untuk usaha mikro dan kecil, NIB juga berlaku sebagai Standar Nasional "
        "Indonesia (SNI).</li>"
        "<li><b>Menengah rendah.</b> NIB dan Sertifikat Standar, yaitu pernyataan pelaku usaha bahwa usahanya memenuhi "
        "standar usaha, yang diberikan melalui OSS.</li>"
        "<li><b>Menengah tinggi.</b> NIB dan Sertifikat Standar yang wajib diverifikasi.</li>"
        "<li><b>Tinggi.</b> NIB dan Izin, serta Sertifikat Standar bila dibutuhkan. Persyaratannya termasuk Keputusan "
        "Kelayakan Lingkungan Hidup.</li></ol>"
        "<p>OSS melayani dua kelompok besar pelaku usaha: usaha mikro dan kecil (UMK) dan Non-UMK.</p>",
    ),
    _langkah(
        "Perizinan berusaha melalui OSS RBA",
        ("Pemohon", "Mengunggah dokumen persyaratan sesuai KBLI ke OSS."),
        (
            "Perangkat daerah teknis (SKPA)",
            "Memverifikasi berkas di dalam OSS, untuk risiko menengah tinggi dan tinggi.",
        ),
        (
            "DPMPTSP Aceh",
            "Menilai hasil verifikasi: mengembalikan yang tidak lengkap, menyetujui yang memenuhi syarat.",
        ),
        ("Pemohon", "Mencetak sendiri perizinan berusahanya melalui OSS."),
    ),
    ("tombol", {"teks": "Ajukan lewat OSS RBA", "halaman": "layanan/oss_rba", "alamat": ""}),
]

AKHIR_SICANTIK = (
    ("Kepala Seksi", "Memverifikasi draf izin."),
    ("Kepala Bidang", "Menetapkan izin."),
    ("Kepala DPMPTSP Aceh", "Menandatangani izin secara elektronik."),
    ("Staf teknis", "Mencetak izin dan mengirim pemberitahuan."),
    ("Petugas Front Office", "Mengarsipkan. Pemohon dapat mencetak izinnya sendiri melalui SiCantik Cloud."),
)
AWAL_SICANTIK = (
    ("Pelaku usaha", "Mengajukan permohonan secara elektronik."),
    ("Petugas Front Office", "Memeriksa permohonan dan dokumen; yang tidak lengkap dikembalikan."),
)
SICANTIK = [
    (
        "teks",
        "<p>SiCantik (Aplikasi Cerdas Layanan Perizinan Terpadu untuk Publik) adalah sistem berbasis web yang dapat "
        "digunakan instansi pemerintah secara gratis. Sistem ini terintegrasi dengan OSS untuk perizinan berusaha, dan "
        "dipakai pula untuk layanan lain DPMPTSP. Seluruh proses, dari awal sampai akhir, berlangsung di dalamnya.</p>"
        "<p>Ada dua alur penerbitan izin: tanpa dan dengan peninjauan lapangan.</p>",
    ),
    _langkah("Tanpa peninjauan lapangan", *AWAL_SICANTIK, ("Staf teknis", "Membuat draf izin."), *AKHIR_SICANTIK),
    _langkah(
        "Dengan peninjauan lapangan",
        *AWAL_SICANTIK,
        ("Staf teknis", "Menjadwalkan dan melakukan observasi di lapangan."),
        ("Staf teknis", "Menyusun Berita Acara Pemeriksaan (BAP)."),
        ("Kepala Seksi", "Memverifikasi BAP; yang tidak lengkap dikembalikan kepada petugas Front Office."),
        ("Staf teknis", "Membuat draf izin."),
        *AKHIR_SICANTIK,
    ),
]

FAQ_PENGANTAR = "Jawaban singkat tentang klinik dan perizinan."
FAQ = (
    (
        "apa-bantuan-klinik",
        "Apa saja yang dibantu di klinik?",
        "<p>Membuka akun, melakukan registrasi, menyiapkan dokumen elektronik, dan mengunggahnya ke OSS RBA atau "
        "SiCantik Cloud.</p>",
    ),
    (
        "apakah-perlu-kata-sandi",
        "Apakah saya perlu memberikan kata sandi kepada petugas?",
        "<p>Tidak. Petugas tidak meminta, mencatat, atau menyimpan kata sandi Anda.</p>",
    ),
    (
        "tingkat-risiko",
        "Bagaimana saya tahu tingkat risiko usaha saya?",
        "<p>OSS menampilkannya sesudah kode KBLI dan skala usaha diisi. Bila belum tahu, tanyakan dahulu ke Klinik "
        "Layanan Perizinan: langsung, lewat telepon, atau lewat Zoom.</p>",
    ),
)

HALAMAN = (
    (
        "HalamanInformasi",
        "klinik-perizinan",
        "Klinik Layanan Perizinan",
        "Pendampingan sejak 2019, kini pada tiga desk.",
        KLINIK,
    ),
    ("HalamanInformasi", "alur-oss-rba", "Perizinan Berusaha Berbasis Risiko", "Empat tingkat risiko.", OSS_RBA),
    ("HalamanInformasi", "sicantik-cloud", "Perizinan melalui SiCantik Cloud", "Dua alur penerbitan izin.", SICANTIK),
    (
        "HalamanDasarHukum",
        "dasar-hukum",
        "Dasar Hukum",
        "Layanan kami berpijak pada peraturan berikut. Yang sudah diubah atau dicabut diberi tanda.",
        [],
    ),
)
"""Page type, slug, title, introduction, body."""

ISI = {
    "beranda": BERANDA,
    "unggulan": "klinik_langsung",
    "halaman": HALAMAN,
    "faq": (FAQ_PENGANTAR, [], FAQ),
    "pejabat": "Kepala DPMPTSP Aceh",
}
