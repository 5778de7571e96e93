"""Citrus, and the small sour plum beside it."""

from collections.abc import Mapping

from shop.art.fruit import twig_leaf
from shop.art.palette import LEAF, PORCELAIN, Tone, mix
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, bowl, oval, poly, ring_points

MIKAN = Tone("#fdc25a", "#f59a23", "#d6731a")
BANKAN = Tone("#fdea8f", "#f4d044", "#d3a426")
YUZU = Tone("#fbe97c", "#efcf35", "#c59d1e")


def whole_citrus(scene: Scene, x: float, y: float, r: float, skin: Tone, squash: float = 0.86) -> None:
    pen, dice = scene.pen, scene.dice
    with pen.at(x, y, turn=dice.around(8)):
        with pen.form(oval(0, 0, r, r * squash), skin, r * 0.14, r * 0.13):
            dots = ring_points(0, 4, r * 0.72, r * 0.6, 12) + ring_points(6, 6, r * 0.4, r * 0.32, 7)
            for dx, dy in dots:
                pen.dot(dx, dy, 1.9, skin.shade, 0.55)
        for turn in (0, 72, 144, 216, 288):
            px, py = ring_points(0, -r * squash * 0.74, 9, 6, 5, start=turn / 360)[0]
            pen.oval(px, py, 6, 4, LEAF.shade, turn=turn)
        pen.dot(0, -r * squash * 0.74, 4, "#a9c07a")
        pen.gleam(-r * 0.45, -r * 0.3, r * 0.13, r * 0.24, 40, 0.5)


def cut_citrus(scene: Scene, x: float, y: float, r: float, skin: Tone, turn: float = 0) -> None:
    """A half that shows its segments."""
    pen = scene.pen
    flesh = mix(skin.base, "#ff9a1f", 0.12)
    with pen.at(x, y, turn=turn):
        pen.body(oval(0, 0, r, r * 0.96), skin, 4, 3)
        pen.fill(oval(-1, -1, r * 0.9, r * 0.86), "#fff6dd")
        tips = ring_points(0, 0, r * 0.8, r * 0.77, 9, start=0.02)
        for i in range(9):
            (ax, ay), (bx, by) = tips[i], tips[(i + 1) % 9]
            lean = 0.09
            a = (ax + (bx - ax) * lean, ay + (by - ay) * lean)
            b = (bx - (bx - ax) * lean, by - (by - ay) * lean)
            mid = ((a[0] + b[0]) * 0.54, (a[1] + b[1]) * 0.54)
            pen.fill(blob((mid[0] * 0.16, mid[1] * 0.16), a, mid, b, tension=0.1), flesh)
            pen.line(f"M{mid[0] * 0.5:.0f} {mid[1] * 0.5:.0f}L{mid[0] * 0.72:.0f} {mid[1] * 0.72:.0f}", skin.light, 3, 0.9)
        pen.dot(0, 0, 4, "#fff6dd")


