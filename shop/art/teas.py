"""Tea: leaves, tins, cups."""

from collections.abc import Mapping

from shop.art.dishes import vessel
from shop.art.palette import BAMBOO, DEEP_LEAF, LEAF, PAPER, PORCELAIN, Tone, tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import bowl, box, leaf, oval, tin

BREW = Tone("#dfe38a", "#b5bf4c", "#83912f")


def _sprig(scene: Scene, x: float, y: float, turn: float, size: float = 1) -> None:
    """Two leaves and a bud (一芯二葉)."""
    pen = scene.pen
    with pen.at(x, y, turn=turn, size=size):
        pen.line("M0 34Q2 10 0-8", "#8fb85a", 5)
        for side in (-1, 1):
            with pen.at(0, 6, turn=-90 + side * 48):
                pen.body(leaf(62, 17), LEAF, 3, 5)
                pen.line("M4 0H52", "#d3e8a4", 2, 0.8)
        with pen.at(0, -4, turn=-90):
            pen.body(leaf(46, 10), Tone("#dcefae", "#a9d070", "#79a94c"), 3, 4)


def _caddy(scene: Scene, x: float, top: float, paper: Tone, sprig: bool = True) -> None:
    """A tin covered in paper, with its label."""
    pen = scene.pen
    pen.shadow(x + 6, top + 186, 74, 18)
    with pen.form(tin(x, top, 68, 20, 176), paper, 15, 0):
        for row in range(10):
            for col in range(5):
                cx, cy = x - 62 + col * 32 + (16 if row % 2 else 0), top + 36 + row * 17
                pen.line(f"M{cx - 14} {cy}A14 14 0 0 1 {cx + 14} {cy}", paper.light, 2.2, 0.65)
        pen.fill(box(x - 36, top + 62, 72, 92, 3), PAPER)
        pen.line(f"M{x - 68} {top + 36}a68 20 0 0 0 136 0", paper.shade, 3)
    pen.body(oval(x, top, 68, 20), Tone(paper.light, paper.light, paper.base), -3, -2)
    if sprig:
        _sprig(scene, x, top + 112, 0, 0.62)


def _leaves(scene: Scene, x: float, y: float, spread: float, count: int, colours: tuple[str, ...]) -> None:
    pen, dice = scene.pen, scene.dice
    for _ in range(count):
        with pen.at(x + dice.around(spread), y + dice.around(spread * 0.26), turn=dice.around(90)):
            pen.line(f"M-10 2Q0 {dice.around(7):.0f} 10-1", dice.pick(colours), 4)


