"""Regulations with their status, and what changed or replaced them. To be checked against the official gazette."""

UU, PP, PERPRES = "Undang-Undang", "Peraturan Pemerintah", "Peraturan Presiden"
PERPPU = "Peraturan Pemerintah Pengganti Undang-Undang"
PERMENDAGRI, PERMENPANRB = "Peraturan Menteri Dalam Negeri", "Peraturan Menteri PANRB"
PERMENKOPUKM = "Peraturan Menteri Koperasi dan Usaha Kecil dan Menengah"

PERATURAN = {
    "UU-20-2008": (UU, "20", 2008, "Usaha Mikro, Kecil, dan Menengah", "diubah", ["UU-6-2023"], ""),
    "UU-11-2008": (UU, "11", 2008, "Informasi dan Transaksi Elektronik", "diubah", ["UU-19-2016", "UU-1-2024"], ""),
    "UU-14-2008": (UU, "14", 2008, "Keterbukaan Informasi Publik", "berlaku", [], ""),
    "UU-25-2009": (UU, "25", 2009, "Pelayanan Publik", "berlaku", [], ""),
    "UU-30-2014": (UU, "30", 2014, "Administrasi Pemerintahan", "diubah", ["UU-6-2023"], ""),
    "UU-19-2016": (
        UU, "19", 2016, "Perubahan atas Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik",
        "berlaku", [], "",
    ),
    "UU-11-2020": (UU, "11", 2020, "Cipta Kerja", "dicabut", ["PERPPU-2-2022", "UU-6-2023"], ""),
    "UU-27-2022": (UU, "27", 2022, "Pelindungan Data Pribadi", "berlaku", [], ""),
    "PERPPU-2-2022": (
        PERPPU, "2", 2022, "Cipta Kerja", "berlaku", [],
        "Ditetapkan menjadi undang-undang dengan Undang-Undang Nomor 6 Tahun 2023.",
    ),
    "UU-6-2023": (
        UU, "6", 2023,
        "Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja menjadi "
        "Undang-Undang",
        "berlaku", [], "",
    ),
    "UU-1-2024": (
        UU, "1", 2024,
        "Perubahan Kedua atas Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik",
        "berlaku", [], "",
    ),
    "PP-61-2010": (
        PP, "61", 2010, "Pelaksanaan Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik",
        "berlaku", [], "",
    ),
    "PP-82-2012": (
        PP, "82", 2012, "Penyelenggaraan Sistem dan Transaksi Elektronik", "dicabut", ["PP-71-2019"], "",
    ),
    "PP-96-2012": (
        PP, "96", 2012, "Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", "berlaku", [], "",
    ),
    "PP-17-2013": (
        PP, "17", 2013, "Pelaksanaan Undang-Undang Nomor 20 Tahun 2008 tentang Usaha Mikro, Kecil, dan Menengah",
        "dicabut", ["PP-7-2021"], "",
    ),
    "PP-24-2018": (
        PP, "24", 2018, "Pelayanan Perizinan Berusaha Terintegrasi Secara Elektronik", "dicabut", ["PP-5-2021"],
        "Penggantinya, Peraturan Pemerintah Nomor 5 Tahun 2021, telah diganti pula.",
    ),
    "PP-71-2019": (PP, "71", 2019, "Penyelenggaraan Sistem dan Transaksi Elektronik", "berlaku", [], ""),
    "PP-5-2021": (
        PP, "5", 2021, "Penyelenggaraan Perizinan Berusaha Berbasis Risiko", "dicabut", ["PP-28-2025"], "",
    ),
    "PP-6-2021": (PP, "6", 2021, "Penyelenggaraan Perizinan Berusaha di Daerah", "berlaku", [], ""),
    "PP-7-2021": (
        PP, "7", 2021,
        "Kemudahan, Pelindungan, dan Pemberdayaan Koperasi dan Usaha Mikro, Kecil, dan Menengah", "berlaku", [], "",
    ),
    "PP-28-2025": (
        PP, "28", 2025, "Penyelenggaraan Perizinan Berusaha Berbasis Risiko", "berlaku", [],
        "Berlaku sejak 5 Juni 2025.",
    ),
    "INPRES-3-2003": (
        "Instruksi Presiden", "3", 2003, "Kebijakan dan Strategi Nasional Pengembangan e-Government", "periksa", [],
        "Kini Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik.",
    ),
    "PERPRES-76-2013": (PERPRES, "76", 2013, "Pengelolaan Pengaduan Pelayanan Publik", "berlaku", [], ""),
    "PERPRES-97-2014": (PERPRES, "97", 2014, "Penyelenggaraan Pelayanan Terpadu Satu Pintu", "periksa", [], ""),
    "PERPRES-98-2014": (PERPRES, "98", 2014, "Perizinan untuk Usaha Mikro dan Kecil", "periksa", [], ""),
    "PERPRES-91-2017": (PERPRES, "91", 2017, "Percepatan Pelaksanaan Berusaha", "periksa", [], ""),
    "PERMENDAGRI-83-2014": (
        PERMENDAGRI, "83", 2014, "Pedoman Pemberian Izin Usaha Mikro dan Kecil", "periksa", [], "",
    ),
    "PERMENDAGRI-138-2017": (
        PERMENDAGRI, "138", 2017, "Penyelenggaraan Pelayanan Terpadu Satu Pintu Daerah", "periksa", [], "",
    ),
    "PERMENDAGRI-83-2022": (
        PERMENDAGRI, "83", 2022,
        "Kode Klasifikasi Arsip di Lingkungan Kementerian Dalam Negeri dan Pemerintah Daerah", "berlaku", [], "",
    ),
    "PERMENDAGRI-1-2023": (
        PERMENDAGRI, "1", 2023, "Tata Naskah Dinas di Lingkungan Pemerintah Daerah", "berlaku", [], "",
    ),
    "PERMENPANRB-15-2014": (PERMENPANRB, "15", 2014, "Pedoman Standar Pelayanan", "berlaku", [], ""),
    "PERMENPANRB-14-2017": (
        PERMENPANRB, "14", 2017,
        "Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik", "berlaku", [], "",
    ),
    "PERMENPANRB-62-2018": (
        PERMENPANRB, "62", 2018, "Pedoman Sistem Pengelolaan Pengaduan Pelayanan Publik Nasional", "berlaku", [], "",
    ),
    "PERMENKOPUKM-2-2019": (
        PERMENKOPUKM, "2", 2019,
        "Perizinan Berusaha Terintegrasi Secara Elektronik untuk Usaha Mikro dan Kecil", "periksa", [], "",
    ),
    "PERATURANBPS-7-2025": (
        "Peraturan Badan Pusat Statistik", "7", 2025, "Klasifikasi Baku Lapangan Usaha Indonesia (KBLI 2025)",
        "berlaku", [], "",
    ),
}  # fmt: skip
"""Key: kind, number, year, about, status, keys of what changed or replaced it, note."""
