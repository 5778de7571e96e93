"""Fruit that grows on trees and vines."""

from collections.abc import Mapping

from shop.art.palette import BROWN, DARK_WOOD, LEAF, RED, Tone, mix, tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, curve, leaf, oval, points, ring_points, triples

MELON = Tone("#e9efb4", "#c3d287", "#94ab62")
MELON_FLESH = Tone("#ffc97a", "#f79a3e", "#e27a2a")


def twig_leaf(scene: Scene, x: float, y: float, turn: float, size: float = 1) -> None:
    """A leaf on its stalk, from (x, y) outwards."""
    with scene.pen.at(x, y, turn=turn, size=size):
        scene.pen.body(leaf(58, 19), LEAF, 0, 6)
        scene.pen.line("M3 0H48", LEAF.shade, 1.8, 0.7)


def _melon_net(scene: Scene) -> None:
    """The corky net of a musk melon: arcs that meet at the stalk, broken by cross lines."""
    pen, cork = scene.pen, "#f3f1d2"
    for bend in (-92, -58, -24, 10, 44, 78, 108):
        pen.line(f"M0-92Q{bend * 1.25:.0f} 0 {bend * 0.3:.0f} 100", cork, 3.2, 0.9)
    for i, y in enumerate((-62, -38, -14, 10, 34, 58, 80)):
        sway = 9 if i % 2 else -9
        points = [(x, y + (sway if n % 2 else -sway) * 0.8) for n, x in enumerate(range(-100, 101, 20))]
        pen.line(curve(*points), cork, 2.6, 0.9)


def melon(scene: Scene) -> None:
    pen = scene.pen
    pen.shadow(206, 312, 140, 24)
    with pen.at(166, 196, turn=scene.dice.around(5), size=1.22):
        with pen.form(oval(0, 0, 94, 92), MELON, 14, 12):
            _melon_net(scene)
        pen.line("M0-88q-2-14 2-24M-22-114q24 10 46-2", "#8a9a52", 9)
        pen.line("M-22-115q24 10 46-2", "#aebd6d", 3)
        pen.gleam(-46, -42, 20, 11, opacity=0.4)
    with pen.at(264, 262, turn=-14 + scene.dice.around(4), size=1.12):
        wedge = "M-92-22Q0-4 92-22Q84 64 0 68Q-84 64-92-22z"
        pen.body(wedge, MELON, 6, 6)
        pen.body("M-84-20Q0-2 84-20Q74 50 0 54Q-74 50-84-20z", Tone("#fff", "#e8efb6", "#cfe09a"), 0, 4)
        pen.body("M-80-19Q0-1 80-19Q69 44 0 47Q-69 44-80-19z", MELON_FLESH, 0, 9)
        pen.fill("M-48-13Q0-3 48-13Q40 14 0 16Q-40 14-48-13z", "#ffcf86")
        for x, y in ((-30, -3), (-15, 3), (0, 0), (15, 4), (30, -3), (-7, 9), (8, 10)):
            pen.oval(x, y, 5, 2.4, "#fff3cf", turn=x)


def apple_at(scene: Scene, x: float, y: float, size: float, skin: Tone, turn: float = 0) -> None:
    pen = scene.pen
    body = "M0-56C22-76 86-74 88-8C90 52 44 92 14 84C6 81-6 81-14 84C-44 92-90 52-88-8C-86-74-22-76 0-56z"
    with pen.at(x, y, turn=turn, size=size):
        with pen.form(body, skin, 14, 11):
            for bend in (-66, -44, -20, 24, 48):
                pen.line(f"M{bend * 0.2:.0f}-56Q{bend * 1.3:.0f}-20 {bend} 44", skin.light, 3, 0.32)
            for dx, dy in ((-50, 8), (-20, 34), (22, 18), (44, -12), (4, 58), (-36, 50), (50, 30)):
                pen.dot(dx, dy, 1.8, "#fff3cf", 0.75)
            pen.oval(0, -54, 26, 11, mix(skin.shade, "#5c3a1a", 0.3), opacity=0.8)
        pen.line("M0-54Q0-78 12-94", DARK_WOOD.base, 7)
        pen.gleam(-46, -28, 15, 25, 24, 0.42)


