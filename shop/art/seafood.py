"""What is made from the sea: fish cakes, flakes, cans and sachets."""

from collections.abc import Mapping

from shop.art.dishes import board, heaped, plate, shiso, steamer, vessel
from shop.art.palette import NORI, PALE_WOOD, STEEL, WOOD, Tone, mix
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, curve, leaf, oval, poly, tin

SURIMI = Tone("#ffffff", "#fbf6ea", "#ddd2bf")
PINK = Tone("#fbb3bf", "#ef7f95", "#c4566f")


def sasa_kamaboko(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    plate(pen, 200, 232, 178, 92, Tone("#7d8f86", "#546a62", "#374a45"))
    for turn in (-164, -128, -22):
        with pen.at(206, 206, turn=turn, size=1):
            pen.body(leaf(176, 22), Tone("#9fc878", "#659a50", "#3f7040"), 0, 6)
            pen.line("M6 0H160", "#3f7040", 2, 0.6)
    d = "M-112 8C-96-30-30-50 30-42C72-36 98-16 124 6C96 30 58 46 8 46C-42 46-92 34-112 8z"
    for x, y, turn in ((214, 150, -14), (184, 202, -10), (222, 252, -6)):
        with pen.at(x, y, turn=turn + dice.around(4), size=1.02), pen.form(d, SURIMI, 6, 9):
            pen.oval(6, -2, 72, 25, "#e7b671")
            pen.oval(4, -4, 54, 17, "#cd8c45")
            pen.line("M-92 6Q0-14 108 4", "#b9793a", 2.6, 0.6)
            for dx in (-44, -14, 16, 46):
                pen.line(f"M{dx} -24l14 22l-14 22", "#b9793a", 2.2, 0.5)


def _cake(scene: Scene, skin: Tone, edge: str) -> None:
    """A kamaboko on its little board, two slices cut."""
    pen = scene.pen

    def arch(x: float, w: float, h: float) -> str:
        return f"M{x - w} 40C{x - w - 4}-{h * 0.5:.0f} {x - w * 0.72:.0f}-{h} {x}-{h}C{x + w * 0.72:.0f}-{h} {x + w + 4}-{h * 0.5:.0f} {x + w} 40z"

    pen.body(box(-136, 38, 214, 16, 3), PALE_WOOD, 0, 6)
    with pen.form("M-130 40C-134-30-114-66-78-66H20L64 40z", skin, 0, 9):
        pen.fill(box(-112, -56, 170, 13, 6), skin.light, 0.9)
    for x in (18, 66, 114):
        pen.fill(arch(x + 7, 58, 66), edge)
        pen.fill(arch(x, 58, 66), skin.base)
        pen.body(arch(x, 48, 55), SURIMI, 5, 4)


def kamaboko(scene: Scene) -> None:
    pen = scene.pen
    pen.shadow(206, 316, 152, 22)
    with pen.at(186, 134, size=1.06):
        _cake(scene, Tone("#ffffff", "#fbf3e0", "#dccdb0"), "#d3c2a2")
    with pen.at(186, 262, size=1.12):
        _cake(scene, PINK, PINK.shade)


def kobumaki(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    board(pen, 26, 196, 348, 112)
    with pen.at(152, 146, turn=-8 + dice.around(3)):
        pen.body(box(-116, -46, 226, 92, 44), NORI, 0, 12)
        pen.line("M-86-26H76", "#7f9484", 5, 0.6)
        pen.body(oval(92, 0, 34, 46), NORI, 3, 3)
        pen.fill(oval(91, 0, 28, 40), "#fbf6ea")
    for i, (x, y) in enumerate(((96, 256), (192, 262), (290, 254), (288, 168))):
        with pen.at(x, y, turn=dice.around(16)):
            pen.body(oval(0, 5, 50, 48), NORI, 0, 2)
            pen.body(oval(0, 0, 49, 46), SURIMI, 3, 3)
            pen.line(
                "M2 2C10-8 20 6 6 14C-12 22-26 2-14-14C2-32 36-20 34 8C32 34-8 42-26 26C-44 8-40-26-12-38C16-46 46-24 46 4", NORI.base, 6.4
            )
            if i % 2:
                pen.gleam(-24, -24, 6, 3)


def jakoten(scene: Scene) -> None:
    """Fried cakes of small fish, flat and speckled."""
    pen, dice = scene.pen, scene.dice
    cake = Tone("#dcae72", "#b98248", "#80542f")
    plate(pen, 200, 236, 180, 96, Tone("#8fa9cf", "#5a7cb0", "#3a5788"))
    pen.line(oval(200, 238, 156, 80), "#dfe9f5", 2.4, 0.6)
    shiso(pen, 70, 236, -30, 1.1)
    d = blob((-84, 30), (-88, -10), (-58, -42), (0, -50), (58, -42), (88, -10), (84, 30), (40, 46), (-40, 46), tension=0.16)
    for x, y, turn in ((206, 140, 4), (146, 192, -14), (262, 198, 12), (204, 252, 0)):
        with pen.at(x, y, turn=turn + dice.around(5), size=0.98):
            with pen.at(2, 12):
                pen.fill(d, cake.shade)
            with pen.form(d, cake, 5, 6):
                pen.line(d, cake.shade, 7, 0.4)
                for _ in range(15):
                    pen.oval(
                        dice.around(70),
                        dice.around(36),
                        dice.between(3, 7),
                        2.6,
                        dice.pick(("#8f6038", "#eccfa0", "#c9a08a")),
                        turn=dice.around(40),
                        opacity=0.8,
                    )
            pen.gleam(-36, -26, 20, 4, -12, 0.45)
    pen.body(blob((306, 272), (314, 240), (334, 232), (358, 252), (354, 274), (330, 284)), Tone("#fff", "#f4f4ee", "#d0d3d0"), 5, 5)
    pen.line("M318 250q8-6 16 2M324 266q10-4 16 2", "#cfd3cf", 2.4)


def squid_shumai(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    steamer(pen, 200, 214, 170, 80, 84)
    for x, y in ((126, 176), (200, 158), (274, 176), (160, 222), (240, 222)):
        pen.oval(x + 6, y + 22, 40, 16, "#7a5530", opacity=0.35)
        with pen.at(x, y, turn=dice.around(10)):
            with pen.form(
                blob((-42, 8), (-36, -24), (-14, -40), (14, -40), (36, -24), (42, 8), (28, 28), (-28, 28)),
                Tone("#fff", "#fdf8ea", "#dccfae"),
                7,
                6,
            ):
                for i in range(13):
                    dx = -40 + i * 6.6
                    pen.line(
                        f"M{dx:.0f} {26 - abs(dx) * 0.1:.0f}q{dice.around(9):.0f}-26 {-dx * 0.24:.0f}-{54 + dice.around(8):.0f}",
                        dice.pick(("#ffffff", "#e8dcbc", "#f3e9cc")),
                        3.6,
                    )
            for i in range(5):
                pen.line(f"M{-26 + i * 12} {-34 + abs(i - 2) * 4}q{dice.around(7):.0f}-10 {dice.around(8):.0f}-15", "#fffdf3", 3.6)
    for x in (130, 206, 272):
        pen.line(curve((x, 112), (x + 12, 92), (x - 6, 70), (x + 8, 46)), "#ffffff", 7, 0.75)


def katsuobushi(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    block = Tone("#b78a62", "#84573a", "#543526")
    pen.shadow(208, 316, 152, 22)
    with pen.at(196, 258):
        pen.fill(poly((-140, -6), (-104, -44), (148, -44), (124, -6)), PALE_WOOD.base)
        pen.fill(poly((-60, -14), (-40, -36), (36, -36), (26, -14)), STEEL.base)
        pen.line("M-46-22L32-24", STEEL.shade, 3)
        pen.fill(poly((124, -6), (148, -44), (148, 22), (124, 56)), WOOD.shade)
        with pen.form(box(-140, -6, 264, 62, 3), WOOD, 0, 0):
            pen.line("M-140 12q70 8 140 0t140 2M-140 36q70-8 140 0t140-4", WOOD.shade, 2, 0.5)
            pen.dot(-8, 26, 8, WOOD.shade)
    with pen.at(212, 150, turn=-16 + dice.around(4), size=1.12):
        d = blob((-136, 18), (-96, -26), (-20, -44), (60, -38), (116, -14), (138, 8), (100, 26), (30, 40), (-60, 42))
        with pen.form(d, block, 7, 12):
            pen.line("M-120 12Q-20-24 130 2", block.shade, 4, 0.7)
            for x, y, r in ((-70, 6, 34), (-10, -20, 40), (60, -16, 34), (20, 16, 30), (-50, -22, 26)):
                pen.oval(x, y, r, 8, "#d9c3a0", turn=-6, opacity=0.5)
        pen.fill(poly((-136, 18), (-118, -10), (-104, 30)), "#b5433f")
    for x, y, turn in ((96, 224, 20), (60, 292, -30), (108, 306, 10), (332, 300, 40)):
        with pen.at(x, y, turn=turn + dice.around(10)):
            pen.body("M-30 6C-24-18 4-22 30-8C16-8 6-2 4 8C-8 16-22 16-30 6z", Tone("#fbe3cf", "#eeb99c", "#cc8a70"), 0, 6)


def bonito_flakes(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    vessel(pen, 200, 244, 150, 88, Tone("#7d9ac4", "#45689f", "#2c497a"), "#2c497a", ry=52)
    tones = (Tone("#fdeadb", "#f2c6ab", "#d29a80"), Tone("#f8d6c0", "#e8ae93", "#c07f6a"), Tone("#f3c5ab", "#d99a7e", "#ae6d59"))
    with heaped(pen, 200, 244, 142, 46):
        pen.fill(blob((70, 250), (90, 190), (150, 130), (200, 104), (250, 130), (310, 190), (330, 250), (200, 290)), "#cf967c")
        for y in range(116, 290, 19):
            half = min(128, (y - 84) * 1.15)
            for i in range(max(2, int(half / 16))):
                count = max(2, int(half / 16))
                x = 200 - half + 2 * half * (i + 0.5) / count + dice.around(8)
                with pen.at(x, y + dice.around(7), turn=dice.around(80), size=dice.between(0.8, 1.15)):
                    pen.body("M-28 8C-26-14-2-24 28-12C18-10 8-4 8 6C-2 16-18 18-28 8z", tones[dice.whole(0, 2)], 0, 5)


def _can(scene: Scene, x: float, y: float, label: str, accent: str) -> None:
    pen = scene.pen
    with pen.at(x, y):
        with pen.form(tin(0, 0, 86, 30, 92), Tone("#fffaf0", label, mix(label, "#2a1f33", 0.32)), 14, 0):
            pen.fill(box(-90, 96, 180, 40), mix(label, "#2a1f33", 0.25), 0.25)
            for dy in (2, 94):
                pen.line(f"M-86 {dy}a86 30 0 0 0 172 0", STEEL.base, 6)
            pen.line("M-86 20a86 30 0 0 0 172 0M-86 78a86 30 0 0 0 172 0", accent, 4)
        pen.body(oval(0, 0, 86, 30), STEEL, -4, -3)
        pen.line(oval(0, 0, 76, 25), STEEL.shade, 2.4)
        pen.line(oval(0, 1, 60, 19), STEEL.light, 2.4)
        pen.body(oval(0, 8, 20, 9), STEEL, 3, 2)
        pen.fill(oval(0, 10, 10, 3.6), STEEL.shade)
        pen.gleam(-40, -8, 22, 4, -14, 0.85)


def fish_can(scene: Scene) -> None:
    pen = scene.pen
    pen.shadow(206, 320, 142, 20)
    for x, y in ((206, 104), (132, 206), (276, 206)):
        _can(scene, x, y, "#2f6a9c", "#f2cf62")
        with pen.at(x, y + 66, size=0.62):
            pen.fill("M-84 2C-60-34 30-36 62 0L92-26Q86 0 92 26L62 4C30 36-60 34-84 2z", "#eef4f7")
            for dx in (-30, -8, 14, 36):
                pen.line(f"M{dx} -22q9 8 0 16", "#2f6a9c", 6)
            pen.dot(-58, -2, 6, "#2b2a33")


def crab_can(scene: Scene) -> None:
    pen = scene.pen
    pen.shadow(206, 320, 142, 20)
    for x, y in ((206, 104), (132, 206), (276, 206)):
        _can(scene, x, y, "#f6e7c4", "#c43d2f")
        with pen.at(x, y + 68, size=0.5):
            for side in (False, True):
                with pen.at(0, 0, flip=side):
                    pen.line("M40 8L84 22L88 40M44-6L92-4L104 18M38-20L64-46", "#c43d2f", 11)
                    pen.fill("M56-40C50-66 66-78 82-80L76-62L94-70C96-50 84-36 70-34z", "#c43d2f")
            pen.fill(blob((-56, 4), (-36, -30), (36, -30), (56, 4), (28, 34), (-28, 34)), "#c43d2f")
            pen.line("M-30 8Q0 24 30 8", "#f6e7c4", 6)


def dashi_pack(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    paper = Tone("#fffdf4", "#efe3c6", "#c9b48a")
    pen.shadow(206, 318, 148, 20)
    kraft = Tone("#e7c992", "#cda467", "#9c743e")
    with pen.at(212, 196, turn=4 + dice.around(2)), pen.form("M-92-116L-84-122H92L98-116V118H-92z", kraft, 9, 6):
        pen.fill(box(-100, -104, 210, 6), "#a87f48", 0.6)
        pen.fill(box(-70, -78, 144, 150, 4), "#fbf5e4")
        with pen.at(2, -10, size=0.74, turn=-8):
            pen.fill("M-84 6C-50-16 40-18 72 2L100-18Q92 4 104 24L72 10C40 24-50 24-84 6z", "#3b638c")
            pen.fill("M-24-8C-8-60 40-82 78-78C60-50 40-24 20-6z", "#6f9cc4")
            pen.fill("M-20 12C0 34 26 46 50 46C42 30 30 18 18 10z", "#6f9cc4")
            pen.dot(-64, 2, 5, "#fff")
        pen.line("M-44 52H48", "#c43d2f", 5)
    for x, y, turn in ((106, 262, -16), (286, 274, 14)):
        with pen.at(x, y, turn=turn + dice.around(5)), pen.form(box(-46, -44, 92, 92, 5), paper, 6, 6):
            pen.fill(blob((-38, 44), (-34, 4), (0, -4), (34, 6), (38, 44)), "#c59a62", 0.8)
            for _ in range(14):
                pen.dot(dice.around(30), 26 + dice.around(16), 2.4, "#8a6236")
            pen.line("M-46-34H46", paper.shade, 2)


DRAWINGS: Mapping[str, Drawing] = {
    "sasa-kamaboko": sasa_kamaboko,
    "kamaboko": kamaboko,
    "kobumaki": kobumaki,
    "jakoten": jakoten,
    "squid-shumai": squid_shumai,
    "katsuobushi": katsuobushi,
    "bonito-flakes": bonito_flakes,
    "fish-can": fish_can,
    "crab-can": crab_can,
    "dashi-pack": dashi_pack,
}