def tea(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    paper = tone(dice.pick(("#3f7a4a", "#55804a", "#2f6a5c", "#6d7f3a")))
    _caddy(scene, 136, 122, paper)
    vessel(pen, 276, 216, 70, 92, PORCELAIN, "#eef3ea", ry=26, foot=44)
    pen.fill(oval(276, 221, 60, 19), BREW.shade)
    pen.fill(oval(274, 223, 56, 16), BREW.base)
    pen.gleam(254, 219, 15, 4, -8, 0.6)
    pen.line("M222 262Q276 292 330 262", "#4a6ca3", 4, 0.75)
    _leaves(scene, 190, 330, 56, 24, ("#2f5d38", "#4a7a40", "#1f4530"))
    _sprig(scene, 326, 314, 62, 0.9)
    pen.line("M262 182q10-12 0-24t0-24M292 182q10-12 0-24t0-24", "#ffffff", 6, 0.8)


def matcha(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    foam = Tone("#c5dc7c", "#94b84a", "#69902f")
    glaze = Tone("#6d625e", dice.pick(("#453c3c", "#4d4038", "#3b3f47")), "#29242a")
    vessel(pen, 172, 202, 138, 124, glaze, "#3a3230", ry=54, foot=72)
    pen.fill("M38 214C70 268 110 244 132 276C150 258 184 290 206 262C236 284 270 250 304 224A138 54 0 0 1 38 214z", glaze.light, 0.45)
    pen.fill(oval(172, 208, 120, 43), foam.shade)
    pen.fill(oval(169, 211, 115, 38), foam.base)
    for _ in range(36):
        pen.dot(172 + dice.around(92), 210 + dice.around(26), dice.between(2, 5), foam.light, 0.8)
    with pen.at(302, 254, turn=16 + dice.around(4)):
        pen.shadow(6, 74, 44, 12)
        for i in range(-6, 7):
            pen.line(f"M{i * 3} -14C{i * 6} 10 {i * 8.4:.1f} 40 {i * 5.4:.1f} 72", BAMBOO.light if i % 2 else BAMBOO.base, 4)
        pen.line("M-22 8Q0 18 22 8", "#3a3338", 4)
        pen.body(box(-17, -84, 34, 78, 6), BAMBOO, 7, 0)
        pen.line("M-17-40H17", BAMBOO.shade, 3)
    pen.fill("M66 330Q112 292 168 330Q118 340 66 330z", foam.base)
    pen.fill("M74 329Q112 304 140 318Q112 322 74 329z", foam.light)


def roasted_tea(scene: Scene) -> None:
    pen = scene.pen
    brew = Tone("#e9a85c", "#c0702a", "#8b4a1c")
    _caddy(scene, 132, 126, Tone("#c08a5c", "#935a34", "#643a26"), sprig=False)
    for dx, turn in ((-14, -10), (0, 6), (14, -4), (-6, 20), (8, -18)):
        with pen.at(132 + dx, 234, turn=turn):
            pen.line("M0-26V26", "#a86f3c", 5)
    with pen.form(
        "M204 204A74 27 0 0 1 352 204C354 252 330 306 312 310H244C226 306 202 252 204 204z", Tone("#fff", "#eef6f6", "#bcd2d6"), 10, 4
    ):
        pen.fill("M208 214A70 24 0 0 1 348 214C350 256 328 298 312 302H244C228 298 206 256 208 214z", brew.base)
        pen.fill("M318 200C330 240 322 280 300 310H360V200z", brew.shade, 0.7)
    pen.fill(oval(278, 204, 74, 27), "#ffffff", 0.75)
    pen.fill(oval(278, 208, 66, 21), brew.light)
    pen.line("M222 228Q224 264 240 288", "#ffffff", 6, 0.5)
    _leaves(scene, 196, 334, 66, 26, ("#8a542c", "#a86f3c", "#6b3d22", "#c08a55"))
    pen.line("M262 170q10-12 0-24t0-24M294 170q10-12 0-24t0-24", "#ffffff", 6, 0.8)


def herb_tea(scene: Scene) -> None:
    """明日葉: its three-parted saw-edged leaves beside a glass cup."""
    pen, dice = scene.pen, scene.dice
    brew = Tone("#f3e58a", "#d3b83f", "#a38a2a")
    for x, y, turn, size in ((122, 190, -20, 1.25), (196, 122, 8, 1.15)):
        with pen.at(x, y, turn=turn + dice.around(6), size=size):
            pen.line("M0 104Q6 50 0 20", "#b9c94c", 8)
            for lean, dist in ((-90, 0), (-160, 26), (-20, 26)):
                with pen.at(0, 14, turn=lean):
                    pen.line("M0 0H30", "#a9c04c", 5)
                    with pen.at(14, 0):
                        d = "M0 0L10-14L18-12L24-24L34-20L42-30L52-22L62-22L66-12L80 0L66 12L62 22L52 22L42 30L34 20L24 24L18 12L10 14z"
                        pen.body(d, DEEP_LEAF if dist else LEAF, 2, 6)
                        pen.line("M4 0H70M28 0l12-16M28 0l12 16M46 0l10-12M46 0l10 12", "#c5de94", 2, 0.8)
    pen.shadow(274, 326, 84, 18)
    with pen.form(
        "M196 218A76 28 0 0 1 348 218C350 270 326 318 308 322H236C218 318 194 270 196 218z", Tone("#fff", "#f3f8f4", "#bcd0c8"), 10, 4
    ):
        pen.fill("M200 230A72 24 0 0 1 344 230C344 270 324 310 308 314H236C220 310 200 270 200 230z", brew.base)
        pen.fill("M316 220C328 256 318 294 298 322H356V220z", brew.shade, 0.6)
    pen.line("M348 240q30 4 22 36t-36 22", "#e3efe9", 9)
    pen.fill(oval(272, 218, 76, 28), "#ffffff", 0.8)
    pen.fill(oval(272, 222, 68, 22), brew.light)
    pen.line("M214 244Q216 280 232 300", "#ffffff", 6, 0.6)


def gyokuro(scene: Scene) -> None:
    """A handleless pot (宝瓶) with two small cups of deep green tea."""
    pen, dice = scene.pen, scene.dice
    pot = Tone("#dce8e4", "#a9c5c0", "#78988f")
    pen.shadow(168, 276, 122, 20)
    pen.body("M246 178L308 162L300 196L258 220z", pot, 6, 5)
    with pen.form(bowl(164, 180, 106, 40, 98, 58), pot, 14, 5):
        pen.line("M62 214Q164 272 266 214", "#ffffff", 4, 0.7)
    pen.fill(oval(164, 180, 106, 40), pot.light)
    pen.body("M72 178C84 138 244 138 256 178A92 31 0 0 1 72 178z", pot, 10, 6)
    pen.body(oval(164, 140, 18, 15), pot, 4, 4)
    pen.gleam(112, 160, 22, 5, -20, 0.7)
    for x, y in ((216, 282), (312, 262)):
        vessel(pen, x, y, 46, 44, PORCELAIN, "#eef3ea", ry=17, foot=26)
        pen.fill(oval(x, y + 3, 38, 12), "#7f9c34")
        pen.fill(oval(x - 1, y + 5, 34, 9), "#b9c94c")
        pen.gleam(x - 12, y + 2, 8, 2.4, -8)
    _leaves(scene, 108, 320, 44, 22, ("#1f4530", "#2f5d38", "#44703f"))
    _sprig(scene, 336, 142, 24 + dice.around(6), 0.95)


DRAWINGS: Mapping[str, Drawing] = {"tea": tea, "matcha": matcha, "roasted-tea": roasted_tea, "herb-tea": herb_tea, "gyokuro": gyokuro}
