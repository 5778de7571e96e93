"""Noodles in bowls, on trays, in bundles."""

from collections.abc import Mapping
from math import cos, sin

from shop.art.dishes import heaped, vessel
from shop.art.palette import NORI, URUSHI_BLACK, URUSHI_RED, Tone
from shop.art.pen import Pen
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, num, oval, poly, ring_points

RAMEN = Tone("#fde79c", "#f3cd62", "#d2a13c")
UDON = Tone("#ffffff", "#fbf5e2", "#dccfae")
SOBA = Tone("#c9b49c", "#a48a70", "#77614f")
SOMEN = Tone("#ffffff", "#fdfaf0", "#d9d6c6")


def swirl(pen: Pen, cx: float, cy: float, rx: float, ry: float, noodle: Tone, width: float = 6) -> None:
    """A nest of noodles: many arcs about one middle, then a fold across."""
    pen.fill(oval(cx, cy, rx, ry), noodle.shade)
    step = width * 1.12
    ring = rx - width / 2
    while ring > width:
        share = ring / rx
        colour = noodle.base if int(ring / step) % 2 else noodle.light
        pen.line(oval(cx, cy, ring, ry * share), colour, width * 0.86)
        ring -= step
    for i in range(5):
        y = cy + ry * (0.05 + i * 0.12)
        pen.line(
            f"M{num(cx - rx * (0.86 - i * 0.1))} {num(y)}Q{num(cx - rx * 0.2)} {num(y + ry * 0.34)} {num(cx + rx * (0.5 - i * 0.12))} {num(y + ry * 0.06)}",
            noodle.light if i % 2 else noodle.base,
            width * 0.86,
        )


def strand_heap(pen: Pen, cx: float, cy: float, rx: float, ry: float, noodle: Tone, width: float, loops: int = 9) -> None:
    """A loose heap of noodles: loops fanning from the middle."""
    pen.fill(oval(cx, cy, rx, ry), noodle.shade)
    for k in range(loops):
        angle = k * 2.39996
        ox, oy = cx + cos(angle) * rx * 0.42, cy + sin(angle) * ry * 0.42
        for r in (0.54, 0.42, 0.3, 0.18):
            pen.line(oval(ox, oy, rx * r, ry * r), noodle.light if (k + int(r * 50)) % 2 else noodle.base, width)


def scallion(scene: Scene, x: float, y: float, spread: float, count: int = 12) -> None:
    dice = scene.dice
    for _ in range(count):
        scene.pen.line(
            oval(x + dice.around(spread), y + dice.around(spread * 0.5), 5.4, 4.2), dice.pick(("#5f9d4c", "#86b95c", "#a5cd77")), 3.4
        )


def egg(pen: Pen, x: float, y: float, turn: float = 0, size: float = 1) -> None:
    """Half a boiled egg."""
    with pen.at(x, y, turn=turn, size=size):
        pen.fill(oval(2, 4, 33, 25), "#d9cdb4")
        pen.fill(oval(0, 0, 33, 25), "#fffdf5")
        pen.body(oval(2, 0, 17, 15), Tone("#ffd978", "#f7ac33", "#e08a1e"), 3, 3)
        pen.gleam(-3, -5, 4, 2.4)


def pork(pen: Pen, x: float, y: float, turn: float = 0, size: float = 1) -> None:
    """A slice of rolled pork (チャーシュー)."""
    with pen.at(x, y, turn=turn, size=size):
        pen.fill(oval(2, 4, 40, 31), "#6b3b2a")
        pen.fill(oval(0, 0, 40, 31), "#93553a")
        pen.fill(oval(0, 0, 35, 26), "#e6b193")
        pen.line("M4 2C12-8 20 6 6 12C-14 16-26 0-12-12C4-22 30-14 28 6", "#fbe3d2", 6)
        pen.line("M-22 12Q-8 22 12 19", "#c98565", 3)


def naruto(pen: Pen, x: float, y: float, turn: float = 0) -> None:
    with pen.at(x, y, turn=turn):
        ring = ring_points(0, 0, 23, 18, 20)
        wave = [(px * (1.1 if i % 2 else 0.94), py * (1.1 if i % 2 else 0.94)) for i, (px, py) in enumerate(ring)]
        pen.fill(poly(*[(px + 1, py + 4) for px, py in wave]), "#d5cfc0")
        pen.fill(poly(*wave), "#fffdf6")
        pen.line("M1 1C6-4 11 4 3 7C-8 9-14-2-6-8C4-13 17-6 13 7", "#ef7f95", 4)


def nori_sheet(pen: Pen, x: float, y: float, turn: float) -> None:
    with pen.at(x, y, turn=turn):
        pen.body(box(-28, -52, 56, 84, 2), NORI, 4, 4)
        pen.line("M-18-40v60M4-44v66", NORI.light, 2, 0.5)


