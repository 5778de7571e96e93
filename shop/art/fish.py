"""Fish, whole and cut."""

from collections.abc import Mapping

from shop.art.dishes import board, lemon, plate, shiso
from shop.art.palette import INDIGO, PORCELAIN, RICE, URUSHI_BLACK, URUSHI_RED, Tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, leaf, oval, poly, ring_points

SILVER = Tone("#ffffff", "#e3e9ee", "#a9b8c6")
GLAZE = Tone("#d98a45", "#9a4f22", "#663019")


def _head(scene: Scene, x: float, y: float, size: float, gill: str) -> None:
    pen = scene.pen
    with pen.at(x, y, size=size):
        pen.line("M40-34Q56 0 38 34", gill, 4, 0.8)
        pen.dot(8, -8, 10, "#fffbe8")
        pen.dot(7, -8, 6, "#22242c")
        pen.dot(5, -10, 2, "#ffffff")
        pen.line("M-22 10q14 2 22-4", gill, 3.4)


def slim_fish(scene: Scene, x: float, y: float, turn: float) -> None:
    """A saury: long, dark blue above, silver below."""
    pen = scene.pen
    with pen.at(x, y, turn=turn):
        pen.body(poly((122, -6), (168, -28), (154, 0), (168, 26), (122, 8)), Tone("#8fa6bd", "#5d7891", "#3f566e"), 2, 6)
        pen.fill("M58-22L96-32L88-14zM66 22L100 30L92 12zM-10 27L14 40L20 24z", "#5d7891")
        d = "M-160 4C-140-20-90-31-20-30C50-29 100-14 128-5V6C100 16 50 29-20 31C-90 32-140 22-160 4z"
        with pen.form(d, SILVER, 3, 9):
            pen.fill("M-170-40H140V-4C90-14 40-8-20-6C-90-4-140-2-170 4z", "#2f5378")
            pen.fill("M-150-4C-110-26-40-32 20-27C70-23 100-14 124-6C90-16 40-20-20-19C-80-18-120-12-150-4z", "#4a7299")
            pen.line("M-96 8Q0 14 110 2", "#c6d2dc", 3)
        pen.fill("M-160 4C-154-4-146-10-138-13L-136 8z", "#d9b64a")
        _head(scene, -126, 2, 0.74, "#24405f")


def saury(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 306, 164, 26)
    pen.body(box(28, 176, 344, 126, 26), Tone("#8fa9cf", "#5a7cb0", "#3a5788"), 0, 10)
    pen.fill(box(42, 184, 316, 98, 20), "#486a9f")
    pen.line(box(50, 191, 300, 84, 16), "#dfe9f5", 2.4, 0.6)
    slim_fish(scene, 196, 158, -9 + dice.around(3))
    slim_fish(scene, 204, 222, -9 + dice.around(3))
    lemon(pen, 322, 262, 30, 12)
    with pen.at(70, 268):
        pen.body(blob((-26, 8), (-12, -22), (14, -24), (30, 6), (0, 18)), RICE, 6, 6)


def _mackerel_fish(scene: Scene) -> None:
    pen = scene.pen
    blue = Tone("#7fa3b8", "#4d7d96", "#31566f")
    pen.body(poly((112, -8), (166, -48), (150, 0), (166, 44), (112, 10)), blue, 3, 8)
    pen.fill("M-40-52L6-78L28-46zM62-38L96-50L92-26zM30 50L52 66L64 42z", blue.shade)
    d = "M-158 6C-140-28-84-56-16-56C54-56 96-22 120-8V10C96 24 54 52-16 56C-84 58-140 36-158 6z"
    with pen.form(d, SILVER, 4, 10):
        pen.fill("M-180-70H140V-4C90-14 40-6-16-4C-90-2-140 0-180 8z", blue.base)
        for i, x in enumerate(range(-92, 112, 22)):
            pen.line(f"M{x} -60q12 14 0 26q-12 12 2 {24 - abs(i - 4) * 2}", "#24425a", 7)
        for x, y in ((-70, 22), (-40, 30), (-10, 24), (20, 28), (48, 18)):
            pen.oval(x, y, 5, 3, "#b9c6d1")
        pen.fill("M-160-70H-92Q-76 0-96 70H-170z", "#6a93a8")
        pen.fill("M-160 4C-130 8-106 4-84 4Q-84 40-98 70H-170z", "#eef2f4")
    _head(scene, -124, 0, 1, "#31566f")
    pen.fill(leaf(44, 12), blue.shade)


