"""The builder of a requirement's condition: none, or one."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from layanan.inti.blocks import SyaratBlock
from layanan.inti.enums import Operator


class SyaratPersyaratanBlock(blocks.StreamBlock):
    """At most one condition; adding it brings the first comparison along."""

    syarat = SyaratBlock(
        label=_("Syarat"), default={"butir": [("banding", {"isian": "", "op": Operator.EQ, "nilai": ""})]}
    )

    class Meta:
        max_num = 1
