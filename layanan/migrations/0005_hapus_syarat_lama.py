from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('layanan', '0004_isi_lama'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='persyaratan',
            name='bila_isian',
        ),
        migrations.RemoveField(
            model_name='persyaratan',
            name='bila_nilai',
        ),
    ]
