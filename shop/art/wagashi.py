"""Sweets for tea: pressed sugar, rice cake, chestnut paste."""

from collections.abc import Mapping

from shop.art.dishes import heaped, plate, vessel
from shop.art.palette import LEAF, PALE_WOOD, STEEL, URUSHI_RED, Tone, mix
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, leaf, oval, points, ring_points, tin


def _petals(scene: Scene, x: float, y: float, r: float, tone: Tone, count: int = 5) -> None:
    """A pressed flower of dry sugar."""
    pen = scene.pen
    for px, py in ring_points(x, y + 6, r * 0.56, r * 0.5, count, start=-0.25):
        pen.fill(oval(px, py, r * 0.46, r * 0.42), tone.shade)
    for px, py in ring_points(x, y, r * 0.56, r * 0.5, count, start=-0.25):
        pen.fill(oval(px, py, r * 0.46, r * 0.42), tone.base)
        pen.oval(px - r * 0.1, py - r * 0.12, r * 0.2, r * 0.12, tone.light, turn=-30, opacity=0.9)
    for px, py in ring_points(x, y, r * 0.3, r * 0.27, count, start=-0.25 + 0.5 / count):
        pen.line(f"M{x:.0f} {y:.0f}L{px:.0f} {py:.0f}", tone.shade, 2.4, 0.7)
    pen.dot(x, y, r * 0.15, mix(tone.base, "#f3c93c", 0.65))


def rakugan(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 318, 162, 20)
    pen.fill(box(40, 92, 320, 222, 8), PALE_WOOD.shade)
    pen.body(box(40, 84, 320, 222, 8), PALE_WOOD, -4, -4)
    pen.fill(box(54, 98, 292, 194, 4), "#fdfaf0")
    pen.line("M151 98V292M249 98V292M54 195H346", PALE_WOOD.base, 6)
    pink = Tone("#fde3e4", "#f5bcc4", "#d78f9c")
    green = Tone("#eef3cf", "#cfdf9f", "#a3b96f")
    yellow = Tone("#fff6cf", "#f9e29a", "#d9b95f")
    white = Tone("#ffffff", "#f8f4ea", "#d6cdbb")
    sweets = [(pink, 5), (white, 6), (yellow, 8), (green, 5), (pink, 6), (white, 5)]
    turn = dice.whole(0, 5)
    for i, (x, y) in enumerate(((102, 146), (200, 146), (298, 146), (102, 243), (200, 243), (298, 243))):
        tone, count = sweets[(i + turn) % 6]
        if (i + turn) % 6 == 3:
            with pen.at(x - 36, y + 8, turn=-18):
                pen.fill(leaf(80, 30).replace("M0 0", "M0 6", 1), tone.shade)
                pen.body(leaf(80, 28), tone, 3, 5)
                pen.line("M8 0H68M28 0l12-10M28 0l12 10M46 0l10-8M46 0l10 8", tone.shade, 2.4)
        elif (i + turn) % 6 == 5:
            pen.fill(blob((x - 34, y + 12), (x - 22, y - 20), (x, y - 28), (x + 22, y - 20), (x + 34, y + 12), (x, y + 30)), tone.shade)
            pen.body(blob((x - 34, y + 6), (x - 22, y - 24), (x, y - 32), (x + 22, y - 24), (x + 34, y + 6), (x, y + 22)), tone, 4, 4)
            for bend in (-20, -7, 7, 20):
                pen.line(f"M{x + bend * 0.2:.0f} {y - 26}Q{x + bend} {y - 4} {x + bend * 0.9:.0f} {y + 16}", tone.shade, 2.4)
        else:
            _petals(scene, x, y, 38, tone, count)


def wakakusa(scene: Scene) -> None:
    """Squares of soft rice cake in young-grass green."""
    pen, dice = scene.pen, scene.dice
    green = Tone("#d3e58e", "#a5c75a", "#759a3a")
    plate(pen, 200, 252, 178, 76, URUSHI_RED, 0.88)
    for x, y in ((142, 200), (252, 196), (200, 256)):
        with pen.at(x, y, turn=dice.around(4)):
            pen.fill("M-58-22L6-48L62-22L62 20Q62 28 54 32L8 54Q0 57-8 54L-50 30Q-58 26-58 18z", green.base)
            pen.fill("M2 6L62-22L62 20Q62 28 54 32L8 54Q2 57 2 50z", green.shade)
            pen.fill("M-58-22L6-48L62-22L2 6z", green.light)
            for _ in range(46):
                pen.dot(dice.around(54), dice.around(44) * 0.9 + 2, dice.between(1.6, 3.2), dice.pick(("#eef6c4", "#8db548", "#c9df80")), 0)
            for px, py in points(
                "-40 -18, -20 -28, 0 -38, 20 -30, 42 -22, -24 -12, 0 -20, 24 -12, 2 -4, -44 0, -30 20, -14 8, -10 36, 16 20, 30 30, 48 2, 40 14, -52 12, 10 42"
            ):
                pen.dot(px + dice.around(4), py + dice.around(3), 2.8, dice.pick(("#f3f9d2", "#8db548", "#dcebA0".lower())))
    with pen.at(298, 158, turn=-34):
        pen.line("M0 0Q30-10 70 0", "#6ea544", 3)
        for x in (18, 38, 58):
            with pen.at(x, -5, turn=-50):
                pen.fill(leaf(24, 6), LEAF.base)


