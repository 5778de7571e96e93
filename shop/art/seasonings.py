"""Soy, miso, oil, salt, jam: what stands on the shelf beside the stove."""

from collections.abc import Mapping

from shop.art import glassware as g
from shop.art.citrus import MIKAN, YUZU, cut_citrus, yuzu_at
from shop.art.dishes import heaped, vessel
from shop.art.fruit import strawberry, twig_leaf
from shop.art.palette import (
    GOLD,
    IRON,
    LEAF,
    PALE_WOOD,
    PAPER,
    PORCELAIN,
    SOY,
    STEEL,
    STRAW,
    WOOD,
    Tone,
    tone,
)
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
    with (
        pen.at(138, 200, size=1.1),
        g.bottle(pen, g.STOUT_PROFILE, Tone("#c98a45", "#8f5426", "#633619"), tone("#5f9d4c"), cap_deep=40),
    ):
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
            g.bottle(
                pen, ((-104, 14), (-92, 20), (-80, 46), (-60, 50), (110, 50), (118, 44)), liquid, cap, cap_deep=28
            ),
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


def chili_oil(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    oil = Tone("#f59a4a", "#d8481f", "#9c2a18")
    with g.jar(pen, 158, 140, 82, 166, oil, tone("#3a3338")):
        for _ in range(46):
            pen.oval(
                158 + dice.around(74),
                268 + dice.around(46),
                dice.between(3, 6),
                3,
                dice.pick(("#7d1f16", "#f4c95d", "#a5301c", "#fbe3a0")),
                turn=dice.around(70),
            )
        g.label(pen, 100, 178, 116, 72, PAPER, lambda p: _pepper(p, 0, 2, -20, 0.5))
    for x, y, turn in ((286, 282, -24), (298, 238, 14)):
        _pepper(pen, x, y, turn, 1)


def _pepper(pen: g.Pen, x: float, y: float, turn: float, size: float) -> None:
    with pen.at(x, y, turn=turn, size=size):
        pen.body(
            "M-54-12C-20-28 34-20 66 18C30 14-10 22-44 14C-60 10-64-6-54-12z",
            Tone("#f58a6c", "#d9302a", "#9c1f26"),
            2,
            7,
        )
        pen.line("M-54 0Q-68-4-78-16", LEAF.shade, 7)
        pen.fill(oval(-53, 0, 9, 13), LEAF.shade)
        pen.gleam(-18, -10, 18, 4, -4)


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
            pen.line(
                "M104 172q50-30 96-10t102-16M136 142q40-22 66-6t72-10M112 196q60-18 100-4t94-14", paste.shade, 5, 0.55
            )
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


def yuzu_kosho(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    paste = Tone("#b5cc6a", "#7fa03f", "#56752d")
    with g.jar(pen, 142, 176, 84, 128, paste, GOLD):
        for _ in range(40):
            pen.dot(142 + dice.around(76), 258 + dice.around(52), 2.4, dice.pick(("#4b6a2a", "#d5e08a", "#efe7a0")))
        g.label(pen, 84, 210, 116, 64, PAPER, g.round_fruit("#8fae3f"))
    yuzu_at(scene, 268, 202, 54)
    twig_leaf(scene, 272, 164, -26, 0.85)
    with pen.at(286, 296, turn=-10):
        pen.body(
            "M-54-12C-20-28 34-20 66 18C30 14-10 22-44 14C-60 10-64-6-54-12z",
            Tone("#b5d46a", "#5f9d3f", "#3a6f2f"),
            2,
            7,
        )
        pen.line("M-54 0Q-68-4-78-16", LEAF.shade, 7)
        pen.gleam(-18, -10, 18, 4, -4)


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


def strawberry_jam(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    jam = Tone("#f0716c", "#c8273a", "#8f1a30")
    with g.jar(pen, 150, 138, 92, 172, jam, tone("#e9e2d2")):
        for _ in range(30):
            pen.oval(150 + dice.around(80), 250 + dice.around(70), 2.4, 3.6, "#f7c06a", opacity=0.8)
        g.label(pen, 88, 194, 126, 80, PAPER, g.round_fruit("#d6402f"))
    _cloth_lid(scene, 150, 118, 94)
    with pen.at(200, 160, size=0.5):
        strawberry(scene)


def _cloth_lid(scene: Scene, x: float, y: float, r: float) -> None:
    pen = scene.pen
    cloth = Tone("#fff", "#f4e3dc", "#d3b3ac")
    with pen.form(
        f"M{x - r} {y}A{r} {r * 0.34:.0f} 0 0 1 {x + r} {y}L{x + r + 14} {y + 38}q-14 8-28 0t-28 2t-28 4t-28-2t-28 2t-28-6t-28 0L{x - r - 14} {y + 38}z",
        cloth,
        8,
        0,
    ):
        for i in range(-6, 7):
            pen.line(f"M{x + i * 18} {y - 40}V{y + 50}", "#d9596f", 2.6, 0.55)
        for dy in (-22, -8, 6, 20, 34):
            pen.line(f"M{x - r - 20} {y + dy}H{x + r + 20}", "#d9596f", 2.6, 0.55)
    pen.line(f"M{x - r - 3} {y + 16}Q{x} {y + 44} {x + r + 3} {y + 16}", "#b98a4c", 4)


def marmalade(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    jam = Tone("#ffcf5f", "#f5a124", "#cf7614")
    with g.jar(pen, 150, 138, 92, 172, jam, GOLD):
        for _ in range(22):
            x, y = 150 + dice.around(76), 250 + dice.around(64)
            with pen.at(x, y, turn=dice.around(90)):
                pen.line("M-13 3Q0-6 13 3", dice.pick(("#e07c12", "#ffd98a", "#d96f10")), 4.4, 0.9)
        g.label(pen, 88, 194, 126, 80, PAPER, g.round_fruit("#f5a124"))
    cut_citrus(scene, 290, 276, 62, MIKAN, dice.around(12))
    twig_leaf(scene, 268, 214, -34, 0.95)


def peanut_paste(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    paste = Tone("#e3b677", "#bd8342", "#875728")
    vessel(pen, 204, 214, 150, 108, PORCELAIN, "#cfd8e0", ry=56)
    pen.line("M66 262Q204 328 342 262", "#3e65a0", 4, 0.7)
    with heaped(pen, 204, 214, 140, 48):
        with pen.form(
            blob((74, 222), (110, 160), (166, 132), (210, 126), (262, 140), (306, 170), (334, 222), (204, 272)),
            paste,
            14,
            12,
        ):
            pen.gleam(150, 160, 34, 7, -24, 0.4)
        for x, y in (
            (128, 196),
            (168, 164),
            (212, 152),
            (254, 172),
            (290, 206),
            (150, 228),
            (196, 196),
            (240, 216),
            (200, 236),
            (268, 236),
            (122, 226),
        ):
            with pen.at(x + dice.around(5), y, turn=dice.around(70)):
                pen.body(oval(0, 0, 24, 17), Tone("#d98a52", "#a8552f", "#74361f"), 5, 5)
                pen.gleam(-7, -6, 8, 3, -18, 0.65)


def oyster_jar(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    oil = Tone("#f7d97a", "#dfae3d", "#ad7b22")
    meat = Tone("#e2bd8a", "#b58650", "#7d5833")
    for x, top, s in ((124, 132, 1), (272, 152, 0.94)):
        with g.jar(pen, x, top, 78 * s, 172 * s, oil, IRON if x < 200 else STEEL):
            for i in range(12):
                px, py = x + (-44 if i % 3 == 0 else 0 if i % 3 == 1 else 42) * s, top + 44 + (i // 3) * 37 * s
                with pen.at(px + dice.around(5), py, turn=dice.around(40)):
                    pen.body(blob((-24, 2), (-14, -17), (12, -16), (25, 2), (10, 18), (-14, 17)), meat, 6, 6)
                    pen.line("M-18 6q8 8 18 6t16-10", "#4a3a30", 4, 0.75)
                    pen.gleam(-6, -7, 6, 3)


DRAWINGS: Mapping[str, Drawing] = {
    "soy-sauce": soy_sauce,
    "white-soy": white_soy,
    "ponzu": ponzu,
    "sauce": sauce,
    "olive-oil": olive_oil,
    "camellia-oil": camellia_oil,
    "chili-oil": chili_oil,
    "miso": miso,
    "hatcho-miso": hatcho_miso,
    "kinzanji-miso": kinzanji_miso,
    "yuzu-kosho": yuzu_kosho,
    "salt": salt,
    "strawberry-jam": strawberry_jam,
    "marmalade": marmalade,
    "peanut-paste": peanut_paste,
    "oyster-jar": oyster_jar,
}
