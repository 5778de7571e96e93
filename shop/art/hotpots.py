"""Earthen pots with something good in them."""

from collections.abc import Mapping

from shop.art.dishes import heaped
from shop.art.noodles import scallion, swirl
from shop.art.palette import DEEP_LEAF, LEAF, Tone
from shop.art.prepared import carrot_flower, rice_in, steam
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, bowl, box, leaf, oval, poly

POT = Tone("#c9a27a", "#9a6d47", "#684632")


def _donabe(scene: Scene, broth: str) -> None:
    """An earthen pot with two ears."""
    pen = scene.pen
    pen.shadow(206, 312, 146, 20)
    for side in (-1, 1):
        pen.body(oval(200 + side * 166, 216, 26, 15), POT, 4, 4)
    with pen.form(bowl(200, 204, 162, 80, 108, 78), POT, 16, 6):
        pen.line("M36 232A164 84 0 0 0 364 232", POT.light, 5, 0.6)
        pen.fill("M30 272Q200 330 370 272V340H30z", "#5a3f30", 0.5)
    pen.fill(oval(200, 204, 162, 80), POT.light)
    pen.fill(oval(200, 205, 152, 73), POT.shade)
    pen.fill(oval(200, 209, 146, 67), broth)


def _mushroom(scene: Scene, x: float, y: float, size: float = 1) -> None:
    pen = scene.pen
    with pen.at(x, y, turn=scene.dice.around(16), size=size):
        pen.body(oval(0, 0, 34, 23), Tone("#b98a62", "#83583b", "#573726"), 5, 6)
        pen.line("M0-17V15M-19-7L19 8M19-7L-19 8", "#ecd3ad", 4)


def _greens(scene: Scene, x: float, y: float, turn: float) -> None:
    pen = scene.pen
    with pen.at(x, y, turn=turn):
        for bend in (-24, 0, 22):
            with pen.at(0, 0, turn=bend):
                pen.line("M-40 0H10", "#a9cf6a", 6)
                pen.body(leaf(52, 14), DEEP_LEAF if bend else LEAF, 0, 5)


def _chicken(scene: Scene, x: float, y: float) -> None:
    pen = scene.pen
    with pen.at(x, y, turn=scene.dice.around(40)):
        pen.body(blob((-26, 4), (-16, -18), (12, -18), (28, 2), (12, 20), (-14, 18)), Tone("#f7dcb4", "#e3b883", "#b98a57"), 6, 6)
        pen.gleam(-6, -7, 8, 3)


def hotpot(scene: Scene) -> None:
    """せんべい汁: a pot with wheat crackers soaking in it."""
    pen, dice = scene.pen, scene.dice
    _donabe(scene, "#b57a3c")
    _greens(scene, 112, 196, -24)
    _greens(scene, 288, 190, 204)
    for x, y in ((96, 224), (300, 228), (176, 158)):
        _chicken(scene, x, y)
    for x, y, turn in ((222, 166, 14), (158, 202, -8), (246, 214, 6)):
        with pen.at(x, y, turn=turn + dice.around(8)):
            pen.fill(oval(2, 7, 48, 34), "#b58a4c")
            pen.body(oval(0, 0, 48, 34), Tone("#fbe6bd", "#eccb90", "#c99d5d"), 4, 4)
            pen.line(oval(0, 0, 38, 25), "#d3a868", 3)
            pen.line("M-16 0H16M0-11V11", "#d3a868", 3, 0.7)
    _mushroom(scene, 198, 248, 0.95)
    carrot_flower(scene, 132, 244)
    carrot_flower(scene, 274, 254, 0.9)
    scallion(scene, 208, 200, 20, 8)
    steam(scene, 140, 210, 274, top=42)


