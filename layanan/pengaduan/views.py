"""The reporter's pages: form, check, receipt."""

from functools import wraps
from hmac import compare_digest
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from layanan.instansi.models import Instansi
from layanan.instansi.queries import instansi_wajib
from layanan.inti.errors import DataTidakSah
from layanan.inti.kode import intisari_kunci, kode_akses_dari, tulis_kode_akses
from layanan.pengaduan.actions import AjukanPengaduan
from layanan.pengaduan.enums import SIAPA_MELIHAT, IdentitasMode
from layanan.pengaduan.forms import FormPengaduan, SesiPengaduan
from layanan.pengaduan.models import Pengaduan
from layanan.pengaduan.queries import halaman_faq

FORMULIR, PERIKSA, BUKTI = "layanan:pengaduan", "layanan:pengaduan_periksa", "layanan:pengaduan_bukti"


def pribadi(view: Any) -> Any:
    """Keep a page out of every cache and search engine, and answer GET and POST only."""

    @never_cache
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def tertutup(request: HttpRequest) -> HttpResponse:
        jawaban = view(request)
        jawaban["X-Robots-Tag"] = "noindex"
        return jawaban

    return tertutup


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def formulir(request: HttpRequest) -> HttpResponse:
    """Ask; what is right goes to the check page, nothing is filed yet."""
    instansi = instansi_wajib(request)
    sesi = SesiPengaduan(request)
    if request.method != "POST":
        return _tampilkan_formulir(request, FormPengaduan(instansi, initial=sesi.draf or {}), instansi)
    form = FormPengaduan(instansi, request.POST)
    if not form.is_valid():
        return _tampilkan_formulir(request, form, instansi)
    sesi.simpan(form.cleaned_data)
    return redirect(PERIKSA)


@pribadi
def periksa(request: HttpRequest) -> HttpResponse:
    """Show the answers once more; POST files the complaint, once however often it is pressed."""
    instansi = instansi_wajib(request)
    sesi = SesiPengaduan(request)
    if sesi.draf is None:
        return redirect(BUKTI if sesi.bukti else FORMULIR)
    form = FormPengaduan(instansi, sesi.draf)
    if not form.is_valid():  # a service was unpublished meanwhile
        return _tampilkan_formulir(request, form, instansi)
    if request.method != "POST":
        return _tampilkan_periksa(request, form, sesi)
    if not compare_digest(request.POST.get("kunci", "").encode(), sesi.kunci.encode()):
        return redirect(PERIKSA)  # answers were changed in another tab: look again
    return _kirim(instansi, sesi)


@pribadi
def bukti(request: HttpRequest) -> HttpResponse:
    """Show the receipt with both codes; POST forgets it on this device."""
    instansi = instansi_wajib(request)
    sesi = SesiPengaduan(request)
    if request.method == "POST":
        sesi.hapus()
        return redirect(FORMULIR)
    pengaduan = Pengaduan.objects.filter(kunci=intisari_kunci(sesi.bukti), instansi=instansi).first()
    if pengaduan is None:
        return redirect(FORMULIR)
    kode_akses = tulis_kode_akses(kode_akses_dari(sesi.bukti))
    return render(
        request,
        "layanan/pengaduan/bukti.html",
        {"pengaduan": pengaduan, "kode_akses": kode_akses, "instansi": instansi},
    )


def _kirim(instansi: Instansi, sesi: SesiPengaduan) -> HttpResponse:
    kunci = sesi.kunci
    try:
        AjukanPengaduan(instansi).execute(kunci=kunci, **sesi.draf)
    except DataTidakSah:
        return redirect(PERIKSA)
    sesi.terkirim(kunci)
    return redirect(BUKTI)


def _tampilkan_formulir(request: HttpRequest, form: FormPengaduan, instansi: Instansi) -> HttpResponse:
    faq = halaman_faq(instansi)
    konteks = {"form": form, "instansi": instansi, "faq_url": faq.get_url(request) if faq else ""}
    return render(request, "layanan/pengaduan/formulir.html", konteks)


def _tampilkan_periksa(request: HttpRequest, form: FormPengaduan, sesi: SesiPengaduan) -> HttpResponse:
    mode = IdentitasMode(form.cleaned_data["identitas_mode"])
    baris = [
        (form[nama].label, _terbaca(form, nama), f"{reverse(FORMULIR)}#{form[nama].auto_id}")
        for nama in form.fields
        if form.cleaned_data[nama]
    ]
    konteks = {"baris": baris, "kunci": sesi.kunci, "mode": mode, "siapa_melihat": SIAPA_MELIHAT[mode]}
    return render(request, "layanan/pengaduan/periksa.html", konteks)


def _terbaca(form: FormPengaduan, nama: str) -> str:
    nilai = form.cleaned_data[nama]
    pilihan = getattr(form.fields[nama], "choices", None)
    if pilihan is None or hasattr(nilai, "pk"):
        return str(nilai)
    return str(dict(pilihan)[nilai])
