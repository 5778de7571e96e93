"""Figures that stand on a shelf: doll, cat, tanuki."""

from collections.abc import Mapping

from shop.art.palette import GOLD, Tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, curve, lathe, leaf, oval

INK_LINE = "#33272a"


def kokeshi(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    wood = Tone("#fdf0d2", "#f5e0b4", "#d9b983")
    red, green = "#c9372f", "#4d7a45"
    pen.shadow(208, 346, 84, 16)
    body = lathe(200, (172, 46), (186, 66), (230, 58), (286, 60), (330, 72), (346, 66), tension=0.18)
    with pen.form(body, wood, 13, 0):
        pen.fill(box(100, 176, 200, 12), red)
        pen.fill(box(100, 192, 200, 5), green)
        pen.fill(box(100, 318, 200, 12), red)
        pen.fill(box(100, 308, 200, 5), green)
        for x, y, s in ((200, 232, 1), (184, 274, 0.9), (222, 268, 0.84)):
            for i in range(7):
                with pen.at(x, y, turn=-90 + (i - 3) * 27, size=s):
                    pen.fill(leaf(32, 8), red)
            pen.line(f"M{x} {y}q-3 14 0 24", green, 3.4)
            for turn in (30, 150):
                with pen.at(x, y + 12 * s, turn=turn, size=s):
                    pen.fill(leaf(22, 6), green)
    pen.body(oval(200, 176, 42, 12), wood, 5, 2)
    head = blob((200, 40), (262, 66), (284, 122), (258, 166), (200, 184), (142, 166), (116, 122), (138, 66), tension=0.19)
    with pen.form(head, wood, 13, 9):
        pen.fill("M100 20H300V84Q262 66 236 64L224 82Q200 62 176 82L164 64Q138 66 100 84z", INK_LINE)
        pen.fill("M110 90Q126 96 132 146Q112 150 104 124zM290 90Q274 96 268 146Q288 150 296 124z", INK_LINE)
    pen.line("M156 112q16-11 32-2M212 110q16-9 32 2", INK_LINE, 3.4)
    pen.line("M160 124q13-7 26 0M214 124q13-7 26 0", INK_LINE, 4.4)
    pen.line("M198 118q-6 18-2 24q4 4 9 1", INK_LINE, 3)
    pen.fill("M190 156Q200 150 210 156Q200 166 190 156z", red)
    for x in (152, 248):
        pen.oval(x, 144, 13, 8, "#e9806a", opacity=0.35)
    for turn in (-150, -120, -90, -60, -30):
        with pen.at(200, 54, turn=turn + dice.around(3)):
            pen.line("M4 0Q16-6 30 0", red, 6)
    pen.dot(200, 52, 8, red)
    pen.gleam(146, 86, 6, 13, 30, 0.3)


def manekineko(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    white = Tone("#ffffff", "#fbf6ec", "#d6c9bb")
    red, patch = Tone("#e9634f", "#cc342c", "#94232a"), dice.pick(("#d9853a", "#4a3a36", "#c9803f"))
    left = dice.chance()
    pen.shadow(206, 334, 116, 18)
    with pen.at(400 if left else 0, 0, flip=left):
        pen.body("M252 244C316 236 356 180 352 106C352 70 306 66 304 102C304 140 286 170 240 186z", white, 9, 5)
        pen.fill("M304 108C300 66 352 64 352 108Q330 96 304 108z", patch, 0.92)
        pen.line("M318 84v13M334 83v13", INK_LINE, 2.4, 0.6)
    body = blob((200, 176), (268, 206), (304, 286), (280, 330), (200, 338), (120, 330), (96, 286), (132, 206))
    with pen.form(body, white, 15, 9):
        pen.fill("M110 320Q96 270 122 250Q150 280 140 330z", patch, 0.9)
    for x in (152, 248):
        pen.body(oval(x, 322, 36, 20), white, 5, 4)
        pen.line(f"M{x - 10} 322v12M{x + 6} 322v12", INK_LINE, 2.4, 0.6)
    with pen.at(0, 0):
        pen.body("M124 78L138 26Q146 22 184 60z", white, 6, 4)
        pen.body("M276 78L262 26Q254 22 216 60z", white, 6, 4)
        pen.fill("M138 70L145 44L168 62zM262 70L255 44L232 62z", "#ee8a86")
    head = blob((200, 54), (266, 70), (298, 124), (270, 176), (200, 190), (130, 176), (102, 124), (134, 70), tension=0.19)
    with pen.form(head, white, 13, 10):
        pen.fill("M210 40Q270 40 306 96Q290 116 262 102Q236 90 210 40z", patch, 0.92)
        for x in (138, 262):
            pen.oval(x, 146, 17, 10, "#f0a08f", opacity=0.5)
    pen.line("M150 124q16-16 32 0M218 124q16-16 32 0", INK_LINE, 5)
    pen.fill("M192 138H208L200 148z", "#d95a52")
    pen.line("M200 148v6M200 154q-10 12-22 4M200 154q10 12 22 4", INK_LINE, 3.6)
    pen.line("M126 134l-26-6M126 146l-28 4M274 134l26-6M274 146l28 4", INK_LINE, 2.4, 0.7)
    pen.line("M126 186Q200 224 274 186", red.base, 14)
    pen.line("M126 182Q200 218 274 182", red.light, 3, 0.7)
    pen.body(oval(200, 214, 17, 17), GOLD, 5, 5)
    pen.line("M190 216h20M200 216v10", GOLD.shade, 3)
    left_x = 128 if not left else 272
    pen.body(blob((left_x - 24, 222), (left_x + 14, 216), (left_x + 34, 260), (left_x + 12, 290), (left_x - 26, 274)), white, 6, 6)
    with pen.at(200, 276, turn=-6 + dice.around(4)):
        pen.body(oval(0, 0, 44, 56), GOLD, 7, 6)
        pen.line(oval(0, 0, 36, 47), GOLD.shade, 2.6)
        pen.line("M0-30V30M-15-16H15M-12 0H12M-18 18H18", "#8d5f1c", 5)


def tanuki(scene: Scene) -> None:
    """Shigaraki: straw hat, sake flask, big belly."""
    pen, dice = scene.pen, scene.dice
    fur = Tone("#9a7a62", "#6d5142", "#48352e")
    belly = Tone("#fdf3dc", "#f1deb9", "#cbb088")
    straw = Tone("#f0d795", "#d9b565", "#a8823f")
    pen.shadow(206, 346, 116, 16)
    pen.body("M270 290C330 300 350 250 330 216C352 230 362 300 316 330C296 340 270 330 262 318z", fur, 6, 5)
    with pen.form(blob((200, 150), (266, 186), (298, 262), (268, 332), (200, 344), (132, 332), (102, 262), (134, 186)), fur, 14, 9):
        pen.body(blob((200, 186), (256, 216), (268, 280), (234, 328), (200, 332), (166, 328), (132, 280), (144, 216)), belly, 10, 9)
        pen.line("M192 282q8 7 16 0", INK_LINE, 3, 0.7)
    for x in (148, 252):
        pen.body(oval(x, 340, 38, 15), fur, 5, 4)
    pen.body(blob((272, 206), (310, 218), (318, 262), (296, 276), (264, 248)), fur, 5, 5)
    with pen.at(314, 268, turn=6 + dice.around(4)):
        pen.body(lathe(0, (-44, 11), (-30, 9), (-16, 14), (8, 31), (34, 31), (48, 22)), Tone("#ffffff", "#f1ece0", "#c4b8a4"), 7, 3)
        pen.line("M-11-28H11", "#8d5f35", 4)
        pen.line("M0 6v30M-13 14H13M-9 24H9", "#3a3338", 3.6)
    pen.body(blob((130, 206), (92, 218), (84, 262), (106, 276), (138, 248)), fur, 5, 5)
    with pen.at(98, 262, turn=-8 + dice.around(4)):
        pen.body(box(-24, -28, 48, 56, 2), Tone("#fffdf4", "#f3e7c8", "#c9b48a"), 4, 3)
        pen.line("M-12-16H12M-14-4H14M-12 8H10M-8 19H8", "#4a5a80", 2.6)
    pen.body("M124 70C104 84 104 116 124 124zM276 70C296 84 296 116 276 124z", fur, 4, 4)
    head = blob((200, 58), (262, 80), (284, 126), (256, 164), (200, 182), (144, 164), (116, 126), (138, 80))
    with pen.form(head, fur, 11, 9):
        pen.fill(blob((200, 104), (238, 128), (236, 160), (200, 182), (164, 160), (162, 128)), belly.base)
        pen.oval(162, 120, 26, 20, "#3f2f2a", turn=-24)
        pen.oval(238, 120, 26, 20, "#3f2f2a", turn=24)
    for x in (166, 234):
        pen.dot(x, 120, 15, "#fffdf4")
        pen.dot(x + 1, 121, 8, "#22242c")
        pen.dot(x - 2, 118, 3, "#ffffff")
    pen.oval(200, 140, 12, 8, "#2b2224")
    pen.line("M176 154Q200 174 224 154", INK_LINE, 4)
    pen.body("M92 84C110 30 290 30 308 84Q200 112 92 84z", straw, 8, 8)
    for k in (-70, -36, 0, 36, 70):
        pen.line(f"M{200 + k * 0.16:.0f} 42Q{200 + k * 0.9:.0f} 62 {200 + k * 1.4:.0f} {98 - abs(k) * 0.12:.0f}", straw.shade, 2.2, 0.6)
    pen.line("M108 82Q200 106 292 82", straw.shade, 2.6, 0.7)
    pen.line(curve((122, 96), (150, 168), (200, 190), (250, 168), (278, 96)), "#c9372f", 4)
    pen.gleam(150, 232, 7, 19, 24, 0.5)


DRAWINGS: Mapping[str, Drawing] = {"kokeshi": kokeshi, "manekineko": manekineko, "tanuki": tanuki}
