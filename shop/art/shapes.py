"""Path data for the shapes that the drawings are made of; numbers in, SVG path text out."""

from collections.abc import Sequence
from functools import lru_cache
from math import cos, pi, sin

Point = tuple[float, float]


@lru_cache(maxsize=512)
def points(text: str) -> tuple[Point, ...]:
    """'12 -3, 40 8' as pairs of numbers: a long outline on one line."""
    return tuple((_number(x), _number(y)) for x, y in (part.split() for part in text.split(",")))


@lru_cache(maxsize=512)
def triples(text: str) -> tuple[tuple[float, float, float], ...]:
    """'12 -3 0.8, 40 8 1' as triples of numbers."""
    parts = (part.split() for part in text.split(","))
    return tuple((_number(x), _number(y), _number(z)) for x, y, z in parts)


def _number(text: str) -> float:
    return float(text) if "." in text else int(text)


def num(value: float) -> str:
    """One decimal at most, without a trailing zero."""
    return f"{value:.1f}".removesuffix(".0").replace("-0", "0") if abs(value) < 0.05 else (f"{value:.1f}".removesuffix(".0"))


def pair(point: Point) -> str:
    """'x y'."""
    return f"{num(point[0])} {num(point[1])}"


def oval(cx: float, cy: float, rx: float, ry: float | None = None) -> str:
    """An ellipse, a circle without ry."""
    ry = rx if ry is None else ry
    x, y, w = num(rx), num(ry), num(2 * rx)
    return f"M{num(cx - rx)} {num(cy)}a{x} {y} 0 1 1 {w} 0a{x} {y} 0 1 1-{w} 0z"


def box(x: float, y: float, w: float, h: float, r: float = 0) -> str:
    """A rectangle with rounded corners."""
    if not r:
        return f"M{num(x)} {num(y)}h{num(w)}v{num(h)}h{num(-w)}z"
    n, arc = num(r), f"a{num(r)} {num(r)} 0 0 1"
    return (
        f"M{num(x + r)} {num(y)}h{num(w - 2 * r)}{arc} {n} {n}v{num(h - 2 * r)}{arc}-{n} {n}"
        f"h{num(2 * r - w)}{arc}-{n}-{n}v{num(2 * r - h)}{arc} {n}-{n}z"
    )


def poly(*points: Point) -> str:
    """A closed shape with straight sides."""
    return "M" + "L".join(pair(p) for p in points) + "z"


def polyline(*points: Point) -> str:
    """An open line with straight parts."""
    return "M" + "L".join(pair(p) for p in points)


def _curves(points: Sequence[Point], tension: float) -> str:
    out = []
    for i in range(1, len(points) - 2):
        p0, p1, p2, p3 = points[i - 1 : i + 3]
        a = (p1[0] + (p2[0] - p0[0]) * tension, p1[1] + (p2[1] - p0[1]) * tension)
        b = (p2[0] - (p3[0] - p1[0]) * tension, p2[1] - (p3[1] - p1[1]) * tension)
        out.append(f"C{pair(a)} {pair(b)} {pair(p2)}")
    return "".join(out)


def blob(*points: Point, tension: float = 0.18) -> str:
    """A closed smooth shape through the points."""
    ring = [points[-1], *points, points[0], points[1]]
    return f"M{pair(points[0])}{_curves(ring, tension)}z"


def curve(*points: Point, tension: float = 0.18) -> str:
    """An open smooth line through the points."""
    line = [points[0], *points, points[-1]]
    return f"M{pair(points[0])}{_curves(line, tension)}"


def lathe(cx: float, *profile: Point, tension: float = 0.18) -> str:
    """A symmetrical body: (y, half width) from top to bottom, turned about x = cx."""
    right = [(cx + w, y) for y, w in profile]
    left = [(cx - w, y) for y, w in reversed(profile)]
    down = _curves([right[0], *right, right[-1]], tension)
    up = _curves([left[0], *left, left[-1]], tension)
    return f"M{pair(right[0])}{down}L{pair(left[0])}{up}z"


def bowl(cx: float, cy: float, rx: float, ry: float, depth: float, foot: float) -> str:
    """The outside of a bowl seen from above at a slant; (cx, cy) is the middle of its rim."""
    low = cy + depth
    return (
        f"M{num(cx - rx)} {num(cy)}A{num(rx)} {num(ry)} 0 0 1 {num(cx + rx)} {num(cy)}"
        f"C{num(cx + rx)} {num(cy + depth * 0.62)} {num(cx + foot + rx * 0.18)} {num(low)} "
        f"{num(cx + foot)} {num(low)}Q{num(cx)} {num(low + ry * 0.22)} {num(cx - foot)} {num(low)}"
        f"C{num(cx - foot - rx * 0.18)} {num(low)} {num(cx - rx)} {num(cy + depth * 0.62)} "
        f"{num(cx - rx)} {num(cy)}z"
    )


def tin(cx: float, top: float, rx: float, ry: float, height: float) -> str:
    """The outside of a cylinder whose lid has its middle at (cx, top)."""
    x, y, h = num(rx), num(ry), num(height)
    return f"M{num(cx - rx)} {num(top)}a{x} {y} 0 0 1 {num(2 * rx)} 0v{h}a{x} {y} 0 0 1-{num(2 * rx)} 0z"


def ring_points(cx: float, cy: float, rx: float, ry: float, count: int, *, start: float = 0) -> list[Point]:
    """Points on an ellipse, clockwise; start in turns, 0 is the right side."""
    angles = [2 * pi * (start + i / count) for i in range(count)]
    return [(cx + rx * cos(a), cy + ry * sin(a)) for a in angles]


def star(cx: float, cy: float, outer: float, inner: float, count: int) -> str:
    """A closed star with its first tip upwards."""
    long = ring_points(cx, cy, outer, outer, count, start=-0.25)
    short = ring_points(cx, cy, inner, inner, count, start=-0.25 + 0.5 / count)
    return poly(*[p for both in zip(long, short, strict=True) for p in both])


def leaf(length: float, width: float) -> str:
    """A pointed leaf from (0, 0) to (length, 0)."""
    n, w = num(length), num(width)
    a, b = num(length * 0.3), num(length * 0.75)
    return f"M0 0C{a}-{w} {b}-{w} {n} 0C{b} {w} {a} {w} 0 0z"
