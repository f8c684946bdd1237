"""Groups of the catalogue, in their order. The services themselves come from the shipped packages."""

KATEGORI = (
    ("usaha", "Usaha dan perizinan"),
    ("kependudukan", "Kependudukan"),
    ("sosial", "Sosial dan kemasyarakatan"),
    ("pertanahan", "Pertanahan"),
)
