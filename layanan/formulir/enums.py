"""Words of forms."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class KelasData(TextChoices):
    """How protected an answer is (UU 27/2022); drives masking, export and erasure."""

    PUBLIK = "publik", _("Publik")
    PRIBADI = "pribadi", _("Pribadi")
    SENSITIF = "sensitif", _("Sensitif")
    IDENTITAS = "identitas", _("Nomor identitas")


TERSAMAR = frozenset({KelasData.SENSITIF, KelasData.IDENTITAS})
"""What only those read whose work it is: masked for a courier, in the history of a case and in an export."""
