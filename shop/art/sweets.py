"""Sweets of the baker's and the cracker-maker's."""

from collections.abc import Mapping

from shop.art.citrus import BANKAN, cut_citrus
from shop.art.dishes import board, plate
from shop.art.palette import LEAF, PALE_WOOD, PORCELAIN, URUSHI_BLACK, WOOD, Tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import bowl, box, oval, poly, ring_points, triples

CHESTNUT = Tone("#fbe4a0", "#efc253", "#c18c2b")


def manju(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    skin = Tone("#c4865a", "#95562f", "#663620")
    plate(pen, 200, 256, 172, 70, URUSHI_BLACK, 0.86)
    for x, y, r in ((136, 190, 74), (266, 190, 74)):
        d = f"M{x - r} {y + 22}C{x - r}-0 {x - r * 0.5} {y - 56} {x} {y - 56}C{x + r * 0.5} {y - 56} {x + r} 0 {x + r} {y + 22}C{x + r} {y + 50} {x - r} {y + 50} {x - r} {y + 22}z".replace(
            "-0 ", f" {y - 30} "
        ).replace(" 0 ", f" {y - 30} ")
        pen.body(d, skin, 12, 10)
        with pen.at(x - 4, y - 18):
            for bx in (-10, 0, 10):
                pen.line(f"M{bx} 8q-7-8 0-16t0-14", "#5c2f1c", 4, 0.75)
            pen.line("M-22 4Q-22 20 0 20T22 4", "#5c2f1c", 4, 0.75)
        pen.gleam(x - 34, y - 26, 10, 17, 40, 0.45)
    with pen.at(204, 254, turn=dice.around(4), size=1.1):
        pen.body("M-80 6C-80-34-40-54 0-54C40-54 80-34 80 6C80 34-80 34-80 6z", skin, 8, 7)
        cut = "M-72 8C-50-26 50-26 72 8C60 30-60 30-72 8z"
        pen.body(cut, Tone("#fbead2", "#f2dab6", "#d5b48c"), 0, 0)
        pen.body("M-60 8C-40-17 40-17 60 8C48 24-48 24-60 8z", Tone("#7d5564", "#573242", "#3a1f2c"), 4, 4)
        for bx, by in ((-30, 4), (-10, 10), (14, 2), (32, 8), (2, -3)):
            pen.oval(bx, by, 6, 4, "#7d5564", turn=bx)


def castella(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    crumb = Tone("#fdeaa0", "#f9d76a", "#e2b243")
    plate(pen, 200, 262, 180, 72, PORCELAIN, 0.88)
    pen.line(oval(200, 263, 166, 62), "#c9a24a", 2.6, 0.8)
    with pen.at(176, 182, turn=dice.around(2)):
        pen.fill(poly((-110, -46), (-60, -88), (128, -88), (84, -46)), "#8d4f25")
        pen.fill(poly((-110, -46), (-60, -88), (128, -88), (84, -46)), "#a8632f", 0.6)
        pen.fill(poly((84, -46), (128, -88), (128, 22), (84, 70)), crumb.shade)
        pen.fill(poly((84, 56), (128, 8), (128, 22), (84, 70)), "#8d4f25")
        pen.fill(poly((84, -46), (128, -88), (128, -74), (84, -30)), "#74401f")
        with pen.form(box(-110, -46, 194, 116, 3), Tone(crumb.light, crumb.base, crumb.base), 0, 0):
            for _ in range(34):
                pen.oval(-13 + dice.around(90), 12 + dice.around(42), 3.4, 2.2, crumb.shade, turn=dice.around(40), opacity=0.7)
            pen.fill(box(-110, -46, 194, 15), "#8d4f25")
            pen.fill(box(-110, 57, 194, 13), "#a8632f")
    with pen.at(282, 238, turn=8):
        pen.fill(poly((-50, -38), (-26, -62), (62, -62), (46, -38)), "#a8632f")
        pen.fill(poly((46, -38), (62, -62), (62, 24), (46, 56)), crumb.shade)
        with pen.form(box(-50, -38, 96, 94, 3), Tone(crumb.light, "#fbdd78", crumb.base), 0, 0):
            for _ in range(20):
                pen.oval(dice.around(42), 8 + dice.around(36), 3, 2, crumb.shade, opacity=0.7)
            pen.fill(box(-50, -38, 96, 13), "#8d4f25")
            pen.fill(box(-50, 45, 96, 11), "#a8632f")


def baumkuchen(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    green = Tone("#cfdd92", "#a9c163", "#7d9a41")
    plate(pen, 200, 258, 180, 76, Tone("#8a7a70", "#5f5049", "#3d3330"), 0.88)
    pen.fill("M52 176A140 62 0 0 0 332 176V242A140 64 0 0 1 52 242z", green.shade)
    pen.fill("M52 176A140 62 0 0 0 320 200V264A140 64 0 0 1 52 242z", green.base)
    pen.fill(oval(192, 176, 140, 62), "#e7f0c0")
    for i in range(6):
        k = 1 - i * 0.105
        pen.line(oval(192, 176, 134 * k, 58 * k), green.base if i % 2 else green.shade, 4.6)
    pen.fill(oval(192, 176, 52, 22), green.shade)
    pen.fill(oval(192, 182, 47, 17), "#55692f")
    with pen.at(282, 258, turn=dice.around(5)):
        pen.fill("M-76-8L40-58L92-14L-8 48z", "#e7f0c0", 0)
        pen.fill("M-70 10L46-46Q84-34 92-2V46L-24 76Q-62 52-70 10z", green.shade)
        pen.fill("M-70-6L46-60Q86-44 92-12L-24 34Q-60 26-70-6z", "#eef4cf")
        for t in (0.16, 0.34, 0.52, 0.7, 0.88):
            pen.line(
                f"M{-70 + 116 * t:.0f} {-6 - 54 * t:.0f}Q{-44 + 120 * t:.0f} {26 - 54 * t:.0f} {-24 + 116 * t:.0f} {34 - 46 * t:.0f}",
                green.base,
                4,
            )
        pen.fill("M-70-6Q-60 26-24 34V76Q-62 52-70 10z", green.base)
    for _ in range(16):
        pen.dot(124 + dice.around(60), 158 + dice.around(24), 2, "#8fae4b")


def cake(scene: Scene) -> None:
    """A pound cake with chestnuts on its top."""
    pen, dice = scene.pen, scene.dice
    crumb = Tone("#f7d48d", "#e6b45e", "#bd873b")
    board(pen, 26, 214, 348, 98)
    with pen.at(180, 188, turn=dice.around(2)):
        pen.fill(poly((86, -38), (138, -78), (138, 36), (86, 82)), "#7d4a26")
        pen.fill("M-122-40C-100-70-60-92-40-92Q60-104 138-78L86-38z", "#a8662f")
        with pen.form("M-122 82V-34C-112-54 76-54 86-34V82z", crumb, 0, 0):
            pen.line("M-122 82V-34C-112-54 76-54 86-34V82z", "#935a2b", 15)
            for x, y in ((-84, 10), (-34, 38), (16, 6), (54, 44), (-64, 54), (-10, -14)):
                pen.body(oval(x, y, 17, 14), CHESTNUT, 4, 4)
            for _ in range(22):
                pen.oval(-18 + dice.around(88), 22 + dice.around(46), 3, 2, crumb.shade, opacity=0.8)
        for x, y in ((-74, -62), (-18, -72), (40, -72), (94, -74), (8, -54), (66, -54)):
            with pen.at(x, y, turn=dice.around(14), size=0.94):
                pen.body("M0-27C18-22 32-4 28 14C22 24-22 24-28 14C-32-4-18-22 0-27z", CHESTNUT, 6, 6)
                pen.gleam(-9, -8, 5, 9, 24, 0.8)
    with pen.at(306, 262, turn=10):
        pen.body("M-48 40V-30C-42-46 40-46 46-30V40z", Tone("#b0703a", "#935a2b", "#6b3d1e"), 3, 0)
        pen.body("M-40 34V-26C-34-38 32-38 38-26V34z", crumb, 3, 3)
        for x, y in ((-16, -4), (16, 14), (-12, 22)):
            pen.body(oval(x, y, 12, 10), CHESTNUT, 3, 3)


def jelly(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    gel = Tone("#fff6b8", "#fbe06a", "#e0b93c")
    for x, y, s in ((132, 186, 1), (226, 250, 1.12)):
        with pen.at(x, y, size=s):
            pen.shadow(6, 72, 76, 16)
            with pen.form("M-84-46A84 30 0 0 1 84-46L62 66A62 20 0 0 1-62 66z", Tone("#ffffff", "#f3f8f4", "#c2d2cc"), 10, 0):
                pen.fill("M-80-34A80 26 0 0 1 80-34L60 62A60 18 0 0 1-60 62z", gel.base)
                pen.fill("M36-60H90V90H26z", gel.shade, 0.55)
                for px, py in ((-40, 4), (2, 22), (36, -2), (-18, 44), (28, 46)):
                    with pen.at(px, py, turn=dice.around(40)):
                        pen.fill("M-19 7A20 20 0 0 1 19 7Q0 15-19 7z", "#f4b92c")
                        pen.line("M-14 5A16 16 0 0 1 14 5", "#fff3c0", 2.4)
                pen.fill(box(-66, -24, 12, 84, 6), "#fff", 0.5)
            pen.fill(oval(0, -46, 84, 30), "#ffffff")
            pen.body(oval(0, -44, 76, 25), gel, -3, -3)
            pen.gleam(-30, -52, 19, 5, -8, 0.85)
            with pen.at(14, -46, turn=-24):
                pen.fill("M0 0C10-13 26-13 34-4C24 8 10 8 0 0z", LEAF.base)
    cut_citrus(scene, 312, 172, 56, BANKAN, dice.around(14))


def sweet_potato_tart(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    purple = Tone("#b98ad0", "#8a4fa8", "#5f2f7d")
    pen.shadow(206, 312, 158, 24)
    for x, y, turn in ((216, 132, -6), (150, 206, 8), (262, 238, -4)):
        with pen.at(x, y, turn=turn + dice.around(5), size=1.06):
            hull = [
                (px * (1.04 if i % 2 else 0.99), py * (1.04 if i % 2 else 0.99))
                for i, (px, py) in enumerate(ring_points(0, 12, 104, 58, 30))
            ]
            pen.fill(poly(*[(px, py + 14) for px, py in hull]), "#a66b30")
            pen.body(poly(*hull), Tone("#f6d79a", "#e2b062", "#b8803c"), 4, 4)
            pen.fill(oval(0, 8, 92, 46), "#5f2f7d")
            for i in range(7):
                sx = -66 + i * 22
                pen.body(
                    f"M{sx - 16} 18C{sx - 14}-26 {sx + 20}-34 {sx + 26}-6C{sx + 28} 20 {sx + 8} 36 {sx - 4} 34C{sx - 14} 32 {sx - 16} 26 {sx - 16} 18z",
                    purple,
                    5,
                    4,
                )
                pen.line(f"M{sx - 2} 24Q{sx}-8 {sx + 14}-16", purple.light, 3.4, 0.75)


def brown_sugar(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    tones = (Tone("#a8744a", "#75462a", "#4a2a1c"), Tone("#b98358", "#855231", "#573320"), Tone("#96633d", "#643a24", "#3f2418"))
    pen.shadow(206, 318, 154, 24)
    pen.body(bowl(200, 232, 160, 58, 88, 92), WOOD, 14, 7)
    pen.fill(oval(200, 232, 160, 58), PALE_WOOD.base)
    pen.fill(oval(200, 235, 146, 49), WOOD.shade)
    for x, y, s in triples("128 222 1, 200 212 1.1, 272 222 1, 162 178 1, 238 176 1, 200 136 0.96, 162 250 0.95, 236 250 0.98"):
        with pen.at(x + dice.around(5), y - 10, turn=dice.around(28), size=s):
            t = tones[dice.whole(0, 2)]
            pen.fill(poly((-38, -14), (-6, -34), (36, -20), (38, 20), (4, 38), (-36, 22)), t.base)
            pen.fill(poly((-38, -14), (-6, -34), (36, -20), (2, 0)), t.light)
            pen.fill(poly((2, 0), (36, -20), (38, 20), (4, 38)), t.shade)
            for _ in range(7):
                pen.dot(dice.around(26), dice.around(22), 1.8, "#d9b083", 0.75)
    for x, y in ((88, 318), (314, 322), (122, 332)):
        with pen.at(x, y, turn=dice.around(40), size=0.5):
            pen.fill(poly((-38, -14), (-6, -34), (36, -20), (38, 20), (4, 38), (-36, 22)), tones[0].base)
            pen.fill(poly((-38, -14), (-6, -34), (36, -20), (2, 0)), tones[0].light)
            pen.fill(poly((2, 0), (36, -20), (38, 20), (4, 38)), tones[0].shade)


DRAWINGS: Mapping[str, Drawing] = {
    "manju": manju,
    "castella": castella,
    "baumkuchen": baumkuchen,
    "cake": cake,
    "jelly": jelly,
    "sweet-potato-tart": sweet_potato_tart,
    "brown-sugar": brown_sugar,
}
