"""The paper under the goods: eight 和柄 in the hue of the region, a disc in the season's tint."""

from collections.abc import Callable, Mapping
from math import sqrt
from types import MappingProxyType

from shop.art.palette import REGION_HUES, SEASONS, oklch
from shop.art.shapes import num, oval, polyline

_Lines = tuple[float, float, str]


def _waves() -> _Lines:
    """青海波, from the sea."""
    arcs = ""
    for cx, cy in ((0.0, 80.0), (80.0, 80.0), (40.0, 60.0), (0.0, 40.0), (80.0, 40.0)):
        for r in (38.0, 27.0, 16.0):
            arcs += _upper_arc(cx, cy, r)
    return 80, 40, arcs


def _upper_arc(cx: float, cy: float, r: float) -> str:
    """The part of a circle that the scales in front of it leave to be seen."""
    seen = {38.0: (36.4, 11.0), 27.0: (25.0, 10.2), 16.0: (15.2, 5.0)}[r]
    dx, dy = seen
    return f"M{num(cx - dx)} {num(cy - dy)}A{num(r)} {num(r)} 0 0 1 {num(cx + dx)} {num(cy - dy)}"


def _hemp() -> _Lines:
    """麻の葉, cloth."""
    side = 56.0
    height = side * sqrt(3) / 2
    third = height / 3
    out = ""
    for row, shift in ((0, 0.0), (1, side / 2)):
        top = row * height
        for i in (-1, 0, 1):
            a, b = (shift + i * side, top), (shift + (i + 1) * side, top)
            c = (shift + (i + 0.5) * side, top + height)
            d = (c[0] + side, c[1])
            m = ((a[0] + b[0]) / 2, top + third)
            n = (b[0], top + 2 * third)
            out += polyline(a, b) + polyline(a, c, b)
            out += polyline(a, m, b) + polyline(m, c) + polyline(c, n, d) + polyline(n, b)
    return side, 2 * height, out


def _circles() -> _Lines:
    """七宝, sweets."""
    out = "".join(oval(x, y, 32) for x, y in ((0, 0), (64, 0), (0, 64), (64, 64), (32, 32)))
    out += "".join(oval(x, y, 4) for x, y in ((32, 0), (0, 32), (64, 32), (32, 64)))
    return 64, 64, out


def _turtle() -> _Lines:
    """亀甲, crafts."""
    side = 32.0
    wide = side * sqrt(3)
    out = ""
    for cx, cy in ((0.0, 0.0), (wide, 0.0), (wide / 2, side * 1.5), (0.0, side * 3), (wide, side * 3)):
        for r in (side, side * 0.62):
            w = r * sqrt(3) / 2
            tips = ((cx, cy - r), (cx + w, cy - r / 2), (cx + w, cy + r / 2))
            tips += ((cx, cy + r), (cx - w, cy + r / 2), (cx - w, cy - r / 2))  # type: ignore[assignment]
            out += polyline(*tips, tips[0])
    return wide, side * 3, out


def _vines() -> _Lines:
    """唐草, fruit and vegetables."""
    scroll = "q22-30 46-12t-4 36q-24 6-26-14q2-14 15-11q9 4 4 12"
    out = f"M0 50{scroll}M50 0{scroll}M50 100{scroll}M-50 0{scroll}M-50 100{scroll}M100 50{scroll}"
    out += "M0 50q-8 22-30 22M100 50q-8 22-30 22M50 0q-8 22-30 22M50 100q-8 22-30 22"
    return 100, 100, out


def _steam() -> _Lines:
    """立涌, sake and soy."""
    out = ""
    for x, way in ((12.0, 1), (36.0, -1), (60.0, 1), (-12.0, -1)):
        bend = 11 * way
        out += f"M{num(x)}-24q{bend} 24 0 48t0 48t0 48"
    return 48, 96, out


def _checks() -> _Lines:
    """市松, noodles and grain."""
    return 72, 72, "M0 0h36v36h-36zM36 36h36v36h-36z"


def _arrows() -> _Lines:
    """矢絣, tea."""
    return (64, 96, "M0 0l16 16l16-16v48l-16 16l-16-16zM32 48l16 16l16-16v48l-16 16l-16-16zM32-48l16 16l16-16v48l-16 16l-16-16z")


# How each ground is painted: the lines, and whether they are filled instead of drawn.
_GROUNDS: Mapping[str, tuple[Callable[[], _Lines], bool]] = MappingProxyType(
    {
        "sea": (_waves, False),
        "cloth": (_hemp, False),
        "sweets": (_circles, False),
        "craft": (_turtle, False),
        "fruit": (_vines, False),
        "sake": (_steam, False),
        "grain": (_checks, True),
        "tea": (_arrows, True),
    }
)

GROUNDS: tuple[str, ...] = tuple(_GROUNDS)


def ground(*, pattern: str, region: str, season: str, shift: float = 0) -> str:
    """The whole square: paper in the region's hue, its pattern, the season's disc."""
    hue = REGION_HUES[region]
    lines, filled = _GROUNDS[pattern]
    width, height, d = lines()
    paper, ink = oklch(0.868, 0.038, hue), oklch(0.903, 0.03, hue)
    paint = f'fill="{ink}"' if filled else f'fill="none" stroke="{ink}" stroke-width="2.6"'
    disc = SEASONS[season].disc
    return (
        f'<pattern id="g" width="{width:.3f}" height="{height:.3f}" patternUnits="userSpaceOnUse"'
        f' patternTransform="translate({num(shift)} {num(shift * 0.6)})"><path d="{d}" {paint}/>'
        f'</pattern><path fill="{paper}" d="M0 0h400v400H0z"/>'
        f'<path fill="url(#g)" d="M0 0h400v400H0z"/>'
        f'<circle cx="200" cy="200" r="166" fill="{disc}" opacity=".82"/>'
    )
