"""Noodles that are not in a soup bowl: on trays and tiles, in boxes and bundles."""

from collections.abc import Mapping

from shop.art.dishes import heaped, vessel
from shop.art.noodles import SOBA, SOMEN, UDON, scallion, strand_heap
from shop.art.palette import NORI, PALE_WOOD, PORCELAIN, SOY, URUSHI_BLACK, URUSHI_RED, WOOD, Tone, mix, tone
from shop.art.pen import Pen
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, num, oval, poly, tin


def dip_cup(pen: Pen, x: float, y: float) -> None:
    """A small cup of dipping sauce."""
    vessel(pen, x, y, 52, 62, PORCELAIN, SOY.base, ry=20, foot=34)
    pen.line(f"M{x - 48} {y + 22}Q{x} {y + 48} {x + 48} {y + 22}", "#3e65a0", 5)
    pen.line(f"M{x - 42} {y + 38}Q{x} {y + 62} {x + 42} {y + 38}", "#3e65a0", 2.4)
    pen.gleam(x - 16, y - 4, 14, 4, -6, 0.35)


def bundle(scene: Scene, noodle: Tone, band: Tone, width: float) -> None:
    """A tied bundle of dried noodles about (0, 0), lying across."""
    pen, dice = scene.pen, scene.dice
    pen.fill(box(-140, -22, 280, 62, 20), noodle.shade)
    rows = int(64 / width)
    for i in range(rows + 1):
        y = -32 + i * width
        flare = (y + 2) * 0.16
        start, end = -152 + dice.around(7), 152 + dice.around(7)
        colour = noodle.shade if y > 22 else (noodle.light, noodle.base)[i % 2] if y < 8 else mix(noodle.base, noodle.shade, 0.35 * (i % 2))
        pen.line(f"M{num(start)} {num(y + flare)}Q0 {num(y - flare * 0.6)} {num(end)} {num(y + flare)}", colour, width * 0.9)
    with pen.form("M-30-35Q0-40 30-35V36Q0 42-30 36z", band, 0, 13):
        pen.line("M-22-42V42M22-42V42", band.light, 3, 0.8)


def _bundles(scene: Scene, noodle: Tone, band: Tone, width: float) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 312, 160, 22)
    for x, y, turn in ((212, 116, -12), (188, 194, -6), (206, 274, -10)):
        with pen.at(x, y, turn=turn + dice.around(4), size=0.98):
            bundle(scene, noodle, band, width)


def udon_dried(scene: Scene) -> None:
    _bundles(scene, UDON, tone(scene.dice.pick(("#c23a30", "#2f4f86", "#3f7a55", "#c98a2c"))), 9)


def soba_dried(scene: Scene) -> None:
    _bundles(scene, SOBA, tone(scene.dice.pick(("#f1e8d2", "#3f6a55", "#b5483c"))), 6)


