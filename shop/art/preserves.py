"""Jars: jam, pastes, oysters in oil, chili oil."""

from collections.abc import Mapping

from shop.art import glassware as g
from shop.art.citrus import MIKAN, cut_citrus, yuzu_at
from shop.art.dishes import heaped, vessel
from shop.art.fruit import strawberry, twig_leaf
from shop.art.palette import GOLD, IRON, LEAF, PAPER, PORCELAIN, STEEL, Tone, tone
from shop.art.pen import Pen
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, oval, points


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


def _pepper(pen: Pen, x: float, y: float, turn: float, size: float) -> None:
    with pen.at(x, y, turn=turn, size=size):
        pen.body("M-54-12C-20-28 34-20 66 18C30 14-10 22-44 14C-60 10-64-6-54-12z", Tone("#f58a6c", "#d9302a", "#9c1f26"), 2, 7)
        pen.line("M-54 0Q-68-4-78-16", LEAF.shade, 7)
        pen.fill(oval(-53, 0, 9, 13), LEAF.shade)
        pen.gleam(-18, -10, 18, 4, -4)


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
        pen.body("M-54-12C-20-28 34-20 66 18C30 14-10 22-44 14C-60 10-64-6-54-12z", Tone("#b5d46a", "#5f9d3f", "#3a6f2f"), 2, 7)
        pen.line("M-54 0Q-68-4-78-16", LEAF.shade, 7)
        pen.gleam(-18, -10, 18, 4, -4)


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
        with pen.form(blob((74, 222), (110, 160), (166, 132), (210, 126), (262, 140), (306, 170), (334, 222), (204, 272)), paste, 14, 12):
            pen.gleam(150, 160, 34, 7, -24, 0.4)
        for x, y in points("128 196, 168 164, 212 152, 254 172, 290 206, 150 228, 196 196, 240 216, 200 236, 268 236, 122 226"):
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
    "chili-oil": chili_oil,
    "yuzu-kosho": yuzu_kosho,
    "strawberry-jam": strawberry_jam,
    "marmalade": marmalade,
    "peanut-paste": peanut_paste,
    "oyster-jar": oyster_jar,
}
