"""Permission policies, registered at start: once somebody has asked for a fallback it is too late."""

from wagtail.permissions import register_permission_policy

from layanan.alur.models import Alur
from layanan.formulir.models import Formulir
from layanan.instansi.lingkup import KebijakanInstansi, KebijakanPenugasan, KebijakanPerkara
from layanan.instansi.models import Instansi, Penugasan
from layanan.janji.models import HariTutup, JadwalJanji
from layanan.kalender.models import HariLibur
from layanan.katalog.models import Layanan
from layanan.pengaduan.models import Pengaduan
from layanan.pengaduan.queries import PERAN_PENGADUAN
from layanan.permohonan.models import Permohonan

for _model in (Layanan, Formulir, Alur, HariLibur):
    register_permission_policy(_model, KebijakanInstansi(_model))
register_permission_policy(Instansi, KebijakanInstansi(Instansi, jalur="pk"))
register_permission_policy(Penugasan, KebijakanPenugasan(Penugasan))
register_permission_policy(HariTutup, KebijakanInstansi(HariTutup))
register_permission_policy(JadwalJanji, KebijakanInstansi(JadwalJanji, jalur="layanan__instansi"))
register_permission_policy(Permohonan, KebijakanPerkara(Permohonan))
register_permission_policy(Pengaduan, KebijakanPerkara(Pengaduan, PERAN_PENGADUAN))