def mackerel(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    board(pen, 26, 176, 348, 130)
    with pen.at(204, 152, turn=-8 + dice.around(3), size=1.06):
        _mackerel_fish(scene)
    shiso(pen, 92, 262, -4, 1.1)
    for i in range(5):
        with pen.at(150 + i * 40, 262 + (i % 2) * 3, turn=16):
            pen.body("M-22-34Q16-40 24-20L20 34Q-8 42-26 30z", Tone("#fbd5cb", "#eeb0a6", "#c97f7c"), 5, 5)
            pen.fill("M-22-34Q16-40 24-20L22-8Q4-26-23-20z", "#86a9bd")
            pen.fill("M-22-34Q10-39 20-28Q0-34-22-27z", "#dbe6ec")


def _bream(scene: Scene) -> None:
    pen = scene.pen
    pink = Tone("#f7b3a2", "#e2695a", "#ad3b41")
    pen.body(poly((100, -14), (164, -62), (146, 2), (164, 64), (100, 18)), pink, 3, 8)
    spikes = [(-70 + i * 22, -64 - (26 if i % 2 == 0 else 10)) for i in range(8)]
    pen.fill(poly((-84, -50), *spikes, (100, -24)), pink.shade)
    pen.fill("M20 70L46 98L78 48zM-44 74L-34 104L0 76z", pink.shade)
    d = "M-150 14C-136-24-96-74-24-76C46-78 88-32 112-14V18C90 40 46 80-24 80C-96 80-138 50-150 14z"
    with pen.form(d, pink, 6, 10):
        pen.fill("M-160 30Q-60 44 30 34T120 10V90H-160z", "#fbd9cd", 0.9)
        for row, y in enumerate((-46, -24, -2, 20)):
            for x in range(-52 + (row % 2) * 12, 100, 24):
                pen.line(f"M{x} {y}q9 9 0 18", pink.shade, 2, 0.5)
        for x, y in ((-40, -54), (-8, -58), (26, -48), (52, -30), (10, -32), (-26, -34)):
            pen.dot(x, y, 3, "#8ec7e0")
        pen.fill("M-170-90H-84Q-58 0-90 90H-170z", "#ea7d6c")
    _head(scene, -108, -6, 1.3, "#a13a40")
    pen.fill("M-46 8C-20-6 12 2 26 22C0 34-30 30-46 8z", pink.shade)


def fish(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    plate(pen, 200, 252, 176, 66, PORCELAIN)
    pen.line(oval(200, 253, 150, 54), "#4a6ca3", 3, 0.6)
    for turn in (-160, -20):
        shiso(pen, 210 + (40 if turn == -20 else -40), 236, turn, 1.0)
    with pen.at(198, 196, turn=-7 + dice.around(3), size=1.1):
        _bream(scene)


def _steak(scene: Scene) -> None:
    pen = scene.pen
    d = blob((-74, 18), (-62, -22), (-20, -40), (36, -34), (76, -10), (72, 18), (30, 32), (-30, 34))
    pen.fill(blob((-74, 30), (-62, -10), (36, -22), (76, 2), (72, 32), (30, 46), (-30, 48)), GLAZE.shade)
    with pen.form(d, GLAZE, 8, 8):
        for x in (-44, -20, 4, 28, 50):
            pen.line(f"M{x} -44q12 34-2 84", GLAZE.shade, 3, 0.55)
        pen.fill("M-80 30Q0 16 80 20V60H-80z", "#5b4a44")
        pen.oval(-20, -20, 34, 9, "#f0b56a", turn=-8, opacity=0.75)
    pen.gleam(20, -14, 16, 4, -6, 0.6)
    for x, y in ((-40, -8), (-10, -24), (10, 0), (36, -20), (-24, 8), (48, 2)):
        pen.oval(x, y, 4.4, 2.6, "#fbeec6", turn=x)


def yellowtail(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    plate(pen, 200, 230, 178, 88, Tone("#6d7480", "#4a515d", "#2f343e"))
    shiso(pen, 112, 178, -26, 1.2)
    for x, y, turn in ((214, 168, -6), (168, 214, 6), (232, 246, -4)):
        with pen.at(x, y, turn=turn + dice.around(5), size=1.16):
            _steak(scene)
    pen.line("M300 266Q330 220 326 156", "#f3a7a8", 7)
    pen.line("M304 262Q318 240 324 210", "#e8687a", 7)


def _saku(scene: Scene) -> None:
    """A block of tuna with its white sinews."""
    pen = scene.pen
    red = Tone("#f79a8e", "#e2564f", "#ad2f3b")
    pen.fill(poly((-126, 8), (96, 8), (96, 58), (-126, 58)), red.shade)
    top = poly((-96, -40), (128, -40), (96, 10), (-126, 10))
    pen.fill(top, red.base)
    with pen.inside(top):
        for x in range(-150, 140, 26):
            pen.line(f"M{x} 14q28-24 40-60", "#fbc8bd", 4, 0.85)
    pen.body(poly((96, 10), (128, -40), (128, 6), (96, 58)), Tone("#f79a8e", "#d24a48", "#9c2836"), 0, 0)
    with pen.inside(poly((-126, 10), (96, 10), (96, 58), (-126, 58))):
        pen.fill(box(-126, 10, 222, 48), "#cf4345")
        for x in range(-150, 110, 26):
            pen.line(f"M{x} 10q-8 24 14 50", "#f3a69e", 4, 0.8)


def tuna(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    board(pen, 24, 176, 352, 134)
    shiso(pen, 86, 196, -44, 1.15)
    shiso(pen, 120, 172, -78, 1.0)
    with pen.at(226, 166, turn=dice.around(2), size=1.05):
        _saku(scene)
    for i in range(4):
        with pen.at(104 + i * 50, 262, turn=-3 + dice.around(3)):
            d = "M-34-22L24-34Q34-34 34-24L30 26Q28 34 18 36L-32 38Q-42 36-40 24z"
            with pen.form(d, Tone("#f9a799", "#e65f56", "#b8383f"), 5, 5):
                for x in (-30, -10, 10, 30):
                    pen.line(f"M{x - 14} 40q16-30 24-76", "#fbd0c5", 3.4, 0.9)
    pen.body(blob((296, 276), (306, 252), (328, 250), (342, 274), (320, 284)), Tone("#d6eaa6", "#a9cf6c", "#7fa94e"), 5, 5)


def bonito_tataki(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    plate(pen, 200, 226, 180, 96, INDIGO)
    pen.line(oval(200, 228, 158, 82), "#dfe9f5", 2.4, 0.5)
    for turn in (-170, -10, -60):
        shiso(pen, 200 + (50 if turn == -10 else -30), 186, turn, 0.9)
    for i in range(6):
        t = i - 2.5
        with pen.at(200 + t * 47, 214 + abs(t) * 6, turn=t * 8 + dice.around(3)):
            d = "M-32-50Q0-68 34-48Q46 0 30 44Q0 58-30 46Q-46 0-32-50z"
            with pen.form(d, Tone("#8d7f78", "#6f625d", "#4c423f"), 5, 4):
                pen.fill("M-26-42Q0-56 26-41Q36 0 22 36Q0 46-23 38Q-36 0-26-42z", "#c99a8c")
                pen.fill("M-20-35Q0-46 20-34Q28 0 16 29Q0 36-18 31Q-28 0-20-35z", "#b3303f")
                pen.line("M-14-28Q0-4-8 26M6-36Q14 0 6 30", "#d8606a", 3, 0.7)
    for _ in range(22):
        x, y = 200 + dice.around(96), 198 + dice.around(22)
        pen.line(oval(x, y, 5, 4), dice.pick(("#5f9d4c", "#86b95c", "#4b8a44")), 3)
    for x, y in ((150, 220), (204, 226), (256, 218), (180, 190)):
        pen.oval(x, y, 10, 6, "#fbf3d8", turn=dice.around(50))


def fugu(scene: Scene) -> None:
    """ふぐ刺し: petals so thin that the painted plate shows through."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 214, 168, 164)
    pen.body(oval(200, 200, 168), INDIGO, 6, 6)
    pen.line(oval(200, 200, 160), "#e3ecf6", 3, 0.8)
    for x, y in ring_points(200, 200, 142, 142, 16):
        pen.line(oval(x, y, 17), "#8fb0d9", 3, 0.8)
    pen.line("M200 60V340M60 200H340M100 100L300 300M300 100L100 300", "#6f93c4", 3, 0.6)
    spin = dice.between(0, 20)
    for radius, count, size in ((112, 18, 1.08), (76, 13, 0.94), (44, 8, 0.78)):
        for i, (x, y) in enumerate(ring_points(200, 200, radius, radius, count, start=radius / 300)):
            with pen.at(x, y, turn=360 * (radius / 300 + i / count) + 90 + spin * 0, size=size):
                pen.fill("M-24 22Q-28-14 0-30Q28-14 24 22Q0 32-24 22z", "#ffffff", 0.74)
                pen.line("M-24 22Q-28-14 0-30Q28-14 24 22", "#c5d5e6", 1.8, 0.9)
    skin = Tone("#ffffff", "#f6eee4", "#cdbfb4")
    for x, y in ((186, 204), (214, 204), (200, 192), (200, 214)):
        pen.body(oval(x, y, 17, 13), skin, 4, 4)
    for dx in (-16, -8, 0, 8, 16):
        pen.line(f"M{200 + dx * 0.5:.0f} 210Q{200 + dx} 186 {200 + dx * 1.7:.0f} 166", "#5f9d4c", 5)
    pen.line("M190 202H210", "#a9cf6a", 5)
    pen.body(oval(222, 216, 12, 10), Tone("#f9a777", "#e0693a", "#b0482a"), 3, 3)


def eel(scene: Scene) -> None:
    """鰻重: grilled eel on rice in a lacquer box."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 320, 160, 20)
    pen.fill(box(40, 132, 320, 184, 18), URUSHI_BLACK.shade)
    pen.body(box(40, 120, 320, 184, 18), URUSHI_BLACK, -4, -5)
    pen.body(box(56, 134, 288, 156, 12), URUSHI_RED, -6, -6)
    with pen.inside(box(62, 140, 276, 144, 9)):
        pen.fill(box(56, 134, 288, 156, 12), "#fbf9f0")
        for _ in range(90):
            x, y = 200 + dice.around(140), 212 + dice.around(76)
            pen.oval(x, y, 8, 4.6, dice.pick(("#ffffff", "#e6e1d0")), turn=dice.around(60))
    for y in (144, 214):
        d = blob(
            (66, y + 32),
            (72, y + 6),
            (140, y),
            (260, y),
            (326, y + 6),
            (334, y + 32),
            (326, y + 60),
            (260, y + 66),
            (140, y + 66),
            (72, y + 60),
        )
        pen.fill(d, GLAZE.shade, 0.9)
        with pen.at(-3, -5), pen.form(d, GLAZE, 5, 8):
            pen.line(f"M62 {y + 32}H340", GLAZE.shade, 5, 0.7)
            for x in range(86, 330, 15):
                pen.line(f"M{x} {y + 27}l-11-20M{x} {y + 38}l-11 20", GLAZE.shade, 2.4, 0.5)
            for x in range(80, 330, 46):
                pen.oval(x + dice.around(8), y + 12, 17, 5, "#f0b263", turn=-4, opacity=0.85)
                pen.oval(x + 22 + dice.around(8), y + 50, 14, 4, "#e59c4e", turn=4, opacity=0.75)
    with pen.at(202, 214, turn=dice.around(20)):
        pen.body(leaf(46, 11), Tone("#a9cf6a", "#6ea544", "#477a35"), 0, 4)
        with pen.at(4, 2, turn=-60):
            pen.body(leaf(40, 10), Tone("#a9cf6a", "#7fb24d", "#477a35"), 0, 4)


def karasumi(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    roe = Tone("#f6b055", "#dd7a24", "#a34f1b")
    board(pen, 26, 190, 348, 118)
    for x, turn in ((150, -10), (206, 8)):
        with pen.at(x, 170, turn=turn + dice.around(3)):
            d = blob((0, -108), (30, -92), (46, -20), (42, 50), (14, 90), (-14, 90), (-42, 50), (-46, -20), (-30, -92))
            with pen.form(d, roe, 12, 7):
                pen.line("M4-100Q-10 0 2 86M4-40l22-24M0 6l26-22M0 40l-26-20M2-16l-28-22", "#b4551f", 3, 0.6)
            pen.gleam(-22, -34, 8, 36, 6, 0.5)
            pen.body(blob((-12, -104), (-6, -124), (12, -122), (12, -102)), Tone("#fff", "#f1d9b8", "#cda77c"), 3, 3)
    for i in range(4):
        with pen.at(258 + i * 27, 240 + i * 9, turn=18):
            pen.body(oval(0, 0, 17, 36), roe, 4, 2)
            pen.body(oval(-4, -1, 15, 34), Tone("#fbc46f", "#ee9a3c", "#d67a28"), 4, 3)


DRAWINGS: Mapping[str, Drawing] = {
    "saury": saury,
    "mackerel": mackerel,
    "fish": fish,
    "yellowtail": yellowtail,
    "tuna": tuna,
    "bonito-tataki": bonito_tataki,
    "fugu": fugu,
    "eel": eel,
    "karasumi": karasumi,
}
