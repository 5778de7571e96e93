"""Crab, prawns, shells and seaweed."""

from collections.abc import Mapping

from shop.art.dishes import basket, heaped, lemon, vessel
from shop.art.palette import PORCELAIN, URUSHI_BLACK, Tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, curve, oval, polyline, ring_points

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
            pen.line("M-62 22Q-40-4-12 16Q0 26 12 16Q40-4 62 22", CRAB.shade, 5, 0.7)
            for x, y in ((-52, -18), (-24, -34), (6, -38), (36, -28), (58, -8), (-34, 42), (0, 50), (34, 42), (-66, 6), (0, -12)):
                pen.dot(x, y, 4.4, CRAB.light, 0.9)
        for x in (-22, 22):
            pen.line(f"M{x} -56v-14", CRAB.shade, 7)
            pen.dot(x, -74, 9, "#22242c")
            pen.dot(x - 3, -77, 2.6, "#fff")
        pen.gleam(-50, -28, 20, 7, -32, 0.5)


def _prawn_at(scene: Scene) -> None:
    """A kuruma prawn, curled, head to the left."""
    pen = scene.pen
    shell = Tone("#fbd2a8", "#f0a06a", "#c8673f")
    for dx, bend in ((-60, -30), (-54, -6)):
        pen.line(f"M-92 {bend * 0.4 + 20:.0f}C{-128 + dx * 0.2:.0f} {bend - 60} -60-120 40-{126 - bend}", "#d2664a", 3)
    for x, y in ring_points(4, 26, 62, 50, 16, start=0.03)[:9]:
        pen.line(f"M{x:.0f} {y:.0f}l{(4 - x) * 0.24:.0f} {18 + (26 - y) * 0.2:.0f}", "#d9774f", 6)
    pen.body("M88 78L140 92L126 112L150 136L112 130L92 142L78 100z", Tone("#f6b96a", "#e3863c", "#a85432"), 5, 5)
    d = "M-118 26C-104-30-60-84 8-86C78-86 128-34 124 34C122 66 108 92 92 104L64 92C76 60 74 22 48 4C22-14-10-6-34 18C-60 44-92 44-118 26z"
    with pen.form(d, shell, 8, 9):
        for turn in (-58, -30, -2, 26, 54):
            with pen.at(20, 28, turn=turn):
                pen.fill("M-13-130H9L7-10H-4z", "#a4502f", 0.62)
                pen.line("M13-130L6-10", shell.shade, 3)
        pen.fill("M-130 40L-96-50L-44-76L-30 30z", "#eb955f")
        pen.line("M-44-70Q-26-20-38 20", shell.shade, 4)
    pen.fill("M-118 26L-156-6L-96-8z", "#d9774f")
    pen.dot(-86, -8, 8, "#22242c")
    pen.dot(-88, -11, 2.4, "#fff")
    pen.gleam(-14, -68, 28, 6, -14, 0.5)


def prawn(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 312, 150, 20)
    with pen.at(214, 148, turn=4 + dice.around(4), size=0.98):
        _prawn_at(scene)
    with pen.at(190, 228, turn=-2 + dice.around(4), size=1.04):
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
    spots = ((110, 204), (164, 186), (226, 182), (286, 204), (136, 160), (196, 148), (256, 160), (170, 126), (228, 128), (136, 232), (196, 222), (258, 232), (200, 176), (166, 254), (228, 256))
    for x, y in sorted(spots, key=lambda p: p[1]):
        _shell_at(scene, x + dice.around(5), y + dice.around(4), dice.between(0.74, 0.88), dice.around(50), dice.pick(tones))


