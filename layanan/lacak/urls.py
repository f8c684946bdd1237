"""Address of tracking."""

from django.urls import path

from layanan.lacak.views import LacakView

urlpatterns = [path("lacak/", LacakView.as_view(), name="lacak")]
