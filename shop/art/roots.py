"""What is dug up: onions, potatoes, roots."""

from collections.abc import Mapping

from shop.art.palette import DEEP_LEAF, LEAF, Tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, bowl, oval, points, ring_points


def onion_at(scene: Scene, x: float, y: float, size: float, turn: float) -> None:
    pen = scene.pen
    skin = Tone("#f1bf7d", "#d58d3c", "#a4602a")
    with pen.at(x, y, turn=turn, size=size):
        d = "M-8-100C-6-72-18-64-46-50C-86-30-92 34-58 60C-34 78 34 78 58 60C92 34 86-30 46-50C18-64 8-72 10-98z"
        with pen.form(d, skin, 13, 9):
            for bend in (-78, -44, -10, 24, 60):
                pen.line(f"M{bend * 0.08:.0f}-92Q{bend * 1.25:.0f}-10 {bend * 0.3:.0f} 76", skin.shade, 2.4, 0.55)
        pen.line("M-4-98l-7-12M2-98l2-16M7-98l8-10", "#b98a4c", 3.4)
        for dx in (-14, -5, 5, 14):
            pen.line(f"M{dx * 0.5} 70q{dx * 0.4:.0f} 8 {dx} 14", "#c9a56c", 2.4)
        pen.gleam(-42, -8, 11, 26, 16, 0.5)


