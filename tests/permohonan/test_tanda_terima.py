"""The applicant's pages after filing."""

from uuid import uuid4

from layanan.permohonan.draf import SESI_BUKTI
from tests.permohonan.pabrik import JAWABAN, AjukanPermohonan, buat_skium


def test_halaman_mulai_menunjukkan_jalan_ke_tanda_terima(client, klojen):
    skium = buat_skium(klojen)
    alamat = f"/ajukan/{skium.kode}/"
    assert "Lihat tanda terimanya" not in client.get(alamat).content.decode()
    kunci = str(uuid4())
    AjukanPermohonan(skium, kunci).execute(JAWABAN)
    sesi = client.session
    sesi[SESI_BUKTI] = {str(skium.pk): kunci}
    sesi.save()
    assert "Lihat tanda terimanya" in client.get(alamat).content.decode()
    assert "data-cetak" in client.get(f"{alamat}bukti/").content.decode()
