"""Bottles, jars and glasses, and the little pictures on their labels."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from shop.art.palette import Tone, mix
from shop.art.pen import Pen
from shop.art.shapes import Point, bowl, box, lathe, leaf, num, oval, points, ring_points, tin

SAKE_PROFILE: tuple[Point, ...] = points("-140 15, -84 16, -56 22, -30 48, -4 52, 112 52, 126 51, 135 42")
WINE_PROFILE: tuple[Point, ...] = points("-146 15, -72 16, -52 20, -28 44, -6 50, 114 50, 128 49, 137 40")
STOUT_PROFILE: tuple[Point, ...] = points("-104 17, -74 18, -52 40, -34 56, -10 60, 106 60, 121 59, 130 48")
SLENDER_PROFILE: tuple[Point, ...] = ((-140, 13), (-70, 14), (-30, 34), (0, 42), (110, 42), (124, 41), (132, 33))
SQUARE_PROFILE: tuple[Point, ...] = points("-120 14, -88 14, -80 34, -70 44, -50 46, 110 46, 123 45, 131 37")

Emblem = Callable[[Pen], None]


@contextmanager
def bottle(pen: Pen, profile: tuple[Point, ...], glass: Tone, cap: Tone, *, cap_deep: float = 34) -> Iterator[None]:
    """A bottle about (0, 0); within the block paint what its glass shows (liquid, label)."""
    d = lathe(0, *profile, tension=0.12)
    top, neck = profile[0]
    with pen.form(d, glass, 12, 0):
        yield
        wide = profile[-2][1]
        pen.fill(box(-wide * 0.78, profile[3][0], wide * 0.2, 118, wide * 0.1), "#fff", 0.38)
        pen.fill(box(-neck * 0.7, top + 10, neck * 0.34, 58, 3), "#fff", 0.38)
    pen.body(box(-neck - 4, top - 14, 2 * neck + 8, cap_deep, 5), cap, 7, 0)


def label(pen: Pen, x: float, y: float, w: float, h: float, paper: str, emblem: Emblem, *, edge: str = "") -> None:
    """A paper label with a picture in its middle."""
    pen.fill(box(x, y, w, h, 2), paper)
    if edge:
        pen.line(box(x + 5, y + 5, w - 10, h - 10, 2), edge, 2)
    with pen.at(x + w / 2, y + h / 2):
        emblem(pen)
    pen.fill(box(x + w - w * 0.16, y, w * 0.16, h), "#2a1f33", 0.12)


def sun_and_hills(ink: str, sun: str) -> Emblem:
    def emblem(pen: Pen) -> None:
        pen.dot(10, -18, 13, sun)
        pen.fill("M-32 26Q-16-6 0 10Q14-8 32 26z", ink)

    return emblem


def waves(ink: str) -> Emblem:
    def emblem(pen: Pen) -> None:
        for y in (-18, 0, 18):
            pen.line(f"M-28 {y}q7-12 14 0t14 0t14 0t14 0", ink, 5)

    return emblem


def round_fruit(colour: str, green: str = "#5f9d4c") -> Emblem:
    def emblem(pen: Pen) -> None:
        pen.dot(0, 6, 21, colour)
        pen.gleam(-8, -1, 4, 7)
        with pen.at(0, -14, turn=-24):
            pen.fill(leaf(24, 8), green)

    return emblem


def plum_flower(colour: str) -> Emblem:
    def emblem(pen: Pen) -> None:
        for x, y in ring_points(0, 0, 15, 15, 5, start=-0.25):
            pen.dot(x, y, 11, colour)
        pen.dot(0, 0, 6, mix(colour, "#fff6dc", 0.75))

    return emblem


def grape_bunch(colour: str) -> Emblem:
    def emblem(pen: Pen) -> None:
        for row, count in ((-10, 4), (3, 3), (16, 2), (28, 1)):
            for i in range(count):
                pen.dot((i - (count - 1) / 2) * 14, row, 7.4, colour)
        with pen.at(0, -18, turn=-20):
            pen.fill(leaf(26, 9), "#5f7d3c")

    return emblem


def rice_ear(colour: str) -> Emblem:
    def emblem(pen: Pen) -> None:
        pen.line("M-14 32Q-6-10 18-30", colour, 3)
        for i in range(6):
            t = i / 5
            x, y = -10 + 26 * t * t, 18 - 46 * t
            pen.oval(x - 8, y - 3, 4, 8, colour, turn=-24)
            pen.oval(x + 9, y + 2, 4, 8, colour, turn=52)

    return emblem


def potato(colour: str) -> Emblem:
    def emblem(pen: Pen) -> None:
        pen.fill("M-30 8C-20-16 14-22 32-6C20 16-14 22-30 8z", colour)
        pen.line("M-8-2h8M6 6h7", "#fff6dc", 2.4)

    return emblem


def bean(colour: str) -> Emblem:
    def emblem(pen: Pen) -> None:
        pen.line("M-24 10Q0 24 24-10", "#6ea544", 15)
        for x, y in ((-14, 12), (2, 10), (15, 0)):
            pen.dot(x, y, 5.4, colour)

    return emblem


@contextmanager
def jar(pen: Pen, cx: float, top: float, rx: float, height: float, content: Tone, lid: Tone) -> Iterator[None]:
    """A glass jar with a lid; within the block paint on its outside (content, label)."""
    ry = rx * 0.26
    pen.shadow(cx + 6, top + height + ry * 0.8, rx * 1.02, ry * 0.9)
    with pen.form(tin(cx, top, rx, ry, height), Tone("#fff", "#e6f1f0", "#b9d0d0"), 8, 0):
        pen.fill(tin(cx, top + height * 0.14, rx * 0.93, ry, height * 0.84), content.shade)
        pen.fill(tin(cx - 5, top + height * 0.14, rx * 0.86, ry, height * 0.83), content.base)
        pen.fill(oval(cx, top + height * 0.14, rx * 0.93, ry), content.light)
        yield
        pen.fill(box(cx - rx * 0.86, top + height * 0.1, rx * 0.14, height * 0.86, rx * 0.06), "#fff", 0.5)
    pen.body(tin(cx, top - 22, rx * 1.02, ry, 34), lid, 10, 0)
    pen.body(oval(cx, top - 22, rx * 1.02, ry), Tone(lid.light, lid.light, lid.base), -3, -2)
    pen.line(oval(cx, top - 22, rx * 0.86, ry * 0.8), lid.base, 2, 0.7)


def glass_cup(pen: Pen, cx: float, top: float, rx: float, height: float, drink: Tone, *, level: float = 0.2) -> None:
    """A tumbler with a drink in it."""
    ry, base = rx * 0.28, rx * 0.78
    pen.shadow(cx + 6, top + height + 4, rx, 13)

    def body(y: float, low: float, inset: float) -> str:
        share = (y - top) / height
        w = rx + (base - rx) * share - inset
        return (
            f"M{num(cx - w)} {num(y)}A{num(w)} {num(ry * 0.9)} 0 0 1 {num(cx + w)} {num(y)}L{num(cx + base - inset)} {num(low)}"
            f"A{num(base - inset)} {num(ry * 0.7)} 0 0 1 {num(cx - base + inset)} {num(low)}z"
        )

    pen.fill(body(top, top + height, 0), "#e9f5f5", 0.85)
    surface = top + height * level
    pen.body(body(surface, top + height - 9, 6), drink, 10, 0)
    w = rx + (base - rx) * level - 6
    pen.fill(oval(cx, surface, w, ry * 0.86), drink.light)
    pen.line(oval(cx, top, rx, ry), "#ffffff", 4, 0.9)
    pen.line(f"M{num(cx - rx * 0.72)} {num(top + height * 0.2)}L{num(cx - base * 0.72)} {num(top + height * 0.82)}", "#ffffff", 7, 0.55)


def sauce_dish(pen: Pen, cx: float, cy: float, rx: float, sauce: Tone) -> None:
    """A small white dish with a pool of sauce."""
    pen.shadow(cx + 5, cy + 26, rx * 0.86, 12)
    pen.body(bowl(cx, cy, rx, rx * 0.36, 30, rx * 0.5), Tone("#fff", "#f4f8fa", "#c5d1dc"), 7, 4)
    pen.fill(oval(cx, cy, rx, rx * 0.36), "#ffffff")
    pen.fill(oval(cx, cy + 2, rx * 0.8, rx * 0.26), sauce.shade)
    pen.fill(oval(cx - 2, cy + 4, rx * 0.74, rx * 0.22), sauce.base)
    pen.gleam(cx - rx * 0.3, cy, rx * 0.2, rx * 0.05, -6)
