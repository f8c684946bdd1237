"""Chain the events that are there already; turn the two columns of a requirement's condition into one condition."""

import json

from django.db import migrations
from django.db.models import JSONField, Value

from layanan.inti.jejak import pasang_sidik

MODEL = ('PeristiwaPermohonan', 'PeristiwaPengaduan')
BIDANG = ['garam', 'sidik_isi', 'sidik']
SEKALIGUS = 1000


def rantaikan(apps, schema_editor):
    """Fingerprint every event, case by case in order; texts that were erased before have nothing to prove."""
    for nama in MODEL:
        model = apps.get_model("layanan", nama)
        kasus, sebelumnya, tumpukan = None, "", []
        for satu in model.objects.order_by("kasus", "urut").iterator(SEKALIGUS):
            if satu.kasus_id != kasus:
                kasus, sebelumnya = satu.kasus_id, ""
            pasang_sidik(satu, sebelumnya)
            sebelumnya = satu.sidik
            tumpukan.append(satu)
            if len(tumpukan) == SEKALIGUS:
                model.objects.bulk_update(tumpukan, BIDANG)
                tumpukan = []
        model.objects.bulk_update(tumpukan, BIDANG)


def syarat_baru(isian, nilai):
    """Return raw data of the builder for "the question equals the value"; empty when there was no question."""
    if not isian:
        return []
    banding = {'type': 'banding', 'value': {'isian': isian, 'op': 'eq', 'nilai': nilai}}
    return [{'type': 'syarat', 'value': {'hubungan': 'semua', 'butir': [banding]}}]


def naskah_baru(isi):
    """Put the condition into the requirements of a draft's content; return whether there were any."""
    berubah = False
    for satu in isi.get('persyaratan', ()):
        if 'bila_isian' in satu:
            satu['bila'] = json.dumps(syarat_baru(satu.pop('bila_isian'), satu.pop('bila_nilai', '')))
            berubah = True
    return berubah


def pindahkan(apps, schema_editor):
    """Convert every row and every draft. A historical StreamField knows no blocks, so the JSON is written itself."""
    basis, persyaratan = schema_editor.connection.alias, apps.get_model('layanan', 'Persyaratan')
    for satu in list(persyaratan.objects.using(basis).exclude(bila_isian='')):
        bila = Value(syarat_baru(satu.bila_isian, satu.bila_nilai), output_field=JSONField())
        persyaratan.objects.using(basis).filter(pk=satu.pk).update(bila=bila)
    naskah = apps.get_model('wagtailcore', 'Revision').objects.using(basis)
    naskah = naskah.filter(content_type__app_label='layanan', content_type__model='layanan')
    for kunci in list(naskah.values_list('pk', flat=True)):
        satu = naskah.get(pk=kunci)
        if naskah_baru(satu.content):
            satu.save(update_fields=['content'])


class Migration(migrations.Migration):

    dependencies = [
        ('layanan', '0003_kalender_biaya_lanjutan'),
        ('wagtailcore', '0098_apitoken'),
        ('contenttypes', '0002_remove_content_type_name'),
    ]

    operations = [
        migrations.RunPython(rantaikan, migrations.RunPython.noop, elidable=True),
        migrations.RunPython(pindahkan, migrations.RunPython.noop, elidable=True),
    ]