def kurumi_mochi(scene: Scene) -> None:
    """Small rice cakes in smooth green soybean paste."""
    pen, dice = scene.pen, scene.dice
    green = Tone("#d9e39a", "#b3c563", "#86993f")
    vessel(pen, 200, 214, 152, 100, Tone("#b98a6a", "#8a5f46", "#5d3f32"), "#5d3f32", ry=62)
    with heaped(pen, 200, 214, 142, 54):
        pen.fill(oval(200, 222, 140, 50), green.shade)
        pen.fill(oval(198, 226, 136, 46), green.base)
        for x, y in ((136, 204), (200, 180), (264, 204), (166, 238), (236, 238)):
            with pen.at(x + dice.around(4), y):
                pen.body(blob((-46, 6), (-34, -30), (0, -42), (36, -28), (46, 8), (26, 30), (-26, 30)), green, 9, 8)
                pen.gleam(-16, -20, 13, 6, -24, 0.55)
    with pen.at(200, 214):
        pen.body(blob((-30, 0), (-18, -28), (10, -32), (32, -8), (24, 16), (-12, 20)), Tone("#fff", "#fdfaf0", "#ddd8c2"), 6, 6)
    with pen.at(310, 316, turn=-16):
        pen.body("M-64 6C-40-22-18-10 0-16C20-24 46-20 66-2C44 20 18 12 0 16C-20 24-44 22-64 6z", LEAF, 2, 6)
        for x in (-32, 2, 34):
            pen.oval(x, -2, 12, 9, LEAF.light, opacity=0.7)


def kuri_kanoko(scene: Scene) -> None:
    """Whole chestnuts in chestnut paste, in an opened tin."""
    pen, dice = scene.pen, scene.dice
    gold = Tone("#fde38e", "#f1bf42", "#c28a22")
    pen.shadow(206, 316, 150, 24)
    with pen.at(304, 152, turn=18):
        pen.body(oval(0, 0, 66, 70), STEEL, 5, 4)
        pen.line(oval(0, 0, 52, 56), STEEL.shade, 3)
        pen.line(oval(0, 0, 34, 38), STEEL.shade, 2)
    with pen.form(tin(178, 196, 136, 50, 94), Tone("#e9d9a8", "#c43d2f", "#8d2527"), 16, 0):
        pen.fill("M42 256a136 50 0 0 0 272 0v16a136 50 0 0 1-272 0z", "#f3d98a")
        for x in range(58, 320, 46):
            pen.line(f"M{x} {236 + 14 * (1 - ((x - 178) / 136) ** 2):.0f}q14-12 28 0", "#f3d98a", 4, 0.8)
    pen.fill(oval(178, 196, 136, 50), STEEL.light)
    pen.fill(oval(178, 198, 126, 43), "#8a5a22")
    with heaped(pen, 178, 198, 126, 43):
        pen.fill(oval(178, 192, 122, 46), "#cc9434")
        for x, y in ((92, 198), (144, 170), (206, 168), (262, 196), (118, 222), (178, 202), (236, 222), (178, 234)):
            with pen.at(x + dice.around(4), y - 4, turn=dice.around(30)):
                pen.body("M0-33C22-27 38-4 33 16C26 30-26 30-33 16C-38-4-22-27 0-33z", gold, 8, 7)
                pen.line("M-6-18Q-16 0-14 18", "#d9a030", 3, 0.8)
                pen.gleam(-10, -10, 6, 11, 24, 0.75)


def yubeshi(scene: Scene) -> None:
    """Triangular walnut rice cakes, dusted with starch."""
    pen, dice = scene.pen, scene.dice
    cake = Tone("#a8704a", "#7d482d", "#54301f")
    plate(pen, 200, 254, 178, 74, Tone("#b9c9c4", "#8aa39c", "#5f7b74"), 0.86)
    for x, y, turn in ((134, 202, -4), (264, 202, 4), (200, 244, 0)):
        with pen.at(x, y, turn=turn + dice.around(4), size=1.06):
            pen.fill(blob((0, -58), (30, -30), (66, 34), (40, 50), (-40, 50), (-66, 34), (-30, -30)), cake.shade)
            with pen.form(blob((0, -62), (28, -34), (62, 24), (34, 38), (-36, 38), (-64, 24), (-30, -34), tension=0.15), cake, 10, 7):
                pen.fill(blob((0, -70), (34, -28), (10, -6), (-20, -2), (-44, -14), (-26, -50)), "#f4e9dc", 0.72)
                for _ in range(14):
                    pen.dot(dice.around(48), 4 + dice.around(28), 2.2, "#f4e9dc", 0.6)
            pen.line("M0-56Q-4-10 0 34", cake.shade, 3, 0.5)
            with pen.at(4, -16, turn=dice.around(30)):
                nut = Tone("#f0d3a0", "#d3a765", "#a0743b")
                pen.body(blob((-24, 0), (-16, -16), (-3, -10), (12, -18), (25, -2), (14, 15), (0, 9), (-15, 15)), nut, 4, 4)
                pen.line("M0-9V8M-14-6q6 6 0 12M12-6q-5 6 2 10", nut.shade, 2.6)


DRAWINGS: Mapping[str, Drawing] = {
    "rakugan": rakugan,
    "wakakusa": wakakusa,
    "kurumi-mochi": kurumi_mochi,
    "kuri-kanoko": kuri_kanoko,
    "yubeshi": yubeshi,
}
