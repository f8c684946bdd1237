#!/usr/bin/env python3
"""Run a Django command with the ready-to-run site (`site/portal`) on the path."""

import gc
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent


def main() -> None:
    """Put the project root and `site/` on the path, then hand over to Django."""
    gc.set_threshold(100_000)  # start-up and migrations make objects that stay; counting them again costs a fifth
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.dev")
    from django.core.management import execute_from_command_line  # noqa: PLC0415 - needs the path above

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
