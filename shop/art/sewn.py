"""What is sewn of cloth: bags, aprons, trousers, cases."""

from collections.abc import Mapping

from shop.art.palette import BRASS, DENIM, GOLD, INDIGO, PALE_WOOD, Tone, tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, oval, poly


def tote(scene: Scene) -> None:
    """Matsusaka cotton: fine stripes of indigo."""
    pen = scene.pen
    pen.shadow(206, 334, 132, 18)
    for w, colour in ((20, INDIGO.shade), (14, INDIGO.base)):
        pen.line("M148 170C140 40 260 40 252 170", colour, w)
    body = "M76 156H324L336 322Q200 338 64 322z"
    with pen.form(body, INDIGO, 13, 5):
        stripes = ("#e9eef5", "#7d9bc9", "#c9474a", "#e9eef5", "#5f86bf", "#dcb75a")
        for i in range(26):
            x = 70 + i * 10.6
            pen.line(f"M{x} 150L{x + (x - 200) * 0.09:.1f} 340", stripes[(i * 5 + i // 7) % 6] if i % 3 else "#16294f", 2.6, 0.8)
    pen.fill("M76 156H324L325 176H75z", "#16294f", 0.55)
    pen.line("M80 170H320", "#e9eef5", 2, 0.7)
    for x in (148, 252):
        pen.body(box(x - 10, 154, 20, 48, 2), INDIGO, 4, 0)
        pen.line(f"M{x - 7} 196l14-14M{x - 7} 182l14 14", "#e9eef5", 2)
    pen.fill(box(232, 262, 52, 32, 2), "#fdf8ea")
    pen.line("M242 272h32M242 282h20", "#b9382c", 3)


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
    pen = scene.pen
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


def tie(scene: Scene) -> None:
    """Oshima tsumugi: dark silk with a fine woven ground."""
    pen, dice = scene.pen, scene.dice
    silk = dice.pick((Tone("#7d6a5c", "#4f4038", "#332925"), Tone("#5f6d8a", "#364363", "#222c47"), Tone("#6d8279", "#41574f", "#2a3a36")))
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
    silk = dice.pick((Tone("#b98ab5", "#7d4a80", "#552f5a"), Tone("#7d9cb5", "#456a8a", "#2c4a66"), Tone("#c98a7a", "#98493f", "#6b2f2c")))
    pen.shadow(206, 306, 152, 24)
    with pen.at(202, 204, turn=-7 + dice.around(3)):
        pen.body("M-136-34L-112-122Q-108-128-100-128H124Q132-128 134-120L140-34z", Tone("#fff3d9", "#f0dcb0", "#cbb07a"), 5, 4)
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
    pen = scene.pen
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


DRAWINGS: Mapping[str, Drawing] = {
    "tote": tote,
    "apron": apron,
    "monpe": monpe,
    "tie": tie,
    "book-cover": book_cover,
    "card-case": card_case,
    "coin-purse": coin_purse,
}
