"""Pottery and porcelain, glass."""

from collections.abc import Mapping

from shop.art.dishes import heaped, vessel
from shop.art.palette import CLAY, PORCELAIN, RICE, Tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, bowl, lathe, leaf, num, oval, ring_points, triples

COBALT = "#35599c"


def cup(
    scene: Scene,
    x: float,
    top: float,
    rx: float,
    height: float,
    glaze: Tone,
    inner: str,
    *,
    base: float = 0.8,
    drip: str = "",
    ry: float = 0.27,
) -> str:
    """A straight cup on its shadow; gives back the path of its outside."""
    pen = scene.pen
    low, foot = top + height, rx * base
    h = rx * ry
    d = (
        f"M{num(x - rx)} {num(top)}A{num(rx)} {num(h)} 0 0 1 {num(x + rx)} {num(top)}"
        f"L{num(x + foot)} {num(low - 8)}Q{num(x + foot)} {num(low + h * 0.5)} {num(x)} {num(low + h * 0.62)}"
        f"Q{num(x - foot)} {num(low + h * 0.5)} {num(x - foot)} {num(low - 8)}z"
    )
    pen.shadow(x + 6, low + 4, rx * 1.0, rx * 0.22)
    with pen.form(d, glaze, rx * 0.15, 0):
        if drip:
            y = top + height * 0.46
            step = rx / 3
            wave = "".join(f"q{num(step / 2)} {num(scene.dice.between(10, 40))} {num(step)} 0" for _ in range(7))
            pen.fill(f"M{num(x - rx - step)} {num(y)}{wave}V{num(top - 60)}H{num(x - rx - step)}z", drip)
            pen.fill(f"M{num(x + rx * 0.62)} {num(top - 40)}H{num(x + rx + 9)}V{num(low)}H{num(x + rx * 0.5)}z", "#2a1f33", 0.16)
    pen.fill(oval(x, top, rx, h), glaze.light)
    pen.fill(oval(x, top + 2, rx * 0.92, h * 0.86), inner)
    pen.fill(
        f"M{num(x - rx * 0.92)} {num(top + 2)}A{num(rx * 0.92)} {num(h * 0.86)} 0 0 1 {num(x + rx * 0.92)} {num(top + 2)}A{num(rx * 0.92)} {num(h * 0.5)} 0 0 0 {num(x - rx * 0.92)} {num(top + 2)}z",
        "#2a1f33",
        0.22,
    )
    return d


