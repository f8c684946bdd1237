"""Regulations that no service of a shipped package names, with what changed or replaced them.

To be checked against the official gazette.
"""

UU, PP, PERPRES = "Undang-Undang", "Peraturan Pemerintah", "Peraturan Presiden"
PERPPU = "Peraturan Pemerintah Pengganti Undang-Undang"
PERMENDAGRI, PERMENPANRB = "Peraturan Menteri Dalam Negeri", "Peraturan Menteri PANRB"
UU_CIPTA_KERJA = (UU, "6", 2023)

PERATURAN = (
    (UU, "11", 2020, "Cipta Kerja", "dicabut", [(PERPPU, "2", 2022), UU_CIPTA_KERJA], ""),
    (UU, "27", 2022, "Pelindungan Data Pribadi", "berlaku", [], ""),
    (
        PERPPU, "2", 2022, "Cipta Kerja",
        "berlaku", [], "Ditetapkan menjadi undang-undang dengan Undang-Undang Nomor 6 Tahun 2023.",
    ),
    (PP, "6", 2021, "Penyelenggaraan Perizinan Berusaha di Daerah", "berlaku", [], ""),
    (
        "Instruksi Presiden", "3", 2003, "Kebijakan dan Strategi Nasional Pengembangan e-Government",
        "periksa", [], "Kini Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik.",
    ),
    (PERPRES, "76", 2013, "Pengelolaan Pengaduan Pelayanan Publik", "berlaku", [], ""),
    (PERPRES, "97", 2014, "Penyelenggaraan Pelayanan Terpadu Satu Pintu", "periksa", [], ""),
    (PERPRES, "91", 2017, "Percepatan Pelaksanaan Berusaha", "periksa", [], ""),
    (PERMENDAGRI, "138", 2017, "Penyelenggaraan Pelayanan Terpadu Satu Pintu Daerah", "periksa", [], ""),
    (
        PERMENDAGRI, "83", 2022, "Kode Klasifikasi Arsip di Lingkungan Kementerian Dalam Negeri dan Pemerintah Daerah",
        "berlaku", [], "",
    ),
    (PERMENDAGRI, "1", 2023, "Tata Naskah Dinas di Lingkungan Pemerintah Daerah", "berlaku", [], ""),
    (
        PERMENPANRB, "14", 2017, "Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik",
        "berlaku", [], "",
    ),
    (PERMENPANRB, "62", 2018, "Pedoman Sistem Pengelolaan Pengaduan Pelayanan Publik Nasional", "berlaku", [], ""),
    (
        "Peraturan Badan Pusat Statistik", "7", 2025, "Klasifikasi Baku Lapangan Usaha Indonesia (KBLI 2025)",
        "berlaku", [], "",
    ),
)  # fmt: skip
"""Kind, number, year, about, status, (kind, number, year) of what changed or replaced it, note."""
