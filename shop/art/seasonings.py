"""Soy, miso, oil, salt, jam: what stands on the shelf beside the stove."""

from collections.abc import Mapping

from shop.art import glassware as g
from shop.art.citrus import YUZU, cut_citrus, yuzu_at
from shop.art.dishes import heaped, vessel
from shop.art.fruit import twig_leaf
from shop.art.palette import GOLD, PALE_WOOD, PAPER, SOY, STRAW, WOOD, Tone, tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, leaf, oval, ring_points

MISO = Tone("#d59a5c", "#b06f34", "#7d4a25")


def _sauce_bottle(scene: Scene, liquid: Tone, cap: Tone, paper: str, emblem: g.Emblem) -> None:
    pen = scene.pen
    pen.shadow(162, 334, 84, 18)
    with pen.at(154, 200, size=1.1), g.bottle(pen, g.STOUT_PROFILE, liquid, cap, cap_deep=40):
        g.label(pen, -46, 2, 92, 92, paper, emblem, edge="#c9a24a")
    g.sauce_dish(pen, 288, 290, 68, liquid)


def soy_sauce(scene: Scene) -> None:
    dice = scene.dice
    emblem = dice.pick((g.bean("#3d2a20"), g.waves("#8d2527"), g.sun_and_hills("#5a3a2a", "#c43d2f")))
    _sauce_bottle(scene, SOY, tone(dice.pick(("#c8372c", "#b92e26", "#3a3338"))), PAPER, emblem)


def white_soy(scene: Scene) -> None:
    _sauce_bottle(scene, Tone("#f9dc8c", "#e3b04a", "#b78029"), tone("#3f7a4a"), PAPER, g.rice_ear("#9a6a2a"))


def ponzu(scene: Scene) -> None:
    pen = scene.pen
    pen.shadow(146, 334, 84, 18)
    with pen.at(138, 200, size=1.1), g.bottle(pen, g.STOUT_PROFILE, Tone("#c98a45", "#8f5426", "#633619"), tone("#5f9d4c"), cap_deep=40):
        g.label(pen, -58, 0, 116, 88, "#fbf3b9", g.round_fruit("#efcf35"))
    yuzu_at(scene, 272, 216, 58)
    twig_leaf(scene, 276, 176, -30, 0.9)
    cut_citrus(scene, 292, 292, 48, YUZU, 8)


def sauce(scene: Scene) -> None:
    """Two sauces, as for okonomiyaki."""
    pen = scene.pen
    for x, liquid, cap, emblem in (
        (128, Tone("#8a4a3a", "#572723", "#371817"), tone("#c8372c"), g.round_fruit("#c8372c")),
        (262, Tone("#c27a4a", "#8d4a26", "#5e3019"), tone("#2f6a9c"), g.waves("#2f6a9c")),
    ):
        pen.shadow(x + 6, 334, 66, 16)
        with (
            pen.at(x, 204, size=1.06),
            g.bottle(pen, ((-104, 14), (-92, 20), (-80, 46), (-60, 50), (110, 50), (118, 44)), liquid, cap, cap_deep=28),
        ):
            g.label(pen, -52, -30, 104, 100, "#fbf0d8", emblem)
        pen.body(f"M{x - 9} 62L{x - 5} 42H{x + 5}L{x + 9} 62z", cap, 4, 0)


