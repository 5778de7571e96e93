"""Sweets of the baker's and the cracker-maker's."""

from collections.abc import Mapping

from shop.art.citrus import BANKAN, cut_citrus
from shop.art.dishes import board, plate
from shop.art.palette import (
    LEAF,
    NORI,
    PALE_WOOD,
    PORCELAIN,
    URUSHI_BLACK,
    WOOD,
    Tone,
    mix,
)
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, bowl, box, oval, poly, ring_points

BAKED = Tone("#f0c887", "#d69a4e", "#a66b30")
CHESTNUT = Tone("#fbe4a0", "#efc253", "#c18c2b")


def _disc(scene: Scene, x: float, y: float, r: float, dough: Tone, turn: float = 0) -> None:
    pen = scene.pen
    pen.fill(oval(x + 3, y + r * 0.14, r, r * 0.9), dough.shade)
    pen.body(oval(x, y, r, r * 0.9), dough, 7, 6)
    del turn


def senbei(scene: Scene) -> None:
    """Soy-glazed rice crackers, one wrapped in nori."""
    pen, dice = scene.pen, scene.dice
    dough = dice.pick(
        (
            Tone("#e9ae62", "#c57f37", "#8d5424"),
            Tone("#d98f4c", "#a8622a", "#74401d"),
            Tone("#f3c887", "#d9a052", "#a6713a"),
        )
    )
    pen.shadow(206, 310, 156, 24)
    spots = dice.pick(
        (
            ((250, 140), (136, 164), (268, 232), (158, 252)),
            ((146, 134), (262, 160), (128, 240), (244, 256)),
            ((200, 122), (118, 196), (284, 190), (204, 252)),
        )
    )
    dark = dice.chance()
    for i, (x, y) in enumerate(spots):
        r = 88 if i < 3 else 92
        _disc(scene, x, y, r, dough)
        with pen.inside(oval(x, y, r - 3, (r - 3) * 0.9)):
            for _ in range(9):
                bx, by = x + dice.around(r * 0.62), y + dice.around(r * 0.5)
                pen.oval(
                    bx, by, dice.between(9, 18), dice.between(7, 12), dough.light, turn=dice.around(60), opacity=0.7
                )
                pen.line(f"M{bx - 9:.0f} {by + 7:.0f}q9 5 18-2", dough.shade, 2.6, 0.6)
            for _ in range(6):
                pen.oval(
                    x + dice.around(r * 0.7),
                    y + dice.around(r * 0.6),
                    9,
                    5,
                    "#8a4a20",
                    turn=dice.around(60),
                    opacity=0.45,
                )
        pen.gleam(x - r * 0.44, y - r * 0.46, r * 0.24, r * 0.07, -34, 0.6)
        if i == 3 or (dark and i == 1):
            with (
                pen.at(x + 6, y + 6, turn=-8 + dice.around(14)),
                pen.form(poly((-44, -92), (40, -92), (46, 88), (-40, 88)), NORI, 6, 4),
            ):
                pen.line("M-20-80V80M8-84V76", NORI.light, 2.4, 0.5)


def nambu_senbei(scene: Scene) -> None:
    """Thin wheat crackers with a frill and a field of sesame."""
    pen, dice = scene.pen, scene.dice
    dough = Tone("#fbe9c4", "#ecd0a0", "#c9a067")
    pen.shadow(206, 310, 156, 24)
    for x, y, r in ((252, 146, 92), (144, 158, 90), (206, 244, 100)):
        frill = [
            (px * (1 + (0.035 if i % 2 else -0.02)), py * (1 + (0.035 if i % 2 else -0.02)))
            for i, (px, py) in enumerate(ring_points(0, 0, r, r * 0.92, 30))
        ]
        with pen.at(x, y, turn=dice.around(20)):
            pen.fill(blob(*[(px + 3, py + 9) for px, py in frill]), dough.shade)
            pen.body(blob(*frill), dough, 4, 4)
            pen.fill(oval(0, 0, r * 0.82, r * 0.75), mix(dough.base, dough.shade, 0.3))
            pen.body(oval(0, 0, r * 0.8, r * 0.73), Tone("#f6dcae", "#e3be86", "#cda165"), -4, -4)
            for seed in ("#2d2526", "#4d3c35"):
                d = ""
                for k in (0.24, 0.5, 0.7):
                    for px, py in ring_points(0, 0, r * k, r * k * 0.9, int(24 * k), start=dice.between(0, 1)):
                        d += f"M{px + dice.around(5):.0f} {py + dice.around(5):.0f}l{dice.around(5):.0f} {dice.around(4):.0f}"
                pen.line(d, seed, 5.6)


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