def apple(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    skin = tone(dice.pick(("#d23a33", "#cc3540", "#d8483a")))
    pen.shadow(204, 314, 148, 22)
    apple_at(scene, 258, 190, 1.12, tone(mix(skin.base, "#f0a83c", 0.14)), 8 + dice.around(4))
    apple_at(scene, 146, 222, 1.16, skin, -6 + dice.around(4))
    twig_leaf(scene, 158, 116, -18)
    cut = "M0-52C20-68 76-64 78-6C80 46 40 78 12 72C5 70-5 70-12 72C-40 78-80 46-78-6C-76-64-20-68 0-52z"
    with pen.at(272, 262, turn=10 + dice.around(5), size=0.9):
        pen.body(cut, skin, 5, 4)
        with pen.at(0, 1, size=0.91):
            pen.body(cut, Tone("#fffdf0", "#fbf0cd", "#efdca6"), 5, 5)
        pen.line("M0-34C18-30 26 4 0 44C-26 4-18-30 0-34z", "#e3cf8f", 2.4)
        for side in (-1, 1):
            pen.oval(side * 8, 6, 5, 11, "#6b3b22", turn=side * 8)


def cherry(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(204, 322, 140, 20)
    spots = [(132, 268), (208, 284), (284, 262), (168, 206), (252, 204), (92, 218), (322, 208)]
    knots = [(178, 70), (230, 74)]
    for i, (x, y) in enumerate(spots):
        kx, ky = knots[i % 2]
        pen.line(f"M{x + 2} {y - 30}Q{(x + kx) / 2 + (x - 200) * 0.22:.0f} {ky + 66} {kx} {ky}", "#8fae4b", 4.4)
    for kx, ky in knots:
        pen.dot(kx, ky, 8, DARK_WOOD.light)
    for turn, x in ((196, 178), (-22, 230)):
        twig_leaf(scene, x, 74, turn + dice.around(6), 1.5)
    for i in (5, 6, 3, 4, 0, 2, 1):
        x, y = spots[i]
        skin = Tone("#ffb08a", "#e5473c", "#b4242f") if dice.chance(0.7) else Tone("#ffd08a", "#ee6a42", "#c33a35")
        fruit = f"M{x} {y - 33}C{x + 20} {y - 44} {x + 42} {y - 28} {x + 40} {y}C{x + 38} {y + 26} {x + 18} {y + 40} {x} {y + 40}C{x - 18} {y + 40} {x - 38} {y + 26} {x - 40} {y}C{x - 42} {y - 28} {x - 20} {y - 44} {x} {y - 33}z"
        with pen.form(fruit, skin, 9, 8):
            pen.oval(x - 18, y - 12, 22, 24, skin.light, opacity=0.5)
        pen.gleam(x - 16, y - 14, 6, 11, 26, 0.75)


PEAR_D = "M0-92C26-94 34-66 36-40C40-10 82 4 80 48C78 88 38 96 0 94C-38 96-78 88-80 48C-82 4-40-10-36-40C-34-66-26-94 0-92z"


def pear(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    skin = Tone("#f2e9a6", "#cfc463", "#a29538")
    pen.shadow(204, 318, 140, 22)
    for x, y, size, turn in ((252, 200, 1.14, 10), (146, 210, 1.2, -7)):
        with pen.at(x, y, turn=turn + dice.around(3), size=size):
            with pen.form(PEAR_D, skin, 14, 8):
                for dx, dy in points("-40 40, -20 70, 10 50, 34 66, -8 12, 20 20, 50 40, -54 62, 0 -30, 8 -56"):
                    pen.dot(dx, dy, 2.6, "#9a7d33", 0.5)
                pen.oval(50, 60, 30, 40, "#c98a3a", opacity=0.28)
            pen.line("M0-90Q2-108 14-118", DARK_WOOD.base, 8)
            pen.gleam(-40, 24, 12, 24, 20, 0.5)
    twig_leaf(scene, 160, 74, 14)
    with pen.at(274, 272, turn=72, size=0.8):
        pen.body(PEAR_D, skin, 5, 4)
        with pen.at(0, 1, size=0.9):
            pen.body(PEAR_D, Tone("#fffef2", "#fbf5da", "#ecdfb2"), 5, 5)
        pen.oval(0, 46, 19, 25, "#efe3b6")
        pen.oval(-6, 44, 4, 9, BROWN.shade, turn=12)
        pen.oval(6, 44, 4, 9, BROWN.shade, turn=-12)


def nashi(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    skin = Tone("#f4f2b4", "#dcd98a", "#b3b058")
    pen.shadow(204, 316, 148, 22)
    for x, y, size in ((252, 190, 1.0), (150, 224, 1.12)):
        with pen.at(x, y, turn=dice.around(8), size=size):
            with pen.form(oval(0, 0, 88, 80), skin, 13, 10):
                for dx, dy in ring_points(0, 6, 62, 52, 11) + ring_points(4, 10, 34, 28, 7, start=0.1):
                    pen.dot(dx, dy, 2.2, "#a39a4a", 0.5)
                pen.oval(0, -66, 24, 11, skin.shade)
            pen.line("M0-66Q-2-88 6-102", DARK_WOOD.base, 8)
            pen.gleam(-42, -26, 14, 22, 36, 0.5)
    with pen.at(268, 268, turn=-8 + dice.around(5)):
        pen.body("M-80-26Q0-8 80-26Q76 44 0 48Q-76 44-80-26z", skin, 4, 4)
        pen.body("M-73-24Q0-7 73-24Q68 37 0 40Q-68 37-73-24z", Tone("#fff", "#fdfbe9", "#e9e4c0"), 0, 6)
        pen.fill("M-26-14Q0-8 26-14Q18 10 0 12Q-18 10-26-14z", "#efeac9")
        for x in (-9, 9):
            pen.oval(x, -4, 4, 8, BROWN.shade, turn=-x * 3)


def grapes(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    rows = ((-70, 4), (-28, 5), (14, 5), (54, 4), (92, 3), (126, 2), (154, 1))
    berry = Tone("#eaf5a4", "#bcd765", "#8cae40")
    pen.shadow(206, 338, 104, 16)
    pen.line("M196 120Q200 86 188 62M150 62Q190 74 236 56", "#8a6a3a", 9)
    twig_leaf(scene, 214, 62, 10, 1.5)
    for y, count in rows:
        for i in range(count):
            x = 200 + (i - (count - 1) / 2) * 50 + dice.around(4)
            cy = 178 + y + dice.around(3)
            with pen.at(x, cy, turn=dice.around(14)):
                pen.body(oval(0, 0, 28, 31), berry, 8, 7)
                pen.gleam(-10, -11, 6, 10, 28, 0.75)


def dried_persimmon(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    flesh = Tone("#e29a58", "#bd6528", "#8a4220")
    d = blob((0, -48), (34, -44), (52, -6), (40, 44), (6, 72), (-28, 52), (-50, 4), (-36, -42))
    pen.line("M60 96Q200 132 340 96", BROWN.light, 7)
    pen.shadow(206, 330, 140, 16)
    for i, x in enumerate((98, 168, 240, 308)):
        y = 210 + (18 if i % 2 else 0) + dice.around(5)
        pen.line(f"M{x} 116L{x} {y - 50:.0f}", "#c9a36b", 4)
        with pen.at(x, y, turn=dice.around(6), size=1.06):
            with pen.form(d, flesh, 10, 9):
                for bend in (-24, -6, 14):
                    pen.line(f"M{bend * 0.5:.0f}-40Q{bend * 2} 6 {bend} 60", flesh.shade, 3, 0.45)
                for px, py, pr in triples("-22 0 13, -16 26 10, 2 44 9, 20 20 9, 10 -16 8, -26 -20 8, 26 40 7"):
                    pen.oval(px, py, pr, pr * 1.3, "#ffe9cf", turn=10, opacity=0.34)
            for turn in (-150, -100, -60, -20):
                with pen.at(0, -46, turn=turn + 85):
                    pen.fill(leaf(26, 11), "#8f8a55")
            pen.dot(0, -48, 7, DARK_WOOD.light)


def peach(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    skin = Tone("#fff0df", "#fbc9b4", "#e58f8a")
    pen.shadow(204, 318, 150, 22)
    for x, y, size, turn in ((254, 192, 1.06, 10), (150, 224, 1.2, -8)):
        with pen.at(x, y, turn=turn + dice.around(4), size=size):
            d = "M2-84C12-72 88-66 86 4C84 62 36 84 0 84C-38 84-86 62-86 2C-84-60-14-64 2-84z"
            with pen.form(d, skin, 14, 10):
                pen.oval(60, -8, 66, 82, "#f29c92", turn=-10, opacity=0.34)
                pen.oval(78, -10, 52, 64, "#ee7d7f", turn=-10, opacity=0.3)
                pen.oval(-70, 78, 74, 54, "#fdf2cf", opacity=0.5)
            pen.line("M2-82C-26-44-22 20-4 62", "#dd8583", 4, 0.75)
            pen.gleam(-50, -16, 12, 24, 20, 0.5)
    twig_leaf(scene, 156, 122, -160, 1.25)
    twig_leaf(scene, 266, 104, -20, 1.2)


def mango(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    skin = Tone("#f6a04e", "#dd4a34", "#a82a36")
    d = blob((-84, 2), (-60, -54), (0, -72), (62, -50), (92, 8), (70, 56), (8, 68), (-52, 52))
    pen.shadow(204, 316, 150, 22)
    with pen.at(236, 174, turn=-22 + dice.around(4), size=1.28):
        with pen.form(d, skin, 13, 11):
            pen.oval(-36, 30, 60, 40, "#f7b24c", turn=12, opacity=0.75)
            pen.oval(-52, 36, 34, 24, "#f9cf63", turn=12, opacity=0.7)
        pen.line("M90 4q10-6 14-14", DARK_WOOD.base, 8)
        pen.gleam(-10, -44, 30, 9, -8, 0.5)
    with pen.at(160, 262, turn=8 + dice.around(4), size=1.22):
        pen.body("M-92-14C-72-50 66-54 92-14C84 48-78 52-92-14z", skin, 4, 5)
        pen.body("M-86-15C-66-46 60-49 86-15C76 36-70 38-86-15z", Tone("#ffe08a", "#fdbb3a", "#ee9a22"), 0, 8)
        for x in (-54, -27, 0, 27, 54):
            pen.line(f"M{x - 5} {-34 + abs(x) * 0.2:.0f}Q{x + 3} 0 {x} {24 - abs(x) * 0.24:.0f}", "#e88f1f", 3)
        for y in (-20, 2):
            pen.line(f"M-74 {y}Q0 {y + 16} 74 {y}", "#e88f1f", 3)
        pen.gleam(-38, -26, 16, 5, -10, 0.5)


def strawberry(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(204, 322, 140, 20)
    for x, y, size, turn in ((258, 176, 1.0, 16), (140, 192, 1.08, -14), (204, 254, 1.1, 4)):
        with pen.at(x, y, turn=turn + dice.around(5), size=size):
            with pen.form(blob((0, -52), (46, -54), (68, -14), (42, 44), (0, 78), (-42, 44), (-68, -14), (-46, -54)), RED, 11, 9):
                for row, width in ((-30, 46), (-4, 50), (22, 36), (48, 16)):
                    for k in (-1, -0.33, 0.33, 1):
                        pen.oval(k * width + (6 if row % 4 else 0), row, 2.6, 4.2, "#fbe08a")
            pen.gleam(-34, -18, 8, 17, 22, 0.5)
            for leaf_turn in (-160, -125, -90, -55, -20):
                with pen.at(0, -52, turn=leaf_turn + 90 + (90 if leaf_turn < 0 else 0)):
                    pen.fill(leaf(40, 13), LEAF.base if leaf_turn % 2 else LEAF.shade)
            pen.line("M0-52Q4-72-4-84", LEAF.shade, 6)


DRAWINGS: Mapping[str, Drawing] = {
    "melon": melon,
    "apple": apple,
    "cherry": cherry,
    "pear": pear,
    "nashi": nashi,
    "grapes": grapes,
    "dried-persimmon": dried_persimmon,
    "peach": peach,
    "mango": mango,
    "strawberry": strawberry,
}