def somen(scene: Scene) -> None:
    """Somen in iced water, with a cup of sauce."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(190, 296, 152, 22)
    glass = dice.pick(
        (Tone("#e8f6f9", "#c8e4ec", "#9cc7d8"), Tone("#c5dff2", "#86b5dd", "#5a8cbd"), Tone("#e3f2e6", "#b9dcc5", "#8ab99c"), PALE_WOOD)
    )
    pen.fill("M26 190A156 78 0 0 1 338 190C338 262 276 304 240 304H124C88 304 26 262 26 190z", glass.shade)
    pen.fill("M26 190A156 78 0 0 1 338 190C338 256 272 296 230 296H124C88 296 26 256 26 190z", glass.base)
    pen.fill(oval(182, 190, 156, 78), glass.light)
    pen.fill(oval(182, 194, 144, 69), "#b5dbe6")
    for x, y in ((104, 196), (182, 164), (258, 196), (150, 228), (220, 230), (180, 200)):
        with pen.at(x, y, turn=dice.around(30)):
            strand_heap(pen, 0, 0, 42, 25, SOMEN, 2.8, 5)
    for x, y in ((82, 226), (138, 176), (228, 168), (286, 226), (200, 254)):
        with pen.at(x, y, turn=dice.around(40)):
            pen.fill("M-20-8L2-16L20-4L14 14L-12 14z", "#ffffff", 0.75)
            pen.line("M-20-8L-2 0L20-4M-2 0L-12 14", "#9cc7d8", 2)
    for turn, x, y in ((0, 188, 206), (130, 182, 202)):
        with pen.at(x, y, turn=turn):
            pen.fill("M0 0C10-14 26-14 34-4C24 8 10 8 0 0z", "#5f9d4c")
    for x, y in ((250, 246), (116, 250)):
        pen.body(oval(x, y, 11, 10), Tone("#f79a7a", "#dd4634", "#a82a2b"), 3, 3)
    pen.gleam(66, 244, 8, 26, 28, 0.7)
    dip_cup(pen, 318, 236)


def somen_box(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 320, 164, 20)
    with pen.form(box(36, 250, 328, 66, 3), WOOD, 0, 10):
        pen.line("M36 274q82-8 164 0t164 0M36 298q82 8 164 0t164 2", WOOD.shade, 2, 0.5)
    pen.fill(poly((36, 250), (66, 122), (334, 122), (364, 250)), PALE_WOOD.light)
    pen.fill(poly((50, 244), (76, 132), (324, 132), (350, 244)), WOOD.shade)
    for i in range(7):
        x0, x1 = 80 + i * 34.6, 57 + i * 41
        with pen.inside(poly((x0, 136), (x0 + 32, 136), (x1 + 39, 242), (x1, 242))):
            pen.fill("M0 120H400V260H0z", SOMEN.base)
            for k in range(9):
                pen.line(f"M{num(x0 + k * 4)} 134L{num(x1 + k * 4.9)} 244", SOMEN.shade, 1.6)
            pen.fill("M0 176H400V200H0z", URUSHI_RED.base if i % 2 else "#2f4f86")
            pen.line(f"M{num(x0 + 4)} 134L{num(x1 + 4)} 244", "#fff", 4, 0.9)
    with pen.at(214, 108, turn=-6 + dice.around(3)):
        with pen.form(poly((-164, -30), (150, -42), (164, 20), (-150, 34)), PALE_WOOD, 0, 7):
            pen.line("M-160-10q80-8 160-8t160 0M-156 14q80-10 160-10t160 0", PALE_WOOD.shade, 2, 0.6)
        pen.fill(poly((-36, -34), (36, -36), (40, 26), (-34, 30)), "#fdf8ea")
        pen.line("M0-24v10M-12-8H14M-8 6H10M2-6v26", "#3a3338", 4.4)


def hegi_soba(scene: Scene) -> None:
    """A wooden tray with soba laid in small hanks."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 306, 172, 22)
    pen.fill(poly((20, 286), (58, 118), (342, 118), (380, 286), (380, 310), (20, 310)), WOOD.shade)
    pen.fill(poly((20, 286), (58, 118), (342, 118), (380, 286)), WOOD.light)
    pen.fill(poly((40, 276), (72, 130), (328, 130), (360, 276)), "#b98a50")
    noodle = Tone("#b9b494", "#948f6e", "#68654d")
    for _row, (y, left, count, size) in enumerate(((158, 104, 4, 0.86), (204, 92, 4, 0.96), (254, 80, 4, 1.06))):
        step = (400 - 2 * left) / (count - 1)
        for i in range(count):
            with pen.at(left + i * step, y, turn=dice.around(10), size=size):
                pen.fill(oval(0, 5, 40, 22), "#5a4630", 0.5)
                pen.fill(oval(0, 0, 38, 21), noodle.shade)
                for k in range(6):
                    pen.line(
                        f"M-36 {-6 + k * 3}C-20 {-24 + k * 4} 20 {-24 + k * 4} 36 {-8 + k * 3}", noodle.light if k % 2 else noodle.base, 3.2
                    )
                pen.line("M-32 4C-10 20 14 20 32 2M-26 8C-8 22 12 22 26 8", noodle.base, 3)
    pen.fill(box(20, 286, 360, 24, 2), WOOD.base)
    pen.line("M24 290H376", WOOD.light, 4)
    dip_cup(pen, 326, 264)