def momiji_manju(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 312, 150, 24)
    for x, y, size, turn in ((266, 150, 0.9, 18), (134, 160, 0.92, -20), (202, 230, 1.18, 0)):
        with pen.at(x, y, turn=turn + dice.around(6), size=size):
            tips = []
            for angle, long, wide in ((-90, 92, 40), (-38, 92, 44), (12, 76, 46), (58, 60, 44)):
                tips.append((angle, long, wide))
            outline = "M-12 64L-12 88Q0 94 12 88L12 64C34 70 60 62 72 46C66 40 62 34 60 28C78 26 94 14 98-6C88-8 78-10 72-16C82-32 84-50 78-66C62-64 48-56 38-46C34-70 18-88 0-98C-18-88-34-70-38-46C-48-56-62-64-78-66C-84-50-82-32-72-16C-78-10-88-8-98-6C-94 14-78 26-60 28C-62 34-66 40-72 46C-60 62-34 70-12 64z"
            pen.fill(outline.replace("M-12 64", "M-8 74", 1), BAKED.shade, 0)
            with pen.at(3, 9):
                pen.fill(outline, BAKED.shade)
            with pen.form(outline, BAKED, 7, 6):
                for tx, ty in ((0, -78), (64, -50), (78, -2), (52, 42), (-52, 42), (-78, -2), (-64, -50)):
                    pen.line(f"M0 40Q{tx * 0.4:.0f} {ty * 0.2 + 14:.0f} {tx} {ty}", "#b77a38", 5, 0.75)
                    pen.line(f"M{tx * 0.5 - 6:.0f} {ty * 0.5 - 6:.0f}l6 8", "#b77a38", 3, 0.5)
                pen.line("M0 34V86", "#b77a38", 6, 0.75)
            pen.gleam(-30, -34, 5, 17, 34, 0.45)


def ningyo_yaki(scene: Scene) -> None:
    """Little baked cakes: a lantern, a dove, a laughing face."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 312, 158, 24)
    line = "#a4682c"

    def cake(d: str) -> None:
        with pen.at(3, 9):
            pen.fill(d, BAKED.shade)
        pen.body(d, BAKED, 8, 7)

    with pen.at(132, 146, turn=-8 + dice.around(4)):
        cake(blob((0, -82), (46, -72), (64, -10), (52, 56), (0, 76), (-52, 56), (-64, -10), (-46, -72)))
        pen.line("M-46-54Q0-68 46-54M-48 44Q0 60 48 44", line, 5)
        for y in (-28, -2, 22):
            pen.line(f"M-54 {y}Q0 {y + 14} 54 {y}", line, 2.6, 0.6)
        pen.line("M0-32V28M-18-14H18M-14 10H14", line, 6, 0.8)
    with pen.at(274, 156, turn=6 + dice.around(4)):
        cake("M-78-16C-72-52-40-66-12-54C8-44 26-20 82-34C76 8 66 40 30 58C4 70-30 62-44 38C-54 22-56 4-78-16z")
        pen.dot(-46, -26, 5, line)
        pen.line("M-10-4Q22 12 58-12M-6 14Q20 26 48 8M-2 32Q16 38 32 28", line, 4.4, 0.75)
        pen.line("M-30 40Q-20 54-4 58", line, 3, 0.6)
    with pen.at(204, 250, turn=dice.around(4), size=1.06):
        cake(blob((0, -68), (50, -56), (74, -6), (58, 50), (0, 70), (-58, 50), (-74, -6), (-50, -56)))
        pen.line("M-42-16q14-14 28 0M14-16q14-14 28 0", line, 5)
        pen.line("M-10 10q10 7 20 0", line, 4)
        pen.line("M-34 22Q0 50 34 22", line, 5)
        pen.line("M-38-40q12-7 24-2M14-42q12-5 24 2", line, 4, 0.7)
    pen.gleam(104, 108, 7, 20, 30, 0.4)


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
                pen.oval(
                    -13 + dice.around(90),
                    12 + dice.around(42),
                    3.4,
                    2.2,
                    crumb.shade,
                    turn=dice.around(40),
                    opacity=0.7,
                )
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
            with pen.form(
                "M-84-46A84 30 0 0 1 84-46L62 66A62 20 0 0 1-62 66z", Tone("#ffffff", "#f3f8f4", "#c2d2cc"), 10, 0
            ):
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
    tones = (
        Tone("#a8744a", "#75462a", "#4a2a1c"),
        Tone("#b98358", "#855231", "#573320"),
        Tone("#96633d", "#643a24", "#3f2418"),
    )
    pen.shadow(206, 318, 154, 24)
    pen.body(bowl(200, 232, 160, 58, 88, 92), WOOD, 14, 7)
    pen.fill(oval(200, 232, 160, 58), PALE_WOOD.base)
    pen.fill(oval(200, 235, 146, 49), WOOD.shade)
    for x, y, s in (
        (128, 222, 1),
        (200, 212, 1.1),
        (272, 222, 1),
        (162, 178, 1),
        (238, 176, 1),
        (200, 136, 0.96),
        (162, 250, 0.95),
        (236, 250, 0.98),
    ):
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
    "senbei": senbei,
    "nambu-senbei": nambu_senbei,
    "manju": manju,
    "momiji-manju": momiji_manju,
    "ningyo-yaki": ningyo_yaki,
    "castella": castella,
    "baumkuchen": baumkuchen,
    "cake": cake,
    "jelly": jelly,
    "sweet-potato-tart": sweet_potato_tart,
    "brown-sugar": brown_sugar,
}
