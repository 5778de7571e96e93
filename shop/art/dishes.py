"""Plates, bowls, boards and baskets that other things are served on."""

from collections.abc import Iterator
from contextlib import contextmanager

from shop.art.palette import BAMBOO, PALE_WOOD, WOOD, Tone, mix
from shop.art.pen import Pen
from shop.art.shapes import bowl, box, num, oval, ring_points, tin


def plate(pen: Pen, cx: float, cy: float, rx: float, ry: float, glaze: Tone, inner: float = 0.74) -> None:
    """A round plate seen at a slant, on its shadow."""
    pen.shadow(cx + 6, cy + ry * 0.5 + 14, rx * 0.94, ry * 0.72)
    pen.fill(oval(cx, cy + 10, rx, ry), glaze.shade)
    pen.body(oval(cx, cy, rx, ry), glaze, -3, -4)
    pen.fill(oval(cx, cy + 2, rx * inner, ry * inner), mix(glaze.base, glaze.shade, 0.38))
    pen.fill(oval(cx + 2, cy + 5, rx * inner * 0.97, ry * inner * 0.95), mix(glaze.base, glaze.shade, 0.14))


def vessel(
    pen: Pen,
    cx: float,
    cy: float,
    rx: float,
    depth: float,
    glaze: Tone,
    inner: str,
    *,
    ry: float | None = None,
    foot: float | None = None,
    lip: float = 0.94,
) -> None:
    """A bowl on its shadow; (cx, cy) is the middle of its rim, inner the colour inside."""
    ry = rx * 0.36 if ry is None else ry
    foot = rx * 0.42 if foot is None else foot
    pen.shadow(cx + 6, cy + depth + 2, rx * 0.86, 18)
    with pen.form(bowl(cx, cy, rx, ry, depth, foot), glaze, rx * 0.1, depth * 0.07):
        pen.oval(cx - rx * 0.66, cy + depth * 0.42, rx * 0.06, depth * 0.2, glaze.light, turn=24, opacity=0.7)
    pen.fill(oval(cx, cy, rx, ry), glaze.light)
    pen.fill(oval(cx, cy + 1, rx * lip, ry * lip - 1), inner)


@contextmanager
def heaped(pen: Pen, cx: float, cy: float, rx: float, ry: float) -> Iterator[None]:
    """Contents of a bowl: may rise above the rim, never spill over its front edge."""
    x, y = num(rx), num(ry)
    top = num(cy - 260)
    d = f"M{num(cx - rx)} {num(cy)}A{x} {y} 0 0 0 {num(cx + rx)} {num(cy)}V{top}H{num(cx - rx)}z"
    with pen.inside(d):
        yield


def board(pen: Pen, x: float, y: float, w: float, h: float, wood: Tone = PALE_WOOD) -> None:
    """A cutting board lying flat, seen at a slant."""
    slope = h * 0.42
    pen.shadow(x + w / 2 + 4, y + h + 12, w * 0.52, 18)
    top = f"M{num(x + slope)} {num(y)}H{num(x + w - slope)}L{num(x + w)} {num(y + h)}H{num(x)}z"
    pen.fill(box(x, y + h - 1, w, 18, 3), wood.shade)
    pen.fill(top, wood.base)
    with pen.inside(top):
        for i, share in enumerate((0.2, 0.42, 0.62, 0.84)):
            line = y + h * share
            pen.line(f"M{num(x)} {num(line)}q{num(w / 4)} {(-1) ** i * 6} {num(w / 2)} 0t{num(w / 2)} 0", wood.shade, 1.8, 0.45)
    pen.line(f"M{num(x + slope)} {num(y)}H{num(x + w - slope)}", wood.light, 3)