def onion(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(204, 316, 150, 22)
    onion_at(scene, 254, 202, 1.1, 9 + dice.around(5))
    onion_at(scene, 144, 226, 1.18, -8 + dice.around(4))
    with pen.at(272, 266, turn=dice.around(10)):
        pen.body(oval(0, 0, 64, 58), Tone("#fff", "#e0a55c", "#b97a38"), 3, 3)
        for r in (58, 46, 34, 22, 11):
            pen.body(oval(0, 0, r, r * 0.9), Tone("#fff", "#fdfbea", "#d9dfb8"), 2.4, 2)


def taro(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    skin = Tone("#b98d66", "#8b6044", "#5f3f30")
    pen.shadow(204, 316, 148, 22)
    for x, y, size, turn in ((206, 156, 1.0, 6), (132, 232, 1.1, -16), (232, 250, 1.0, 12)):
        with pen.at(x, y, turn=turn + dice.around(6), size=size):
            with pen.form(blob((0, -74), (46, -56), (70, 4), (52, 58), (0, 74), (-52, 58), (-70, 4), (-46, -56)), skin, 12, 9):
                for row in (-46, -22, 4, 30, 54):
                    pen.line(f"M-80 {row}Q0 {row + 22} 80 {row}", skin.shade, 3, 0.75)
                    for dx in (-44, -18, 10, 36):
                        pen.line(f"M{dx} {row + 12}l4 9", skin.light, 2, 0.6)
            pen.oval(0, -70, 15, 8, "#e6c7b0")
            pen.oval(1, -70, 9, 4, "#d49a92")
    with pen.at(302, 282, turn=16):
        pen.body(oval(0, 0, 52, 44), skin, 4, 3)
        pen.body(oval(-1, -1, 45, 38), Tone("#fff", "#fbf6ee", "#e4d8d0"), 4, 4)
        for px, py in ring_points(0, 0, 24, 19, 7):
            pen.dot(px, py, 1.7, "#cdb3b5")


def yam(scene: Scene) -> None:
    """山の芋: the round dark mountain yam of Tamba."""
    pen, dice = scene.pen, scene.dice
    skin = Tone("#9c8a76", "#6c5b4c", "#463b35")
    pen.shadow(204, 318, 150, 22)
    d = blob(*points("-30 -90, 24 -78, 60 -84, 90 -30, 80 34, 54 70, 0 86, -50 74, -90 30, -84 -34, -56 -62"))
    with pen.at(174, 202, turn=dice.around(8), size=1.25), pen.form(d, skin, 13, 11):
        for x, y in ring_points(0, 0, 66, 58, 12) + ring_points(0, 0, 32, 30, 7):
            pen.oval(x, y, 8, 4, skin.shade, turn=dice.around(60), opacity=0.75)
        for x, y in ring_points(-6, -6, 50, 44, 9, start=0.1):
            pen.line(f"M{x:.0f} {y:.0f}q6 6 4 14", skin.light, 2, 0.6)
    with pen.at(276, 256, turn=dice.around(10)):
        pen.body(oval(0, 0, 72, 62), skin, 4, 4)
        pen.body(oval(-1, -1, 65, 55), Tone("#fff", "#fffdf4", "#e5dfd0"), 5, 5)
        pen.line("M-30-12q26-14 56 0M-34 12q30-12 64 2", "#e5dfd0", 3)


def sweet_potato(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    skin = Tone("#d9708a", "#b03a60", "#7c2549")
    d = blob((-132, 4), (-84, -38), (-10, -52), (64, -44), (132, -2), (70, 36), (-10, 46), (-84, 34))
    pen.shadow(204, 314, 152, 20)
    for x, y, turn in ((222, 156, -16), (184, 216, -10)):
        with pen.at(x, y, turn=turn + dice.around(4), size=1.04):
            with pen.form(d, skin, 8, 11):
                for dx, dy in ((-80, -8), (-34, 14), (10, -18), (44, 10), (82, -8), (-8, 30), (-56, -24)):
                    pen.line(f"M{dx} {dy}q9 3 18 0", skin.shade, 3, 0.75)
                pen.oval(-40, -32, 44, 6, skin.light, turn=-10, opacity=0.55)
            pen.line("M130-2q16-3 24-12M-130 4q-14 4-22 2", skin.shade, 4)
    for x, y in ((248, 274), (166, 288)):
        with pen.at(x, y, turn=dice.around(12)):
            pen.body(oval(0, 5, 56, 40), skin, 0, 3)
            pen.body(oval(0, 0, 56, 39), skin, 3, 3)
            pen.body(oval(-1, -1, 49, 33), Tone("#fff", "#f9dc7c", "#ecbf55"), 5, 4)
            pen.line("M-22-6q20-10 44 0M-20 10q20-8 40 0", "#eec25a", 2.6)


def wasabi(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    root = Tone("#b9cc84", "#86a456", "#5a7a3c")
    pen.shadow(206, 326, 110, 18)
    with pen.at(204, 196, turn=22 + dice.around(4), size=1.1):
        for turn, long in ((-128, 104), (-108, 116), (-84, 112), (-62, 100)):
            with pen.at(0, -62, turn=turn + 90):
                pen.line(f"M0 0Q6-40 0-{long - 40}", "#9ac06a", 8)
                with pen.at(0, 40 - long, size=0.94):
                    pen.body("M0 10C-10 2-46 4-42-28C-38-52-12-50 0-40C12-50 38-52 42-28C46 4 10 2 0 10z", LEAF, 6, 6)
                    pen.line("M0 6V-34M0-6l-20-18M0-6l20-18", LEAF.shade, 2, 0.7)
        d = blob((-36, -64), (0, -74), (38, -62), (44, -10), (38, 50), (22, 104), (0, 122), (-22, 102), (-38, 48), (-44, -10))
        with pen.form(d, root, 13, 4):
            for i, y in enumerate(range(-50, 110, 20)):
                pen.line(f"M-50 {y}Q0 {y + 16} 50 {y}", root.shade, 2.6, 0.7)
                for dx in (-26, 10, 34) if i % 2 else (-36, -8, 22):
                    pen.oval(dx, y + 12, 6, 3.6, root.shade, opacity=0.85)
                    pen.oval(dx - 1, y + 10.6, 4, 1.8, root.light)
    with pen.at(304, 296):
        pen.body("M-46 18C-40-8-14-30 2-34C20-28 44-6 48 18Q0 32-46 18z", Tone("#dcebb0", "#b5d47c", "#8bb055"), 10, 4)


def red_turnip(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    skin = Tone("#ee8aa0", "#cf3f68", "#952650")
    pen.shadow(204, 318, 146, 22)
    with pen.at(168, 218, turn=-6 + dice.around(4), size=1.2):
        for turn, long in ((-132, 96), (-50, 96), (-108, 116), (-74, 118)):
            with pen.at(0, -58, turn=turn):
                pen.line(f"M0 0H{long * 0.5:.0f}", "#d9668a", 8)
                with pen.at(long * 0.36, 0):
                    pen.body(blob((0, 0), (20, -24), (56, -22), (long * 0.72, 0), (54, 24), (20, 22)), DEEP_LEAF, 3, 6)
                    pen.line(f"M6 0H{long * 0.6:.0f}", "#dd8aa0", 3)
        with pen.form("M0-66C56-70 92-44 88-6C84 42 34 62 8 72L2 104L-6 72C-36 62-86 40-88-6C-90-44-52-70 0-66z", skin, 13, 9):
            pen.line("M-34 40q14 8 26 8M30 34q-8 8-18 10", skin.shade, 3, 0.6)
        pen.gleam(-46, -22, 11, 22, 28, 0.5)
    for x, y in ((250, 268), (306, 244), (292, 290)):
        with pen.at(x, y, turn=dice.around(20)):
            pen.body(oval(0, 4, 44, 33), skin, 0, 2)
            pen.body(oval(0, 0, 44, 32), Tone("#fff", "#f7b9c8", "#e58aa6"), 4, 4)
            pen.oval(-2, -2, 26, 17, "#fbd9df")


def rakkyo(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    bulb = Tone("#ffffff", "#f6efcf", "#cfc48f")
    d = blob((0, -44), (10, -32), (23, -14), (27, 12), (17, 33), (0, 38), (-17, 33), (-27, 12), (-23, -14), (-10, -32))
    glaze = dice.pick((Tone("#7d9ac4", "#4a6ca3", "#2f4c7d"), Tone("#8a7a70", "#5f5049", "#3d3330"), Tone("#9fb5ae", "#67857b", "#456057")))
    pen.shadow(206, 330, 122, 20)
    pen.body(bowl(200, 226, 150, 54, 104, 64), glaze, 14, 8)
    pen.fill(oval(200, 226, 150, 54), glaze.light)
    pen.fill(oval(200, 230, 138, 46), glaze.shade)
    rows = ((158, 2, 40), (184, 4, 46), (214, 5, 48), (244, 4, 50))
    with pen.inside("M62 230A138 46 0 0 0 338 230V40H62z"):
        for y, count, gap in rows:
            for i in range(count):
                with pen.at(200 + (i - (count - 1) / 2) * gap + dice.around(5), y + dice.around(5), turn=dice.around(75), size=1.08):
                    with pen.form(d, bulb, 6, 5):
                        pen.line("M0-46Q-16-8-9 36M0-46Q16-8 10 36", bulb.shade, 1.8, 0.75)
                    pen.gleam(-10, 6, 4, 10, 14, 0.95)
                    pen.line("M-6 39l-2 6M0 40v6M6 39l2 6", "#b9a86a", 2)
    for x, y in ((188, 176), (240, 206)):
        with pen.at(x, y, turn=dice.around(30)):
            pen.body(oval(0, 0, 15, 8), Tone("#f58a72", "#d43d2f", "#a1282a"), 3, 3)
            pen.oval(0, 0, 7, 3, "#7d1f22")


DRAWINGS: Mapping[str, Drawing] = {
    "onion": onion,
    "taro": taro,
    "yam": yam,
    "sweet-potato": sweet_potato,
    "wasabi": wasabi,
    "red-turnip": red_turnip,
    "rakkyo": rakkyo,
}
