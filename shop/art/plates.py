"""Plates to look at, lacquer bowls and boxes, chopsticks."""

from collections.abc import Mapping
from math import cos, pi, sin

from shop.art.ceramics import COBALT
from shop.art.dishes import vessel
from shop.art.palette import GOLD, PORCELAIN, URUSHI_BLACK, URUSHI_RED, WOOD, Tone
from shop.art.pen import Pen
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, leaf, oval, poly, ring_points


def _round(pen: Pen, x: float, y: float, r: float, glaze: Tone) -> None:
    """A plate seen from above, standing a little off the ground."""
    pen.shadow(x + 8, y + 12, r, r * 0.97)
    pen.fill(oval(x + 3, y + 5, r), glaze.shade)
    pen.body(oval(x, y, r), glaze, -3, -3)


def porcelain_plate(scene: Scene) -> None:
    """Arita: cobalt on white, a plate before a stack."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 330, 130, 16)
    for i in range(4):
        pen.fill(oval(200, 322 - i * 9, 126, 18), PORCELAIN.shade)
        pen.fill(oval(200, 318 - i * 9, 126, 18), "#fbfdfe")
        pen.line(f"M76 {322 - i * 9}A126 18 0 0 0 324 {322 - i * 9}", COBALT, 2)
    pen.fill(oval(204, 178, 142), PORCELAIN.shade)
    pen.body(oval(200, 174, 142), PORCELAIN, -4, -4)
    pen.line(oval(200, 174, 135), COBALT, 4)
    pen.line(oval(200, 174, 96), COBALT, 3)
    pen.line(oval(200, 174, 91), COBALT, 1.6)
    for i in range(8):
        with pen.at(200, 174, turn=i * 45 + 8):
            if i % 2:
                pen.fill("M0-100C22-104 30-118 22-130Q0-136-22-130C-30-118-22-104 0-100z", "#5f86c4")
                pen.line("M-18-126Q0-102 18-126M0-102V-130", "#eaf1fa", 2.4)
            else:
                pen.line("M-26-112q13-18 26 0t26 0M-20-122q10-10 20 0t20 0", COBALT, 3)
    with pen.at(200, 176, turn=dice.around(14)):
        pen.line("M-8 62C-20 20 10-10-4-58M-8 24Q24 12 40-22M-4 0Q-34-10-48-36", COBALT, 4)
        for x, y, s in ((-4, -56, 1), (42, -24, 0.9), (-50, -38, 0.86)):
            for px, py in ring_points(x, y, 12 * s, 12 * s, 5):
                pen.dot(px, py, 9 * s, "#5f86c4")
            pen.dot(x, y, 6 * s, COBALT)
        for x, y, turn in ((-14, 46, 200), (-2, 40, -20), (14, 10, 60), (-22, -8, 150)):
            with pen.at(x, y, turn=turn):
                pen.fill(leaf(30, 9), "#7f9fd0")


def slip_plate(scene: Scene) -> None:
    """Onta: rings of small cuts made by a leaping plane."""
    pen, dice = scene.pen, scene.dice
    glaze = dice.pick((Tone("#e9d9b8", "#d3bb8e", "#a58a5f"), Tone("#b7c4a0", "#93a578", "#6a7c55")))
    _round(pen, 200, 196, 150, glaze)
    for r in (140, 122, 104, 86, 68, 50):
        count = int(r * 0.42)
        for i in range(count):
            a = 2 * pi * i / count + r
            x, y = 200 + r * cos(a), 196 + r * sin(a)
            with pen.at(x, y, turn=a * 180 / pi + 14):
                pen.fill("M-6-4L6 0L-6 4z", "#5a4030")
    pen.line(oval(200, 196, 34), glaze.shade, 4)
    pen.line(oval(200, 196, 146), "#6d5138", 5)
    pen.gleam(126, 116, 26, 8, -42, 0.35)


def yachimun(scene: Scene) -> None:
    """Okinawa: bold green, brown and blue brushwork."""
    pen, dice = scene.pen, scene.dice
    glaze = Tone("#f7ecd2", "#ecdcb8", "#bfa77c")
    _round(pen, 200, 196, 150, glaze)
    pen.line(oval(200, 196, 143), "#5a3d2b", 7)
    for i in range(12):
        with pen.at(200, 196, turn=i * 30 + dice.around(3)):
            pen.oval(0, -117, 13, 16, "#2f6fae" if i % 2 else "#4d8a55")
            pen.line("M-7-124Q0-132 7-124", "#f7ecd2", 3, 0.7)
    pen.line(oval(200, 196, 92), "#8a5a30", 5)
    with pen.at(200, 196, turn=dice.around(20)):
        for turn in (0, 120, 240):
            with pen.at(0, 0, turn=turn):
                pen.fill("M0-6C20-30 16-62 0-78C-16-62-20-30 0-6z", "#4d8a55")
                pen.line("M0-14V-66", "#f7ecd2", 3)
                pen.line("M22-20Q46-34 40-60q-16-6-18 10", "#8a5a30", 6)
        pen.dot(0, 0, 17, "#2f6fae")
        pen.dot(-2, -2, 8, "#8fb8de")
    pen.gleam(128, 116, 26, 8, -42, 0.45)


def gold_dish(scene: Scene) -> None:
    """A small black dish with leaf of gold."""
    pen, dice = scene.pen, scene.dice
    _round(pen, 176, 176, 132, URUSHI_BLACK)
    pen.fill(oval(176, 178, 112), "#241d20")
    with pen.inside(oval(176, 176, 130)):
        pen.fill("M20 250L70 190L96 210L140 150L176 178L230 96L262 122L330 40V330H20z", GOLD.base)
        pen.fill("M20 280L80 226L104 244L150 190L182 214L240 140L268 160L330 90V330H20z", GOLD.light, 0.8)
        for _ in range(26):
            x, y = 160 + dice.around(110), 150 + dice.around(90)
            with pen.at(x, y, turn=dice.around(90), size=dice.between(0.5, 1.2)):
                pen.fill("M-7-4L4-8L8 4L-4 7z", dice.pick((GOLD.base, GOLD.light, GOLD.shade)))
    pen.line(oval(176, 176, 131), GOLD.light, 2.4, 0.8)
    _round(pen, 302, 296, 68, Tone("#fdf1c4", "#ecce6d", "#b9923a"))
    pen.line("M252 276L290 288L300 244M290 288L322 330M290 288L352 296M268 326L290 288", "#c9a045", 2.4, 0.8)
    pen.gleam(272, 266, 18, 6, -42, 0.7)
    pen.gleam(104, 104, 26, 7, -42, 0.3)


def _soup_bowl(scene: Scene, out: Tone, inner: str, x: float, y: float, s: float) -> None:
    pen = scene.pen
    with pen.at(x, y, size=s):
        vessel(pen, 0, 0, 130, 112, out, inner, ry=44, foot=56)
        pen.body("M-52 106H52L60 132Q0 144-60 132z", out, 8, 3)
        pen.fill("M-122 2A122 38 0 0 1 122 2A122 24 0 0 0-122 2z", "#000", 0.2)
        pen.gleam(-88, 44, 9, 28, 22, 0.5)


def _makie(pen: Pen, x: float, y: float, size: float) -> None:
    """A gold painted spray of plum."""
    with pen.at(x, y, size=size):
        pen.line("M-48 34Q-20 10 0 6T44-30M-6 8Q10 20 30 18", GOLD.base, 4)
        for px, py, r in ((4, 2, 12), (40, -30, 10), (30, 18, 9)):
            for qx, qy in ring_points(px, py, r * 0.8, r * 0.8, 5, start=-0.25):
                pen.dot(qx, qy, r * 0.56, GOLD.light)
            pen.dot(px, py, r * 0.34, GOLD.shade)


def lacquer_bowl(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    red_out = dice.chance(0.55)
    first, second = (URUSHI_RED, URUSHI_BLACK) if red_out else (URUSHI_BLACK, URUSHI_RED)
    _soup_bowl(scene, second, first.base, 264, 132, 0.78)
    _soup_bowl(scene, first, second.base, 180, 190, 1.06)
    _makie(pen, 172, 258, 1)


def lacquer_kobachi(scene: Scene) -> None:
    """Aizu: a shallow lobed bowl with gold pine and bamboo."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 304, 128, 20)
    lobes = [
        (200 + px * (1.04 if i % 2 else 0.95), 206 + py * (1.05 if i % 2 else 0.95))
        for i, (px, py) in enumerate(ring_points(0, 0, 158, 74, 12))
    ]
    pen.body("M42 206C46 262 96 300 140 304H260C304 300 354 262 358 206z", URUSHI_BLACK, 14, 7)
    pen.fill(blob(*lobes), GOLD.base)
    pen.body(blob(*[(200 + (x - 200) * 0.98, 206 + (y - 206) * 0.97) for x, y in lobes]), URUSHI_RED, -6, -6)
    pen.fill(blob(*[(200 + (x - 200) * 0.72, 214 + (y - 206) * 0.7) for x, y in lobes]), "#a02622")
    with pen.at(200, 214, turn=dice.around(10)):
        for x, y in ((-46, -6), (0, -20), (46, -4)):
            for px in range(-24, 25, 6):
                pen.line(f"M{x} {y + 14}Q{x + px * 0.6:.0f} {y} {x + px} {y - 10 + abs(px) * 0.4:.0f}", GOLD.light, 2.4)
            pen.dot(x, y + 14, 4, GOLD.base)
        pen.line("M-66 22Q0 34 66 20", GOLD.base, 4)
    pen.gleam(94, 256, 8, 22, 32, 0.4)


