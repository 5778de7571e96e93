"""Crab, prawns, shells and seaweed."""

from collections.abc import Mapping

from shop.art.dishes import basket, lemon
from shop.art.palette import PORCELAIN, URUSHI_BLACK, Tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, leaf, oval, points, polyline, triples

CRAB = Tone("#f7936b", "#dc4f36", "#a32f2c")


def _limb(scene: Scene, points: tuple[tuple[float, float], ...], widths: tuple[float, ...]) -> None:
    pen = scene.pen
    for (start, end), width in zip(zip(points, points[1:], strict=False), widths, strict=False):
        pen.line(polyline((start[0] + 2, start[1] + 4), (end[0] + 2, end[1] + 4)), CRAB.shade, width)
    for (start, end), width in zip(zip(points, points[1:], strict=False), widths, strict=False):
        pen.line(polyline(start, end), CRAB.base, width)
        pen.line(polyline((start[0] - 1, start[1] - width * 0.22), (end[0] - 1, end[1] - width * 0.22)), CRAB.light, width * 0.22, 0.7)


def _claw(scene: Scene) -> None:
    pen = scene.pen
    pen.body("M0 10C-26 0-34-34-18-62C-10-78 2-88 12-92C8-76 8-62 4-50C14-62 22-70 34-76C38-50 34-4 14 10z", CRAB, 7, 5)
    pen.gleam(-12, -36, 5, 16, 18, 0.5)


