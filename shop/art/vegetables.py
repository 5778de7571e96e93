"""Vegetables, roots and beans."""

from collections.abc import Mapping

from shop.art.palette import DEEP_LEAF, LEAF, STRAW, WHITE, WOOD, Tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, leaf, oval, points


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


def peanut(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    shell = Tone("#f1d6a0", "#d9b070", "#ad7f45")
    d = blob(*points("-82 -6, -62 -42, -24 -40, 0 -27, 30 -38, 66 -34, 84 2, 64 38, 28 38, 0 28, -30 40, -64 36"))
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
            blob(*points("-74 -4, -58 -33, -24 -31, 0 -19, 30 -29, 62 -26, 75 2, 58 29, 28 28, 0 19, -30 30, -58 28")),
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
    spots = [(96 + i * 29.5, 196 - (i % 2) * 5) for i in range(8)] + [(110 + i * 30, 170 - (i % 2) * 6) for i in range(7)]
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
                pen.body(blob((0, 0), (40, -28), (88, -22), (112, 0), (88, 22), (40, 28)), DEEP_LEAF if turn % 60 else LEAF, 3, 6)
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
    "eggplant": eggplant,
    "peanut": peanut,
    "black-beans": black_beans,
    "vegetables": vegetables,
}
