"""Regulations in force that no service of a shipped package names. To be checked against the official gazette."""

PERMENDAGRI, PERMENPANRB = "Peraturan Menteri Dalam Negeri", "Peraturan Menteri PANRB"

PERATURAN = (
    ("Undang-Undang", "27", 2022, "Pelindungan Data Pribadi"),
    ("Peraturan Presiden", "76", 2013, "Pengelolaan Pengaduan Pelayanan Publik"),
    (
        PERMENDAGRI, "83", 2022,
        "Kode Klasifikasi Arsip di Lingkungan Kementerian Dalam Negeri dan Pemerintah Daerah",
    ),
    (PERMENDAGRI, "1", 2023, "Tata Naskah Dinas di Lingkungan Pemerintah Daerah"),
    (
        PERMENPANRB, "14", 2017,
        "Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik",
    ),
    (PERMENPANRB, "62", 2018, "Pedoman Sistem Pengelolaan Pengaduan Pelayanan Publik Nasional"),
    ("Peraturan Badan Pusat Statistik", "7", 2025, "Klasifikasi Baku Lapangan Usaha Indonesia (KBLI 2025)"),
)  # fmt: skip
"""Kind, number, year, about."""