def mikan(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(204, 314, 150, 22)
    first, second, cut = dice.pick(
        (
            ((204, 158, 78), (130, 240, 84), (268, 246, 74)),
            ((264, 172, 82), (146, 196, 92), (246, 268, 66)),
            ((140, 168, 80), (262, 204, 90), (150, 272, 66)),
        )
    )
    whole_citrus(scene, *first, MIKAN, 0.82)
    twig_leaf(scene, first[0] + 2, first[1] - 54, -24 + dice.around(10), 1.15)
    whole_citrus(scene, *second, MIKAN, 0.82)
    if dice.chance():
        twig_leaf(scene, second[0], second[1] - 58, 196 + dice.around(12), 1.0)
    cut_citrus(scene, *cut, MIKAN, dice.around(12))


def citrus(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(204, 318, 152, 22)
    whole_citrus(scene, 162, 192, 114, BANKAN, 0.95)
    twig_leaf(scene, 164, 94, -16 + dice.around(8), 1.35)
    cut_citrus(scene, 272, 248, 76, BANKAN, dice.around(12))


def yuzu_at(scene: Scene, x: float, y: float, r: float) -> None:
    """A knobbly yuzu."""
    pen, dice = scene.pen, scene.dice
    with pen.at(x, y, turn=dice.around(10)):
        wobble = [(px * (1 + 0.035 * (-1) ** i), py) for i, (px, py) in enumerate(ring_points(0, 0, r, r * 0.86, 11))]
        with pen.form(blob(*wobble), YUZU, 11, 9):
            for dx, dy in ring_points(0, 4, r * 0.66, r * 0.56, 10) + ring_points(0, 6, r * 0.32, r * 0.3, 6):
                pen.oval(dx, dy, 5, 3.4, YUZU.shade, opacity=0.42)
            pen.oval(0, -r * 0.7, r * 0.26, r * 0.12, YUZU.shade, opacity=0.8)
        pen.fill(poly(*[(px, py - r * 0.68) for px, py in ring_points(0, 0, 11, 7, 5)]), LEAF.shade)
        pen.gleam(-r * 0.42, -r * 0.3, r * 0.11, r * 0.22, 40, 0.5)


def yuzu(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(204, 316, 150, 22)
    yuzu_at(scene, 240, 174, 84)
    twig_leaf(scene, 244, 116, -30 + dice.around(8), 1.25)
    twig_leaf(scene, 236, 118, 200 + dice.around(8), 1.05)
    yuzu_at(scene, 142, 236, 92)
    cut_citrus(scene, 272, 256, 66, YUZU, dice.around(12))


def ume_at(scene: Scene, x: float, y: float, r: float) -> None:
    """A pickled plum with its wrinkles."""
    pen, dice = scene.pen, scene.dice
    skin = Tone("#ee8a72", dice.pick(("#cf4a3c", "#c8443f", "#d35540")), "#98302f")
    with pen.at(x, y, turn=dice.around(40)):
        d = blob(*[(px * (1 + 0.03 * (-1) ** i), py) for i, (px, py) in enumerate(ring_points(0, 0, r, r * 0.88, 9))])
        with pen.form(d, skin, 9, 8):
            pen.line(f"M{-r * 0.1:.0f} {-r:.0f}Q{-r * 0.5:.0f} {-r * 0.1:.0f} 0 {r * 0.6:.0f}", skin.shade, 4, 0.65)
            pen.line(
                f"M{r * 0.2:.0f} {-r * 0.7:.0f}Q{r * 0.5:.0f} 0 {r * 0.3:.0f} {r * 0.5:.0f}M{-r * 0.7:.0f} {r * 0.1:.0f}Q{-r * 0.5:.0f} {r * 0.4:.0f} {-r * 0.2:.0f} {r * 0.5:.0f}",
                skin.shade,
                3,
                0.5,
            )
        pen.gleam(-r * 0.4, -r * 0.34, r * 0.14, r * 0.26, 40, 0.6)


def umeboshi(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 332, 128, 22)
    glaze, line = dice.pick(
        ((PORCELAIN, "#3e65a0"), (Tone("#8a7a70", "#5f5049", "#3d3330"), "#d9c3a0"), (Tone("#a9c0b0", "#76988a", "#4f6f63"), "#f3f7f2"))
    )
    pen.body(bowl(200, 226, 146, 52, 104, 62), glaze, 14, 8)
    pen.line("M82 270Q200 330 318 270", line, 4, 0.75)
    pen.line("M94 284Q200 342 306 284", line, 2, 0.75)
    pen.fill(oval(200, 226, 146, 52), glaze.light)
    pen.fill(oval(200, 230, 130, 43), glaze.shade)
    for x, y, r in ((136, 200, 45), (264, 198, 44), (200, 176, 48), (156, 232, 46), (246, 232, 47), (200, 214, 49)):
        ume_at(scene, x + dice.around(4), y + dice.around(3), r)
    with pen.at(206, 170, turn=-12):
        pen.body("M0 0C-44-12-56-50-40-74C-18-66-4-40 0 0z", LEAF, -3, 5)
        pen.body("M2 0C44-20 62-46 52-76C24-66 6-40 2 0z", LEAF, 5, 5)
    front = "M54 226A146 52 0 0 0 346 226A146 62 0 0 1 54 226z"
    pen.fill(front, glaze.base)


DRAWINGS: Mapping[str, Drawing] = {"mikan": mikan, "citrus": citrus, "yuzu": yuzu, "umeboshi": umeboshi}
