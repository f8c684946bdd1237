from django.db import migrations

import layanan.inti.fields


class Migration(migrations.Migration):

    dependencies = [
        ('layanan', '0006_kiriman'),
    ]

    operations = [
        migrations.AddField(
            model_name='persyaratan',
            name='bila',
            field=layanan.inti.fields.IsianAlir([], blank=True, default=list, help_text='Kosong: selalu diminta, atau petugas yang menentukan.', verbose_name='diminta bila'),
        ),
    ]
