"""Cloth, dyed and woven, and what is sewn of it."""

from collections.abc import Mapping
from math import sqrt

from shop.art.palette import BRASS, DENIM, GOLD, INDIGO, PALE_WOOD, PORCELAIN, WHITE, WOOD, Tone, tone
from shop.art.pen import Pen
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, curve, leaf, num, oval, poly, ring_points


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
                pen.line(
                    f"M{num(x - r * k)} {num(y)}A{num(r * k)} {num(r * k)} 0 0 1 {num(x + r * k)} {num(y)}", ink, 3
                )
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
                pen.line(
                    f"M{x + 18 + (k * 61) % 270} {y + (k * 37) % 52}l4 3",
                    cloth.shade if k % 2 else cloth.light,
                    2.6,
                    0.7,
                )
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
    with pen.form(
        blob(
            (74, 196),
            (130, 164),
            (200, 154),
            (270, 164),
            (326, 196),
            (338, 280),
            (306, 322),
            (94, 322),
            (62, 280),
            tension=0.16,
        ),
        silk,
        15,
        9,
    ):
        _blossoms(
            pen,
            (
                (100, 250, 1.3),
                (160, 292, 1),
                (250, 280, 1.4),
                (304, 226, 1.1),
                (196, 226, 0.8),
                (130, 200, 0.7),
                (262, 206, 0.7),
                (318, 300, 0.8),
            ),
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


def tote(scene: Scene) -> None:
    """Matsusaka cotton: fine stripes of indigo."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 334, 132, 18)
    for w, colour in ((20, INDIGO.shade), (14, INDIGO.base)):
        pen.line("M148 170C140 40 260 40 252 170", colour, w)
    body = "M76 156H324L336 322Q200 338 64 322z"
    with pen.form(body, INDIGO, 13, 5):
        stripes = ("#e9eef5", "#7d9bc9", "#c9474a", "#e9eef5", "#5f86bf", "#dcb75a")
        for i in range(26):
            x = 70 + i * 10.6
            pen.line(
                f"M{x} 150L{x + (x - 200) * 0.09:.1f} 340",
                stripes[(i * 5 + i // 7) % 6] if i % 3 else "#16294f",
                2.6,
                0.8,
            )
    pen.fill("M76 156H324L325 176H75z", "#16294f", 0.55)
    pen.line("M80 170H320", "#e9eef5", 2, 0.7)
    for x in (148, 252):
        pen.body(box(x - 10, 154, 20, 48, 2), INDIGO, 4, 0)
        pen.line(f"M{x - 7} 196l14-14M{x - 7} 182l14 14", "#e9eef5", 2)
    pen.fill(box(232, 262, 52, 32, 2), "#fdf8ea")
    pen.line("M242 272h32M242 282h20", "#b9382c", 3)
    del dice


def apron(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 346, 112, 13)
    pen.line("M150 92C140 22 260 22 250 92", "#7a4a2a", 11)
    pen.line("M84 178Q40 194 44 250M316 178Q360 194 356 250", "#7a4a2a", 9)
    d = "M146 84H254C258 126 276 150 318 164L326 328Q200 352 74 328L82 164C124 150 142 126 146 84z"
    with pen.form(d, DENIM, 13, 8):
        for i in range(46):
            pen.line(f"M{-40 + i * 10} 350L{60 + i * 10} 70", DENIM.shade, 1.6, 0.22)
    stitch = "#f0b45a"
    raw = '<g stroke-dasharray="7 5">'
    pen.raw(raw)
    pen.line("M152 92H248C254 132 272 158 310 170L318 322Q200 343 82 322L90 170C128 158 146 132 152 92z", stitch, 2.4)
    pen.raw("</g>")
    pen.body(box(158, 108, 84, 56, 4), DENIM, 5, 4)
    pen.raw(raw)
    pen.line(box(164, 114, 72, 45, 3), stitch, 2)
    pen.raw("</g>")
    for x in (110, 206):
        with pen.form(box(x, 218, 86, 82, 6), DENIM, 6, 5):
            pen.fill(box(x, 218, 86, 14), DENIM.shade, 0.5)
        pen.raw(raw)
        pen.line(box(x + 6, 224, 74, 70, 4), stitch, 2)
        pen.raw("</g>")
    for x, y in ((154, 92), (246, 92), (114, 224), (288, 224), (92, 174), (308, 174)):
        pen.body(oval(x, y, 6, 6), COPPER_STUD, 2, 2)
    with pen.at(250, 214, turn=12 + dice.around(6)):
        pen.body(box(-6, -62, 12, 74, 5), PALE_WOOD, 3, 0)
        pen.body(oval(0, -70, 17, 22), PALE_WOOD, 4, 4)
    pen.body(box(207, 232, 84, 10), DENIM, 0, 3)
    pen.fill(box(282, 262, 12, 22, 1), "#c43d2f")


COPPER_STUD = Tone("#f6d2a8", "#d58f54", "#985b2c")


def monpe(scene: Scene) -> None:
    """Work trousers of Kurume kasuri, white splashes on indigo."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 348, 104, 12)
    d = "M122 70H278C300 150 306 230 290 306L296 334Q262 346 230 334L228 300C222 250 210 206 200 176C190 206 178 250 172 300L170 334Q138 346 104 334L110 306C94 230 100 150 122 70z"
    with pen.form(d, INDIGO, 11, 5):
        for row in range(9):
            for col in range(8):
                x = 104 + col * 28 + (14 if row % 2 else 0)
                y = 106 + row * 25
                if (row + col) % 3 == 0:
                    pen.line(f"M{x - 7} {y}H{x + 7}M{x} {y - 7}V{y + 7}", "#eaf1fa", 3.4)
                    pen.line(f"M{x - 9} {y - 3}H{x + 9}M{x - 9} {y + 3}H{x + 9}", "#eaf1fa", 1.6, 0.6)
                else:
                    pen.line(f"M{x - 3} {y}h6M{x} {y - 3}v6", "#a9c3e3", 2.6)
        pen.line("M200 92V180M150 120C132 190 130 250 136 300M250 120C268 190 270 250 264 300", INDIGO.shade, 4, 0.55)
    pen.body(box(118, 58, 164, 28, 7), INDIGO, 4, 5)
    for x in range(128, 280, 11):
        pen.line(f"M{x} 62v20", INDIGO.shade, 2.6, 0.7)
    pen.line("M192 74Q178 96 182 118M208 74Q222 96 216 120", "#eaf1fa", 5)
    for x in (104, 230):
        pen.body(box(x - 2, 318, 68, 24, 7), INDIGO, 4, 5)
        for k in range(x + 8, x + 64, 11):
            pen.line(f"M{k} 322v16", INDIGO.shade, 2.6, 0.7)
    del dice


def tie(scene: Scene) -> None:
    """Oshima tsumugi: dark silk with a fine woven ground."""
    pen, dice = scene.pen, scene.dice
    silk = dice.pick(
        (
            Tone("#7d6a5c", "#4f4038", "#332925"),
            Tone("#5f6d8a", "#364363", "#222c47"),
            Tone("#6d8279", "#41574f", "#2a3a36"),
        )
    )
    fleck = dice.pick(("#e3cda0", "#d9a05c", "#c9d6df"))
    pen.shadow(214, 330, 102, 18)

    def weave(x0: int, y0: int, x1: int, y1: int) -> None:
        for row, y in enumerate(range(y0, y1, 20)):
            for x in range(x0 + (10 if row % 2 else 0), x1, 20):
                pen.fill(poly((x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)), fleck, 0.85)
                pen.fill(poly((x, y - 3), (x + 3, y), (x, y + 3), (x - 3, y)), silk.base)

    with pen.at(250, 110, turn=-9), pen.form("M-14-20H20L36 176L8 204L-26 176z", silk, 7, 0):
        weave(-40, -14, 50, 210)
    with pen.at(186, 102, turn=7), pen.form("M-26 4H30L66 206L4 252L-58 206z", silk, 12, 4):
        weave(-70, 8, 80, 260)
        pen.line("M-4 10L-20 210", silk.light, 3, 0.4)
    with pen.form("M152 62H262L240 116H176z", silk, 8, 5):
        weave(150, 66, 266, 120)
    pen.line("M152 62H262", silk.light, 4, 0.7)


def book_cover(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    stripes = dice.pick(
        (
            ("#3f5f8f", "#e9e2d2", "#7d9bc4", "#c9574a"),
            ("#6d7f45", "#efe6cc", "#a5b877", "#c98a3a"),
            ("#8a3f4a", "#f3e3d6", "#c98a8a", "#4a5a80"),
        )
    )
    base = tone(stripes[0])
    pen.shadow(214, 322, 124, 20)
    with pen.at(206, 196, turn=-7 + dice.around(3)):
        pen.fill(box(-92, -122, 208, 262, 4), "#2a1f33", 0.16)
        pen.fill(box(-86, -126, 196, 254, 3), "#fdf8ea")
        for i in range(6):
            pen.line(f"M{100 + i * 2} -122V126", "#d9cdb0", 1)
        with pen.form("M-108-132H96Q104-132 104-124V126Q104 134 96 134H-108z", base, 8, 6):
            for i in range(18):
                x = -96 + i * 12
                pen.fill(box(x, -140, (3, 6, 2, 4)[i % 4], 290), stripes[(i * 3) % 3 + 1] if i % 5 else "#ffffff", 0.85)
            pen.fill(box(-108, -140, 22, 290), "#2a1f33", 0.2)
        pen.line("M-86-130V132", base.shade, 2.6, 0.6)
        pen.body(box(10, -70, 62, 40, 2), Tone("#fff", "#fbf3e0", "#d9c9a5"), 3, 3)
        pen.line("M20-58h40M20-46h26", "#6d5138", 3)
        pen.line("M40 134Q44 160 34 186", "#c43d2f", 6)
        pen.line("M34 186l-7 14M34 186l2 16M34 186l9 12", "#c43d2f", 3)


def card_case(scene: Scene) -> None:
    """Yonezawa silk: a card case, half open, a card showing."""
    pen, dice = scene.pen, scene.dice
    silk = dice.pick(
        (
            Tone("#b98ab5", "#7d4a80", "#552f5a"),
            Tone("#7d9cb5", "#456a8a", "#2c4a66"),
            Tone("#c98a7a", "#98493f", "#6b2f2c"),
        )
    )
    pen.shadow(206, 306, 152, 24)
    with pen.at(202, 204, turn=-7 + dice.around(3)):
        pen.body(
            "M-136-34L-112-122Q-108-128-100-128H124Q132-128 134-120L140-34z",
            Tone("#fff3d9", "#f0dcb0", "#cbb07a"),
            5,
            4,
        )
        with pen.at(4, -52, turn=-3):
            pen.fill(box(-108, -48, 220, 100, 3), "#2a1f33", 0.14)
            pen.fill(box(-112, -54, 220, 100, 3), "#fffdf6")
            pen.line("M-88-32h70M-88-16h44", "#4a4a55", 5)
            pen.line("M40-32h48M56-18h32", "#a9a6a0", 3)
        with pen.form(box(-140, -32, 284, 138, 9), silk, 9, 8):
            for row in range(9):
                y = -30 + row * 17
                d = "".join(f"q9-{9 if row % 2 else 12} 18 0" for _ in range(17))
                pen.line(f"M-148 {y}{d}", silk.light, 2.6, 0.8)
                pen.line(f"M-148 {y + 7}{d}", "#f3dca0", 1.8, 0.75)
        pen.raw('<g stroke-dasharray="6 5">')
        pen.line(box(-132, -24, 268, 122, 6), silk.light, 2)
        pen.raw("</g>")
        pen.line("M-138-32H142", silk.light, 4)


def coin_purse(scene: Scene) -> None:
    """Kihachijo: yellow checks, a brass clasp."""
    pen, dice = scene.pen, scene.dice
    silk = Tone("#fbe08a", "#e9b93c", "#b5832a")
    pen.shadow(206, 322, 138, 20)
    d = blob((96, 160), (200, 144), (304, 160), (338, 246), (290, 312), (200, 324), (110, 312), (62, 246), tension=0.17)
    with pen.form(d, silk, 15, 9):
        for i in range(10):
            pen.fill(box(58 + i * 31, 130, 11, 210), "#6b4320", 0.5)
            pen.fill(box(74 + i * 31, 130, 3, 210), "#4a2f1c", 0.6)
            y = 140 + i * 21
            pen.fill(box(40, y, 320, 8), "#6b4320", 0.45)
            pen.fill(box(40, y + 12, 320, 2.4), "#4a2f1c", 0.6)
        pen.line(
            "M128 164Q112 196 116 230M272 164Q288 196 284 230M200 158V200M164 160Q156 186 158 206M236 160Q244 186 242 206",
            silk.shade,
            4,
            0.7,
        )
    pen.line("M82 190Q90 142 200 138Q310 142 318 190", BRASS.shade, 20)
    pen.line("M82 187Q90 139 200 135Q310 139 318 187", BRASS.base, 14)
    pen.line("M98 166Q120 144 190 141", BRASS.light, 4)
    for x in (182, 218):
        pen.body(oval(x, 117, 19, 19), BRASS, 5, 5)
        pen.gleam(x - 6, 110, 6, 4)
    for x, y in ((318, 312), (96, 326)):
        pen.body(oval(x, y, 25, 13), GOLD, 4, 4)
        pen.fill(oval(x, y - 1, 6, 3), GOLD.shade)
    del dice


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
        pen.line(
            "M130 180C120 230 110 270 96 310M216 186C210 240 200 270 190 310M300 222C296 260 286 290 274 314",
            INDIGO.shade,
            8,
            0.6,
        )
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
    "tote": tote,
    "apron": apron,
    "monpe": monpe,
    "tie": tie,
    "book-cover": book_cover,
    "card-case": card_case,
    "coin-purse": coin_purse,
    "coaster": coaster,
    "indigo-cloth": indigo_cloth,
}
