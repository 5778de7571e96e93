"""Skies, ridges, trees and houses: the parts of a town's picture (640 × 360)."""

from typing import NamedTuple

from shop.art.palette import REGION_HUES, Tone, mix, oklch
from shop.art.scene import Scene
from shop.art.shapes import Point, box, curve, leaf, num, oval, poly


class Land(NamedTuple):
    """What a season does to the land."""

    sky: str
    glow: str
    sun: str
    field: Tone
    hill: Tone
    crown: tuple[Tone, ...]
    sea: Tone


LANDS: dict[str, Land] = {
    "spring": Land(
        "#cfe6ee",
        "#fdeee6",
        "#fff4d0",
        Tone("#cfe39a", "#a5cb6b", "#7aa64f"),
        Tone("#b5d29a", "#8db878", "#659463"),
        (Tone("#fde0e6", "#f4b6c4", "#d98ca2"), Tone("#fde0e6", "#f6c3ce", "#de97aa"), Tone("#b5d98a", "#86b95c", "#5c9147")),
        Tone("#b5dbe6", "#7dbccb", "#5597ac"),
    ),
    "summer": Land(
        "#a9d8f0",
        "#e3f4fb",
        "#fffbe6",
        Tone("#a9d36a", "#74b04a", "#4a8a3c"),
        Tone("#8cc48a", "#559c66", "#357a52"),
        (Tone("#8dc46a", "#4f9a50", "#2f7443"), Tone("#a5cf6a", "#6aab4a", "#43823d"), Tone("#7ab86a", "#438c4f", "#296641")),
        Tone("#8fd0e6", "#3f9cc6", "#2473a3"),
    ),
    "autumn": Land(
        "#f7dfc0",
        "#fdf1dc",
        "#f6a94c",
        Tone("#f3d87f", "#e2b94a", "#b98d2f"),
        Tone("#dcb57a", "#bd8a4f", "#8f6340"),
        (Tone("#f5a05c", "#dd6a33", "#a84727"), Tone("#f7cf6a", "#e0a82f", "#b07f22"), Tone("#e9785a", "#c4432f", "#8d2c28")),
        Tone("#b9d3d6", "#7fabb5", "#568592"),
    ),
    "winter": Land(
        "#d5dfe8",
        "#f1f4f7",
        "#fdf6e6",
        Tone("#ffffff", "#eef3f6", "#c9d5df"),
        Tone("#e3eaf0", "#b9c8d5", "#8da1b3"),
        (Tone("#ffffff", "#e3ebf0", "#b3c3cf"), Tone("#8aa79a", "#587d70", "#3a5b53"), Tone("#ffffff", "#dbe5ec", "#a9bac8")),
        Tone("#b5cbd8", "#7f9fb5", "#5a7c95"),
    ),
}


def land(scene: Scene) -> Land:
    """The season's land."""
    return LANDS[scene.season]


def sky(scene: Scene) -> None:
    """Sky in two bands tinted by the region, sun, clouds."""
    pen, dice, now = scene.pen, scene.dice, land(scene)
    tint = oklch(0.86, 0.05, REGION_HUES[scene.region])
    pen.fill("M0 0H640V360H0z", mix(now.sky, tint, 0.42))
    pen.fill(f"M0 {num(90 + dice.around(14))}q160-26 320 0t320 0V360H0z", mix(now.glow, tint, 0.12), 0.75)
    x = dice.between(90, 250) if dice.chance() else dice.between(400, 560)
    pen.dot(x, dice.between(64, 96), 38, now.sun)
    for _ in range(dice.whole(1, 3)):
        cx, cy, s = dice.between(40, 560), dice.between(34, 100), dice.between(0.6, 1.1)
        with pen.at(cx, cy, size=s):
            pen.fill("M0 20A18 18 0 0 1 20-4A30 30 0 0 1 74-10A22 22 0 0 1 112 20z", "#ffffff", 0.8)


