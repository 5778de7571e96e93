"""Iron, copper, brass, steel."""

from collections.abc import Mapping

from shop.art.ceramics import cup
from shop.art.dishes import board
from shop.art.palette import BRASS, COPPER, IRON, PALE_WOOD, STEEL, URUSHI_BLACK, URUSHI_RED, WOOD, Tone, tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, bowl, box, num, oval, points, triples

RED_ZABUTON = Tone("#d95a4a", "#a82e2c", "#741f24")


def iron_kettle(scene: Scene) -> None:
    """Nambu ironware: hail-studded iron with a hooped handle."""
    pen, dice = scene.pen, scene.dice
    iron = dice.pick((IRON, Tone("#5b6a72", "#3a474e", "#242d33")))
    pen.shadow(206, 318, 138, 20)
    pen.line("M106 178C96 40 296 40 288 178", iron.shade, 19)
    pen.line("M104 176C96 42 292 42 286 176", iron.base, 13)
    pen.line("M112 130Q130 66 190 66", iron.light, 4, 0.7)
    pen.body("M296 198L348 160L366 172L356 190L300 246z", iron, 6, 6)
    d = blob(*points("196 156, 270 172, 320 232, 292 292, 232 314, 160 314, 100 292, 72 232, 122 172"), tension=0.17)
    with pen.form(d, iron, 17, 12):
        for row in range(5):
            y = 206 + row * 17
            for i in range(-7, 8):
                x = 196 + i * 17 + (8 if row % 2 else 0)
                pen.dot(x, y + 12 * (1 - (i / 7) ** 2), 4.4, iron.light, 0.75)
                pen.dot(x + 1.4, y + 1.6 + 12 * (1 - (i / 7) ** 2), 3.2, iron.shade, 0.6)
    pen.fill(oval(196, 170, 76, 20), iron.shade)
    pen.body("M122 168C128 138 264 138 270 168A74 19 0 0 1 122 168z", iron, 9, 6)
    pen.body(blob((180, 142), (184, 120), (196, 112), (208, 120), (212, 142)), BRASS, 5, 3)
    pen.gleam(112, 216, 9, 26, 30, 0.3)
    pen.line("M354 140q10-12 0-26t0-24", "#ffffff", 7, 0.7)


def copper_cup(scene: Scene) -> None:
    """A hammered copper beer cup."""
    pen = scene.pen
    d = cup(scene, 196, 118, 108, 204, COPPER, "#f4c24a", base=0.72)
    with pen.inside(d):
        for row in range(11):
            low = 146 + row * 18
            half = 108 - row * 3.2
            for i in range(-5, 6):
                x = 196.0 + i * half / 5 + (half / 10 if row % 2 else 0)
                pen.oval(x, low + 16 * (1 - (i / 5.4) ** 2), 9.4, 8, COPPER.shade, opacity=0.22)
                pen.oval(x - 2, low - 2 + 16 * (1 - (i / 5.4) ** 2), 6.4, 5.2, COPPER.light, opacity=0.34)
        pen.fill("M270 90H330V350H240z", COPPER.shade, 0.35)
        pen.fill("M106 110L128 116L146 318L128 312z", "#fff1dc", 0.35)
    for x, y, r in triples("112 112 22, 150 98 29, 198 92 33, 244 100 28, 278 114 20, 172 118 28, 224 120 28"):
        pen.fill(oval(x + 3, y + 5, r, r * 0.8), "#e3d3ae")
        pen.fill(oval(x, y, r, r * 0.8), "#fffaf0")


def cutlery(scene: Scene) -> None:
    """Knife, two forks and two spoons on a napkin."""
    pen, dice = scene.pen, scene.dice
    cloth = tone(dice.pick(("#5a7a9c", "#7d8f6a", "#a9574d", "#5f6a80")))
    pen.shadow(212, 300, 158, 44)
    with pen.at(200, 206, turn=-5):
        pen.fill(box(-158, -122, 316, 252, 4), cloth.shade)
        with pen.form(box(-162, -128, 316, 252, 4), cloth, 4, 4):
            pen.line(box(-150, -116, 292, 228, 2), cloth.light, 2.4, 0.7)
    handle = "M-6 20C-8 60-13 110-12 132Q0 146 12 132C13 110 8 60 6 20z"

    def piece(x: float, head: str, extra: str = "") -> None:
        with pen.at(x, 200, turn=dice.around(1.6)):
            with pen.at(5, 6):
                pen.fill(handle, "#1f2536", 0.28)
                pen.fill(head, "#1f2536", 0.28)
            pen.body(handle, STEEL, 4, 0)
            pen.body(head, STEEL, 6, 3)
            if extra:
                pen.line(extra, "#ffffff", 4, 0.85)
            pen.line("M-4 60Q-6 96-6 126", "#ffffff", 3, 0.9)

    spoon = "M-5 26C-10 0-33-16-33-62C-33-98-16-116 0-116C16-116 33-98 33-62C33-16 10 0 5 26z"
    fork = "M-5 26C-8-6-29-18-29-46V-116H-20V-54H-14V-116H-4.500V-54H4.500V-116H14V-54H20V-116H29V-46C29-18 8-6 5 26z"
    blade = "M-7 26V-96C-6-120 18-116 20-60C22-20 16 8 9 26z"
    piece(74, spoon, "M-20-60Q-20-90-6-100")
    piece(144, fork)
    piece(206, blade, "M0-92V0")
    piece(264, fork.replace("-116", "-88"))
    with pen.at(332, 214, size=0.84):
        pen.body(handle, STEEL, 4, 0)
        pen.body(spoon, STEEL, 6, 3)
        pen.line("M-20-60Q-20-90-6-100M-4 60Q-6 96-6 126", "#ffffff", 4, 0.85)