def basket(pen: Pen, cx: float, cy: float, rx: float, ry: float, depth: float) -> None:
    """A shallow bamboo basket (ざる)."""
    pen.shadow(cx + 6, cy + depth + 6, rx * 0.9, 20)
    with pen.form(bowl(cx, cy, rx, ry, depth, rx * 0.6), BAMBOO, 14, 6):
        for i in range(-9, 10):
            pen.line(f"M{num(cx + i * rx / 8)} {num(cy)}L{num(cx + i * rx / 12)} {num(cy + depth + 14)}", BAMBOO.shade, 3.4, 0.7)
        for y in (0.45, 0.75):
            pen.line(
                f"M{num(cx - rx)} {num(cy + depth * y * 0.4)}Q{num(cx)} {num(cy + depth * y + ry)} {num(cx + rx)} {num(cy + depth * y * 0.4)}",
                BAMBOO.light,
                3.4,
                0.8,
            )
    pen.fill(oval(cx, cy, rx, ry), BAMBOO.shade)
    pen.fill(oval(cx, cy + 2, rx * 0.93, ry * 0.9), mix(BAMBOO.base, BAMBOO.shade, 0.35))
    pen.line(oval(cx, cy, rx, ry), BAMBOO.base, 8)
    for x, y in ring_points(cx, cy, rx, ry, 26):
        pen.line(f"M{num(x - 3)} {num(y - 4)}l5 8", BAMBOO.shade, 2.4)


def steamer(pen: Pen, cx: float, cy: float, rx: float, ry: float, depth: float) -> None:
    """A wooden steamer (せいろ) without its lid."""
    pen.shadow(cx + 6, cy + depth + ry * 0.7, rx * 0.98, ry * 0.6)
    with pen.form(tin(cx, cy, rx, ry, depth), WOOD, 14, 4):
        pen.line(f"M{num(cx - rx)} {num(cy + depth * 0.5)}a{num(rx)} {num(ry)} 0 0 0 {num(2 * rx)} 0", WOOD.light, 7, 0.6)
        for x in (-0.5, 0.55):
            pen.line(f"M{num(cx + rx * x)} {num(cy + ry * 0.7)}v{num(depth)}", WOOD.shade, 4)
    pen.fill(oval(cx, cy, rx, ry), PALE_WOOD.base)
    pen.fill(oval(cx, cy + 2, rx * 0.92, ry * 0.9), WOOD.shade)
    with pen.inside(oval(cx, cy + 5, rx * 0.92, ry * 0.88)):
        pen.fill(oval(cx, cy + 10, rx * 0.92, ry * 0.88), PALE_WOOD.base)
        for i in range(-5, 6):
            pen.line(f"M{num(cx + i * rx * 0.17)} {num(cy - ry)}v{num(2 * ry + 10)}", WOOD.base, 3, 0.7)


def shiso(pen: Pen, x: float, y: float, turn: float, size: float = 1) -> None:
    """A green perilla leaf under something raw."""
    with pen.at(x, y, turn=turn, size=size):
        pen.body(
            "M0 0C6-14 14-12 18-26C26-22 30-32 34-36C42-30 50-34 54-38C60-30 70-28 76-30C80-20 96-14 110 0C96 14 80 20 76 30C70 28 60 30 54 38C50 34 42 30 34 36C30 32 26 22 18 26C14 12 6 14 0 0z",
            Tone("#9fca70", "#5f9d4c", "#3c7438"),
            0,
            7,
        )
        pen.line("M0 0H96M28 0l14-22M28 0l14 22M54 0l14-20M54 0l14 20", "#3c7438", 2, 0.6)


def lemon(pen: Pen, x: float, y: float, r: float, turn: float = 0) -> None:
    """A round slice of citrus."""
    with pen.at(x, y, turn=turn):
        pen.fill(oval(0, 3, r, r * 0.92), "#d3a426")
        pen.fill(oval(0, 0, r, r * 0.92), "#f7d64a")
        pen.fill(oval(0, 0, r * 0.86, r * 0.79), "#fff7d6")
        for px, py in ring_points(0, 0, r * 0.5, r * 0.46, 8):
            pen.oval(
                px,
                py,
                r * 0.26,
                r * 0.17,
                "#fae06a",
                turn=0 if abs(py) < r * 0.1 else 57.3 * (py / (abs(px) + 0.6 * r)) * (1 if px >= 0 else -1),
            )
