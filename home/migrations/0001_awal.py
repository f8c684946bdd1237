import django.db.models.deletion
import layanan.inti.fields
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('layanan', '0001_awal'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='HalamanDasarHukum',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('pengantar', models.TextField(blank=True, help_text='Satu atau dua kalimat di bawah judul.', verbose_name='pengantar')),
                ('isi', layanan.inti.fields.IsianAlir([], blank=True, verbose_name='isi')),
            ],
            options={
                'verbose_name': 'halaman dasar hukum',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='HalamanFaq',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('pengantar', models.TextField(blank=True, help_text='Satu atau dua kalimat di bawah judul.', verbose_name='pengantar')),
                ('isi', layanan.inti.fields.IsianAlir([], blank=True, verbose_name='isi')),
            ],
            options={
                'verbose_name': 'halaman FAQ',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='HalamanInformasi',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('pengantar', models.TextField(blank=True, help_text='Satu atau dua kalimat di bawah judul.', verbose_name='pengantar')),
                ('isi', layanan.inti.fields.IsianAlir([], blank=True, verbose_name='isi')),
            ],
            options={
                'verbose_name': 'halaman informasi',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='KatalogLayanan',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('pengantar', models.TextField(blank=True, help_text='Satu atau dua kalimat di bawah judul.', verbose_name='pengantar')),
                ('isi', layanan.inti.fields.IsianAlir([], blank=True, verbose_name='isi')),
            ],
            options={
                'verbose_name': 'katalog layanan',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='TanyaJawab',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('jawaban', wagtail.fields.RichTextField(verbose_name='jawaban')),
            ],
            options={
                'verbose_name': 'tanya jawab',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='Beranda',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('pengantar', models.TextField(blank=True, help_text='Satu atau dua kalimat di bawah judul.', verbose_name='pengantar')),
                ('isi', layanan.inti.fields.IsianAlir([], blank=True, verbose_name='isi')),
                ('layanan_unggulan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='layanan.layanan', verbose_name='layanan unggulan')),
            ],
            options={
                'verbose_name': 'beranda',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='HalamanLayanan',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('layanan', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='halaman', to='layanan.layanan', verbose_name='layanan')),
            ],
            options={
                'verbose_name': 'halaman layanan',
            },
            bases=('wagtailcore.page', models.Model),
        ),
    ]