def _donburi(scene: Scene, glaze: Tone, soup: str, band: str) -> None:
    pen = scene.pen
    vessel(pen, 200, 200, 164, 122, glaze, soup, ry=84, foot=62, lip=0.93)
    pen.line("M42 236Q66 300 130 314M358 236Q334 300 270 314", band, 5, 0)
    with pen.inside("M36 200A164 84 0 0 0 364 200C364 276 298 322 262 322H138C102 322 36 276 36 200z"):
        pen.line("M30 214A168 88 0 0 0 370 214", band, 6)
        pen.line("M30 228A164 90 0 0 0 370 228", band, 2.6)


def ramen(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    glaze, band = dice.pick(
        ((Tone("#fffdf4", "#f8efdc", "#d5c3a2"), "#c43d2f"), (Tone("#fffdf4", "#f6f3ea", "#cdc8bc"), "#2f5f9c"), (URUSHI_RED, "#f3d98a"))
    )
    _donburi(scene, glaze, "#b9712f", band)
    with heaped(pen, 200, 200, 150, 76):
        pen.fill(oval(200, 204, 148, 72), "#c8803a")
        swirl(pen, 204, 206, 116, 54, RAMEN, 7)
        for x, y in ((90, 226), (306, 222), (270, 256), (130, 254), (220, 268)):
            pen.oval(x, y, 10, 6, "#f0c06a", opacity=0.55)
    nori_sheet(pen, 292, 160, 18)
    nori_sheet(pen, 262, 150, 6)
    pork(pen, 150, 168, dice.around(14), 1.1)
    pork(pen, 202, 158, dice.around(14), 1.1)
    egg(pen, 124, 216, -14, 1.06)
    for i in range(6):
        pen.line(f"M{236 + i * 6} {206 + i * 4}l34-14", "#c99a56" if i % 2 else "#a97a3c", 7)
    naruto(pen, 186, 228, dice.around(20))
    scallion(scene, 224, 182, 22)


def tonkotsu_ramen(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    _donburi(scene, URUSHI_BLACK, "#e9d3ab", "#c43d2f")
    with heaped(pen, 200, 200, 150, 76):
        pen.fill(oval(200, 204, 148, 72), "#f3e2c0")
        swirl(pen, 200, 208, 108, 48, Tone("#fff6cf", "#f5dfa0", "#d8b973"), 4.6)
        for x, y in ((84, 214), (312, 220), (280, 252), (120, 252), (226, 270)):
            pen.oval(x, y, 11, 6, "#fff6e0", opacity=0.8)
    nori_sheet(pen, 116, 158, -14)
    pork(pen, 250, 164, dice.around(14), 1.14)
    pork(pen, 288, 192, dice.around(14), 1.1)
    egg(pen, 156, 186, 10, 1.06)
    for _i in range(9):
        pen.line(f"M{196 + dice.around(18):.0f} {170 + dice.around(9):.0f}q8-8 18-2", "#38302f", 6)
    for _i in range(7):
        pen.line(f"M{226 + dice.around(22):.0f} {232 + dice.around(8):.0f}q7-5 15 0", "#d9404a", 4.4)
    scallion(scene, 166, 236, 24)


def cold_noodles(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    _donburi(scene, Tone("#f4f8f8", "#d3dee2", "#9fb2bb"), "#e6c9a0", "#8fa6b2")
    with heaped(pen, 200, 200, 150, 76):
        pen.fill(oval(200, 204, 148, 72), "#efd9b4")
        strand_heap(pen, 200, 200, 108, 54, Tone("#fffdf0", "#f3ecd0", "#d6c89d"), 4.6)
        for x, y in ((98, 232), (300, 236)):
            with pen.at(x, y, turn=dice.around(30)):
                pen.fill("M-20-10L2-18L20-6L16 12L-10 16z", "#ffffff", 0.7)
    pen.body("M232 182L318 160Q332 188 300 208Q262 216 232 182z", Tone("#f79a86", "#e0554a", "#ad3439"), 3, 5)
    pen.fill("M240 182L308 167Q314 186 292 198Q264 202 240 182z", "#f4776a")
    for x, y in ((262, 182), (280, 188), (292, 176), (272, 192)):
        pen.oval(x, y, 4, 2.4, "#3b2a25", turn=30)
    egg(pen, 148, 226, -8, 1.12)
    for i in range(4):
        pen.fill(oval(116 + i * 15, 178 - i * 8, 22, 16), "#5f9d4c")
        pen.fill(oval(116 + i * 15, 177 - i * 8, 18, 12), "#dff0b8")
    for i in range(4):
        pen.body(
            blob((186 + i * 14, 226), (196 + i * 14, 206), (222 + i * 14, 210), (216 + i * 14, 238)),
            Tone("#f2805f", "#d24430", "#992a29"),
            4,
            4,
        )
    for dx in (-12, 0, 12):
        with pen.at(206 + dx, 172 - abs(dx) * 0.3, turn=dx * 2):
            pen.body(box(-9, -16, 18, 30, 3), Tone("#c08a6a", "#94563f", "#6b3a2d"), 3, 3)
    for _ in range(12):
        pen.oval(200 + dice.around(80), 206 + dice.around(40), 3, 1.8, "#fff6d8", turn=dice.around(80))


def udon(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    glaze = dice.pick((Tone("#7d9ac4", "#44679e", "#2b4878"), Tone("#8a7a70", "#5f5049", "#3d3330"), Tone("#a9c0b0", "#76988a", "#4f6f63")))
    _donburi(scene, glaze, "#c99a52", "#dfe9f5")
    with heaped(pen, 200, 200, 150, 76):
        pen.fill(oval(200, 204, 148, 72), "#d3a75e")
        swirl(pen, 200, 206, 122, 58, UDON, 12)
    egg_y = (250, 186)
    pen.fill(blob((208, 190), (226, 162), (268, 158), (296, 180), (284, 210), (240, 218)), "#fffdf5")
    pen.body(oval(egg_y[0], egg_y[1], 22, 19), Tone("#ffd978", "#f9b436", "#e08a1e"), 4, 4)
    pen.gleam(243, 179, 5, 3)
    for i in range(3):
        with pen.at(128 + i * 20, 180 + i * 7, turn=-14):
            pen.fill("M-12-32A32 32 0 0 1 28 2L-12 10z", "#e0657c")
            pen.fill("M-12-26A26 26 0 0 1 22 2L-12 6z", "#fffaf0")
    scallion(scene, 190, 232, 34, 18)
    for _ in range(5):
        pen.dot(168 + dice.around(12), 160 + dice.around(6), 3, "#d9542e")


def nyumen(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    _donburi(scene, URUSHI_RED, "#e3bf7c", "#f0d9a0")
    with heaped(pen, 200, 200, 150, 76):
        pen.fill(oval(200, 204, 148, 72), "#ecce92")
        swirl(pen, 200, 208, 120, 56, SOMEN, 4)
    with pen.at(136, 182, turn=-12):
        pen.body(oval(0, 0, 40, 26), Tone("#b98a62", "#83583b", "#573726"), 5, 6)
        pen.line("M0-20V18M-22-8L22 10M22-8L-22 10", "#e9cfa8", 4)
    for x in (226, 258, 290):
        pen.body(blob((x - 16, 196), (x - 8, 166), (x + 14, 162), (x + 22, 190), (x + 6, 206)), Tone("#fbe27a", "#f2c93f", "#c99a26"), 4, 4)
    pen.line("M176 236q26-26 20-66M184 240q34-20 34-58", "#4f9440", 5)
    naruto(pen, 150, 232, dice.around(20))
    pen.line("M226 234q22 4 34-10", "#f0c43c", 7)
    scallion(scene, 250, 234, 18, 7)


def soba(scene: Scene) -> None:
    """おろしそば: soba, grated radish, bonito, leek."""
    pen, dice = scene.pen, scene.dice
    _donburi(scene, Tone("#a58d76", "#7a604b", "#523f33"), "#5b3a26", "#d9c3a0")
    with heaped(pen, 200, 200, 150, 76):
        pen.fill(oval(200, 204, 148, 72), "#6b452c")
        strand_heap(pen, 200, 206, 120, 58, SOBA, 5.4)
        for _ in range(10):
            pen.dot(200 + dice.around(100), 206 + dice.around(46), 1.8, "#5d4a3d")
    pen.body(blob((146, 190), (160, 150), (204, 136), (246, 154), (256, 190), (204, 212)), Tone("#ffffff", "#f8f8f2", "#d3d6d2"), 8, 8)
    pen.line("M170 168q14-10 28 0t28-2M164 186q16-8 32 2t34-2", "#cfd4d0", 3)
    scallion(scene, 264, 212, 26, 14)
    for _ in range(9):
        x, y = 140 + dice.around(24), 214 + dice.around(14)
        with pen.at(x, y, turn=dice.around(80), size=0.6):
            pen.body("M-28 8C-26-14-2-24 28-12C18-10 8-4 8 6C-2 16-18 18-28 8z", Tone("#fdeadb", "#eebfa3", "#c98f76"), 0, 5)


DRAWINGS: Mapping[str, Drawing] = {
    "ramen": ramen,
    "tonkotsu-ramen": tonkotsu_ramen,
    "cold-noodles": cold_noodles,
    "udon": udon,
    "nyumen": nyumen,
    "soba": soba,
}