def lacquer_plate(scene: Scene) -> None:
    """Shunkei: clear amber lacquer that lets the grain be seen."""
    pen = scene.pen
    amber = Tone("#e9a95a", "#c47a2c", "#8a4d1c")
    pen.shadow(206, 268, 166, 60)
    rim = poly((92, 116), (308, 116), (372, 220), (316, 300), (84, 300), (28, 220))
    pen.fill(poly((28, 220), (372, 220), (372, 236), (316, 318), (84, 318), (28, 236)), amber.shade)
    pen.fill(rim, amber.base)
    inner = poly((108, 136), (292, 136), (342, 220), (302, 280), (98, 280), (58, 220))
    pen.fill(inner, amber.shade)
    with pen.inside(inner):
        pen.fill(poly((108, 146), (292, 146), (342, 230), (302, 290), (98, 290), (58, 230)), "#d98e3c")
        for i in range(9):
            y = 150 + i * 17
            pen.line(f"M40 {y}q80 {10 if i % 2 else -8} 160 0t170 0", "#a9621f", 2.4, 0.6)
        pen.line("M160 222q40-24 80 0q-40 22-80 0zM176 222q24-12 48 0", "#a9621f", 2.2, 0.6)
    pen.line(rim, "#f3c27c", 3, 0.9)
    for x, y, c in ((176, 200, "#f5bcc4"), (232, 214, "#cfdf9f"), (196, 236, "#fdfaf0")):
        pen.fill(oval(x + 3, y + 6, 27, 20), "#7a4318", 0.5)
        for px, py in ring_points(x, y, 13, 10, 5, start=-0.25):
            pen.oval(px, py, 12.5, 10, c)
        pen.dot(x, y, 5, "#f3c93c")
    pen.gleam(112, 184, 26, 7, -50, 0.5)


