"""A StreamField whose migration does not repeat its blocks, and whose form takes whatever is posted."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import Block
from wagtail.blocks.base import BlockField, BlockWidget
from wagtail.fields import StreamField

RUSAK = object()
"""What stands for a builder whose posted parts do not fit together: a count that is none, a block that is missing."""


class IsianAlir(StreamField):
    """StreamField that deconstructs to an empty block list; the column is JSON whatever the blocks are."""

    def deconstruct(self) -> tuple[str, str, list, dict[str, Any]]:
        """Return the field without its blocks."""
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs

    def formfield(self, **kwargs: Any) -> Any:
        """Return the form field of the builder."""
        return super().formfield(**{"form_class": BidangAlir, **kwargs})


class BidangAlir(BlockField):
    """BlockField that answers what no builder posts with a sentence; what was there before is shown again."""

    def __init__(self, block: Block | None = None, **kwargs: Any) -> None:
        super().__init__(block=block, **({"widget": PenyusunAlir(block)} | kwargs))

    def clean(self, value: Any) -> Any:
        """Refuse what could not be read."""
        if value is RUSAK:
            raise ValidationError(_("Isian ini tidak dapat dibaca. Muat ulang halaman ini, lalu isi lagi."))
        return super().clean(value)

    def has_changed(self, initial_value: Any, data_value: Any) -> bool:
        """Return whether something else was posted."""
        return data_value is RUSAK or super().has_changed(initial_value, data_value)

    def bound_data(self, data: Any, initial: Any) -> Any:
        """Return what the page shows again."""
        return initial if data is RUSAK else data


class PenyusunAlir(BlockWidget):
    """BlockWidget that does not stumble over what no builder posts."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Return the value of the builder, or RUSAK."""
        try:
            return super().value_from_datadict(data, files, name)
        except (LookupError, TypeError, ValueError):
            return RUSAK
