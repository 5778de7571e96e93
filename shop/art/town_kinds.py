"""Which landscape stands for a town: known settings as data, the others by their code."""

from collections.abc import Mapping
from types import MappingProxyType

# Chosen by what a visitor sees first; codes of six digits with the check digit.
_KNOWN = """
town-coast 172049 016624 022039 041009 122025 142069 162051 222127 232165 242039 271403 272132 303615 312045 332119 342131 352012 352047 362026 382027 382043 412023 422011 462047
town-mountains 012297 052043 062103 103829 143821 192139 202207 262048 292061 303917 392120 393061 402109 432032 442046 252093 452025
town-islands 134015 282243 373249 424111 432156 462225 472077 473243 473618
town-rice 022021 042153 062022 082163 112151 122301 262129 282219 402036 462233 093424 312011
town-street 072028 072087 082015 112216 131075 172014 205419 212032 232025 242047 332020 414018 423238 162027 152137 182095
town-snow 032018 052078 152251
town-river 322016 221309 232092 343072 372021 452017
"""

TOWN_KINDS: tuple[str, ...] = tuple(row.split()[0] for row in _KNOWN.strip().split("\n"))

_BY_CODE: Mapping[str, str] = MappingProxyType(
    {code: kind for kind, *codes in (row.split() for row in _KNOWN.strip().split("\n")) for code in codes}
)


def town_kind(code6: str) -> str:
    """The landscape for a municipality (six digits); the same code always gets the same one."""
    known = _BY_CODE.get(code6)
    if known is not None:
        return known
    return TOWN_KINDS[sum(map(ord, code6)) % len(TOWN_KINDS)]
