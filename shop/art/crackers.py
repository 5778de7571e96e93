"""Crackers and small baked cakes."""

from collections.abc import Mapping

from shop.art.palette import NORI, Tone, mix
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, oval, poly, ring_points

BAKED = Tone("#f0c887", "#d69a4e", "#a66b30")


def _disc(scene: Scene, x: float, y: float, r: float, dough: Tone, turn: float = 0) -> None:
    pen = scene.pen
    pen.fill(oval(x + 3, y + r * 0.14, r, r * 0.9), dough.shade)
    pen.body(oval(x, y, r, r * 0.9), dough, 7, 6)


def senbei(scene: Scene) -> None:
    """Soy-glazed rice crackers, one wrapped in nori."""
    pen, dice = scene.pen, scene.dice
    dough = dice.pick((Tone("#e9ae62", "#c57f37", "#8d5424"), Tone("#d98f4c", "#a8622a", "#74401d"), Tone("#f3c887", "#d9a052", "#a6713a")))
    pen.shadow(206, 310, 156, 24)
    spots = dice.pick(
        (
            ((250, 140), (136, 164), (268, 232), (158, 252)),
            ((146, 134), (262, 160), (128, 240), (244, 256)),
            ((200, 122), (118, 196), (284, 190), (204, 252)),
        )
    )
    dark = dice.chance()
    for i, (x, y) in enumerate(spots):
        r = 88 if i < 3 else 92
        _disc(scene, x, y, r, dough)
        with pen.inside(oval(x, y, r - 3, (r - 3) * 0.9)):
            for _ in range(9):
                bx, by = x + dice.around(r * 0.62), y + dice.around(r * 0.5)
                pen.oval(bx, by, dice.between(9, 18), dice.between(7, 12), dough.light, turn=dice.around(60), opacity=0.7)
                pen.line(f"M{bx - 9:.0f} {by + 7:.0f}q9 5 18-2", dough.shade, 2.6, 0.6)
            for _ in range(6):
                pen.oval(x + dice.around(r * 0.7), y + dice.around(r * 0.6), 9, 5, "#8a4a20", turn=dice.around(60), opacity=0.45)
        pen.gleam(x - r * 0.44, y - r * 0.46, r * 0.24, r * 0.07, -34, 0.6)
        if i == 3 or (dark and i == 1):
            with pen.at(x + 6, y + 6, turn=-8 + dice.around(14)), pen.form(poly((-44, -92), (40, -92), (46, 88), (-40, 88)), NORI, 6, 4):
                pen.line("M-20-80V80M8-84V76", NORI.light, 2.4, 0.5)


def nambu_senbei(scene: Scene) -> None:
    """Thin wheat crackers with a frill and a field of sesame."""
    pen, dice = scene.pen, scene.dice
    dough = Tone("#fbe9c4", "#ecd0a0", "#c9a067")
    pen.shadow(206, 310, 156, 24)
    for x, y, r in ((252, 146, 92), (144, 158, 90), (206, 244, 100)):
        frill = [
            (px * (1 + (0.035 if i % 2 else -0.02)), py * (1 + (0.035 if i % 2 else -0.02)))
            for i, (px, py) in enumerate(ring_points(0, 0, r, r * 0.92, 30))
        ]
        with pen.at(x, y, turn=dice.around(20)):
            pen.fill(blob(*[(px + 3, py + 9) for px, py in frill]), dough.shade)
            pen.body(blob(*frill), dough, 4, 4)
            pen.fill(oval(0, 0, r * 0.82, r * 0.75), mix(dough.base, dough.shade, 0.3))
            pen.body(oval(0, 0, r * 0.8, r * 0.73), Tone("#f6dcae", "#e3be86", "#cda165"), -4, -4)
            for seed in ("#2d2526", "#4d3c35"):
                d = ""
                for k in (0.24, 0.5, 0.7):
                    for px, py in ring_points(0, 0, r * k, r * k * 0.9, int(24 * k), start=dice.between(0, 1)):
                        d += f"M{px + dice.around(5):.0f} {py + dice.around(5):.0f}l{dice.around(5):.0f} {dice.around(4):.0f}"
                pen.line(d, seed, 5.6)


