"""Meat, cheese, and what is cooked from them."""

from collections.abc import Mapping

from shop.art.dishes import board, heaped, plate, shiso, vessel
from shop.art.palette import IRON, LEAF, PORCELAIN, URUSHI_BLACK, WOOD, Tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, curve, oval, points, triples

MARBLED = Tone("#f08d84", "#d4504f", "#9c2f3a")
FAT = "#fdeee2"


def cheese(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    rind = Tone("#ffffff", "#fbf8ee", "#dcd6c6")
    board(pen, 22, 206, 356, 104)
    pen.fill("M58 196V232A138 62 0 0 0 334 232V196z", rind.shade)
    pen.fill("M54 192V228A138 62 0 0 0 330 228V192z", rind.base)
    pen.body(oval(192, 192, 138, 62), rind, -4, -4)
    for _ in range(16):
        pen.oval(192 + dice.around(104), 188 + dice.around(38), dice.between(6, 14), 3, "#ece6d6", turn=dice.around(30))
    pen.fill("M192 190L236 252Q282 244 306 222z", "#e8cf86")
    pen.fill("M192 190L236 252V290Q216 262 192 228z", "#f6e09a")
    pen.fill("M192 190L306 222V258Q250 240 192 228z", "#f0d47f")
    pen.fill("M236 252Q282 244 306 222V258Q282 282 236 290z", PORCELAIN.base, 0)
    with pen.at(282, 268, turn=8 + dice.around(4)):
        pen.fill("M-86-4L58-42V2L-86 34z", "#f9e6a6")
        pen.fill("M-86 34L58 2Q66 20 52 38Q0 58-86 34z", "#efe6cf")
        pen.fill("M-86-4L58-42Q70-22 54-4Q0 22-86-4z", rind.base)
        pen.fill("M-86-4Q0 22 54-4V38Q0 62-86 34z", "#f7dd8c")
        pen.fill("M-86-4Q0 22 54-4V6Q0 32-86 6z", rind.light)
        pen.fill("M-86 26Q0 54 54 30V38Q0 62-86 34z", rind.base)
        pen.line("M-60 18q30 12 54 12M8 24q20-2 36-8", "#ecc865", 4)
    for x, y in ((88, 290), (110, 298), (100, 278)):
        pen.body(oval(x, y, 11, 10), Tone("#8d6fb0", "#5b3f86", "#37265c"), 3, 3)


def _slice(scene: Scene, tone: Tone) -> None:
    """One thin slice with fine marbling and its band of fat."""
    pen, dice = scene.pen, scene.dice
    d = blob((-86, 6), (-64, -28), (-10, -40), (52, -32), (86, -4), (66, 30), (6, 40), (-56, 32))
    with pen.form(d, tone, 5, 6):
        pen.line(d, FAT, 13)
        for _ in range(15):
            x, y = dice.around(58), dice.around(24)
            pen.line(
                f"M{x:.0f} {y:.0f}q{dice.around(9):.0f} {dice.around(10):.0f} {dice.between(8, 20):.0f} {dice.around(12):.0f}",
                FAT,
                dice.between(2, 4.4),
                0.9,
            )


def beef(scene: Scene) -> None:
    """すき焼き用: thin slices fanned on a black dish."""
    pen, dice = scene.pen, scene.dice
    plate(pen, 200, 220, 184, 112, URUSHI_BLACK, 0.9)
    for x, y, turn in triples("120 186 -56, 164 158 -24, 230 156 18, 280 188 52, 132 244 -20, 262 244 22, 198 228 0, 198 276 2"):
        with pen.at(x, y, turn=turn + dice.around(6), size=0.92):
            _slice(scene, MARBLED)
    shiso(pen, 190, 204, -74, 0.66)
    shiso(pen, 206, 206, -20, 0.6)


def beef_grill(scene: Scene) -> None:
    """焼肉用: thick cuts on the grill."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 312, 160, 24)
    pen.body("M36 214Q44 312 130 320H270Q356 312 364 214z", Tone("#8a7a70", "#5e5049", "#3d3431"), 12, 8)
    pen.fill(oval(200, 212, 166, 82), "#4a3f3b")
    pen.fill(oval(200, 214, 152, 72), "#27201f")
    for _ in range(20):
        x, y = 200 + dice.around(118), 218 + dice.around(42)
        pen.oval(x, y, 17, 9, dice.pick(("#e0552a", "#f08a35", "#b83a24")), turn=dice.around(40), opacity=0.9)
    with pen.inside(oval(200, 212, 158, 76)):
        for x in range(50, 360, 22):
            pen.line(f"M{x} 128V300", IRON.shade, 6)
            pen.line(f"M{x - 1} 128V300", "#8d939a", 2)
    for x, y, turn in ((136, 176, -12), (246, 168, 10), (122, 226, 8), (212, 222, -6), (288, 216, 14)):
        with pen.at(x, y, turn=turn + dice.around(8), size=0.66):
            pen.fill(blob((-86, 18), (-64, -16), (-10, -28), (52, -20), (86, 8), (66, 42), (6, 52), (-56, 44)), "#8c2c33")
            _slice(scene, Tone("#f29a86", "#d8584c", "#a0363a"))
            for dx in (-44, -8, 28):
                pen.line(f"M{dx} -30l16 58", "#6b2a22", 7, 0.6)
    for x in (120, 206, 286):
        pen.line(curve((x, 118), (x + 14, 94), (x - 8, 68), (x + 8, 40)), "#ffffff", 8, 0.6)


def beef_tongue(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    plate(pen, 200, 222, 184, 106, Tone("#a3b3ad", "#73877f", "#4c5f58"), 0.88)
    meat = Tone("#f4a59a", "#dd6d68", "#a9454c")
    for x, y, turn in triples("104 216 -30, 148 178 -14, 206 160 4, 264 178 20, 304 216 34, 150 246 -12, 208 236 4, 262 252 18"):
        with pen.at(x, y, turn=turn + dice.around(6)):
            d = blob((0, -54), (36, -40), (46, 4), (34, 42), (0, 54), (-34, 42), (-46, 4), (-36, -40))
            pen.fill(blob((4, -48), (42, -32), (51, 10), (38, 50), (4, 61), (-30, 50), (-42, 12), (-32, -34)), meat.shade)
            with pen.form(d, meat, 4, 5):
                pen.line(d, "#f8cdc0", 7)
                for row in (-22, 0, 22):
                    pen.line(f"M-26 {row}q14-9 26 0t26 0", "#f9d6c9", 2.8, 0.8)
                for _ in range(5):
                    pen.dot(dice.around(26), dice.around(34), 1.8, "#4b3a33", 0.85)
    with pen.at(332, 258):
        pen.body(oval(0, 0, 24, 21), Tone("#f3e98c", "#e9d84d", "#bfa52f"), 4, 3)


def simmered_beef(scene: Scene) -> None:
    """しぐれ煮: glossy dark shreds with ginger."""
    pen, dice = scene.pen, scene.dice
    vessel(pen, 200, 226, 150, 100, Tone("#dfe8ee", "#b9cbd6", "#87a0b0"), "#7f98a8", ry=56)
    pen.line("M66 268Q200 334 334 268", "#fff", 4, 0.6)
    tones = (Tone("#a8693f", "#74401f", "#4a2718"), Tone("#8f5230", "#5f3019", "#3c1f14"), Tone("#b97a48", "#85502a", "#573019"))
    with heaped(pen, 200, 226, 140, 48):
        pen.fill(blob((72, 226), (110, 170), (200, 130), (290, 170), (328, 226), (200, 276)), "#4a2718")
        for y in range(148, 264, 20):
            half = min(112, (y - 106) * 1.3)
            count = max(2, int(half / 18))
            for i in range(count):
                x = 200 - half + 2 * half * (i + 0.5) / count + dice.around(8)
                with pen.at(x, y + dice.around(5), turn=dice.around(50)):
                    pen.body("M-34 4C-26-16-6-8 6-14C20-20 34-6 30 8C16 20 4 8-8 16C-20 22-34 16-34 4z", tones[dice.whole(0, 2)], 3, 6)
                    pen.gleam(-4, -6, 9, 2.4, -12, 0.6)
        for _ in range(12):
            with pen.at(200 + dice.around(70), 178 + dice.around(34), turn=dice.around(80)):
                pen.line("M-15 0Q0-5 15 0", "#f5dc93", 4.4)
    for x, y in ((196, 140), (208, 146)):
        pen.body(blob((x - 18, y + 6), (x - 6, y - 12), (x + 18, y - 10), (x + 14, y + 6)), LEAF, 3, 4)


def grilled_chicken(scene: Scene) -> None:
    """鶏の炭火焼: chunks black from the charcoal, in an iron pan."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 296, 168, 26)
    pen.body(box(28, 248, 344, 44, 20), WOOD, 8, 12)
    pen.fill(oval(200, 226, 170, 80), IRON.shade)
    pen.body(oval(200, 216, 170, 80), IRON, -4, -4)
    pen.fill(oval(200, 222, 148, 66), "#33353a")
    for ear in (24, 376):
        pen.line(f"M{ear} 200Q{ear + (-18 if ear < 200 else 18)} 216 {ear} 234", IRON.base, 11)
    tones = (Tone("#d99a62", "#8b5a38", "#3b2a25"), Tone("#c98550", "#6f4630", "#31241f"), Tone("#e0a970", "#a06a3e", "#4b3126"))
    for x, y in points(
        "110 214, 154 184, 206 172, 258 186, 298 216, 130 244, 182 222, 234 226, 200 258, 268 250, 206 198, 158 208, 150 262"
    ):
        with pen.at(x + dice.around(5), y - 8 + dice.around(4), turn=dice.around(70), size=dice.between(0.92, 1.12)):
            d = blob((-34, 4), (-26, -22), (0, -26), (26, -20), (36, 2), (22, 22), (-8, 26), (-28, 20))
            with pen.form(d, tones[dice.whole(0, 2)], 7, 9):
                pen.line("M-30-8Q-6-24 16-12", "#2b211f", 5, 0.7)
                pen.oval(8, 8, 12, 6, "#2b211f", turn=20, opacity=0.55)
            pen.gleam(-10, -10, 9, 3, -20, 0.55)
    for _ in range(12):
        pen.line(oval(204 + dice.around(92), 204 + dice.around(36), 5, 4), "#86b95c", 3)
    with pen.at(318, 262):
        pen.body("M-28 12Q-20-24 10-26Q34-10 30 16z", Tone("#f3f0b0", "#d8d95c", "#9fae3b"), 4, 4)
        pen.line("M-18 8Q-10-16 12-18M0 10L10-18M16 10L12-18", "#fbf8d6", 3)
    for x in (140, 214, 270):
        pen.line(curve((x, 132), (x + 12, 110), (x - 8, 86), (x + 6, 62)), "#ffffff", 7, 0.55)


DRAWINGS: Mapping[str, Drawing] = {
    "cheese": cheese,
    "beef": beef,
    "beef-grill": beef_grill,
    "beef-tongue": beef_tongue,
    "simmered-beef": simmered_beef,
    "grilled-chicken": grilled_chicken,
}
