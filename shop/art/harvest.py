"""Rice, chestnuts, pineapples: the rest of the harvest."""

from collections.abc import Mapping

from shop.art.dishes import heaped, vessel
from shop.art.palette import INDIGO, LEAF, RICE, URUSHI_RED, Tone, tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, leaf, oval, points, ring_points


def _rice_label(scene: Scene, which: int) -> None:
    """An ear, terraced fields or a bowl on the sack's label."""
    pen = scene.pen
    if which == 0:
        pen.line("M-30 32Q-10-18 26-36", "#a97f2a", 4)
        for i in range(7):
            t = i / 6
            x, y = -30 + 56 * t, 24 - 62 * t + 10 * t * t
            pen.oval(x - 9, y - 5, 5, 10, "#d3a12c", turn=-40)
            pen.oval(x + 9, y + 5, 5, 10, "#d3a12c", turn=-70)
    elif which == 1:
        pen.dot(18, -20, 15, "#d9542e")
        pen.fill("M-46 4L-16-30L4-6L18-18L46 8z", "#5f8a6a")
        for i in range(4):
            pen.line(f"M-44 {12 + i * 9}Q0 {4 + i * 9} 44 {12 + i * 9}", ("#86b95c", "#d3a12c")[i % 2], 6)
    else:
        pen.fill("M-34-2A34 34 0 0 1 34-2z", "#f0ead8")
        pen.fill("M-40-2H40Q36 38 0 38Q-36 38-40-2z", "#2f4f86")
        pen.line("M-34 12Q0 22 34 12", "#ffffff", 3)


def rice(scene: Scene) -> None:
    """A rice sack, a bowl of shining rice, an ear."""
    pen, dice = scene.pen, scene.dice
    sack = Tone("#f3e2ba", dice.pick(("#e0c68f", "#e3cda0", "#d9bd84")), "#b3935a")
    pen.shadow(176, 322, 126, 20)
    with pen.at(160, 204, turn=-2 + dice.around(2)):
        with pen.form("M-92-84Q-100-60-100 40Q-100 112-84 116H84Q100 112 100 40Q100-60 92-84z", sack, 14, 7):
            pen.line("M-70-70Q-82 20-74 108M72-70Q84 20 76 108", sack.shade, 3, 0.5)
            pen.fill(box(-54, -36, 108, 108, 4), "#fdf8ea")
            with pen.at(0, 18):
                _rice_label(scene, dice.whole(0, 2))
        pen.body("M-92-82Q-70-100-60-118Q0-104 60-118Q70-100 92-82Q0-70-92-82z", sack, 7, 4)
        cord = tone(dice.pick(("#c43d2f", "#2f5f9c", "#3f7a55", "#7d4a80")))
        pen.line("M-86-82Q0-70 86-82", cord.base, 8)
        pen.line("M-86-84Q0-72 86-84", cord.light, 2.4)
    glaze = dice.pick((URUSHI_RED, INDIGO, Tone("#8fb0a5", "#5f857a", "#3f5f57"), Tone("#dcc7a5", "#b89a72", "#87694b")))
    vessel(pen, 282, 248, 74, 72, glaze, glaze.shade, ry=28)
    with (
        heaped(pen, 282, 248, 70, 25),
        pen.form(blob((214, 254), (228, 208), (260, 184), (300, 184), (336, 208), (350, 254), (282, 280)), RICE, 10, 9),
    ):
        for _ in range(44):
            pen.oval(
                282 + dice.around(60), 228 + dice.around(40), 6.4, 3.8, dice.pick(("#ffffff", "#ffffff", "#e9e4d4")), turn=dice.around(80)
            )
    pen.line("M262 170q10-12 0-24t0-24M300 170q10-12 0-24t0-24", "#ffffff", 6, 0.8)