def crab(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(204, 300, 160, 26)
    with pen.at(200, 196, turn=dice.around(4)):
        for side in (False, True):
            with pen.at(0, 0, flip=side):
                _limb(scene, ((60, 62), (112, 92), (116, 126)), (19, 12))
                _limb(scene, ((70, 44), (140, 58), (156, 108)), (20, 13))
                _limb(scene, ((74, 22), (154, 14), (178, 66)), (21, 13))
                _limb(scene, ((70, 0), (148, -36), (182, 10)), (21, 13))
                _limb(scene, ((56, -22), (104, -62), (84, -96)), (24, 22))
                with pen.at(80, -96, turn=-8, flip=True, size=0.92):
                    _claw(scene)
        d = blob((-92, 12), (-74, -40), (-28, -60), (28, -60), (74, -40), (92, 12), (64, 62), (0, 76), (-64, 62))
        with pen.form(d, CRAB, 11, 10):
            pen.line("M-26-30Q-8-2-26 34M26-30Q8-2 26 34M-14 4H14", CRAB.shade, 5, 0.55)
            for x, y in points("-52 -18, -24 -34, 6 -38, 36 -28, 58 -8, -34 42, 0 50, 34 42, -66 6, 0 -12"):
                pen.dot(x, y, 4.4, CRAB.light, 0.9)
        for x in (-22, 22):
            pen.line(f"M{x} -56v-14", CRAB.shade, 7)
            pen.dot(x, -74, 9, "#22242c")
            pen.dot(x - 3, -77, 2.6, "#fff")
        pen.gleam(-50, -28, 20, 7, -32, 0.5)


def _prawn_at(scene: Scene) -> None:
    """A kuruma prawn laid out straight, its head to the left."""
    pen = scene.pen
    shell = Tone("#fbdcb4", "#efb27a", "#c57f4c")
    pen.line("M-118-6C-150-40-70-60 40-46M-116 0C-150-24-90-52 10-40", "#c9624a", 2.2)
    for i in range(8):
        x = -74 + i * 22
        pen.line(f"M{x} 20q-4 12-14 20", "#dd8a5a", 5)
    for dx in (-108, -98, -88):
        pen.line(f"M{dx} 18q-4 12-18 14", "#dd8a5a", 4)
    for turn, tail in (
        (-24, Tone("#8fb5d9", "#4d83b5", "#2f5a8a")),
        (24, Tone("#8fb5d9", "#4d83b5", "#2f5a8a")),
        (0, Tone("#fbe08a", "#efb63c", "#c2882a")),
    ):
        with pen.at(118, 4, turn=turn):
            pen.body("M-8-6C14-16 40-15 54-8Q58 0 54 8C40 15 14 16-8 6z", tail, 2, 4)
    d = "M-128 6C-118-20-92-32-62-34C-20-38 50-34 88-22C110-14 124-8 126 2C124 12 104 18 84 20C30 28-30 30-74 28C-104 26-122 18-128 6z"
    with pen.form(d, shell, 3, 10):
        for x in (-44, -16, 12, 40, 66, 90):
            pen.fill(f"M{x - 8}-44Q{x + 8} 0 {x - 4} 40H{x + 7}Q{x + 20} 0 {x + 4}-44z", "#a9552f", 0.72)
            pen.line(f"M{x + 9}-44Q{x + 24} 0 {x + 11} 40", shell.shade, 2.4, 0.8)
        pen.fill("M-140 10C-122-26-92-40-56-40Q-42 0-58 40H-130z", "#e79a62")
        pen.fill("M-104-40Q-92-6-108 30H-96Q-80-6-90-40z", "#a9552f", 0.6)
        pen.line("M-56-40Q-42 0-58 40", shell.shade, 4)
    pen.fill("M-118-8L-156-24L-96-22z", "#c9703f")
    pen.dot(-100, -8, 7, "#22242c")
    pen.dot(-102, -10, 2.4, "#ffffff")
    pen.gleam(0, -24, 40, 4, 0, 0.5)


def prawn(scene: Scene) -> None:
    """Three prawns on a tray of bamboo leaves."""
    pen, dice = scene.pen, scene.dice
    tray = dice.pick((Tone("#5d7fb0", "#34558c", "#203a68"), PORCELAIN, URUSHI_BLACK, Tone("#9fb5ae", "#728d84", "#4b645c")))
    pen.shadow(208, 306, 172, 34)
    pen.body(oval(200, 224, 184, 104), Tone(tray.base, tray.shade, tray.shade), 0, 0)
    pen.body(oval(200, 214, 184, 104), tray, -4, -4)
    pen.line(oval(200, 214, 172, 95), tray.light, 2.4, 0.7)
    for turn in (-166, -150, -16, -30, 166):
        with pen.at(200, 214, turn=turn + dice.around(4)):
            pen.body(leaf(160, 20), Tone("#9fc878", "#659a50", "#3f7040"), 0, 6)
            pen.line("M8 0H146", "#3f7040", 2, 0.6)
    for x, y in ((206, 140), (192, 212), (204, 284)):
        with pen.at(x, y, turn=-7 + dice.around(3), size=1.0):
            _prawn_at(scene)


def _shell_at(scene: Scene, x: float, y: float, size: float, turn: float, tone: Tone) -> None:
    pen = scene.pen
    with pen.at(x, y, turn=turn, size=size):
        d = "M0-44C26-44 56-12 54 16C50 38 24 44 0 44C-24 44-50 38-54 16C-56-12-26-44 0-44z"
        with pen.form(d, tone, 7, 7):
            for k in (0.36, 0.6, 0.84):
                pen.line(f"M{-58 * k:.0f} {-44 + 74 * k:.0f}Q0 {-44 + 112 * k:.0f} {58 * k:.0f} {-44 + 74 * k:.0f}", tone.light, 2.6, 0.6)
        pen.gleam(-22, -12, 6, 13, 36, 0.55)


def clams(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    basket(pen, 200, 220, 158, 66, 62)
    tones = (Tone("#8a7a63", "#4c4238", "#2c2826"), Tone("#a08a5c", "#665434", "#3d3325"), Tone("#6c6a66", "#3a3a3d", "#222226"))
    spots = points(
        "110 204, 164 186, 226 182, 286 204, 136 160, 196 148, 256 160, 170 126, 228 128, 136 232, 196 222, 258 232, 200 176, 166 254, 228 256"
    )
    for x, y in sorted(spots, key=lambda p: p[1]):
        _shell_at(scene, x + dice.around(5), y + dice.around(4), dice.between(0.74, 0.88), dice.around(50), dice.pick(tones))


def _oyster_at(scene: Scene) -> None:
    pen = scene.pen
    rim = blob(*points("0 -96, 38 -82, 62 -34, 72 16, 54 66, 16 88, -24 84, -56 58, -66 8, -50 -40, -30 -80"))
    pen.fill(rim, "#4d5560")
    with pen.form(rim, Tone("#a9aca8", "#838a8e", "#565e68"), 5, 6):
        for k in (0.97, 0.9):
            with pen.at(0, 0, size=k):
                pen.line(rim, "#555c66", 3, 0.8)
    inner = blob(*points("0 -74, 28 -62, 48 -26, 56 14, 40 54, 10 70, -22 66, -44 44, -50 4, -38 -34, -20 -62"))
    pen.body(inner, Tone("#fff", "#f6f4ee", "#cfd3dc"), -6, -5)
    meat = blob((-4, -48), (22, -38), (36, -6), (34, 30), (8, 52), (-22, 44), (-36, 14), (-28, -22))
    pen.fill(blob((-4, -56), (28, -42), (44, -6), (40, 38), (8, 60), (-28, 52), (-44, 14), (-34, -26)), "#5d5a60")
    with pen.form(meat, Tone("#fffaf0", "#efe3cd", "#cdb89c"), 8, 8):
        pen.line("M-20-20Q4-10 8 16Q10 32-4 40M8-34Q24-14 22 10", "#cbb698", 4, 0.7)
    pen.gleam(-12, -22, 7, 14, 26, 0.95)
    pen.gleam(10, 26, 4, 7, 26, 0.8)


def oyster(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(204, 310, 158, 28)
    ice = Tone("#ffffff", "#dcebf3", "#adc8d9")
    for x, y, s in triples("76 290 1, 132 306 1.1, 206 312 1, 276 304 1.15, 330 286 0.9, 60 250 0.8, 346 246 0.8"):
        with pen.at(x, y, turn=dice.around(40), size=s):
            pen.body("M-30-14L2-30L32-12L26 18L-10 26L-34 12z", ice, 8, 7)
            pen.line("M-30-14L-4-4L32-12M-4-4L-10 26", "#fff", 2.4, 0.9)
    for x, y, turn in ((200, 146, 6), (118, 214, -26), (278, 216, 30)):
        with pen.at(x, y, turn=turn + dice.around(5), size=1.0):
            _oyster_at(scene)
    lemon(pen, 202, 280, 38, dice.around(20))


DRAWINGS: Mapping[str, Drawing] = {"crab": crab, "prawn": prawn, "clams": clams, "oyster": oyster}
