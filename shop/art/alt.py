"""Alternative text: what it is, and that it is a drawing."""

from shop.art.kinds import KINDS, PLACE_KINDS
from shop.i18n import _


def picture_alt(name: str, kind: str) -> str:
    """'富良野メロン 赤肉 2玉の絵'; the kind's own name when the thing has none."""
    if not name:
        known = KINDS.get(kind) or PLACE_KINDS.get(kind)
        name = known.name_ja if known else kind
    return str(_("%(name)sの絵", name=name))