def _oyster_at(scene: Scene) -> None:
    pen = scene.pen
    rim = blob((0, -96), (38, -82), (62, -34), (72, 16), (54, 66), (16, 88), (-24, 84), (-56, 58), (-66, 8), (-50, -40), (-30, -80))
    pen.fill(rim, "#4d5560")
    with pen.form(rim, Tone("#a9aca8", "#838a8e", "#565e68"), 5, 6):
        for k in (0.97, 0.9):
            with pen.at(0, 0, size=k):
                pen.line(rim, "#555c66", 3, 0.8)
    inner = blob((0, -74), (28, -62), (48, -26), (56, 14), (40, 54), (10, 70), (-22, 66), (-44, 44), (-50, 4), (-38, -34), (-20, -62))
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
    for x, y, s in ((76, 290, 1), (132, 306, 1.1), (206, 312, 1), (276, 304, 1.15), (330, 286, 0.9), (60, 250, 0.8), (346, 246, 0.8)):
        with pen.at(x, y, turn=dice.around(40), size=s):
            pen.body("M-30-14L2-30L32-12L26 18L-10 26L-34 12z", ice, 8, 7)
            pen.line("M-30-14L-4-4L32-12M-4-4L-10 26", "#fff", 2.4, 0.9)
    for x, y, turn in ((200, 146, 6), (118, 214, -26), (278, 216, 30)):
        with pen.at(x, y, turn=turn + dice.around(5), size=1.0):
            _oyster_at(scene)
    lemon(pen, 202, 280, 38, dice.around(20))


def wakame(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    weed = (Tone("#7aa860", "#44793f", "#275030"), Tone("#8fb869", "#568b48", "#31602f"), Tone("#648f5c", "#356642", "#1f452f"))
    vessel(pen, 200, 232, 152, 96, PORCELAIN, "#cfe0ea", ry=54)
    pen.line("M62 276Q200 342 338 276", "#3e65a0", 4, 0.75)
    with heaped(pen, 200, 232, 144, 48):
        for i, (x, y, turn) in enumerate(((110, 226, -30), (290, 224, 24), (150, 190, -12), (250, 188, 14), (200, 156, 0), (130, 248, -8), (266, 250, 8), (200, 226, 4), (170, 258, -14), (230, 262, 10))):
            with pen.at(x, y, turn=turn + dice.around(10), size=1.06):
                tone = weed[i % 3]
                d = blob((-74, 10), (-54, -18), (-40, -8), (-22, -34), (-4, -18), (18, -40), (32, -16), (56, -24), (74, 6), (50, 16), (36, 34), (10, 20), (-12, 38), (-30, 18), (-52, 30))
                with pen.form(d, tone, 6, 8):
                    pen.line("M-66 6Q-20-14 0 2T66 2", tone.light, 5, 0.8)
                pen.gleam(-16, -12, 11, 3, -20, 0.4)


def aosa(scene: Scene) -> None:
    """Dried sea lettuce: a crisp bright green heap, with a bowl of it."""
    pen, dice = scene.pen, scene.dice
    vessel(pen, 200, 236, 150, 92, URUSHI_BLACK, "#241d20", ry=54)
    greens = (Tone("#8fc25a", "#4f9440", "#2d6a35"), Tone("#a8d26a", "#69a947", "#3f7c35"), Tone("#6aa552", "#37793e", "#1f5430"))
    with heaped(pen, 200, 236, 142, 48):
        pen.fill(oval(200, 214, 120, 62), "#2d6a35")
        for row, (y, half) in enumerate(((150, 40), (174, 76), (200, 106), (226, 124), (252, 118), (274, 80))):
            count = int(half / 13) + 2
            for i in range(count):
                x = 200 - half + 2 * half * i / (count - 1) + dice.around(9)
                with pen.at(x, y + dice.around(8), turn=dice.around(180), size=dice.between(0.8, 1.15)):
                    pen.body("M-18-4L-8-16L2-12L12-18L20-2L12 12L0 10L-12 16z", greens[(i + row) % 3], 4, 4)
    pen.line(curve((96, 262), (130, 284), (160, 292)), "#8a7a7a", 4, 0.5)


DRAWINGS: Mapping[str, Drawing] = {
    "crab": crab,
    "prawn": prawn,
    "clams": clams,
    "oyster": oyster,
    "wakame": wakame,
    "aosa": aosa,
}