def lacquer_box(scene: Scene) -> None:
    """A small box of black lacquer with gold and mother-of-pearl."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 316, 154, 20)
    pen.fill(poly((56, 150), (112, 92), (352, 92), (304, 150)), URUSHI_BLACK.light)
    pen.fill(poly((62, 147), (115, 95), (346, 95), (301, 147)), "#3d3236")
    pen.fill(poly((304, 150), (352, 92), (352, 250), (304, 314)), URUSHI_BLACK.shade)
    pen.body(box(56, 150, 248, 164, 4), URUSHI_BLACK, 6, 6)
    pen.line("M56 206H304L352 140", GOLD.base, 4)
    pen.line("M56 150H304L352 92M304 150V314", GOLD.shade, 2, 0.7)
    with pen.at(168, 262, turn=dice.around(6)):
        _makie(pen, 0, 0, 1.15)
    for x, y in ((100, 238), (250, 284), (230, 228), (90, 290)):
        with pen.at(x, y, turn=dice.around(60)):
            pen.fill("M0 0C10-10 22-10 28-2C20 8 8 8 0 0z", "#9fd6cf", 0.85)
    pen.body(poly((164, 190), (204, 190), (204, 226), (184, 238), (164, 226)), GOLD, 4, 4)
    for turn in range(0, 360, 60):
        with pen.at(212, 122, turn=turn):
            pen.oval(0, -13, 7, 10, "#b5e0d6" if turn % 120 else "#e3bf55")
    pen.gleam(76, 176, 5, 18, 0, 0.4)


def chopsticks(scene: Scene) -> None:
    """Tsugaru lacquer: a red and a black pair, flecked."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(210, 292, 152, 18)
    for i, (y, tone, specks) in enumerate(
        ((132, URUSHI_BLACK, ("#e9c46a", "#4d8a6a", "#c8402f", "#f0e2c0")), (222, URUSHI_RED, ("#f3d98a", "#3f7a55", "#2b2024", "#f7e6c8")))
    ):
        for k in (0, 1):
            with pen.at(36, y + k * 30 + 30, turn=-14 + k * 1.6 + i):
                d = "M0-9Q-4 0 0 9L330 4Q338 0 330-4z"
                with pen.form(d, tone, 0, 5):
                    for _ in range(34):
                        x = dice.between(4, 200)
                        pen.oval(x, dice.around(7), dice.between(3, 8), dice.between(2, 4), dice.pick(specks), turn=dice.around(70))
                    pen.line("M206-12V12M216-12V12", GOLD.base, 4)
                pen.line("M8-5L320-2", "#ffffff", 2, 0.5)
    with pen.at(96, 300, turn=-8):
        pen.body(blob((-46, 8), (-40, -14), (-12, -16), (0, -8), (12, -16), (40, -14), (46, 8), (0, 16)), PORCELAIN, 4, 5)
        pen.line("M-26-4q8-8 16 0M12-4q8-8 16 0", COBALT, 3)