def momiji_manju(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 312, 150, 24)
    for x, y, size, turn in ((266, 150, 0.9, 18), (134, 160, 0.92, -20), (202, 230, 1.18, 0)):
        with pen.at(x, y, turn=turn + dice.around(6), size=size):
            tips = []
            for angle, long, wide in ((-90, 92, 40), (-38, 92, 44), (12, 76, 46), (58, 60, 44)):
                tips.append((angle, long, wide))
            outline = "M-12 64L-12 88Q0 94 12 88L12 64C34 70 60 62 72 46C66 40 62 34 60 28C78 26 94 14 98-6C88-8 78-10 72-16C82-32 84-50 78-66C62-64 48-56 38-46C34-70 18-88 0-98C-18-88-34-70-38-46C-48-56-62-64-78-66C-84-50-82-32-72-16C-78-10-88-8-98-6C-94 14-78 26-60 28C-62 34-66 40-72 46C-60 62-34 70-12 64z"
            pen.fill(outline.replace("M-12 64", "M-8 74", 1), BAKED.shade, 0)
            with pen.at(3, 9):
                pen.fill(outline, BAKED.shade)
            with pen.form(outline, BAKED, 7, 6):
                for tx, ty in ((0, -78), (64, -50), (78, -2), (52, 42), (-52, 42), (-78, -2), (-64, -50)):
                    pen.line(f"M0 40Q{tx * 0.4:.0f} {ty * 0.2 + 14:.0f} {tx} {ty}", "#b77a38", 5, 0.75)
                    pen.line(f"M{tx * 0.5 - 6:.0f} {ty * 0.5 - 6:.0f}l6 8", "#b77a38", 3, 0.5)
                pen.line("M0 34V86", "#b77a38", 6, 0.75)
            pen.gleam(-30, -34, 5, 17, 34, 0.45)


def ningyo_yaki(scene: Scene) -> None:
    """Little baked cakes: a lantern, a dove, a laughing face."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 312, 158, 24)
    line = "#a4682c"

    def cake(d: str) -> None:
        with pen.at(3, 9):
            pen.fill(d, BAKED.shade)
        pen.body(d, BAKED, 8, 7)

    with pen.at(132, 146, turn=-8 + dice.around(4)):
        cake(blob((0, -82), (46, -72), (64, -10), (52, 56), (0, 76), (-52, 56), (-64, -10), (-46, -72)))
        pen.line("M-46-54Q0-68 46-54M-48 44Q0 60 48 44", line, 5)
        for y in (-28, -2, 22):
            pen.line(f"M-54 {y}Q0 {y + 14} 54 {y}", line, 2.6, 0.6)
        pen.line("M0-32V28M-18-14H18M-14 10H14", line, 6, 0.8)
    with pen.at(274, 156, turn=6 + dice.around(4)):
        cake("M-78-16C-72-52-40-66-12-54C8-44 26-20 82-34C76 8 66 40 30 58C4 70-30 62-44 38C-54 22-56 4-78-16z")
        pen.dot(-46, -26, 5, line)
        pen.line("M-10-4Q22 12 58-12M-6 14Q20 26 48 8M-2 32Q16 38 32 28", line, 4.4, 0.75)
        pen.line("M-30 40Q-20 54-4 58", line, 3, 0.6)
    with pen.at(204, 250, turn=dice.around(4), size=1.06):
        cake(blob((0, -68), (50, -56), (74, -6), (58, 50), (0, 70), (-58, 50), (-74, -6), (-50, -56)))
        pen.line("M-42-16q14-14 28 0M14-16q14-14 28 0", line, 5)
        pen.line("M-10 10q10 7 20 0", line, 4)
        pen.line("M-34 22Q0 50 34 22", line, 5)
        pen.line("M-38-40q12-7 24-2M14-42q12-5 24 2", line, 4, 0.7)
    pen.gleam(104, 108, 7, 20, 30, 0.4)


DRAWINGS: Mapping[str, Drawing] = {"senbei": senbei, "nambu-senbei": nambu_senbei, "momiji-manju": momiji_manju, "ningyo-yaki": ningyo_yaki}
