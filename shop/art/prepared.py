"""Dishes ready to eat: pots, rice, tofu, curry."""

from collections.abc import Mapping

from shop.art.dishes import heaped, plate, shiso, vessel
from shop.art.noodles import egg
from shop.art.palette import PORCELAIN, RICE, STRAW, URUSHI_BLACK, URUSHI_RED, Tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, curve, oval, points, poly, ring_points, triples

CARROT = Tone("#fbb067", "#ee7f30", "#c25a20")


def steam(scene: Scene, *xs: float, top: float = 60) -> None:
    for x in xs:
        scene.pen.line(curve((x, top + 70), (x + 12, top + 48), (x - 8, top + 24), (x + 8, top)), "#ffffff", 8, 0.65)


def carrot_flower(scene: Scene, x: float, y: float, size: float = 1) -> None:
    pen = scene.pen
    with pen.at(x, y, turn=scene.dice.around(30), size=size):
        for px, py in ring_points(0, 3, 12, 10, 5):
            pen.dot(px, py, 10, CARROT.shade)
        for px, py in ring_points(0, 0, 12, 10, 5):
            pen.dot(px, py, 10, CARROT.base)
        pen.dot(0, 0, 4, CARROT.light)


def natto(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 312, 166, 22)
    for x, y, turn in ((204, 136, -10), (196, 248, -6)):
        opened = y > 200
        with pen.at(x, y, turn=turn + dice.around(3)):
            d = blob(
                *points(
                    "-182 -10, -128 -26, -96 -18, -40 -56, 40 -56, 96 -18, 132 -30, 186 -14, 190 14, 132 28, 96 18, 40 58, -40 58, -96 18, -128 26, -182 12"
                )
            )
            with pen.form(d, STRAW, 3, 13):
                for k in range(-9, 10):
                    pen.line(
                        f"M-190 {k * 2.4:.0f}C-120 {k * 1.6:.0f} -90 {k * 1.8:.0f} -40 {k * 6}H40C90 {k * 1.8:.0f} 120 {k * 1.6:.0f} 192 {k * 2.6:.0f}",
                        STRAW.shade if k % 2 else STRAW.light,
                        2.6,
                        0.7,
                    )
            for bx in (-100, 96):
                pen.body(box(bx - 8, -24, 18, 46, 6), Tone("#d0b56a", "#a98a3d", "#7d642a"), 3, 8)
            if opened:
                pen.fill(oval(0, 0, 62, 36), "#8a6430")
                for _ in range(26):
                    with pen.at(dice.around(50), dice.around(24), turn=dice.around(60)):
                        pen.body(oval(0, 0, 12, 9.4), Tone("#e7bf7a", "#c58e3f", "#8d5f26"), 3, 3)
                        pen.gleam(-3, -3, 4, 1.8)
                pen.line("M-28-4Q-6-14 22-2M-10 12Q10 2 34 10", "#fff3d0", 2, 0.75)
            else:
                pen.body(box(-9, -60, 18, 120, 6), Tone("#d0b56a", "#a98a3d", "#7d642a"), 3, 8)


