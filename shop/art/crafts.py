"""Wood, paper and bamboo; brushes, soap."""

from collections.abc import Mapping

from shop.art.palette import DARK_WOOD, PALE_WOOD, RICE, Tone, tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, oval, points, poly, tin, triples

CEDAR = Tone("#f7dba8", "#e8bc7c", "#bd8a4c")


def magewappa(scene: Scene) -> None:
    """A bent-cedar lunch box, its lid beside it."""
    pen, dice = scene.pen, scene.dice
    pen.shadow(206, 308, 158, 24)
    with pen.at(220, 120, turn=-6 + dice.around(3)):
        with pen.form(tin(0, 0, 150, 46, 34), CEDAR, 10, 0):
            pass
        with pen.form(oval(0, 0, 150, 46), Tone("#fff", "#f5d6a0", "#dcae6c"), -3, -3):
            for i in range(9):
                pen.line(f"M-160 {-36 + i * 9}q80 {5 if i % 2 else -5} 160 0t160 0", CEDAR.base, 2, 0.7)
    with pen.form(tin(184, 214, 150, 52, 74), CEDAR, 16, 0):
        for y in (246, 262, 278, 294, 310, 326):
            pen.line(f"M34 {y - 32}a150 52 0 0 0 300 0", CEDAR.shade, 1.8, 0.4)
        pen.fill(box(232, 224, 34, 120, 2), CEDAR.shade, 0.35)
        for y in range(272, 336, 11):
            pen.line(f"M246 {y}l9 5", "#6b3f2a", 5)
    pen.fill(oval(184, 214, 150, 52), "#fbe6bd")
    pen.fill(oval(184, 217, 138, 44), CEDAR.shade)
    with pen.inside("M46 217A138 44 0 0 0 322 217V100H46z"):
        with pen.form(blob((40, 220), (80, 178), (150, 166), (196, 182), (204, 262), (110, 268)), RICE, 10, 8):
            for _ in range(40):
                pen.oval(126 + dice.around(80), 212 + dice.around(40), 7, 4, dice.pick(("#ffffff", "#e6e1d1")), turn=dice.around(80))
        pen.body(oval(120, 204, 17, 14), Tone("#ee8a72", "#cf4a3c", "#98302f"), 4, 4)
        pen.body(box(206, 178, 54, 34, 8), Tone("#fff0a5", "#f7cf4c", "#d19f2a"), 5, 5)
        pen.body(box(214, 210, 54, 34, 8), Tone("#fff0a5", "#f7cf4c", "#d19f2a"), 5, 5)
        for x, y in ((280, 190), (300, 206), (286, 222), (266, 240)):
            pen.body(
                blob((x - 18, y), (x - 8, y - 15), (x + 12, y - 14), (x + 20, y + 4), (x, y + 15)),
                Tone("#a5cf78", "#5f9d4c", "#3a7040"),
                4,
                4,
            )


def shogi(scene: Scene) -> None:
    """The ornamental piece with the character for horse turned round."""
    pen, dice = scene.pen, scene.dice
    wood = Tone("#fbe6ae", "#eecb82", "#c4964c")
    pen.shadow(210, 328, 134, 20)
    pen.fill(poly((200, 62), (300, 108), (328, 300), (352, 310), (326, 106), (226, 50)), wood.shade)
    front = poly((196, 58), (300, 106), (330, 316), (70, 316), (100, 106))
    pen.fill(poly((330, 316), (356, 306), (322, 100), (300, 106)), wood.shade)
    pen.fill(poly((196, 58), (222, 50), (324, 98), (300, 106)), "#f7dfa4")
    with pen.form(front, wood, 4, 4):
        for i in range(9):
            x = 60 + i * 34
            pen.line(f"M{x} 40q{10 if i % 2 else -8} 70 0 140t0 140", wood.shade, 2.4, 0.45)
    ink = "#2b2226"
    with pen.at(200, 212, turn=dice.around(1), size=1.1):
        pen.line("M44-66H-42M44-66V22M44-38H-34M44-10H-34M4-66V20", ink, 11)
        pen.line("M44 22H-50M-50 22Q-62 66-40 78", ink, 12)
        for x, y in ((34, 46), (12, 50), (-10, 48), (-30, 44)):
            pen.line(f"M{x} {y}l-4 17", ink, 10)
    pen.gleam(116, 150, 6, 30, 6, 0.4)


def yosegi_box(scene: Scene) -> None:
    """Marquetry: a puzzle box of many woods."""
    pen, dice = scene.pen, scene.dice
    woods = ["#6b3f2a", "#e9c98f", "#a9682f", "#f5e3b9", "#8a8a4a", "#c98a4a"]
    shift = dice.whole(0, 5)
    pen.shadow(206, 320, 158, 20)

    def face(corner: tuple[float, float], across: tuple[float, float], down: tuple[float, float], n: int, m: int, dark: float) -> None:
        def at(u: float, v: float) -> tuple[float, float]:
            return (corner[0] + across[0] * u + down[0] * v, corner[1] + across[1] * u + down[1] * v)

        pen.fill(poly(at(0, 0), at(1, 0), at(1, 1), at(0, 1)), woods[0])
        for i in range(n):
            for j in range(m):
                u0, u1, v0, v1 = i / n, (i + 1) / n, j / m, (j + 1) / m
                um, vm = (u0 + u1) / 2, (v0 + v1) / 2
                ring = (at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1))
                mid = at(um, vm)
                for k in range(4):
                    colour = woods[(k + (i + j) * 2 + shift) % 6]
                    pen.fill(poly(ring[k], ring[(k + 1) % 4], mid), colour)
                inner = (
                    at(um, v0 + (v1 - v0) * 0.26),
                    at(u0 + (u1 - u0) * 0.74, vm),
                    at(um, v0 + (v1 - v0) * 0.74),
                    at(u0 + (u1 - u0) * 0.26, vm),
                )
                pen.fill(poly(*inner), woods[(i * 3 + j + shift) % 6])
        if dark:
            pen.fill(poly(at(0, 0), at(1, 0), at(1, 1), at(0, 1)), "#2a1a1f", dark)
        pen.line(poly(at(0, 0), at(1, 0), at(1, 1), at(0, 1)), "#4d2b1d", 4)

    face((44, 176), (222, 40), (0, 116), 4, 2, 0)
    face((266, 216), (100, -70), (0, 112), 2, 2, 0.3)
    face((44, 176), (222, 40), (100, -72), 4, 2, 0)
    pen.line("M46 177L266 217L364 147", "#f7e6bd", 2.4, 0.8)