def orin(scene: Scene) -> None:
    """A brass singing bowl on its cushion, with the striker."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(204, 322, 148, 20)
    with pen.form(blob((52, 286), (96, 252), (200, 244), (304, 252), (348, 286), (308, 316), (200, 326), (92, 316)), RED_ZABUTON, 8, 12):
        pen.line("M66 288Q200 318 334 288", "#e9c46a", 4, 0.8)
        for x, y in ((110, 276), (290, 276), (150, 306), (252, 306)):
            pen.line(f"M{x - 10} {y}q10-9 20 0t-20 0", "#e9c46a", 3, 0.8)
    with pen.form(bowl(196, 138, 118, 36, 128, 52), BRASS, 18, 6):
        pen.fill("M104 150C108 206 132 250 162 262L150 262C114 250 90 206 90 150z", "#fff6cf", 0.75)
        pen.line("M78 158A118 36 0 0 0 314 158", BRASS.shade, 3, 0.7)
        pen.fill("M250 150C250 220 222 256 200 266H300V150z", BRASS.shade, 0.25)
    pen.fill(oval(196, 138, 118, 36), "#fdf0b8")
    pen.fill(oval(196, 141, 108, 30), BRASS.shade)
    pen.fill(oval(192, 148, 98, 22), "#8d6624")
    with pen.at(306, 232, turn=-58 + dice.around(4)):
        pen.body(box(-96, -9, 168, 18, 9), tone("#7d4a2f"), 0, 5)
        pen.body(box(48, -13, 52, 26, 11), URUSHI_RED, 3, 6)
        pen.line("M62-12V12M80-12V12", "#e9c46a", 3)
    for r in (0, 1):
        for way in (-1, 1):
            x, bend = 196 + way * (134 + r * 18), way * (16 + r * 4)
            pen.line(f"M{x} {104 - r * 10}Q{x + bend} 138 {x} {172 + r * 10}", "#c9982f", 4, 0.65 - r * 0.2)


def _blade(scene: Scene, d: str, edge: str, *, dark: bool, length: float) -> None:
    """A kitchen knife lying with its tip to the left; the handle begins at x = 20."""
    pen, dice = scene.pen, scene.dice
    steel = Tone("#8d949b", "#5d646c", "#3f454c") if dark else STEEL
    with pen.at(5, 9):
        pen.fill(d, "#2a1f33", 0.22)
    with pen.form(d, steel, 3, 4):
        pen.fill(edge, "#eef2f4")
        if not dark:
            for i in range(7):
                y = -34 + i * 8
                pen.line(f"M{-length:.0f} {y + 8}q30-14 60 0t60 0t60 0t60 0t60 0", "#a3b0ba", 1.8, 0.5)
        else:
            for _ in range(22):
                pen.oval(-dice.between(10, length), -18 + dice.around(20), 9, 5, "#79818a", turn=dice.around(40), opacity=0.7)
        pen.line(edge.split("z")[0], "#ffffff", 2.4, 0.9)
    pen.line(f"M{num(-length * 0.75)}-26L4-30", "#ffffff", 3, 0.35)
    with pen.at(4, 8):
        pen.fill("M18-22H160Q172-16 172 0Q172 12 160 16H18z", "#2a1f33", 0.2)
    pen.body("M18-24H160Q174-18 174-4Q174 10 160 14H18z", PALE_WOOD, 2, 9)
    pen.body("M10-25H48V15H10z", URUSHI_BLACK, 2, 8)
    pen.line("M60-14H156", PALE_WOOD.light, 4, 0.8)


def _knife_on_board(scene: Scene, d: str, edge: str, *, dark: bool, length: float, size: float) -> None:
    pen, dice = scene.pen, scene.dice
    board(pen, 22, 226, 356, 90, WOOD)
    rind, flesh = dice.pick(
        (
            ("#5f9d4c", Tone("#f1f7d8", "#dceab0", "#a9c070")),
            ("#d4702a", Tone("#fbc07a", "#f59a4a", "#d4702a")),
            ("#c23a4a", Tone("#ffffff", "#fbf1ee", "#e3c5c5")),
        )
    )
    for x, y in ((98, 268), (140, 278), (72, 292)):
        pen.fill(oval(x + 2, y + 5, 25, 12), rind)
        pen.fill(oval(x, y, 26, 13.6), rind)
        pen.body(oval(x, y, 23, 11.6), flesh, 3, 3)
        pen.line(oval(x, y, 14, 7), flesh.shade, 2, 0.7)
    with pen.at(206, 168, turn=-17 + dice.around(3), size=size):
        _blade(scene, d, edge, dark=dark, length=length)


def knife(scene: Scene) -> None:
    d = "M14-40L-120-40C-158-36-182-10-192 22C-140 34-60 34 14 28z"
    _knife_on_board(scene, d, "M-192 22C-140 12-60 12 14 10V40H-192z", dark=False, length=190, size=1.02)


def petty_knife(scene: Scene) -> None:
    d = "M14-26L-96-26C-130-22-152-4-166 16C-110 20-50 20 14 18z"
    _knife_on_board(scene, d, "M-166 16C-110 4-50 4 14 2V40H-166z", dark=False, length=160, size=1.04)


def nakiri(scene: Scene) -> None:
    d = "M14-50H-172Q-186-50-186-36V20Q-184 34-170 34H14z"
    _knife_on_board(scene, d, "M-190 12H14V44H-190z", dark=True, length=184, size=1.02)


DRAWINGS: Mapping[str, Drawing] = {
    "iron-kettle": iron_kettle,
    "copper-cup": copper_cup,
    "cutlery": cutlery,
    "orin": orin,
    "knife": knife,
    "petty-knife": petty_knife,
    "nakiri": nakiri,
}