def chopstick_rest(scene: Scene) -> None:
    """Five rests: fish, gourd, plum, bird, mountain."""
    pen = scene.pen
    pen.shadow(208, 300, 164, 26)
    pen.fill(poly((24, 284), (62, 110), (338, 110), (376, 284)), WOOD.base)
    pen.fill(box(24, 284, 352, 16, 3), WOOD.shade)
    for i in range(6):
        pen.line(f"M{58 - i * 6} {136 + i * 28}q70 {6 if i % 2 else -6} 142 0t{142 + i * 6} 0", WOOD.shade, 2, 0.5)

    def rest(x: float, y: float, d: str, glaze: Tone) -> None:
        with pen.at(x, y):
            with pen.at(3, 8):
                pen.fill(d, "#6b4522", 0.45)
            pen.body(d, glaze, 5, 6)

    blue = Tone("#8fb0d9", "#4d77b8", "#305390")
    rest(116, 158, "M-50 0C-34-24 14-24 34-4L52-18Q48 0 52 18L34 4C14 24-34 24-50 0z", blue)
    pen.dot(86, 155, 4, "#fff")
    pen.line("M104 146q8 12 0 24M120 146q8 12 0 24", "#dfe9f5", 3)
    rest(278, 160, "M-48 2C-48-24-18-28-2-14C6-26 40-24 44 2C40 26 8 28-2 16C-18 30-48 26-48 2z", Tone("#f5dd8f", "#e3b84a", "#b08728"))
    plum = blob(
        *[p for i, q in enumerate(ring_points(0, 0, 30, 26, 5, start=-0.25)) for p in (q, ring_points(0, 0, 19, 17, 5, start=-0.15)[i])],
        tension=0.22,
    )
    rest(196, 204, plum, Tone("#fbc5cc", "#ea8a9b", "#bd5d74"))
    pen.dot(196, 203, 6, "#fff1c4")
    rest(108, 248, "M-50 6C-40-18-16-18 0-10C14-26 36-26 42-10L58-4L42 4C36 24-20 30-50 6z", Tone("#ffffff", "#f4f8fa", "#c4d0da"))
    pen.dot(142, 238, 4, "#2b2a33")
    pen.line("M84 250q16 10 32 0", COBALT, 3)
    rest(286, 250, "M-58 20C-30 10-20-26 0-28C22-26 30 10 58 20Q0 30-58 20z", Tone("#7fb0a0", "#4d8a7a", "#316256"))
    pen.fill("M268 236C276 226 280 222 286 222C294 222 298 230 304 238Q294 232 286 240Q278 232 268 236z", "#fff")


DRAWINGS: Mapping[str, Drawing] = {
    "porcelain-plate": porcelain_plate,
    "slip-plate": slip_plate,
    "yachimun": yachimun,
    "gold-dish": gold_dish,
    "lacquer-bowl": lacquer_bowl,
    "lacquer-kobachi": lacquer_kobachi,
    "lacquer-plate": lacquer_plate,
    "lacquer-box": lacquer_box,
    "chopsticks": chopsticks,
    "chopstick-rest": chopstick_rest,
}