def shamoji(scene: Scene) -> None:
    """Rice paddles of Miyajima."""
    pen, dice = scene.pen, scene.dice
    d = "M-13 150L-15 40C-22 14-62 4-66-66C-70-130-36-160 0-160C36-160 70-130 66-66C62 4 22 14 15 40L13 150Q0 164-13 150z"
    pen.shadow(214, 308, 128, 26)
    for x, turn, wood in ((250, 17, CEDAR), (150, -12, Tone("#fbe9c4", "#f2d8a4", "#cba468"))):
        with pen.at(x, 204, turn=turn + dice.around(3), size=1.0):
            with pen.at(6, 9):
                pen.fill(d, "#2a1f33", 0.18)
            with pen.form(d, wood, 7, 5):
                for i in range(-3, 4):
                    pen.line(f"M{i * 20}-160Q{i * 22}-60 {i * 5} 40V160", wood.shade, 2, 0.5)
            if x < 200:
                with pen.at(0, -78):
                    pen.line("M-40 44H40M-26 44V-14M26 44V-14M-48-14H48M-38-28Q0-22 38-28M-36-4H36", "#b9382c", 7, 0.9)
                    pen.fill(oval(0, 22, 6, 8), "#b9382c")
            pen.gleam(-40, -100, 7, 26, 14, 0.5)


def geta(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    strap = tone(dice.pick(("#b92e26", "#2f4f86", "#7d3a6a")))
    cedar = Tone("#dcae78", "#b9824c", "#845630")
    pen.shadow(210, 322, 140, 22)
    for x, turn in ((132, -7), (268, 7)):
        with pen.at(x, 192, turn=turn + dice.around(2)):
            d = blob(*points("-30 -136, 30 -136, 56 -110, 56 96, 34 132, -34 132, -56 96, -56 -110"), tension=0.14)
            with pen.at(8, 18):
                pen.fill(d, cedar.shade)
            pen.fill(box(-50, -70, 112, 26, 3), DARK_WOOD.base)
            with pen.form(d, cedar, 5, 4):
                for i in range(-4, 5):
                    pen.line(f"M{i * 14}-140q{8 if i % 2 else -8} 70 0 140t0 140", cedar.shade, 2.2, 0.55)
                for y in (-64, 56):
                    pen.line(f"M-60 {y}H60", cedar.shade, 2, 0.6)
            pen.dot(0, -88, 8, DARK_WOOD.shade)
            for side in (-1, 1):
                pen.line(f"M0-86C{side * 20}-66 {side * 52}-30 {side * 50} 44", strap.shade, 21)
                pen.line(f"M-2-88C{side * 20 - 2}-68 {side * 52 - 3}-32 {side * 50 - 3} 42", strap.base, 15)
                for t in (0.25, 0.5, 0.75):
                    pen.dot(side * (8 + 48 * t**0.7), -86 + 116 * t * t + 14 * t, 3.4, "#f7e6c8")
            pen.line("M0-92V-76", strap.light, 9)


def soap(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    blue = Tone("#eef8fb", "#cfe6ee", "#93bccd")
    pen.shadow(206, 300, 152, 24)
    pen.body("M52 242H348L330 288H70z", PALE_WOOD, 6, 6)
    for slat in (96, 148, 200, 252, 304):
        pen.line(f"M{slat} 244v42", PALE_WOOD.shade, 4)
    with pen.at(200, 196, turn=-5 + dice.around(3)):
        pen.fill(box(-116, -30, 232, 88, 30), blue.shade)
        with pen.form(box(-116, -54, 232, 90, 30), blue, 0, 7):
            pen.line(box(-96, -38, 192, 58, 18), blue.shade, 3)
            pen.line("M-66-2q11-16 22 0t22 0t22 0t22 0t22 0t22 0M-54 12q11-12 22 0t22 0t22 0t22 0t22 0", "#6ca3bd", 5, 0.9)
        pen.gleam(-74, -40, 26, 5, -6, 0.9)
    for x, y, r in triples("92 142 30, 130 108 19, 300 140 25, 332 176 15, 268 100 14, 76 190 15, 196 88 10, 330 108 9"):
        pen.dot(x + dice.around(5), y + dice.around(5), r, "#ffffff", 0.62)
        pen.line(oval(x, y, r), "#a9cfdd", 2.4, 0.8)
        pen.gleam(x - r * 0.34, y - r * 0.36, r * 0.28, r * 0.16, -40, 1)
    for x, y in ((96, 314), (122, 322), (288, 318)):
        with pen.at(x, y, turn=dice.around(45)):
            pen.body("M-12-8L8-12L13 6L-6 12z", Tone("#fff", "#f4f8fb", "#c3d2de"), 4, 4)


DRAWINGS: Mapping[str, Drawing] = {
    "magewappa": magewappa,
    "shogi": shogi,
    "yosegi-box": yosegi_box,
    "shamoji": shamoji,
    "geta": geta,
    "soap": soap,
}
