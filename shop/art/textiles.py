"""Cloth, dyed and woven, and what is sewn of it."""

from collections.abc import Mapping
from math import sqrt

from shop.art.palette import INDIGO, PALE_WOOD, PORCELAIN, WHITE, WOOD, Tone, tone
from shop.art.pen import Pen
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, curve, leaf, num, oval, points, ring_points, triples


def hemp_leaves(pen: Pen, x0: float, y0: float, x1: float, y1: float, side: float, ink: str, width: float) -> None:
    """麻の葉 drawn over a field."""
    height = side * sqrt(3)
    d, row, y = "", 0, y0
    while y < y1 + height:
        x = x0 - (side if row % 2 else 0)
        while x < x1 + side:
            for px, py in ring_points(x, y, side, side, 6, start=0.25 / 3):
                d += f"M{num(x)} {num(y)}L{num(px)} {num(py)}"
            x += 2 * side
        y += height / 2 * 1.0
        row += 1
    pen.line(d, ink, width)


def _waves(pen: Pen, x0: float, y0: float, x1: float, y1: float, r: float, ink: str) -> None:
    row, y = 0, y0
    while y < y1 + r:
        x = x0 + (r if row % 2 else 0) - r
        while x < x1 + r:
            for k in (0.94, 0.62, 0.3):
                pen.line(f"M{num(x - r * k)} {num(y)}A{num(r * k)} {num(r * k)} 0 0 1 {num(x + r * k)} {num(y)}", ink, 3)
            x += 2 * r
        y += r * 0.62
        row += 1


def _blossoms(pen: Pen, spots: tuple[tuple[float, float, float], ...], colour: str, heart: str) -> None:
    for x, y, s in spots:
        for px, py in ring_points(x, y, 13 * s, 13 * s, 5, start=-0.25):
            pen.dot(px, py, 10 * s, colour)
        pen.dot(x, y, 6 * s, heart)


def tenugui(scene: Scene) -> None:
    """Two dyed hand towels on a bar."""
    pen, dice = scene.pen, scene.dice
    cloths = [
        (Tone("#5d86c4", "#2f5fa3", "#1e4078"), "#e9f1fa", "dots"),
        (Tone("#fdfdf8", "#f2f4ef", "#cdd4d2"), "#2f5fa3", "waves"),
        (Tone("#f2b5a0", "#dd6d50", "#a94436"), "#fff3e6", "leaves"),
        (Tone("#b5d0a0", "#7aa05c", "#55753f"), "#f7fbee", "leaves"),
    ]
    turn = dice.whole(0, 3)
    pen.shadow(206, 340, 140, 12)
    pen.body(box(30, 62, 340, 14, 7), WOOD, 0, 6)
    for i, x in enumerate((64, 208)):
        cloth, ink, style = cloths[(i + turn) % 4]
        d = f"M{x} 66H{x + 128}V318q-21 14-43 4t-43 2t-42-2z"
        with pen.form(d, cloth, 9, 5):
            if style == "dots":
                for row in range(9):
                    for col in range(5):
                        pen.dot(x + 14 + col * 28 + (14 if row % 2 else 0), 92 + row * 29, 8, ink)
            elif style == "waves":
                _waves(pen, x, 96, x + 128, 330, 22, ink)
            else:
                hemp_leaves(pen, x, 84, x + 128, 330, 22, ink, 3)
            pen.fill(f"M{x + 40} 66V330H{x + 52}V66zM{x + 92} 66V330H{x + 100}V66z", "#2a1f33", 0.1)
        pen.body(f"M{x - 2} 58H{x + 130}V88q-33 9-66 0t-66 0z", cloth, 6, 3)


def towel(scene: Scene) -> None:
    """A stack of soft folded towels."""
    pen, dice = scene.pen, scene.dice
    tones = [
        Tone("#ffffff", "#f7f3ea", "#d6cdbf"),
        Tone("#cfe6f2", "#9cc7dd", "#6d9ab5"),
        Tone("#fbdcd5", "#f0b3a6", "#c98277"),
        Tone("#dfeac3", "#b5cb8d", "#86a05f"),
    ]
    turn = dice.whole(0, 3)
    pen.shadow(206, 322, 162, 20)
    for i, y in enumerate((262, 196, 130)):
        cloth = tones[(i + turn) % 4]
        x = 48 + dice.around(8)
        with pen.form(box(x, y - 8, 300, 70, 30), cloth, 5, 8):
            pen.line(f"M{x + 300} {y + 26}H{x + 60}Q{x + 34} {y + 26} {x + 34} {y + 10}", cloth.shade, 4, 0.8)
            for k in range(40):
                pen.line(f"M{x + 18 + (k * 61) % 270} {y + (k * 37) % 52}l4 3", cloth.shade if k % 2 else cloth.light, 2.6, 0.7)
            pen.fill(box(x + 206, y - 10, 11, 80), cloth.shade, 0.75)
            pen.fill(box(x + 224, y - 10, 24, 80), cloth.light, 0.9)
            pen.fill(box(x + 255, y - 10, 11, 80), cloth.shade, 0.75)
    with pen.at(140, 104, turn=dice.around(8)):
        for turn2 in (200, 340):
            with pen.at(0, 8, turn=turn2):
                pen.fill(leaf(52, 13), "#7fa65c")
        for px, py in ring_points(0, -4, 17, 14, 6):
            pen.body(oval(px, py, 14, 12), WHITE, 3, 3)
        pen.body(oval(0, -4, 10, 8), WHITE, 3, 3)