def ridge(scene: Scene, base: float, height: float, tone: Tone, *, peaks: int = 4, snow: float = 0) -> None:
    """A mountain range standing on base, lit from the left; snow is the share of its height."""
    pen, dice = scene.pen, scene.dice
    step = 640 / peaks
    for i in range(-1, peaks + 1):
        x = (i + 0.5) * step + dice.around(step * 0.28)
        h = height * dice.between(0.62, 1.0)
        half = step * dice.between(0.72, 0.98)
        top = base - h
        left: list[Point] = [(x - half, base), (x - half * 0.5, base - h * 0.42), (x - half * 0.18, base - h * 0.82), (x, top)]
        right: list[Point] = [(x + half * 0.2, base - h * 0.76), (x + half * 0.48, base - h * 0.44), (x + half, base)]
        outline = curve(*left, *right, tension=0.1) + "z"
        pen.fill(outline, tone.base)
        with pen.inside(outline):
            pen.fill(
                poly(
                    (x, top - 4),
                    (x + half * 0.06, base - h * 0.6),
                    (x - half * 0.05, base - h * 0.36),
                    (x + half * 0.16, base),
                    (x + half + 9, base),
                    (x + half, top),
                ),
                tone.shade,
            )
            if snow:
                low = top + h * snow
                zig = [
                    (x - half * 0.6, low),
                    (x - half * 0.3, low - h * 0.1),
                    (x - half * 0.16, low + h * 0.06),
                    (x - half * 0.03, low - h * 0.06),
                    (x + half * 0.1, low + h * 0.08),
                    (x + half * 0.24, low - h * 0.07),
                    (x + half * 0.6, low),
                ]
                pen.fill(poly((x, top - 8), *reversed(zig)), "#ffffff", 0.92)


def hills(scene: Scene, base: float, tone: Tone, swell: float = 26) -> None:
    """A soft rise along the whole width, down to the lower edge."""
    dice = scene.dice
    points = [(i * 128.0, base + dice.around(swell)) for i in range(-1, 7)]
    d = curve(*points, tension=0.2) + "V400H-140z"
    scene.pen.fill(d, tone.shade)
    with scene.pen.at(0, 6):
        scene.pen.fill(d, tone.base)


def tree(scene: Scene, x: float, y: float, size: float) -> None:
    """A round tree in the season's colour."""
    pen, dice = scene.pen, scene.dice
    crown = dice.pick(land(scene).crown)
    with pen.at(x, y, size=size):
        pen.oval(4, 2, 26, 5, "#2b2a33", opacity=0.14)
        pen.line("M0 0V-34M0-20l-10-14M0-22l11-14", "#6b4a38", 6)
        for cx, cy, r in ((-18, -44, 20), (18, -46, 21), (0, -62, 25), (0, -42, 22)):
            pen.fill(oval(cx + 3, cy + 3, r), crown.shade)
        for cx, cy, r in ((-18, -46, 18), (17, -49, 18), (-2, -66, 21), (-2, -46, 19)):
            pen.fill(oval(cx, cy, r), crown.base)
        for cx, cy in ((-14, -60), (6, -72), (-22, -50)):
            pen.fill(oval(cx, cy, 7), crown.light, 0.8)


def cedar(scene: Scene, x: float, y: float, size: float) -> None:
    """A tall evergreen, white in winter."""
    pen = scene.pen
    snowy = scene.season == "winter"
    with pen.at(x, y, size=size):
        pen.line("M0 0V-20", "#5a4030", 6)
        for i in range(3):
            w, top = 26 - i * 6, -34 - i * 26
            pen.fill(poly((-w, top + 24), (0, top - 16), (w, top + 24)), "#2f6450")
            pen.fill(poly((0, top - 16), (w, top + 24), (4, top + 24)), "#1f4a3f")
            if snowy:
                pen.fill(
                    poly((-w * 0.7, top + 13), (0, top - 16), (w * 0.7, top + 13), (w * 0.2, top + 6), (-w * 0.1, top + 14)), "#f6fafc"
                )