def mug(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    glaze = dice.pick((Tone("#f4ead6", "#dfcdad", "#b39c78"), Tone("#a8c0b4", "#7d9c8e", "#587567"), Tone("#c5a58a", "#a07a5c", "#745541")))
    drip = dice.pick(("#fbf6ea", "#4b6a8c", "#6f4a35"))
    pen.line("M284 170q78-6 74 56t-92 58", glaze.shade, 30)
    pen.line("M284 168q74-6 70 56t-90 56", glaze.base, 22)
    cup(scene, 190, 128, 112, 186, glaze, "#5b3a28", base=0.92, drip=drip)
    pen.fill(oval(190, 134, 96, 22), "#6d4630")
    pen.gleam(160, 129, 24, 4, -6, 0.4)
    pen.line("M166 84q12-14 0-28t0-26M214 84q12-14 0-28t0-26", "#ffffff", 7, 0.75)


def soba_choko(scene: Scene) -> None:
    pen = scene.pen
    for x, top, glaze, drip in (
        (136, 116, Tone("#e3d3b5", "#c4ac85", "#957d5b"), "#5f4534"),
        (256, 176, Tone("#cdb596", "#a5876a", "#775c48"), "#e9e2d0"),
    ):
        cup(scene, x, top, 88, 128, glaze, "#8d745a", base=0.74, drip=drip)
        for y in (86, 98):
            pen.line(f"M{x - 74} {top + y}Q{x} {top + y + 22} {x + 74} {top + y}", glaze.shade, 2.4, 0.6)


def beer_mug(scene: Scene) -> None:
    """Bizen ware: unglazed, scorched, full to the foam."""
    pen, dice = scene.pen, scene.dice
    glaze = Tone("#b57a58", "#87513a", "#5a3329")
    pen.line("M282 176q84-4 76 60t-98 60", glaze.shade, 30)
    pen.line("M282 173q80-4 72 60t-94 58", glaze.base, 21)
    d = cup(scene, 186, 124, 108, 198, glaze, "#f4c24a", base=0.9)
    with pen.inside(d):
        pen.fill("M60 210C110 180 150 250 200 222S280 190 310 216V262C260 240 220 290 170 268S100 250 60 270z", "#5f3528", 0.6)
        pen.fill("M60 290C120 262 180 306 240 280T320 286V360H60z", "#c98a55", 0.5)
        for _ in range(12):
            pen.dot(186 + dice.around(90), 220 + dice.around(70), dice.between(2, 5), "#d9a878", 0.6)
    for x, y, r in triples("104 116 24, 142 100 30, 190 94 34, 236 102 29, 270 118 22, 164 122 30, 216 124 30"):
        pen.fill(oval(x + 3, y + 5, r, r * 0.82), "#e3d3ae")
        pen.fill(oval(x, y, r, r * 0.82), "#fffaf0")
    pen.fill("M112 122q4 44 16 44t12-38z", "#fffaf0")


def indigo_cup(scene: Scene) -> None:
    pen = scene.pen
    glaze = Tone("#7f9fd0", "#31579a", "#1c366c")
    d = cup(scene, 196, 132, 118, 184, glaze, "#dfe9f3", base=0.82)
    with pen.inside(d):
        pen.fill("M60 214q34-20 68 0t68 0t68 0t68 0V120H60z", "#a9c3e3", 0.9)
        pen.fill("M60 176q34-18 68 0t68 0t68 0t68 0V90H60z", "#dfe9f3", 0.95)
        pen.fill("M60 256q34-20 68 0t68 0t68 0t68 0V290q-34 18-68 0t-68 0t-68 0t-68 0z", "#4d77b8", 0.8)
        pen.fill("M270 100H330V360H246z", "#14284f", 0.25)
    pen.fill(oval(196, 132, 118, 32), "#eef4fa")
    pen.fill(oval(196, 135, 108, 27), "#b9cde6")
    pen.fill(oval(196, 142, 98, 20), "#6d93c6")
    pen.gleam(116, 210, 9, 50, 4, 0.5)


def yunomi(scene: Scene) -> None:
    """Hagi ware: soft pink-beige with a milky run."""
    pen, dice = scene.pen, scene.dice
    glaze = Tone("#f7dcc9", "#e5bba2", "#b98a74")
    d = cup(scene, 196, 106, 104, 210, glaze, "#d9b9a5", base=0.86, drip="#fbf3ea")
    with pen.inside(d):
        for _ in range(16):
            x, y = 196 + dice.around(90), 230 + dice.around(70)
            pen.line(
                f"M{x:.0f} {y:.0f}l{dice.around(16):.0f} {dice.around(14):.0f}l{dice.around(14):.0f} {dice.around(12):.0f}",
                "#c79a85",
                1.8,
                0.6,
            )
    pen.fill(oval(196, 112, 88, 20), "#a9b45a")
    pen.gleam(168, 108, 22, 4, -6, 0.5)
    pen.gleam(122, 190, 8, 44, 4, 0.5)


def guinomi(scene: Scene) -> None:
    """Karatsu ware: a small cup with an iron-painted reed, before its flask."""
    pen, dice = scene.pen, scene.dice
    glaze = dice.pick((Tone("#e9dcc0", "#c9b38c", "#96805d"), Tone("#d5d9d0", "#a9b0a4", "#767d74"), Tone("#dcc0a5", "#b58f70", "#83634c")))
    iron = "#5a4030"
    pen.shadow(152, 326, 82, 18)
    flask = lathe(140, (66, 26), (84, 20), (124, 20), (176, 62), (244, 78), (306, 68), (324, 50), tension=0.16)
    with pen.form(flask, glaze, 15, 4):
        pen.fill("M40 60H240V150q-20 24-40 6t-40 12t-40-10t-40 14t-40-8z", glaze.light, 0.7)
        pen.line("M112 300Q124 240 108 206M140 308Q152 250 148 208M168 300Q184 256 180 220", iron, 7)
        pen.fill("M108 206q-14-6-22 8q14 6 22-8zM148 208q8-16 24-11q-8 16-24 11zM180 220q14-8 22 3q-11 11-22-3z", iron)
    pen.fill(oval(140, 66, 26, 8), glaze.shade)
    with pen.at(274, 236, size=0.6):
        vessel(pen, 0, 0, 130, 122, glaze, glaze.shade, ry=46, foot=54)
        pen.body("M-54 116H54L46 142Q0 154-46 142z", CLAY, 8, 4)
        pen.fill(oval(0, 7, 112, 34), "#f3f4e6")
        pen.gleam(-42, 4, 26, 5, -6, 0.9)
        pen.line("M-28 102Q-20 64-32 42M-8 110Q2 70 0 46M14 106Q28 74 26 52", iron, 6)


def teapot(scene: Scene) -> None:
    """Tokoname: a red clay pot with its handle at the side."""
    pen, dice = scene.pen, scene.dice
    clay = Tone("#dd8a68", dice.pick(("#b7563a", "#b04f36")), "#7d3529")
    pen.shadow(204, 314, 142, 22)
    with pen.at(284, 196, turn=-32):
        pen.body("M0-17L84-22Q98 0 84 22L0 17z", clay, 4, 8)
        pen.fill(oval(88, 0, 9, 21), clay.shade)
    pen.body("M92 206C60 196 52 168 34 148L58 134C76 150 92 164 118 172z", clay, 7, 5)
    with pen.form(
        blob((190, 138), (264, 156), (306, 214), (286, 278), (230, 312), (150, 312), (94, 278), (76, 214), (118, 156)), clay, 17, 12
    ):
        pen.line("M78 232Q190 268 304 232M84 246Q190 282 298 246", clay.light, 2.6, 0.6)
    pen.fill(oval(191, 152, 84, 22), clay.shade)
    pen.body("M110 150C116 112 264 112 272 150A81 22 0 0 1 110 150z", clay, 10, 6)
    pen.body(oval(191, 110, 20, 17), clay, 5, 4)
    pen.gleam(126, 196, 12, 34, 26, 0.4)
    pen.gleam(146, 130, 24, 5, -14, 0.4)


def rice_bowl(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    glaze, line = dice.pick(
        ((PORCELAIN, COBALT), (Tone("#e7d9c2", "#cbb698", "#9a8467"), "#6d4a35"), (Tone("#d5e3df", "#afc9c2", "#7d9d95"), "#f7fbfa"))
    )
    vessel(pen, 200, 196, 156, 116, glaze, glaze.shade, ry=56, foot=58)
    with pen.inside(bowl(200, 196, 156, 56, 116, 58)):
        for i in range(-6, 7):
            pen.line(f"M{200 + i * 30} 190C{200 + i * 29} 250 {200 + i * 18} 290 {200 + i * 9} 330", line, 4 if i % 2 else 8, 0.75)
    pen.fill("M44 196A156 56 0 0 0 356 196A156 70 0 0 1 44 196z", glaze.base)
    with (
        heaped(pen, 200, 196, 146, 48),
        pen.form(blob((58, 206), (86, 140), (146, 98), (206, 88), (266, 104), (316, 146), (342, 206), (200, 252)), RICE, 18, 14),
    ):
        for _ in range(60):
            pen.oval(
                200 + dice.around(128), 166 + dice.around(70), 8, 4.6, dice.pick(("#ffffff", "#ffffff", "#e6e1d1")), turn=dice.around(80)
            )
    pen.body("M150 306H250L244 328Q200 338 156 328z", glaze, 8, 3)
    pen.line("M170 72q12-14 0-28t0-22M226 72q12-14 0-28t0-22", "#ffffff", 7, 0.75)


def kobachi(scene: Scene) -> None:
    """A small white porcelain bowl with a wavy rim and blue flowers."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 318, 110, 20)
    with pen.form(bowl(200, 190, 150, 62, 124, 60), PORCELAIN, 16, 8):
        for x, y, s in ((108, 252, 0.8), (200, 276, 1.1), (290, 252, 0.8)):
            with pen.at(x, y, turn=dice.around(20), size=s):
                for px, py in ring_points(0, 0, 18, 17, 5):
                    pen.dot(px, py, 13, "#5f86c4")
                pen.dot(0, 0, 9, COBALT)
        pen.line("M60 226q26 30 52 20M140 266q20 16 28 8M232 270q16 12 30 0M296 238q24 0 40-20", COBALT, 3.4)
    wave = [
        (px * (1.03 if i % 2 else 0.97) + 200, py * (1.05 if i % 2 else 0.97) + 190)
        for i, (px, py) in enumerate(ring_points(0, 0, 150, 62, 16))
    ]
    pen.fill(blob(*wave), "#ffffff")
    inner = [(200 + (x - 200) * 0.93, 192 + (y - 190) * 0.9) for x, y in wave]
    pen.fill(blob(*inner), "#dbe5ee")
    pen.fill(oval(200, 206, 112, 38), "#eaf1f6")
    pen.line(blob(*[(200 + (x - 200) * 0.965, 191 + (y - 190) * 0.95) for x, y in wave]), COBALT, 2.6)
    with pen.at(204, 204):
        for turn in (10, 150, 260):
            with pen.at(0, 0, turn=turn, size=0.9):
                pen.fill(leaf(52, 12), "#5f86c4")
        for px, py in ring_points(0, 0, 18, 10, 5):
            pen.oval(px, py, 15, 9, COBALT)
        pen.oval(0, 0, 9, 6, "#dbe5ee")


DRAWINGS: Mapping[str, Drawing] = {
    "mug": mug,
    "soba-choko": soba_choko,
    "beer-mug": beer_mug,
    "indigo-cup": indigo_cup,
    "yunomi": yunomi,
    "guinomi": guinomi,
    "teapot": teapot,
    "rice-bowl": rice_bowl,
    "kobachi": kobachi,
}
