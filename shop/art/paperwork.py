"""Paper and brushes: letters, lamps, fans, lanterns."""

from collections.abc import Mapping

from shop.art.palette import BAMBOO, DARK_WOOD, GOLD, LEAF, URUSHI_BLACK, URUSHI_RED, Tone, tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, curve, leaf, num, oval, points, ring_points, tin


def washi_letter(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    paper = Tone("#fffdf6", "#f6edd8", "#d3c3a0")
    rose = tone(dice.pick(("#d98a94", "#7f9fc4", "#8fae7a", "#b99ac4")))
    pen.shadow(214, 318, 140, 22)
    for x, y, turn, sheet in ((180, 186, -9, paper), (196, 190, -2, Tone("#fffefa", "#fbf6e8", "#d9ccb0"))):
        with pen.at(x, y, turn=turn + dice.around(2)):
            pen.fill(box(-98, -128, 200, 262, 2), "#2a1f33", 0.14)
            with pen.form(box(-104, -134, 200, 262, 2), sheet, 3, 3):
                for i in range(7):
                    pen.line(f"M{-78 + i * 26}-108V104", "#d9b8a0", 1.8, 0.8)
                for _ in range(14):
                    pen.line(
                        f"M{dice.around(96):.0f} {dice.around(120):.0f}q{dice.around(20):.0f} {dice.around(16):.0f} {dice.around(28):.0f} {dice.around(12):.0f}",
                        "#c9b48a",
                        1.4,
                        0.7,
                    )
    with pen.at(254, 238, turn=10 + dice.around(3)):
        pen.fill(box(-104, -60, 216, 148, 3), "#2a1f33", 0.16)
        with pen.form(box(-110, -68, 216, 148, 3), rose, 4, 4):
            for px, py, s in ((-62, 34, 1), (-20, 54, 0.7), (-84, 62, 0.6), (60, 56, 0.8)):
                for qx, qy in ring_points(px, py, 13 * s, 13 * s, 5, start=-0.25):
                    pen.dot(qx, qy, 10 * s, "#fdf8ea", 0.85)
                pen.dot(px, py, 5 * s, "#f3c93c")
        pen.fill("M-110-68L-2 22L106-68z", rose.light)
        pen.line("M-110-68L-2 22L106-68", rose.shade, 2.4, 0.7)
        pen.body(oval(-2, 14, 20, 20), URUSHI_RED, 4, 4)
        pen.line("M-10 14q8-9 16 0q-8 9-16 0", "#f3c9b0", 2.6)


def washi_lamp(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.fill(oval(200, 182, 178), "#ffe2a0", 0.45)
    pen.shadow(206, 340, 96, 15)
    pen.body("M148 318H252L266 336Q200 348 134 336z", DARK_WOOD, 8, 3)
    pen.body(box(188, 286, 24, 38), DARK_WOOD, 6, 0)
    shade = blob(*points("200 46, 262 56, 306 112, 304 204, 262 284, 138 284, 96 204, 94 112, 138 56"), tension=0.15)
    with pen.form(shade, Tone("#fff2c4", "#fbd98a", "#dba047"), 13, 8):
        pen.fill(oval(196, 184, 84, 110), "#fdeab4")
        pen.fill(oval(194, 188, 54, 78), "#fff8dd")
        for bend in (-150, -96, -40, 22, 84, 140):
            pen.line(f"M200 40Q{200 + bend} 170 {200 + bend * 0.45:.0f} 292", "#b9803a", 2.6, 0.55)
        for _ in range(22):
            x, y = 200 + dice.around(96), 170 + dice.around(110)
            pen.line(
                f"M{x:.0f} {y:.0f}q{dice.around(16):.0f} {dice.around(12):.0f} {dice.around(28):.0f} {dice.around(16):.0f}",
                "#d9a04e",
                1.8,
                0.8,
            )
        for x, y, turn in ((140, 132, 20), (256, 214, -30), (236, 104, 80), (158, 232, 140)):
            with pen.at(x, y, turn=turn + dice.around(30)):
                pen.fill(leaf(42, 13), "#c4632f", 0.75)
                pen.line("M2 0H36", "#8d4524", 1.8, 0.7)
    pen.body(box(134, 276, 132, 14, 6), DARK_WOOD, 6, 3)
    pen.body(box(152, 40, 96, 13, 6), DARK_WOOD, 6, 3)


def brush(scene: Scene) -> None:
    """A calligraphy brush, a stroke, an inkstone."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 306, 150, 34)
    with pen.at(178, 212, turn=-3):
        pen.fill(box(-128, -122, 262, 252, 2), "#2a1f33", 0.14)
        pen.fill(box(-134, -130, 262, 252, 2), "#fffdf6")
        pen.line("M-26-92C-30-40-28 10-30 66", "#2b262c", 24)
        pen.line("M-98-26C-100 6-98 40-96 66Q-30 58 44 62", "#2b262c", 22)
        pen.line("M44-34C40 0 44 40 42 74", "#2b262c", 22)
        pen.line("M-33-98l12-10M-104-32l10-10M38-40l12-10M41 74l4 12", "#2b262c", 9, 0.85)
    pen.body(box(296, 236, 74, 84, 8), Tone("#6b6f78", "#43474f", "#2b2e35"), 5, 5)
    pen.fill(box(306, 246, 54, 62, 6), "#2b2e35")
    pen.fill(oval(333, 262, 22, 11), "#15151a")
    pen.gleam(326, 259, 9, 2.6, -6, 0.5)
    with pen.at(286, 150, turn=28 + dice.around(4), size=1.0):
        with pen.at(8, 9):
            pen.fill("M-9-150H9L14 60Q0 140-14 60z", "#2a1f33", 0.18)
        pen.body(box(-11, -156, 22, 176, 5), BAMBOO, 6, 0)
        pen.line("M-11-96H11M-11-34H11", BAMBOO.shade, 3)
        pen.line("M0-156v-13", URUSHI_RED.base, 4)
        pen.body("M-15 14H15L19 36H-19z", URUSHI_BLACK, 5, 0)
        pen.body("M-19 36H19C24 66 14 92 0 128C-14 92-24 66-19 36z", Tone("#fbf0de", "#ead6b8", "#bfa37f"), 7, 3)
        pen.fill("M-20 78Q0 66 19 78C14 98 8 110 0 128C-8 110-15 98-20 78z", "#2b262c")
        pen.line("M-8 42Q-10 62-5 78M6 42Q8 62 4 78", "#bfa37f", 2.2)


def lip_brush(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 312, 144, 24)
    case = tone(dice.pick(("#b92e26", "#2f2a33", "#8a3a5c")))
    with pen.at(128, 214, turn=-22 + dice.around(3), size=1.16):
        with pen.at(7, 8):
            pen.fill(box(-16, -40, 32, 150, 12), "#2a1f33", 0.18)
        pen.body("M-8-74H8C16-100 12-124 0-150C-12-124-16-100-8-74z", Tone("#a8744f", "#70452e", "#452a1f"), 4, 0)
        pen.line("M-3-80Q-6-110-1-136M4-80Q8-106 3-128", "#452a1f", 1.8, 0.8)
        pen.fill("M-7-130Q0-136 7-130Q4-142 0-150Q-4-142-7-130z", "#c9304a")
        pen.body(box(-11, -80, 22, 48, 3), GOLD, 6, 0)
        pen.body(box(-16, -36, 32, 146, 11), case, 8, 0)
        for qx, qy in ring_points(0, 40, 9, 9, 5, start=-0.25):
            pen.dot(qx, qy, 6, GOLD.light)
        pen.dot(0, 40, 4, GOLD.shade)
        pen.line("M-9-26V96", "#ffffff", 3, 0.4)
    with pen.at(286, 176, turn=-22 + dice.around(3), size=1.16):
        pen.body(box(-17, -84, 34, 110, 11), case, 8, 0)
        pen.body(box(-17, 10, 34, 16, 3), GOLD, 8, 0)
        pen.line("M-9-74V4", "#ffffff", 3, 0.4)
    with pen.at(278, 280):
        pen.shadow(4, 26, 62, 12)
        pen.body(tin(0, 0, 60, 22, 18), URUSHI_BLACK, 8, 0)
        pen.fill(oval(0, 0, 60, 22), GOLD.base)
        pen.fill(oval(0, 1, 52, 18), "#c9304a")
        pen.fill(oval(-2, 4, 46, 13), "#dd4a5f")
        pen.gleam(-18, -3, 15, 4, -8, 0.5)
    pen.line(curve((70, 326), (110, 312), (152, 322), (196, 314)), "#c9304a", 11, 0.85)


def _goldfish(scene: Scene) -> None:
    """Two goldfish on a fan's paper."""
    pen = scene.pen
    for x, y, spin, s in ((-30, -56, 24, 1), (38, 6, -150, 0.9)):
        with pen.at(x, y, turn=spin, size=s):
            pen.fill("M24 0C40-22 62-30 74-22C66-10 66 10 74 22C62 30 40 22 24 0z", "#f08a5c")
            pen.fill("M-6-18C4-40 22-40 30-30C22-24 16-16 14-8zM-6 18C4 36 18 38 26 30C18 24 14 16 12 8z", "#f08a5c")
            pen.body("M-46 0C-36-26 10-28 30 0C10 28-36 26-46 0z", Tone("#f58f6c", "#d9432f", "#a82c2b"), 3, 6)
            pen.dot(-30, -6, 4.4, "#2b2a33")
    for x, y, r in ((-66, 30, 26), (60, -78, 20), (-8, 70, 16)):
        pen.line(oval(x, y, r, r * 0.5), "#7fb5cf", 3, 0.8)


def _bindweed(scene: Scene) -> None:
    """Blue morning glories on a fan's paper."""
    pen = scene.pen
    for x, y, s in ((-44, -60, 1), (46, -28, 1.1), (-20, 14, 0.8)):
        for turn in range(0, 360, 72):
            with pen.at(x, y, turn=turn, size=s):
                pen.fill("M0 0C-20-8-22-32 0-36C22-32 20-8 0 0z", "#4d7fc0")
        for turn in range(0, 360, 72):
            with pen.at(x, y, turn=turn, size=s):
                pen.line("M0-4V-26", "#e9f2f7", 4)
    for x, y, turn in ((-78, -20, 200), (6, -78, 20), (18, 40, 30)):
        with pen.at(x, y, turn=turn):
            pen.fill(leaf(44, 15), LEAF.base)
    pen.line("M-120-84Q-60-20-70 60M100-90Q60-40 100 30", "#6ea544", 3, 0.7)


def uchiwa(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(216, 296, 132, 44)
    paper, edge, picture = dice.pick(
        (("#fdfaf0", "#c43d2f", _goldfish), ("#e9f2f7", "#2f5f9c", _bindweed), ("#fdf6e3", "#2f5f9c", _bindweed))
    )
    with pen.at(206, 178, turn=14 + dice.around(4)):
        d = "M-22 106C-92 92-138 34-132-30C-126-96-66-132 0-132C66-132 126-96 132-30C138 34 92 92 22 106z"
        with pen.at(7, 10):
            pen.fill(d, "#2a1f33", 0.16)
        pen.body(box(-11, 84, 22, 124, 9), BAMBOO, 6, 0)
        with pen.form(d, Tone("#ffffff", paper, "#d3c9b4"), 7, 6):
            for k in range(-9, 10):
                pen.line(f"M0 110L{k * 26} {-150 + abs(k) * 9}", "#d9cfae", 2.6, 0.8)
            picture(scene)
        pen.line("M-96 74Q0 118 96 74", BAMBOO.base, 8)
        pen.line("M-96 71Q0 114 96 71", BAMBOO.light, 2.4)
        pen.line(d, edge, 4, 0.9)


def lantern(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.fill(oval(200, 196, 164), "#ffe6a3", 0.4)
    pen.line("M200 24V64", "#5a4030", 4)
    pen.body(box(150, 62, 100, 24, 5), URUSHI_BLACK, 8, 3)
    pen.line("M158 62Q200 22 242 62", URUSHI_BLACK.base, 5)
    d = blob(*points("152 84, 200 82, 248 84, 312 130, 334 196, 312 262, 248 310, 200 312, 152 310, 88 262, 66 196, 88 130"), tension=0.16)
    red = dice.chance(0.6)
    paper = Tone("#f58f6c", "#dd4a34", "#a8302c") if red else Tone("#fffdf0", "#fbeec6", "#e0c78c")
    with pen.form(d, paper, 15, 6):
        pen.fill(oval(192, 200, 96, 100), paper.light, 0.5)
        for i in range(10):
            y = 92 + i * 23
            pen.line(f"M50 {y - 4}Q200 {y + 15} 350 {y - 4}", paper.shade, 2.6, 0.65)
        ink = "#fff6dc" if red else "#33272a"
        with pen.at(196, 196, size=1.25):
            for qx, qy in ring_points(0, 0, 28, 28, 5, start=-0.25):
                pen.dot(qx, qy, 19, ink)
            pen.dot(0, 0, 12, paper.base)
            for qx, qy in ring_points(0, 0, 24, 24, 5, start=-0.15):
                pen.line(f"M0 0L{num(qx)} {num(qy)}", paper.base, 3)
    pen.body(box(152, 306, 96, 22, 5), URUSHI_BLACK, 8, 3)
    pen.line("M200 328V344", URUSHI_RED.base, 4)
    for dx in (-10, -5, 0, 5, 10):
        pen.line(f"M200 344Q{200 + dx * 0.6:.0f} 360 {200 + dx} 382", URUSHI_RED.base, 4)
    pen.dot(200, 344, 8, GOLD.base)


DRAWINGS: Mapping[str, Drawing] = {
    "washi-letter": washi_letter,
    "washi-lamp": washi_lamp,
    "brush": brush,
    "lip-brush": lip_brush,
    "uchiwa": uchiwa,
    "lantern": lantern,
}