def pine(scene: Scene, x: float, y: float, size: float, *, flip: bool = False) -> None:
    """A leaning pine with flat clouds of needles."""
    pen = scene.pen
    green = Tone("#6fa57a", "#3f7a5a", "#275943")
    with pen.at(x, y, size=size, flip=flip):
        pen.line("M0 0C4-30-14-50-6-92M-8-54Q16-62 34-60M-8-76Q-30-84-42-80", "#6b4a38", 7)
        for cx, cy, w in ((36, -66, 34), (-42, -86, 30), (-4, -104, 36)):
            pen.fill(
                f"M{cx - w} {cy + 8}Q{cx - w} {cy - 8} {cx - w * 0.4:.0f} {cy - 8}Q{cx} {cy - 22} {cx + w * 0.4:.0f} {cy - 8}Q{cx + w} {cy - 8} {cx + w} {cy + 8}z",
                green.shade,
            )
            pen.fill(
                f"M{cx - w} {cy + 4}Q{cx - w} {cy - 9} {cx - w * 0.4:.0f} {cy - 9}Q{cx} {cy - 23} {cx + w * 0.36:.0f} {cy - 10}Q{cx + w * 0.8:.0f} {cy - 8} {cx + w * 0.8:.0f} {cy + 4}z",
                green.base,
            )
            if scene.season == "winter":
                pen.fill(
                    f"M{cx - w * 0.7:.0f} {cy - 6}Q{cx} {cy - 25} {cx + w * 0.6:.0f} {cy - 8}Q{cx} {cy - 4} {cx - w * 0.7:.0f} {cy - 6}z",
                    "#ffffff",
                )


FAR = Tone("#c9d7e3", "#a9bfd2", "#8fa9c0")


def far_ridge(scene: Scene, base: float, height: float, snow: float = 0) -> None:
    """A bluish range far off, white on top in winter."""
    now = land(scene)
    far = Tone(*(mix(a, b, 0.5) for a, b in zip(FAR, now.hill, strict=True)))
    ridge(scene, base, height, far, peaks=3, snow=snow or (0.4 if scene.season == "winter" else 0))


def gulls(scene: Scene) -> None:
    """Four gulls over the water."""
    for _ in range(4):
        x, y = scene.dice.between(100, 520), scene.dice.between(38, 124)
        scene.pen.line(f"M{num(x)} {num(y)}q7-8 12 0q6-8 13 0", "#ffffff", 3.4)


ROOFS = ("#4a5361", "#5d6470", "#6b4a42", "#44566b", "#75523f")


def house(scene: Scene, x: float, y: float, size: float, *, snow: bool = False) -> None:
    """A house with a tiled roof, seen a little from the side; (x, y) is its front lower left."""
    pen, dice = scene.pen, scene.dice
    roof = dice.pick(ROOFS)
    wall = dice.pick(("#fbf5e6", "#f3e6cc", "#e9dcc4", "#fdfaf2"))
    top = "#fbfdfe" if snow else roof
    with pen.at(x, y, size=size, flip=dice.chance(0.3)):
        pen.fill(poly((60, -42), (84, -50), (84, -6), (60, 0)), mix(wall, "#3a1f33", 0.24))
        pen.fill(box(0, -42, 60, 42), wall)
        pen.fill(poly((-8, -40), (10, -70), (76, -74), (68, -40)), top)
        pen.fill(poly((68, -40), (76, -74), (92, -48)), mix(top, "#2a1f33", 0.3))
        if not snow:
            pen.line("M4-48H70M9-56H72M14-64H74", mix(roof, "#ffffff", 0.24), 2)
        else:
            pen.fill(poly((-8, -40), (68, -40), (68, -35), (-6, -35)), roof)
        pen.fill(box(8, -30, 18, 16), "#6b4a38")
        pen.fill(box(10, -28, 14, 12), "#f7dd9a" if snow else "#b5cfd6")
        pen.line("M17-28v12", "#6b4a38", 1.6)
        pen.fill(box(36, -32, 16, 32), "#7d5a42")
        pen.line("M0-42H60", "#6b4a38", 2.4)


def reeds(scene: Scene, x: float, y: float, count: int) -> None:
    """Grass or flowers in the foreground, by season."""
    pen, dice = scene.pen, scene.dice
    colour = {"spring": "#f3c93c", "summer": "#f2b632", "autumn": "#e9d9b0", "winter": "#c23a3a"}[scene.season]
    for _ in range(count):
        px, py = x + dice.around(60), y + dice.around(8)
        pen.line(f"M{num(px)} {num(py)}q{num(dice.around(5))}-12 {num(dice.around(8))}-{num(dice.between(18, 30))}", "#5f8a4a", 2.6)
        with pen.at(px, py - 24, turn=dice.around(30)):
            if scene.season == "autumn":
                pen.fill(leaf(26, 4), colour)
            else:
                pen.dot(0, 0, 4.4, colour)
