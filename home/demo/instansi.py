"""The offices. What the office has not published itself (telephone, hours) stays empty."""

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
MEKARJAYA = {
    "kode": "mekarjaya",
    "nama": "Kelurahan Mekarjaya",
    "jenis": "kelurahan",
    "induk": "Kota Depok",
    "program": "SIP OKE",
    "slogan": "Sistem Informasi dan Pelayanan Online Kelurahan",
    "kode_wilayah": "32.76.05.1004",
    "kode_unit": "32.76.05.1004",
    "alamat": "Kantor Kelurahan Mekarjaya, Kecamatan Sukmajaya, Kota Depok",
}
ORO_ORO_OMBO = {
    "kode": "oro-oro-ombo",
    "nama": "Kelurahan Oro-Oro Ombo",
    "jenis": "kelurahan",
    "induk": "Kota Madiun",
    "program": "PECELAN OMBO",
    "slogan": "Pelayanan Cepat Secara Online di Kelurahan Oro-Oro Ombo",
    "kode_wilayah": "35.77.01.1001",
    "kode_unit": "35.77.01.1001",
    "alamat": "Kantor Kelurahan Oro-Oro Ombo, Kecamatan Kartoharjo, Kota Madiun",
}
PTSP_ACEH = {
    "kode": "ptsp-aceh",
    "nama": "DPMPTSP Aceh",
    "jenis": "ptsp",
    "induk": "Pemerintah Aceh",
    "program": "E-Clinic",
    "slogan": "Klinik perizinan: kami dampingi sampai selesai",
    "kode_wilayah": "11",
    "kode_unit": "DPMPTSP",
    "alamat": "Kantor Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu (DPMPTSP) Aceh",
}
INSTANSI = (
    (KLOJEN, ""),  # the default site: any host name that no other office claims
    (LUMAJANG, "lumajang.localhost"),
    (MEKARJAYA, "mekarjaya.localhost"),
    (ORO_ORO_OMBO, "oro-oro-ombo.localhost"),
    (PTSP_ACEH, "ptsp-aceh.localhost"),
)
"""Each office with the host name of its site; an empty one takes the address of the settings."""

PERTAMA = ("klojen", "lumajang")
"""What `make run` loads before the site answers; the others follow while it runs."""