def konjac(scene: Scene) -> None:
    """A grey block, a white one, and a skewer of simmered balls."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 318, 162, 22)

    def block(x: float, y: float, w: float, tone: Tone) -> None:
        h, dx, dy = 66, 44, 46
        pen.fill(poly((x, y), (x + dx, y - dy), (x + dx + w, y - dy), (x + w, y)), tone.light)
        pen.fill(poly((x + w, y), (x + w + dx, y - dy), (x + w + dx, y - dy + h), (x + w, y + h)), tone.shade)
        pen.fill(box(x, y, w, h), tone.base)
        pen.line(f"M{x} {y}H{x + w}L{x + w + dx} {y - dy}M{x + w} {y}v{h}", tone.light, 3)
        for _ in range(30):
            pen.dot(x + dice.between(8, w - 8), y + dice.between(6, h - 6), dice.between(1.6, 2.8), "#4d4646", 0.6)
            px = dice.between(0, 1)
            pen.dot(x + 8 + dice.between(0, w - 16) + dx * px, y - 4 - (dy - 8) * px, 2, "#4d4646", 0.45)

    block(92, 124, 214, Tone("#b0a7a4", "#8f8682", "#625a58"))
    block(58, 212, 200, Tone("#ffffff", "#eeebe3", "#c3bdb1"))
    with pen.at(286, 262, turn=-24 + dice.around(4)):
        pen.line("M-112 0H104", "#d9b56b", 6)
        for x in (-56, 0, 56):
            pen.body(oval(x, 0, 33, 32), Tone("#c98f5c", "#935a30", "#62381f"), 8, 7)
            pen.gleam(x - 11, -11, 6, 11, 38, 0.65)
        pen.fill("M-62-26q6-10 16-4q8-8 14 2", "#f0c23c")


def tofu(scene: Scene) -> None:
    """ごどうふ: a smooth white round with sesame sauce."""
    pen, dice = scene.pen, scene.dice
    plate(pen, 200, 248, 172, 74, Tone("#7d9ac4", "#44679e", "#2b4878"), 0.8)
    body = "M92 168A108 44 0 0 1 308 168V226A108 48 0 0 1 92 226z"
    with pen.form(body, Tone("#ffffff", "#fdf9ec", "#dfd6bf"), 18, 0):
        pen.fill("M92 168A108 44 0 0 0 308 168V150H92z", "#ffffff")
    pen.fill(oval(200, 168, 108, 44), "#fffdf6")
    sauce = "M122 166C130 140 266 134 284 162C290 176 276 184 274 206C272 224 258 222 256 206C252 190 226 196 206 194C196 194 196 214 188 220C178 224 174 212 172 198C160 190 118 186 122 166z"
    pen.fill(sauce, "#7d5a2f")
    pen.body(sauce, Tone("#d9b06c", "#b98a45", "#8d642d"), 0, 5)
    for _ in range(14):
        pen.oval(202 + dice.around(60), 166 + dice.around(14), 4, 2.4, "#fbeec6", turn=dice.around(80))
    pen.gleam(164, 156, 22, 4, -6, 0.5)
    with pen.at(202, 158):
        pen.body(blob((-20, 4), (-8, -18), (12, -16), (22, 4), (0, 12)), Tone("#d6eaa6", "#a9cf6c", "#7fa94e"), 4, 4)


def curry(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    plate(pen, 200, 226, 186, 100, PORCELAIN, 0.84)
    with pen.inside(oval(200, 229, 154, 80)):
        pen.fill("M60 250C110 210 190 196 214 150C240 120 330 120 372 180V320H60z", "#8a4f1e")
        pen.fill("M60 244C110 204 190 190 212 146C238 116 326 118 366 176V310H60z", "#b26a27")
        rice_d = blob((40, 214), (66, 156), (130, 132), (206, 140), (236, 176), (214, 214), (150, 238), (80, 250))
        with pen.form(rice_d, RICE, 12, 10):
            for _ in range(60):
                pen.oval(140 + dice.around(96), 194 + dice.around(56), 7, 4, dice.pick(("#ffffff", "#e9e4d2")), turn=dice.around(80))
    for x, y, kind in triples(
        "272 170 0, 316 208 1, 252 212 2, 296 246 0, 238 262 1, 186 252 0, 318 170 2, 140 272 2, 196 290 1, 278 286 2"
    ):
        with pen.at(x, y, turn=dice.around(40)):
            tone = (Tone("#a8683f", "#7a4526", "#52301f"), CARROT, Tone("#fdeab0", "#f2cf74", "#cfa248"))[int(kind)]
            pen.body(blob((-23, 2), (-14, -18), (14, -16), (24, 4), (8, 18), (-14, 16)), tone, 5, 5)
            pen.gleam(-6, -7, 6, 3)
    for x, y in ((228, 232), (282, 208), (160, 284), (326, 236)):
        pen.gleam(x, y, 15, 4, -16, 0.35)
    for _ in range(9):
        with pen.at(112 + dice.around(18), 190 + dice.around(9), turn=dice.around(70)):
            pen.body(box(-10, -4, 20, 9, 4), Tone("#f5876a", "#cf3a34", "#98262b"), 2, 2)
    for i in range(3):
        pen.fill(oval(158 + i * 15, 160 + (i % 2) * 5, 9, 7), "#5f9d4c")


def rice_in(scene: Scene, x: float, y: float, rx: float, ry: float, tint: str, spot: str) -> None:
    pen, dice = scene.pen, scene.dice
    with pen.form(oval(x, y, rx, ry), Tone("#fff", tint, spot), 10, 10):
        for _ in range(70):
            pen.oval(x + dice.around(rx), y + dice.around(ry), 7.4, 4.2, dice.pick(("#fffdf0", spot, tint)), turn=dice.around(80))


def chestnut_rice(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    vessel(pen, 200, 218, 150, 106, URUSHI_RED, "#2b2024", ry=58)
    with heaped(pen, 200, 218, 140, 50):
        rice_in(scene, 200, 202, 132, 74, "#f3e0b8", "#d3b27a")
        for x, y in ((142, 186), (206, 156), (262, 186), (174, 224), (238, 230), (120, 226), (284, 226)):
            with pen.at(x + dice.around(5), y, turn=dice.around(24)):
                pen.body("M0-26C18-22 32-4 28 14C22 26-22 26-28 14C-32-4-18-22 0-26z", Tone("#fde9a0", "#f4c84f", "#c9942a"), 7, 6)
                pen.line("M-6-14Q-14 2-12 16", "#dca935", 3, 0.8)
                pen.gleam(-9, -8, 5, 8, 24, 0.7)
        for _ in range(14):
            pen.oval(200 + dice.around(96), 196 + dice.around(44), 4, 2.4, "#3a2c28", turn=dice.around(80))
    pen.line("M74 262Q200 318 326 262", "#e9c46a", 3, 0.8)


def bento(scene: Scene) -> None:
    pen = scene.pen
    pen.shadow(206, 322, 164, 20)
    pen.fill(box(32, 110, 336, 208, 16), URUSHI_BLACK.shade)
    pen.body(box(32, 96, 336, 208, 16), URUSHI_BLACK, -4, -5)
    pen.body(box(48, 112, 304, 176, 8), URUSHI_RED, -5, -5)
    with pen.inside(box(54, 118, 142, 164, 6)):
        rice_in(scene, 125, 200, 130, 130, "#fbf9f0", "#e6e1d0")
    pen.body(oval(125, 198, 20, 19), Tone("#ee8a72", "#cf4a3c", "#98302f"), 4, 4)
    pen.fill(box(196, 112, 7, 176), URUSHI_BLACK.base)
    pen.fill(box(203, 198, 150, 7), URUSHI_BLACK.base)
    shiso(pen, 216, 182, -30, 0.9)
    for x in (234, 266):
        with pen.at(x, 162, turn=-20):
            pen.body(blob((-30, 18), (-26, -20), (4, -30), (28, -16), (26, 22), (-4, 30)), Tone("#fbc3a0", "#f09a72", "#c46d4d"), 5, 6)
            pen.line("M-18-10l36 6M-20 4l38 6", "#fde0cf", 3)
    for i in range(2):
        with pen.at(316, 140 + i * 34):
            pen.body(box(-26, -15, 52, 32, 7), Tone("#fff0a5", "#f7cf4c", "#d19f2a"), 4, 5)
            pen.line("M-14 4q8-10 16 0q8 8 12-2", "#e0ab32", 3)
    egg(pen, 244, 246, 8, 0.9)
    for x, y in ((292, 236), (318, 256), (296, 268)):
        pen.body(
            blob((x - 18, y), (x - 8, y - 16), (x + 12, y - 14), (x + 20, y + 4), (x, y + 16)), Tone("#a5cf78", "#5f9d4c", "#3a7040"), 4, 4
        )
    carrot_flower(scene, 330, 224, 0.8)


DRAWINGS: Mapping[str, Drawing] = {
    "natto": natto,
    "konjac": konjac,
    "tofu": tofu,
    "curry": curry,
    "chestnut-rice": chestnut_rice,
    "bento": bento,
}