def furoshiki(scene: Scene) -> None:
    """A box tied up in crêpe silk."""
    pen, dice = scene.pen, scene.dice
    silk = tone(dice.pick(("#8a4f9a", "#b5405c", "#3f6aa8", "#4d8a7a")))
    pen.shadow(206, 324, 150, 20)
    with pen.form(blob(*points("74 196, 130 164, 200 154, 270 164, 326 196, 338 280, 306 322, 94 322, 62 280"), tension=0.16), silk, 15, 9):
        _blossoms(
            pen,
            triples("100 250 1.3, 160 292 1, 250 280 1.4, 304 226 1.1, 196 226 0.8, 130 200 0.7, 262 206 0.7, 318 300 0.8"),
            silk.light,
            "#f7e6bd",
        )
        pen.line(
            "M200 176C150 200 96 230 78 290M200 176C250 200 304 230 322 290M200 176C184 210 150 260 140 320M200 176C216 210 250 260 262 320",
            silk.shade,
            4,
            0.6,
        )
    with pen.form("M196 168C150 154 100 116 88 78C92 66 112 66 120 74C150 92 186 128 206 160z", silk, 5, 6):
        pen.line("M196 164Q140 130 106 84", silk.shade, 3, 0.6)
    with pen.form("M204 168C250 154 300 116 312 78C308 66 288 66 280 74C250 92 214 128 194 160z", silk, 8, 5):
        pen.line("M204 164Q260 130 294 84", silk.shade, 3, 0.6)
    pen.body(blob((160, 176), (176, 148), (200, 142), (224, 148), (240, 176), (222, 198), (178, 198)), silk, 7, 7)
    pen.line("M178 164q20 14 44 2M184 186q16-10 34-4", silk.shade, 3, 0.7)


def coaster(scene: Scene) -> None:
    """Hanaui: small woven flowers like coins and fans."""
    pen, dice = scene.pen, scene.dice
    grounds = [tone("#2f4370"), tone("#b5382f"), tone("#3f7355"), tone("#d9a02f")]
    turn = dice.whole(0, 3)
    pen.shadow(212, 312, 142, 24)
    for i, (x, y, spin) in enumerate(((248, 146, 12), (156, 222, -8))):
        cloth = grounds[(i + turn) % 4]
        with pen.at(x, y, turn=spin + dice.around(4)):
            for k in range(-9, 10):
                pen.line(f"M{k * 10.6} -112V-98M{k * 10.6} 98V114", cloth.base, 4)
            pen.fill(box(-96, -92, 204, 202, 4), "#2a1f33", 0.2)
            with pen.form(box(-104, -102, 206, 206, 4), cloth, 4, 4):
                for row in range(5):
                    for col in range(5):
                        cx, cy = -80 + col * 40, -80 + row * 40
                        ink = ("#fdf3dc", "#f3c23c", "#e9745c")[(row + col) % 3]
                        for a, b in ((0, -13), (-7, -6), (7, -6), (-13, 0), (0, 0), (13, 0), (-7, 7), (7, 7), (0, 13)):
                            pen.fill(box(cx + a - 3, cy + b - 2, 6, 4), ink)
                for k in range(-3, 4):
                    pen.line(f"M{k * 40 - 20} -104V104M-104 {k * 40 - 20}H104", cloth.light, 1.6, 0.6)
    with pen.at(170, 206):
        pen.shadow(6, 18, 58, 22)
        pen.body("M-52-56A52 20 0 0 1 52-56L40 14Q0 34-40 14z", PORCELAIN, 8, 3)
        pen.fill(oval(0, -56, 52, 20), "#ffffff")
        pen.fill(oval(0, -53, 44, 14), "#a9b45a")
        pen.line("M-46-30Q0-8 46-30", "#4a6ca3", 4)


def indigo_cloth(scene: Scene) -> None:
    """A bolt of indigo with a length thrown out."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 320, 156, 22)
    cloth = "M96 152C150 190 200 170 246 196C300 226 336 214 352 240L330 322C290 300 250 320 200 306C150 292 110 318 58 300z"
    with pen.form(cloth, INDIGO, 10, 8):
        hemp_leaves(pen, 40, 140, 370, 340, 27, "#cfe0f2", 2.6)
        pen.line("M130 180C120 230 110 270 96 310M216 186C210 240 200 270 190 310M300 222C296 260 286 290 274 314", INDIGO.shade, 8, 0.6)
    with pen.at(190, 124, turn=-8 + dice.around(3)):
        with pen.form(box(-150, -44, 290, 90, 20), INDIGO, 0, 16):
            hemp_leaves(pen, -150, -44, 150, 60, 27, "#cfe0f2", 2.6)
        pen.body(oval(140, 1, 22, 45), Tone("#8fb0d9", "#4d72aa", "#2f4f86"), 3, 3)
        pen.line("M140-30C156-24 156 26 140 30C128 26 128-16 140-18C150-14 150 14 140 16", "#1d3361", 3)
        pen.body(oval(140, 0, 7, 11), PALE_WOOD, 2, 2)
    pen.line(curve((120, 330), (200, 322), (260, 334)), "#ffffff", 0, 0)


DRAWINGS: Mapping[str, Drawing] = {
    "tenugui": tenugui,
    "towel": towel,
    "furoshiki": furoshiki,
    "coaster": coaster,
    "indigo-cloth": indigo_cloth,
}