def kiritanpo(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    _donabe(scene, "#c08a48")
    _greens(scene, 102, 186, -14)
    _greens(scene, 128, 172, -44)
    for x, y in ((92, 222), (128, 246)):
        _chicken(scene, x, y)
    for x, y, turn in ((214, 158, 14), (246, 190, 18), (206, 210, 12), (254, 236, 16)):
        with pen.at(x, y, turn=turn + dice.around(4)):
            pen.fill(box(-66, -14, 130, 40, 18), "#a8834c")
            with pen.form(box(-66, -20, 130, 40, 18), Tone("#fffdf2", "#f6ead0", "#d3bd92"), 2, 6):
                for dx in (-48, -20, 8, 34):
                    pen.oval(dx + dice.around(5), -6 + dice.around(4), 13, 9, "#c98f4c", turn=dice.around(30), opacity=0.8)
            pen.body(oval(62, 0, 11, 19), Tone("#fff", "#f2e4c6", "#d3bd92"), 2, 2)
            pen.fill(oval(62, 1, 5, 9), "#8a6236")
    _mushroom(scene, 160, 252)
    for dx in (0, 9, 18, 27):
        pen.line(f"M{146 + dx} {196 - dx * 0.2:.0f}q-6-22 4-36", "#f7ecd6", 6)
        pen.dot(150 + dx, 158 - dx * 0.2, 6, "#efdcb8")
    carrot_flower(scene, 196, 262, 0.9)
    steam(scene, 120, 196, 280, top=36)


def miso_udon(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    _donabe(scene, "#7d4526")
    with heaped(pen, 200, 209, 146, 67):
        swirl(pen, 200, 216, 118, 50, Tone("#f7ead0", "#e7d0a3", "#b9935d"), 12)
        for x, y in ((84, 226), (312, 222), (150, 262), (256, 264)):
            pen.oval(x, y, 10, 5, "#a5683c")
    egg_white = blob((206, 198), (222, 168), (262, 160), (294, 180), (284, 214), (242, 222))
    pen.fill(egg_white, "#fffdf5")
    pen.body(oval(250, 188, 23, 20), Tone("#ffd978", "#f9b436", "#e08a1e"), 4, 4)
    pen.gleam(243, 180, 5, 3)
    _chicken(scene, 128, 178)
    _chicken(scene, 158, 164)
    _mushroom(scene, 118, 222, 0.9)
    for i in range(4):
        with pen.at(166 + i * 17, 244 + (i % 2) * 8, turn=dice.around(30)):
            pen.body(box(-11, -9, 22, 19, 8), Tone("#e7f0c9", "#b9d08a", "#7fa356"), 3, 3)
            pen.fill(oval(-1, -1, 5, 4), "#f6f9e6")
    with pen.at(214, 142, turn=-6):
        pen.body(box(-40, -13, 80, 28, 6), Tone("#f7d79a", "#e0ac5c", "#b07c38"), 4, 5)
    steam(scene, 130, 206, 282, top=34)


def tai_meshi(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    _donabe(scene, "#e9d7ac")
    with heaped(pen, 200, 209, 146, 67):
        rice_in(scene, 200, 212, 146, 66, "#f6e9c9", "#dcc493")
    with pen.at(198, 196, turn=-6 + dice.around(4), size=0.84):
        pink = Tone("#f8bfa9", "#e0705c", "#ab4341")
        pen.body(poly((100, -12), (156, -46), (142, 4), (156, 50), (100, 14)), pink, 3, 8)
        pen.fill(poly((-80, -38), (-58, -66), (-36, -54), (-10, -74), (12, -56), (36, -66), (52, -46), (76, -48), (96, -18)), pink.shade)
        with pen.form("M-150 12C-132-18-94-56-24-58C46-60 88-26 112-12V16C90 32 46 58-20 58C-92 58-138 40-150 12z", pink, 5, 9):
            pen.fill("M-160 24Q-60 34 30 26T120 10V70H-160z", "#fbdccb", 0.9)
            for x in (-30, 6, 42):
                pen.line(f"M{x} -40l26 52", pink.shade, 5, 0.75)
            pen.fill("M-170-70H-92Q-70 0-96 70H-170z", "#e97d68", 0.9)
            pen.line("M-90-52Q-72 0-92 48", pink.shade, 4)
        pen.dot(-116, -6, 11, "#fffbe8")
        pen.dot(-117, -6, 6.4, "#22242c")
    for x, y in ((120, 246), (278, 242), (236, 258), (160, 258)):
        with pen.at(x, y, turn=dice.around(60)):
            pen.fill("M0 0C10-14 26-14 34-4C24 8 10 8 0 0z", "#5f9d4c")
    for _ in range(9):
        with pen.at(200 + dice.around(80), 170 + dice.around(14), turn=dice.around(60)):
            pen.line("M-12 0H12", "#f5d36a", 4)
    steam(scene, 110, 288, top=44)


DRAWINGS: Mapping[str, Drawing] = {"hotpot": hotpot, "kiritanpo": kiritanpo, "miso-udon": miso_udon, "tai-meshi": tai_meshi}
