"""Vegetables, roots and beans."""

from collections.abc import Mapping

from shop.art.palette import (
    DEEP_LEAF,
    LEAF,
    STRAW,
    WHITE,
    WOOD,
    Tone,
)
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, bowl, box, leaf, oval, ring_points


def leek(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    white = Tone("#fffef4", "#f4f3df", "#cfd2ae")
    green = Tone("#8fbf73", "#4f9350", "#2f6a41")
    pen.shadow(206, 322, 138, 16)
    for x, turn in ((268, 27), (136, 15), (202, 21)):
        with pen.at(x - 60, 300, turn=turn + dice.around(2)):
            for tip, bend in ((-70, -46), (62, 40), (6, 4)):
                d = f"M-24-132C-24-180 {bend - 16}-210 {tip - 10}-262C{tip + 26}-230 {bend + 28}-190 24-132z"
                with pen.form(d, green, 7, 0):
                    pen.line(f"M0-132Q{bend * 0.7:.0f}-190 {tip}-250", green.light, 3, 0.6)
            with pen.form("M-24-150H24L26 6Q0 22-26 6z", white, 11, 0):
                pen.fill("M-30-160H30V-118Q0-96-30-118z", "#a9cc83", 0.75)
                pen.fill("M-30-160H30V-140Q0-122-30-140z", green.base, 0.8)
                pen.line("M-10-110V0M6-104V4", white.shade, 2, 0.6)
            for dx in (-18, -9, 0, 9, 18):
                pen.line(f"M{dx * 0.7:.0f} 10q{dx * 0.3:.0f} 12 {dx * 0.6:.0f} 24", "#d9cfa0", 3)
    with pen.at(196, 232, turn=18):
        pen.body(box(-92, -15, 184, 26, 6), STRAW, 0, 8)
        pen.line("M-90-4H90", STRAW.shade, 2, 0.6)


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
            with pen.form(
                blob((0, -74), (46, -56), (70, 4), (52, 58), (0, 74), (-52, 58), (-70, 4), (-46, -56)), skin, 12, 9
            ):
                for row in (-46, -22, 4, 30, 54):
                    pen.line(f"M-80 {row}Q0 {row + 22} 80 {row}", skin.shade, 3, 0.75)
                    for dx in (-44, -18, 10, 36):
                        pen.line(f"M{dx} {row + 12}l4 9", skin.light, 2, 0.6)
            pen.oval(0, -70, 15, 8, "#e6c7b0")
            pen.oval(1, -70, 9, 4, "#d49a92")
    with pen.at(302, 282, turn=16):
        pen.body(oval(0, 0, 52, 44), skin, 4, 3)
        pen.body(oval(-1, -1, 45, 38), Tone("#fff", "#fbf6ee", "#e4d8d0"), 4, 4)
        for dx, dy in ring_points(0, 0, 24, 19, 7):
            pen.dot(dx, dy, 1.7, "#cdb3b5")


def yam(scene: Scene) -> None:
    """山の芋: the round dark mountain yam of Tamba."""
    pen, dice = scene.pen, scene.dice
    skin = Tone("#9c8a76", "#6c5b4c", "#463b35")
    pen.shadow(204, 318, 150, 22)
    d = blob(
        (-30, -90),
        (24, -78),
        (60, -84),
        (90, -30),
        (80, 34),
        (54, 70),
        (0, 86),
        (-50, 74),
        (-90, 30),
        (-84, -34),
        (-56, -62),
    )
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
        d = blob(
            (-36, -64), (0, -74), (38, -62), (44, -10), (38, 50), (22, 104), (0, 122), (-22, 102), (-38, 48), (-44, -10)
        )
        with pen.form(d, root, 13, 4):
            for i, y in enumerate(range(-50, 110, 20)):
                pen.line(f"M-50 {y}Q0 {y + 16} 50 {y}", root.shade, 2.6, 0.7)
                for dx in (-26, 10, 34) if i % 2 else (-36, -8, 22):
                    pen.oval(dx, y + 12, 6, 3.6, root.shade, opacity=0.85)
                    pen.oval(dx - 1, y + 10.6, 4, 1.8, root.light)
    with pen.at(304, 296):
        pen.body("M-46 18C-40-8-14-30 2-34C20-28 44-6 48 18Q0 32-46 18z", Tone("#dcebb0", "#b5d47c", "#8bb055"), 10, 4)


def eggplant(scene: Scene) -> None:
    """水なす: round, and shining."""
    pen, dice = scene.pen, scene.dice
    skin = Tone("#7d64a8", "#47346f", "#2b2049")
    d = blob((0, -78), (44, -62), (76, -4), (66, 58), (0, 88), (-66, 58), (-76, -4), (-44, -62))
    pen.shadow(204, 316, 150, 22)
    for x, y, size, turn in ((256, 180, 1.1, 14), (142, 206, 1.22, -10)):
        with pen.at(x, y, turn=turn + dice.around(5), size=size):
            with pen.form(d, skin, 11, 9):
                pen.oval(0, -56, 62, 20, "#efe6f2", opacity=0.6)
            for turn2 in (20, 65, 115, 160):
                with pen.at(0, -80, turn=turn2):
                    pen.fill(leaf(44, 12), "#4a4466")
            pen.line("M0-78Q2-98 14-110", "#5d6b48", 12)
            pen.gleam(-40, 0, 10, 26, 12, 0.65)
            pen.gleam(-30, 38, 5, 9, 0, 0.5)
    with pen.at(270, 272, turn=-10 + dice.around(6)):
        pen.body("M-72-14Q0-30 72-14Q66 36 0 40Q-66 36-72-14z", skin, 4, 4)
        pen.body("M-66-13Q0-28 66-13Q58 24 0 27Q-58 24-66-13z", Tone("#fff", "#f6f1d6", "#dcd6ae"), 0, 6)
        for dx in (-36, -14, 10, 34):
            pen.oval(dx, 0, 3, 5.5, "#c5b985")


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
        with pen.form(
            "M0-66C56-70 92-44 88-6C84 42 34 62 8 72L2 104L-6 72C-36 62-86 40-88-6C-90-44-52-70 0-66z", skin, 13, 9
        ):
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
    glaze = dice.pick(
        (
            Tone("#7d9ac4", "#4a6ca3", "#2f4c7d"),
            Tone("#8a7a70", "#5f5049", "#3d3330"),
            Tone("#9fb5ae", "#67857b", "#456057"),
        )
    )
    pen.shadow(206, 330, 122, 20)
    pen.body(bowl(200, 226, 150, 54, 104, 64), glaze, 14, 8)
    pen.fill(oval(200, 226, 150, 54), glaze.light)
    pen.fill(oval(200, 230, 138, 46), glaze.shade)
    rows = ((158, 2, 40), (184, 4, 46), (214, 5, 48), (244, 4, 50))
    with pen.inside("M62 230A138 46 0 0 0 338 230V40H62z"):
        for y, count, gap in rows:
            for i in range(count):
                with pen.at(
                    200 + (i - (count - 1) / 2) * gap + dice.around(5),
                    y + dice.around(5),
                    turn=dice.around(75),
                    size=1.08,
                ):
                    with pen.form(d, bulb, 6, 5):
                        pen.line("M0-46Q-16-8-9 36M0-46Q16-8 10 36", bulb.shade, 1.8, 0.75)
                    pen.gleam(-10, 6, 4, 10, 14, 0.95)
                    pen.line("M-6 39l-2 6M0 40v6M6 39l2 6", "#b9a86a", 2)
    for x, y in ((188, 176), (240, 206)):
        with pen.at(x, y, turn=dice.around(30)):
            pen.body(oval(0, 0, 15, 8), Tone("#f58a72", "#d43d2f", "#a1282a"), 3, 3)
            pen.oval(0, 0, 7, 3, "#7d1f22")


def peanut(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    shell = Tone("#f1d6a0", "#d9b070", "#ad7f45")
    d = blob(
        (-82, -6),
        (-62, -42),
        (-24, -40),
        (0, -27),
        (30, -38),
        (66, -34),
        (84, 2),
        (64, 38),
        (28, 38),
        (0, 28),
        (-30, 40),
        (-64, 36),
    )
    pen.shadow(204, 316, 146, 20)
    for x, y, turn in ((226, 142, 24), (140, 196, -34), (258, 212, -14)):
        with pen.at(x, y, turn=turn + dice.around(8), size=1.08):
            with pen.form(d, shell, 8, 9):
                for row in (-24, -8, 8, 24):
                    pen.line(f"M-86 {row}Q-44 {row * 1.5:.0f} 0 {row * 0.7:.0f}T86 {row}", shell.shade, 2.6, 0.7)
                for dx in range(-66, 80, 22):
                    pen.line(f"M{dx} -42q7 42 0 84", shell.shade, 2, 0.45)
            pen.gleam(-46, -20, 18, 6, -14, 0.35)
    with pen.at(176, 276, turn=8 + dice.around(8), size=1.1):
        pen.body(d, shell, 6, 6)
        pen.body(
            blob(
                (-74, -4),
                (-58, -33),
                (-24, -31),
                (0, -19),
                (30, -29),
                (62, -26),
                (75, 2),
                (58, 29),
                (28, 28),
                (0, 19),
                (-30, 30),
                (-58, 28),
            ),
            Tone("#fff", "#f8e8c6", "#e3c693"),
            -5,
            -6,
        )
        for dx in (-38, 38):
            pen.body(oval(dx, 0, 29, 21), Tone("#e79a6c", "#bd5f3c", "#8c3d2b"), 6, 6)
            pen.gleam(dx - 9, -8, 8, 3.5, -18, 0.5)
    for x, y in ((278, 290), (312, 266)):
        with pen.at(x, y, turn=dice.around(40)):
            pen.body(oval(0, 0, 24, 17), Tone("#e79a6c", "#bd5f3c", "#8c3d2b"), 5, 5)
            pen.gleam(-7, -6, 7, 3, -18, 0.5)


def black_beans(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    bean = Tone("#6a5f74", "#322a38", "#191520")
    pen.shadow(206, 318, 150, 20)
    with pen.form(box(62, 188, 276, 118, 12), WOOD, 12, 12):
        pen.line("M62 226H338M62 268H338", WOOD.shade, 2, 0.5)
    pen.fill("M62 200L88 150H312L338 200z", WOOD.light)
    pen.fill("M78 198L100 160H300L322 198z", WOOD.shade)
    spots = [(96 + i * 29.5, 196 - (i % 2) * 5) for i in range(8)] + [
        (110 + i * 30, 170 - (i % 2) * 6) for i in range(7)
    ]
    spots += [(140 + i * 30, 146 - (i % 2) * 5) for i in range(5)] + [(172 + i * 30, 124) for i in range(3)]
    for x, y in sorted(spots, key=lambda p: p[1]):
        with pen.at(x, y, turn=dice.around(20)):
            pen.body(oval(0, 0, 22, 20), bean, 5, 5)
            pen.gleam(-7, -7, 6, 3.6, -35, 0.75)
    with pen.form("M58 196H342V222H58z", WOOD, 0, 6):
        pen.line("M64 202H336", WOOD.light, 4)
    for x, y in ((302, 316), (96, 322), (130, 314)):
        pen.body(oval(x, y, 19, 17), bean, 5, 5)
        pen.gleam(x - 6, y - 6, 5, 3, -35, 0.75)


def vegetables(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    carrot = Tone("#fbb067", "#ee7f30", "#c25a20")
    pen.shadow(204, 320, 150, 22)
    with pen.at(132, 184, turn=-8 + dice.around(4)):
        for turn in (-150, -120, -60, -30, -90):
            with pen.at(0, -40, turn=turn):
                pen.body(
                    blob((0, 0), (40, -28), (88, -22), (112, 0), (88, 22), (40, 28)),
                    DEEP_LEAF if turn % 60 else LEAF,
                    3,
                    6,
                )
        with pen.form("M-46-56H46Q58 40 0 136Q-58 40-46-56z", WHITE, 12, 6):
            pen.line("M-30 0h22M8 30h20M-18 60h16", WHITE.shade, 3)
    with pen.at(246, 196, turn=24 + dice.around(4)):
        for turn in (-125, -90, -55):
            with pen.at(0, -64, turn=turn):
                pen.body(leaf(74, 15), LEAF, 2, 5)
        with pen.form("M-38-66Q0-84 38-66Q34 60 0 130Q-34 60-38-66z", carrot, 11, 4):
            pen.line("M-30-30h26M6-4h24M-22 34h20M2 66h14", carrot.shade, 3)
    with pen.at(224, 272):
        pen.body(
            blob((-62, -20), (-30, -46), (0, -38), (30, -46), (62, -20), (62, 26), (30, 48), (-30, 48), (-62, 26)),
            Tone("#f58a6c", "#dd3f2f", "#a82a2b"),
            11,
            9,
        )
        for turn in (200, 245, 295, 340, 90):
            with pen.at(0, -38, turn=turn):
                pen.fill(leaf(30, 7), LEAF.shade)
        pen.gleam(-36, -8, 8, 17, 28)


DRAWINGS: Mapping[str, Drawing] = {
    "leek": leek,
    "onion": onion,
    "taro": taro,
    "yam": yam,
    "sweet-potato": sweet_potato,
    "wasabi": wasabi,
    "eggplant": eggplant,
    "red-turnip": red_turnip,
    "rakkyo": rakkyo,
    "peanut": peanut,
    "black-beans": black_beans,
    "vegetables": vegetables,
}
