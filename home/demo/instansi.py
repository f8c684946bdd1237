"""The two offices. What the office has not published itself (telephone, hours) stays empty."""

KLOJEN = {
    "kode": "klojen",
    "nama": "Kecamatan Klojen",
    "jenis": "kecamatan",
    "induk": "Kota Malang",
    "program": "On Desc",
    "slogan": "Daftar dari rumah, berkas dijemput, surat diantar",
    "kode_wilayah": "35.73.02",
    "kode_unit": "35.73.02",
    "alamat": "Kantor Kecamatan Klojen, Kota Malang",
}
LUMAJANG = {
    "kode": "lumajang",
    "nama": "Kecamatan Lumajang",
    "jenis": "kecamatan",
    "induk": "Kabupaten Lumajang",
    "program": "Fasilitasi OSS",
    "slogan": "Membantu usaha mikro mendapatkan NIB dalam satu hari kerja",
    "kode_wilayah": "35.08.10",
    "kode_unit": "35.08.10",
    "alamat": "Jl. Achmad Yani Nomor 9, Lumajang 67316",
    "telepon": "085338312363",
    "surel": "kecamatanlumajang09@gmail.com",
}
INSTANSI = (
    (KLOJEN, ""),  # the default site: any host name that no other office claims
    (LUMAJANG, "lumajang.localhost"),
)
"""Each office with the host name of its site; an empty one takes the address of the settings."""
