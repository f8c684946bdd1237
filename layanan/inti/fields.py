"""A StreamField whose migration does not repeat its blocks: a changed block is no schema change."""

from typing import Any

from wagtail.fields import StreamField


class IsianAlir(StreamField):
    """StreamField that deconstructs to an empty block list; the column is JSON whatever the blocks are."""

    def deconstruct(self) -> tuple[str, str, list, dict[str, Any]]:
        """Return the field without its blocks."""
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs
