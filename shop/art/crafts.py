"""Wood, paper and bamboo; brushes, soap."""

from collections.abc import Mapping

from shop.art.palette import (
    BAMBOO,
    DARK_WOOD,
    GOLD,
    LEAF,
    PALE_WOOD,
    RICE,
    URUSHI_BLACK,
    URUSHI_RED,
    Tone,
    tone,
)
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, curve, leaf, num, oval, poly, ring_points, tin

CEDAR = Tone("#f7dba8", "#e8bc7c", "#bd8a4c")


def magewappa(scene: Scene) -> None:
    """A bent-cedar lunch box, its lid beside it."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 308, 158, 24)
    with pen.at(220, 120, turn=-6 + dice.around(3)):
        with pen.form(tin(0, 0, 150, 46, 34), CEDAR, 10, 0):
            pass
        with pen.form(oval(0, 0, 150, 46), Tone("#fff", "#f5d6a0", "#dcae6c"), -3, -3):
            for i in range(9):
                pen.line(f"M-160 {-36 + i * 9}q80 {5 if i % 2 else -5} 160 0t160 0", CEDAR.base, 2, 0.7)
    with pen.form(tin(184, 214, 150, 52, 74), CEDAR, 16, 0):
        for y in (246, 262, 278, 294, 310, 326):
            pen.line(f"M34 {y - 32}a150 52 0 0 0 300 0", CEDAR.shade, 1.8, 0.4)
        pen.fill(box(232, 224, 34, 120, 2), CEDAR.shade, 0.35)
        for y in range(272, 336, 11):
            pen.line(f"M246 {y}l9 5", "#6b3f2a", 5)
    pen.fill(oval(184, 214, 150, 52), "#fbe6bd")
    pen.fill(oval(184, 217, 138, 44), CEDAR.shade)
    with pen.inside("M46 217A138 44 0 0 0 322 217V100H46z"):
        with pen.form(blob((40, 220), (80, 178), (150, 166), (196, 182), (204, 262), (110, 268)), RICE, 10, 8):
            for _ in range(40):
                pen.oval(
                    126 + dice.around(80),
                    212 + dice.around(40),
                    7,
                    4,
                    dice.pick(("#ffffff", "#e6e1d1")),
                    turn=dice.around(80),
                )
        pen.body(oval(120, 204, 17, 14), Tone("#ee8a72", "#cf4a3c", "#98302f"), 4, 4)
        pen.body(box(206, 178, 54, 34, 8), Tone("#fff0a5", "#f7cf4c", "#d19f2a"), 5, 5)
        pen.body(box(214, 210, 54, 34, 8), Tone("#fff0a5", "#f7cf4c", "#d19f2a"), 5, 5)
        for x, y in ((280, 190), (300, 206), (286, 222), (266, 240)):
            pen.body(
                blob((x - 18, y), (x - 8, y - 15), (x + 12, y - 14), (x + 20, y + 4), (x, y + 15)),
                Tone("#a5cf78", "#5f9d4c", "#3a7040"),
                4,
                4,
            )


def shogi(scene: Scene) -> None:
    """The ornamental piece with the character for horse turned round."""
    pen, dice = scene.pen, scene.dice
    wood = Tone("#fbe6ae", "#eecb82", "#c4964c")
    pen.shadow(210, 328, 134, 20)
    pen.fill(poly((200, 62), (300, 108), (328, 300), (352, 310), (326, 106), (226, 50)), wood.shade)
    front = poly((196, 58), (300, 106), (330, 316), (70, 316), (100, 106))
    pen.fill(poly((330, 316), (356, 306), (322, 100), (300, 106)), wood.shade)
    pen.fill(poly((196, 58), (222, 50), (324, 98), (300, 106)), "#f7dfa4")
    with pen.form(front, wood, 4, 4):
        for i in range(9):
            x = 60 + i * 34
            pen.line(f"M{x} 40q{10 if i % 2 else -8} 70 0 140t0 140", wood.shade, 2.4, 0.45)
    ink = "#2b2226"
    with pen.at(200, 212, turn=dice.around(1), size=1.1):
        pen.line("M44-66H-42M44-66V22M44-38H-34M44-10H-34M4-66V20", ink, 11)
        pen.line("M44 22H-50M-50 22Q-62 66-40 78", ink, 12)
        for x, y in ((34, 46), (12, 50), (-10, 48), (-30, 44)):
            pen.line(f"M{x} {y}l-4 17", ink, 10)
    pen.gleam(116, 150, 6, 30, 6, 0.4)


def yosegi_box(scene: Scene) -> None:
    """Marquetry: a puzzle box of many woods."""
    pen, dice = scene.pen, scene.dice
    woods = ["#6b3f2a", "#e9c98f", "#a9682f", "#f5e3b9", "#8a8a4a", "#c98a4a"]
    shift = dice.whole(0, 5)
    pen.shadow(206, 320, 158, 20)

    def face(
        corner: tuple[float, float], across: tuple[float, float], down: tuple[float, float], n: int, m: int, dark: float
    ) -> None:
        def at(u: float, v: float) -> tuple[float, float]:
            return (corner[0] + across[0] * u + down[0] * v, corner[1] + across[1] * u + down[1] * v)

        pen.fill(poly(at(0, 0), at(1, 0), at(1, 1), at(0, 1)), woods[0])
        for i in range(n):
            for j in range(m):
                u0, u1, v0, v1 = i / n, (i + 1) / n, j / m, (j + 1) / m
                um, vm = (u0 + u1) / 2, (v0 + v1) / 2
                ring = (at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1))
                mid = at(um, vm)
                for k in range(4):
                    colour = woods[(k + (i + j) * 2 + shift) % 6]
                    pen.fill(poly(ring[k], ring[(k + 1) % 4], mid), colour)
                inner = (
                    at(um, v0 + (v1 - v0) * 0.26),
                    at(u0 + (u1 - u0) * 0.74, vm),
                    at(um, v0 + (v1 - v0) * 0.74),
                    at(u0 + (u1 - u0) * 0.26, vm),
                )
                pen.fill(poly(*inner), woods[(i * 3 + j + shift) % 6])
        if dark:
            pen.fill(poly(at(0, 0), at(1, 0), at(1, 1), at(0, 1)), "#2a1a1f", dark)
        pen.line(poly(at(0, 0), at(1, 0), at(1, 1), at(0, 1)), "#4d2b1d", 4)

    face((44, 176), (222, 40), (0, 116), 4, 2, 0)
    face((266, 216), (100, -70), (0, 112), 2, 2, 0.3)
    face((44, 176), (222, 40), (100, -72), 4, 2, 0)
    pen.line("M46 177L266 217L364 147", "#f7e6bd", 2.4, 0.8)


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
    shade = blob(
        (200, 46),
        (262, 56),
        (306, 112),
        (304, 204),
        (262, 284),
        (138, 284),
        (96, 204),
        (94, 112),
        (138, 56),
        tension=0.15,
    )
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


def shamoji(scene: Scene) -> None:
    """Rice paddles of Miyajima."""
    pen, dice = scene.pen, scene.dice
    d = "M-13 150L-15 40C-22 14-62 4-66-66C-70-130-36-160 0-160C36-160 70-130 66-66C62 4 22 14 15 40L13 150Q0 164-13 150z"
    pen.shadow(214, 308, 128, 26)
    for x, turn, wood in ((250, 17, CEDAR), (150, -12, Tone("#fbe9c4", "#f2d8a4", "#cba468"))):
        with pen.at(x, 204, turn=turn + dice.around(3), size=1.0):
            with pen.at(6, 9):
                pen.fill(d, "#2a1f33", 0.18)
            with pen.form(d, wood, 7, 5):
                for i in range(-3, 4):
                    pen.line(f"M{i * 20}-160Q{i * 22}-60 {i * 5} 40V160", wood.shade, 2, 0.5)
            if x < 200:
                with pen.at(0, -78):
                    pen.line("M-40 44H40M-26 44V-14M26 44V-14M-48-14H48M-38-28Q0-22 38-28M-36-4H36", "#b9382c", 7, 0.9)
                    pen.fill(oval(0, 22, 6, 8), "#b9382c")
            pen.gleam(-40, -100, 7, 26, 14, 0.5)


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


def uchiwa(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(216, 296, 132, 44)
    face = dice.pick((("#fdfaf0", "#c43d2f"), ("#e9f2f7", "#2f5f9c"), ("#fdf6e3", "#2f5f9c")))
    with pen.at(206, 178, turn=14 + dice.around(4)):
        d = "M-22 106C-92 92-138 34-132-30C-126-96-66-132 0-132C66-132 126-96 132-30C138 34 92 92 22 106z"
        with pen.at(7, 10):
            pen.fill(d, "#2a1f33", 0.16)
        pen.body(box(-11, 84, 22, 124, 9), BAMBOO, 6, 0)
        with pen.form(d, Tone("#fff", face[0], "#d3c9b4"), 7, 6):
            for k in range(-9, 10):
                pen.line(f"M0 110L{k * 26} {-150 + abs(k) * 9}", "#d9cfae", 2.6, 0.8)
            if face[1] == "#c43d2f":
                for fx, fy, spin, s in ((-30, -56, 24, 1), (38, 6, -150, 0.9)):
                    with pen.at(fx, fy, turn=spin, size=s):
                        pen.fill(
                            "M24 0C40-22 62-30 74-22C66-10 66 10 74 22C62 30 40 22 24 0zM-6-18C4-40 22-40 30-30C22-24 16-16 14-8zM-6 18C4 36 18 38 26 30C18 24 14 16 12 8z",
                            "#f08a5c",
                        )
                        pen.body(
                            "M-46 0C-36-26 10-28 30 0C10 28-36 26-46 0z", Tone("#f58f6c", "#d9432f", "#a82c2b"), 3, 6
                        )
                        pen.dot(-30, -6, 4.4, "#2b2a33")
                for fx, fy, r in ((-66, 30, 26), (60, -78, 20), (-8, 70, 16)):
                    pen.line(oval(fx, fy, r, r * 0.5), "#7fb5cf", 3, 0.8)
            else:
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
        pen.line("M-96 74Q0 118 96 74", BAMBOO.base, 8)
        pen.line("M-96 71Q0 114 96 71", BAMBOO.light, 2.4)
        pen.line(d.split("L")[0], "#c43d2f" if face[1] == "#c43d2f" else "#2f5f9c", 4, 0.9)


def lantern(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.fill(oval(200, 196, 164), "#ffe6a3", 0.4)
    pen.line("M200 24V64", "#5a4030", 4)
    pen.body(box(150, 62, 100, 24, 5), URUSHI_BLACK, 8, 3)
    pen.line("M158 62Q200 22 242 62", URUSHI_BLACK.base, 5)
    d = blob(
        (152, 84),
        (200, 82),
        (248, 84),
        (312, 130),
        (334, 196),
        (312, 262),
        (248, 310),
        (200, 312),
        (152, 310),
        (88, 262),
        (66, 196),
        (88, 130),
        tension=0.16,
    )
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


def geta(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    strap = tone(dice.pick(("#b92e26", "#2f4f86", "#7d3a6a")))
    cedar = Tone("#dcae78", "#b9824c", "#845630")
    pen.shadow(210, 322, 140, 22)
    for x, turn in ((132, -7), (268, 7)):
        with pen.at(x, 192, turn=turn + dice.around(2)):
            d = blob(
                (-30, -136),
                (30, -136),
                (56, -110),
                (56, 96),
                (34, 132),
                (-34, 132),
                (-56, 96),
                (-56, -110),
                tension=0.14,
            )
            with pen.at(8, 18):
                pen.fill(d, cedar.shade)
            pen.fill(box(-50, -70, 112, 26, 3), DARK_WOOD.base)
            with pen.form(d, cedar, 5, 4):
                for i in range(-4, 5):
                    pen.line(f"M{i * 14}-140q{8 if i % 2 else -8} 70 0 140t0 140", cedar.shade, 2.2, 0.55)
                for y in (-64, 56):
                    pen.line(f"M-60 {y}H60", cedar.shade, 2, 0.6)
            pen.dot(0, -88, 8, DARK_WOOD.shade)
            for side in (-1, 1):
                pen.line(f"M0-86C{side * 20}-66 {side * 52}-30 {side * 50} 44", strap.shade, 21)
                pen.line(f"M-2-88C{side * 20 - 2}-68 {side * 52 - 3}-32 {side * 50 - 3} 42", strap.base, 15)
                for t in (0.25, 0.5, 0.75):
                    pen.dot(side * (8 + 48 * t**0.7), -86 + 116 * t * t + 14 * t, 3.4, "#f7e6c8")
            pen.line("M0-92V-76", strap.light, 9)


def soap(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    blue = Tone("#eef8fb", "#cfe6ee", "#93bccd")
    pen.shadow(206, 300, 152, 24)
    pen.body("M52 242H348L330 288H70z", PALE_WOOD, 6, 6)
    for x in (96, 148, 200, 252, 304):
        pen.line(f"M{x} 244v42", PALE_WOOD.shade, 4)
    with pen.at(200, 196, turn=-5 + dice.around(3)):
        pen.fill(box(-116, -30, 232, 88, 30), blue.shade)
        with pen.form(box(-116, -54, 232, 90, 30), blue, 0, 7):
            pen.line(box(-96, -38, 192, 58, 18), blue.shade, 3)
            pen.line(
                "M-66-2q11-16 22 0t22 0t22 0t22 0t22 0t22 0M-54 12q11-12 22 0t22 0t22 0t22 0t22 0", "#6ca3bd", 5, 0.9
            )
        pen.gleam(-74, -40, 26, 5, -6, 0.9)
    for x, y, r in (
        (92, 142, 30),
        (130, 108, 19),
        (300, 140, 25),
        (332, 176, 15),
        (268, 100, 14),
        (76, 190, 15),
        (196, 88, 10),
        (330, 108, 9),
    ):
        pen.dot(x + dice.around(5), y + dice.around(5), r, "#ffffff", 0.62)
        pen.line(oval(x, y, r), "#a9cfdd", 2.4, 0.8)
        pen.gleam(x - r * 0.34, y - r * 0.36, r * 0.28, r * 0.16, -40, 1)
    for x, y in ((96, 314), (122, 322), (288, 318)):
        with pen.at(x, y, turn=dice.around(45)):
            pen.body("M-12-8L8-12L13 6L-6 12z", Tone("#fff", "#f4f8fb", "#c3d2de"), 4, 4)


DRAWINGS: Mapping[str, Drawing] = {
    "magewappa": magewappa,
    "shogi": shogi,
    "yosegi-box": yosegi_box,
    "washi-letter": washi_letter,
    "washi-lamp": washi_lamp,
    "shamoji": shamoji,
    "brush": brush,
    "lip-brush": lip_brush,
    "uchiwa": uchiwa,
    "lantern": lantern,
    "geta": geta,
    "soap": soap,
}
