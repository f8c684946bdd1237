"""Wagtail's own API (version 2) for the content of pages, images and documents."""

from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.documents.api.v2.views import DocumentsAPIViewSet
from wagtail.images.api.v2.views import ImagesAPIViewSet

api_halaman = WagtailAPIRouter("api_halaman")
api_halaman.register_endpoint("pages", PagesAPIViewSet)
api_halaman.register_endpoint("images", ImagesAPIViewSet)
api_halaman.register_endpoint("documents", DocumentsAPIViewSet)