def _nut(scene: Scene, x: float, y: float, size: float, turn: float) -> None:
    pen = scene.pen
    shell = Tone("#b9744a", "#824423", "#552a1a")
    with pen.at(x, y, turn=turn, size=size):
        d = "M0-62C10-52 60-36 62 14C60 44 30 54 0 54C-30 54-60 44-62 14C-60-36-10-52 0-62z"
        with pen.form(d, shell, 11, 8):
            pen.fill("M-70 26Q0 8 70 26V60H-70z", "#d9b184")
            pen.line("M-66 27Q0 9 66 27", "#6b3820", 3, 0.7)
            pen.line("M-14-44Q-36-16-38 14M14-44Q30-16 32 10", shell.light, 3, 0.5)
            for dx, dy in ((-34, 38), (-12, 32), (10, 40), (32, 34), (0, 46)):
                pen.dot(dx, dy, 2, "#a9794f")
        pen.line("M0-60v-9", shell.shade, 5)
        pen.gleam(-28, -16, 8, 19, 26, 0.5)


def chestnut(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(204, 318, 148, 22)
    burr = Tone("#c9c97a", "#8f9a4a", "#5f6b33")
    for px, py in ring_points(146, 176, 104, 100, 46):
        pen.line(
            f"M{146 + (px - 146) * 0.66:.0f} {176 + (py - 176) * 0.66:.0f}L{px + dice.around(6):.0f} {py + dice.around(6):.0f}",
            burr.shade,
            4,
        )
    pen.body(oval(146, 176, 84, 80), burr, 12, 10)
    for _ in range(60):
        x, y = 146 + dice.around(66), 176 + dice.around(62)
        pen.line(f"M{x:.0f} {y:.0f}l{(x - 146) * 0.2 + dice.around(6):.0f} {(y - 176) * 0.2 + dice.around(6):.0f}", burr.light, 2.8, 0.85)
    pen.fill(blob((86, 186), (106, 136), (150, 124), (196, 140), (212, 188), (184, 226), (112, 226)), "#f3e6c3")
    _nut(scene, 128, 178, 0.72, -14)
    _nut(scene, 176, 184, 0.74, 12)
    _nut(scene, 262, 228, 1.16, 8 + dice.around(5))
    _nut(scene, 166, 268, 1.0, -8 + dice.around(5))
    with pen.at(270, 134, turn=-20):
        pen.body(leaf(92, 22), Tone("#dcb25c", "#b98a35", "#8a6326"), 0, 6)
        pen.line("M4 0H82", "#8a6326", 2)


def pineapple(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    skin = Tone("#fbd568", "#e9a92f", "#b8751f")
    pen.shadow(196, 334, 120, 20)
    with pen.at(162, 228, turn=-5 + dice.around(3), size=1.06):
        for turn, long in points("-146 64, -34 64, -130 88, -50 88, -114 104, -66 104, -100 118, -80 118, -90 104"):
            with pen.at(0, -80, turn=turn):
                pen.body(leaf(long, 15), LEAF if long % 4 else Tone("#8dbd72", "#4f8a4f", "#2f6340"), 2, 6)
        d = blob((0, -96), (52, -82), (74, -20), (72, 44), (44, 92), (0, 100), (-44, 92), (-72, 44), (-74, -20), (-52, -82))
        with pen.form(d, skin, 14, 6):
            for k in range(-5, 7):
                pen.line(f"M{k * 32 - 110} -110L{k * 32 + 70} 110M{k * 32 + 110} -110L{k * 32 - 70} 110", "#b3701e", 3.2, 0.75)
            for row in range(-5, 6):
                for col in range(-3, 4):
                    x, y = col * 32 + (16 if row % 2 else 0), row * 19.5
                    pen.line(f"M{x:.0f} {y:.0f}l4 -6l4 6", "#7d4d18", 3)
            pen.oval(-38, -20, 12, 50, "#fff0a8", turn=6, opacity=0.35)
    with pen.at(282, 262, turn=dice.around(12)):
        pen.body(oval(0, 7, 74, 58), skin, 0, 2)
        pen.body(oval(0, 0, 74, 57), skin, 3, 3)
        pen.fill(oval(-1, -1, 64, 49), "#fde777")
        for px, py in ring_points(-1, -1, 46, 35, 16):
            pen.line(f"M{px:.0f} {py:.0f}L{-1 + (px + 1) * 0.56:.0f} {-1 + (py + 1) * 0.56:.0f}", "#f3c63f", 4)
        pen.fill(oval(-1, -1, 17, 13), "#fff3b4")


DRAWINGS: Mapping[str, Drawing] = {"rice": rice, "chestnut": chestnut, "pineapple": pineapple}
