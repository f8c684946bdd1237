"""`manage.py tulis_openapi`: the API's OpenAPI document on standard output."""

import json
from typing import Any

from django.core.management.base import BaseCommand

from layanan.api.api import api


class Command(BaseCommand):
    """Write the document as it is served."""

    help = "Menulis dokumen OpenAPI dari API layanan."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print indented JSON, so that a change shows as a small difference."""
        self.stdout.write(json.dumps(api.get_openapi_schema(), indent=2, ensure_ascii=False))