def olive_oil(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    oil = Tone("#e8dd7c", "#bfae3a", "#8b7c24")
    pen.shadow(160, 334, 72, 17)
    with pen.at(152, 200, size=1.1), g.bottle(pen, g.SQUARE_PROFILE, oil, tone("#2f2a33"), cap_deep=44):
        g.label(pen, -38, 2, 76, 84, PAPER, lambda p: p.fill(oval(0, 4, 12, 18), "#6b7d35"), edge="#6b7d35")
    with pen.at(238, 296, turn=-38):
        pen.line("M0 0Q60-16 138 0", "#8a7a4a", 5)
        for x, turn in ((14, -46), (44, 44), (52, -48), (84, 42), (94, -44), (126, -10), (124, 36)):
            with pen.at(x, -6, turn=turn):
                pen.body(leaf(54, 9), Tone("#b5c58a", "#7f9a5c", "#56703f"), 0, 4)
    for x, y, colour in ((262, 292, "#6b7d35"), (302, 304, "#4d3a4a"), (292, 252, "#8a9a45")):
        with pen.at(x, y, turn=dice.around(30)):
            pen.body(oval(0, 0, 19, 25), tone(colour), 5, 5)
            pen.gleam(-6, -8, 4, 8, 20)


def camellia_oil(scene: Scene) -> None:
    pen = scene.pen
    oil = Tone("#fbe9a0", "#ecc955", "#c0982f")
    pen.shadow(150, 334, 68, 17)
    with pen.at(144, 206, size=1.06), g.bottle(pen, g.SQUARE_PROFILE, oil, GOLD, cap_deep=40):
        g.label(pen, -38, 4, 76, 82, PAPER, g.plum_flower("#c8303f"))
    with pen.at(272, 256):
        for turn in (-150, -30, 150, 36):
            with pen.at(0, 0, turn=turn):
                pen.body(leaf(94, 28), Tone("#7db06a", "#3f7a4a", "#275637"), 0, 8)
                pen.line("M30 0H84", "#7db06a", 2.4, 0.7)
        for x, y in ring_points(0, 0, 30, 28, 5, start=-0.25):
            pen.body(oval(x, y, 33, 31), Tone("#f07a78", "#cf3144", "#97223a"), 6, 6)
        pen.body(oval(0, 0, 24, 22), Tone("#fff6d0", "#f7dd83", "#d8b24a"), 4, 4)
        for x, y in ring_points(0, 0, 15, 13, 10):
            pen.dot(x, y, 3.4, "#e0962a")


def _tub(scene: Scene, paste: Tone) -> None:
    pen = scene.pen
    hoop = scene.dice.pick((Tone("#c3d68a", "#8fae5a", "#688540"), Tone("#efaa7a", "#c9774a", "#98502f"), STRAW))
    pen.shadow(206, 326, 142, 20)
    staves = "M64 176L82 306A120 34 0 0 0 318 306L336 176z"
    with pen.form(staves, WOOD, 14, 0):
        for i in range(9):
            pen.line(f"M{72 + i * 32} 170L{88 + i * 28} 344", WOOD.shade, 2.6, 0.6)
        for y in (218, 286):
            pen.line(f"M56 {y - 10}A136 36 0 0 0 344 {y - 10}", hoop.base, 13)
            pen.line(f"M56 {y - 13}A136 36 0 0 0 344 {y - 13}", hoop.light, 3)
    pen.fill(oval(200, 176, 136, 46), PALE_WOOD.base)
    pen.fill(oval(200, 178, 122, 38), WOOD.shade)
    with heaped(pen, 200, 180, 122, 38):
        heap = blob((78, 186), (104, 140), (160, 104), (204, 96), (252, 108), (300, 144), (322, 186), (200, 230))
        with pen.form(heap, paste, 16, 12):
            pen.line("M104 172q50-30 96-10t102-16M136 142q40-22 66-6t72-10M112 196q60-18 100-4t94-14", paste.shade, 5, 0.55)
            pen.line("M130 134q34-24 60-18", paste.light, 7, 0.6)


def miso(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    base = dice.pick(("#b06f34", "#a8622f", "#c08545", "#9c5428"))
    _tub(scene, tone(base))
    with pen.at(262, 104, turn=24 + dice.around(6)):
        pen.body(box(-11, -74, 22, 112, 8), PALE_WOOD, 5, 0)
        pen.body(oval(0, 44, 31, 38), PALE_WOOD, 6, 4)
        pen.fill(blob((-28, 44), (-20, 22), (16, 20), (28, 46), (0, 82)), base)


def hatcho_miso(scene: Scene) -> None:
    """A cedar vat under a cone of river stones."""
    pen, dice = scene.pen, scene.dice
    _tub(scene, Tone("#7d4a3a", "#4f2a24", "#331a19"))
    for row, (y, count) in enumerate(((150, 5), (118, 4), (88, 3), (62, 2))):
        for i in range(count):
            with pen.at(200 + (i - (count - 1) / 2) * 47, y, turn=dice.around(14)):
                d = blob((-26, 4), (-18, -20), (8, -23), (27, -6), (22, 16), (-12, 20))
                pen.body(d, Tone("#c9c6c0", dice.pick(("#a3a09c", "#96969a", "#aea69a")), "#6c6a6c"), 6, 6)
                if row == 3:
                    pen.gleam(-8, -10, 6, 3)


def kinzanji_miso(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    vessel(pen, 200, 224, 146, 100, Tone("#5d7fb0", "#34558c", "#203a68"), "#27437a", ry=54)
    with heaped(pen, 200, 224, 136, 46):
        d = blob((70, 234), (100, 178), (158, 140), (206, 130), (256, 146), (304, 182), (330, 234), (200, 280))
        with pen.form(d, Tone("#d9a86a", "#b57f42", "#80552c"), 14, 12):
            for _ in range(34):
                pen.oval(
                    200 + dice.around(112),
                    206 + dice.around(56),
                    dice.between(7, 11),
                    5,
                    dice.pick(("#e7c48a", "#8f5f30", "#f0d7a0", "#9c6c38")),
                    turn=dice.around(80),
                )
        for _ in range(7):
            x, y = 200 + dice.around(82), 196 + dice.around(36)
            with pen.at(x, y, turn=dice.around(60)):
                pen.fill("M-19 6A19 17 0 0 1 19 6Q0 12-19 6z", "#5a4580")
                pen.fill("M-14 5A14 12 0 0 1 14 5Q0 9-14 5z", "#f3ebcf")
                pen.line("M-6 0h2M5-1h2", "#b9a87d", 2.4)
        for _ in range(5):
            x, y = 200 + dice.around(70), 192 + dice.around(30)
            pen.line(f"M{x:.0f} {y:.0f}l14-6", "#f0c95a", 5)


def salt(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    white = Tone("#ffffff", "#f6f8fa", "#cbd6e0")
    glaze = dice.pick(
        (
            Tone("#8fb3c9", "#4f83a5", "#315f80"),
            Tone("#c9a27e", "#94664a", "#65432f"),
            Tone("#9a8f96", "#625a66", "#403a45"),
            Tone("#a5c4b0", "#6c9a83", "#486f5c"),
        )
    )
    vessel(pen, 204, 232, 146, 90, glaze, glaze.shade, ry=54)
    with heaped(pen, 204, 232, 136, 46):
        pen.body("M62 250Q130 214 176 136Q202 96 232 136Q280 214 346 250L204 300z", white, 26, 8)
        for _ in range(44):
            x, y = 204 + dice.around(96), 232 + dice.around(36)
            with pen.at(x, y, turn=dice.around(45)):
                pen.fill(box(-4, -4, 8, 8, 1), dice.pick(("#ffffff", "#dbe5ed", "#e9f0f5")))
    with pen.at(282, 150, turn=38 + dice.around(6)):
        pen.body(box(-9, -86, 18, 104, 8), PALE_WOOD, 4, 0)
        pen.body(oval(0, 40, 30, 34), PALE_WOOD, 6, 5)
        pen.fill(blob((-24, 40), (-12, 18), (14, 18), (24, 40), (0, 62)), "#ffffff")
    for _ in range(10):
        with pen.at(90 + dice.around(48), 328 + dice.around(8), turn=dice.around(45)):
            pen.fill(box(-4, -4, 8, 8, 1), "#ffffff")


DRAWINGS: Mapping[str, Drawing] = {
    "soy-sauce": soy_sauce,
    "white-soy": white_soy,
    "ponzu": ponzu,
    "sauce": sauce,
    "olive-oil": olive_oil,
    "camellia-oil": camellia_oil,
    "miso": miso,
    "hatcho-miso": hatcho_miso,
    "kinzanji-miso": kinzanji_miso,
    "salt": salt,
}