def wariko_soba(scene: Scene) -> None:
    """割子: three round lacquer tiers."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 316, 156, 22)
    for x, y in ((132, 236), (272, 240), (202, 142)):
        with pen.form(tin(x, y, 94, 44, 40), URUSHI_RED, 12, 0):
            pen.line(f"M{x - 94} {y + 36}a94 44 0 0 0 188 0", "#e9c46a", 3)
        pen.fill(oval(x, y, 94, 44), URUSHI_BLACK.base)
        pen.fill(oval(x, y + 3, 86, 37), URUSHI_BLACK.shade)
        strand_heap(pen, x, y, 70, 30, Tone("#a8927c", "#7f6752", "#574438"), 4.2, 8)
        if y < 200:
            pen.fill(blob((x - 30, y), (x - 18, y - 22), (x + 16, y - 24), (x + 30, y - 4), (x, y + 10)), "#f6f5ee")
            scallion(scene, x + 34, y + 6, 12, 6)
        elif x < 200:
            for _ in range(8):
                with pen.at(x + dice.around(26), y - 4 + dice.around(8), turn=dice.around(60)):
                    pen.fill(box(-10, -2.5, 20, 5, 1), NORI.base)
        else:
            pen.body(oval(x, y - 6, 17, 14), Tone("#ffd978", "#f9b436", "#e08a1e"), 3, 3)
            scallion(scene, x - 34, y, 12, 6)


def kawara_soba(scene: Scene) -> None:
    """Green tea soba fried on a roof tile."""
    pen, dice = scene.pen, scene.dice
    tile = Tone("#8b929b", "#5d646e", "#3a4049")
    pen.shadow(206, 308, 172, 22)
    pen.fill("M20 250Q200 330 380 250L376 284Q200 356 24 284z", tile.shade)
    pen.body("M52 130Q200 176 348 130L380 252Q200 330 20 252z", tile, -6, -4)
    pen.fill("M66 142Q200 184 334 142L360 244Q200 312 40 244z", "#4a515b")
    with heaped(pen, 200, 240, 170, 62):
        strand_heap(pen, 200, 214, 134, 56, Tone("#a5c374", "#7ba04f", "#4f7437"), 5.4, 12)
    for _i in range(16):
        x = 200 + dice.around(74)
        with pen.at(x, 188 + dice.around(16), turn=dice.around(60)):
            pen.line("M-22 0Q0-6 22 0", dice.pick(("#fbe27a", "#f2c93f")), 7)
    for _i in range(12):
        x = 200 + dice.around(56)
        with pen.at(x, 226 + dice.around(12), turn=dice.around(80)):
            pen.body(blob((-16, 0), (0, -9), (16, 0), (0, 9)), Tone("#b0744e", "#7d4730", "#512c22"), 2, 3)
    scallion(scene, 200, 206, 44, 16)
    for _i in range(9):
        with pen.at(200 + dice.around(30), 178 + dice.around(8), turn=dice.around(70)):
            pen.fill(box(-12, -2.5, 24, 5, 1), NORI.base)
    for x, y in ((196, 162), (214, 166)):
        pen.fill(oval(x, y + 4, 23, 20), "#c9a426")
        pen.fill(oval(x, y, 23, 20), "#f7d64a")
        pen.fill(oval(x, y, 19, 16), "#fbec9a")
    pen.body(blob((196, 156), (204, 146), (216, 148), (218, 158)), Tone("#f5a08c", "#d9482f", "#a1282a"), 2, 2)


DRAWINGS: Mapping[str, Drawing] = {
    "udon-dried": udon_dried,
    "soba-dried": soba_dried,
    "somen": somen,
    "somen-box": somen_box,
    "hegi-soba": hegi_soba,
    "wariko-soba": wariko_soba,
    "kawara-soba": kawara_soba,
}
