"""Towns, 16:9: coast, mountains, islands, rice fields, a street, snow, a river."""

from collections.abc import Mapping

from shop.art.landscape import cedar, far_ridge, gulls, hills, house, land, pine, reeds, ridge, sky, tree
from shop.art.palette import Tone, mix
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, box, num, poly, polyline


def _sea(scene: Scene, top: float) -> None:
    pen, dice, now = scene.pen, scene.dice, land(scene)
    pen.fill(box(0, top, 640, 360 - top), now.sea.base)
    pen.fill(f"M0 {top + 46:.0f}q80-12 160 0t160 0t160 0t160 0V360H0z", mix(now.sea.base, now.sea.shade, 0.6))
    for _ in range(16):
        x, y = dice.between(0, 620), dice.between(top + 8, 340)
        w = 14 + (y - top) * 0.2
        pen.line(f"M{num(x)} {num(y)}q{num(w / 2)}-5 {num(w)} 0", now.sea.light, 3, 0.8)


def _boat(scene: Scene, x: float, y: float, size: float) -> None:
    pen = scene.pen
    with pen.at(x, y, size=size):
        pen.oval(4, 8, 52, 6, "#1f3a50", opacity=0.25)
        pen.fill("M-52-12H56Q46 8 32 8H-34Q-48 2-52-12z", "#fbfdfe")
        pen.fill("M-50-4H52Q44 8 32 8H-34Q-46 4-50-4z", "#35689c")
        pen.fill(box(-14, -34, 34, 22, 3), "#f3eede")
        pen.fill(box(-8, -29, 10, 9), "#35586b")
        pen.fill(box(6, -29, 10, 9), "#35586b")
        pen.line("M28-12V-56M28-50l18 22", "#6b4a38", 3)
        pen.fill("M28-56l-13 5l13 5z", "#c43d2f")


def _village(scene: Scene, spots: tuple[tuple[float, float, float], ...]) -> None:
    dice = scene.dice
    for x, y, s in sorted(spots, key=lambda p: p[1]):
        house(scene, x + dice.around(9), y + dice.around(4), s, snow=scene.season == "winter")


def coast(scene: Scene) -> None:
    pen, dice, now = scene.pen, scene.dice, land(scene)
    sky(scene)
    far_ridge(scene, 190, 80)
    _sea(scene, 188)
    flip = dice.chance()
    with pen.at(640 if flip else 0, 0, flip=flip):
        pen.fill("M640 150C560 140 520 186 440 196C400 204 380 222 390 236C440 262 560 246 640 262z", now.hill.shade)
        pen.fill("M640 146C560 138 520 180 440 190C404 198 386 214 392 226C450 250 560 232 640 250z", now.hill.base)
        _village(scene, ((430, 222, 0.62), (486, 218, 0.7), (548, 216, 0.74), (512, 240, 0.8), (586, 240, 0.86)))
        for x, y, s in ((420, 212, 0.7), (604, 206, 0.8), (566, 196, 0.6)):
            tree(scene, x, y, s)
        pen.fill(poly((378, 236), (640, 262), (640, 284), (372, 250)), "#cfc6b5")
        pen.fill(poly((372, 250), (640, 284), (640, 294), (372, 258)), "#9a9186")
        with pen.at(384, 238, size=0.9):
            pen.fill(poly((-11, 0), (-7, -66), (7, -66), (11, 0)), "#fdfaf2")
            pen.fill(poly((3, 0), (3, -66), (7, -66), (11, 0)), "#d5cdc0")
            pen.fill(box(-9, -44, 18, 12), "#c43d2f")
            pen.fill(box(-10, -78, 20, 12, 2), "#4a5361")
            pen.fill(poly((-9, -78), (0, -92), (9, -78)), "#c43d2f")
        _boat(scene, 200 + dice.around(40), 250, 0.9)
        _boat(scene, 96 + dice.around(20), 214, 0.5)
        pen.fill("M0 360V300C60 292 130 320 210 326C300 334 380 352 420 360z", "#f3e3bd")
        pen.fill("M0 360V312C60 306 120 330 190 336C280 344 330 354 360 360z", "#e3cd9c")
        pine(scene, 58, 330, 1.25)
        pine(scene, 132, 344, 0.95, flip=True)
    gulls(scene)


def mountains(scene: Scene) -> None:
    _pen, dice, now = scene.pen, scene.dice, land(scene)
    sky(scene)
    far_ridge(scene, 230, 178, 0.24 if scene.season == "spring" else 0)
    ridge(scene, 262, 118, Tone(*(mix(c, "#7d93a8", 0.22) for c in now.hill)), peaks=5)
    hills(scene, 232, now.hill, 18)
    for i in range(22):
        x = i * 30 + dice.around(12)
        (cedar if dice.chance(0.45) else tree)(scene, x, 250 + dice.around(12), dice.between(0.42, 0.62))
    hills(scene, 278, now.field, 10)
    _village(scene, ((120, 290, 0.8), (200, 302, 0.9), (300, 292, 0.78), (390, 306, 0.92), (486, 296, 0.82)))
    for x, y, s in ((84, 312, 1), (278, 314, 0.9), (466, 320, 1), (566, 316, 1.15)):
        tree(scene, x + dice.around(12), y, s)
    hills(scene, 338, Tone(now.field.light, mix(now.field.base, now.field.shade, 0.4), now.field.shade), 8)
    reeds(scene, 90, 352, 12)
    reeds(scene, 540, 354, 12)


def islands(scene: Scene) -> None:
    pen, dice, now = scene.pen, scene.dice, land(scene)
    sky(scene)
    far_ridge(scene, 168, 56)
    _sea(scene, 166)
    isles = ((112, 196, 116, 0.62), (318, 186, 92, 0.5), (532, 204, 136, 0.7), (236, 252, 150, 0.9))
    for middle, y, w, s in isles:
        x = middle + dice.around(20)
        h = w * 0.52
        d = blob(
            (x - w, y),
            (x - w * 0.62, y - h * 0.62),
            (x - w * 0.1, y - h),
            (x + w * 0.42, y - h * 0.7),
            (x + w, y),
            (x, y + 5),
            tension=0.15,
        )
        pen.oval(x, y + 4, w * 1.06, w * 0.075, "#ffffff", opacity=0.75)
        with pen.form(d, now.hill, w * 0.1, 5):
            for _ in range(10):
                pen.oval(x + dice.around(w * 0.7), y - dice.between(6, h * 0.8), w * 0.1, w * 0.06, now.hill.light, opacity=0.55)
        for k in range(3):
            tree(scene, x - w * 0.5 + k * w * 0.36, y - h * (0.42 if k != 1 else 0.72), s * 0.62)
        _village(scene, ((x - w * 0.42, y - 2, s * 0.6), (x + w * 0.06, y, s * 0.66)))
    with pen.at(0, 0):
        pen.line("M404 188Q452 128 500 188", "#c43d2f", 5)
        pen.line("M384 188H520", "#8a4a42", 5)
        for x in range(412, 500, 16):
            t = (x - 452) / 48
            pen.line(f"M{x} 188V{num(158 + 30 * t * t)}", "#c43d2f", 2)
    _boat(scene, 452 + dice.around(40), 272, 1.1)
    _boat(scene, 90 + dice.around(20), 290, 0.8)
    pen.fill("M640 360V316C580 306 520 330 470 360z", "#f3e3bd")
    pine(scene, 592, 346, 1.3, flip=True)
    gulls(scene)


def _paddies(scene: Scene) -> None:
    """Fields running towards the hills: flooded in spring, gold in autumn."""
    pen, now = scene.pen, land(scene)
    wet = scene.season == "spring"
    centre = 300 + scene.dice.around(40)

    def at(col: float, y: float) -> tuple[float, float]:
        return (centre + col * 62 * (0.5 + (y - 186) / 76), y)

    for r, (y0, y1) in enumerate(((208, 236), (240, 282), (288, 360))):
        furrows = ""
        for k in range(-5, 6):
            share = 0.2 if (k + r) % 2 else 0
            dry = mix(now.field.base, now.field.light, share + 0.25)
            cell = poly(at(k + 0.04, y0), at(k + 0.96, y0), at(k + 0.96, y1), at(k + 0.04, y1))
            pen.fill(cell, mix("#b5d9e3", "#8fc3d3", share * 2) if wet else dry)
            furrows += "".join(polyline(at(k + n / 5, y0 + 2), at(k + n / 5, y1 - 2)) for n in range(1, 5))
        pen.line(furrows, "#6ea544" if wet else now.field.shade, 2 + r, 0.5)


def _sheaf(scene: Scene, x: float, y: float, size: float) -> None:
    """Rice hung on a pole to dry."""
    pen = scene.pen
    with pen.at(x, y, size=size):
        pen.oval(4, 2, 30, 6, "#2b2a33", opacity=0.18)
        pen.line("M0 0V-78", "#7a5a3a", 4)
        for i in range(5):
            w, low = num(27 - i * 3.4), -2 - i * 12
            d = f"M-{w} {low}Q0 {low - 16} {w} {low}Q0 {low + 10}-{w} {low}z"
            pen.fill(d, "#c9982f" if i % 2 else "#e3bb55")


def rice_fields(scene: Scene) -> None:
    pen, dice, now = scene.pen, scene.dice, land(scene)
    sky(scene)
    far_ridge(scene, 184, 110)
    ridge(scene, 192, 58, now.hill, peaks=5)
    pen.fill(box(0, 186, 640, 174), now.field.base)
    _village(scene, ((70, 204, 0.56), (126, 206, 0.62), (196, 203, 0.54), (486, 205, 0.6), (548, 208, 0.66)))
    for i in range(12):
        tree(scene, 30 + i * 54 + dice.around(16), 204 + dice.around(4), dice.between(0.34, 0.52))
    _paddies(scene)
    if scene.season == "autumn":
        for x, y, s in ((120, 300, 1), (228, 326, 1.15), (470, 312, 1.05), (560, 262, 0.7)):
            _sheaf(scene, x + dice.around(10), y, s)
    elif scene.season == "winter":
        for _ in range(26):
            pen.dot(dice.between(0, 640), dice.between(0, 350), dice.between(2, 4), "#ffffff", 0.9)
    reeds(scene, 60, 358, 14)
    reeds(scene, 590, 358, 14)


def snow_village(scene: Scene) -> None:
    """Steep thatched roofs under (or after) the snow."""
    pen, dice, now = scene.pen, scene.dice, land(scene)
    winter = scene.season == "winter"
    sky(scene)
    far_ridge(scene, 220, 160, 0.62)
    ridge(scene, 240, 92, now.hill, peaks=5, snow=0.7 if winter else 0.18)
    hills(scene, 238, now.field, 10)
    for i in range(20):
        cedar(scene, i * 33 + dice.around(12), 250 + dice.around(8), dice.between(0.5, 0.75))
    for x, y, s in ((110, 276, 0.8), (470, 272, 0.76), (270, 316, 1.25), (560, 326, 1.05)):
        with pen.at(x + dice.around(14), y, size=s):
            pen.oval(6, 4, 80, 9, "#2b2a33", opacity=0.14)
            pen.fill(poly((56, -34), (86, -30), (86, 0), (56, 4)), "#6b4a38")
            pen.fill(box(-58, -34, 114, 38), "#8a6247")
            pen.fill(box(-44, -26, 26, 20), "#f7dd9a")
            pen.fill(box(4, -26, 26, 20), "#f7dd9a")
            pen.line("M-31-26v20M-44-16h26M17-26v20M4-16h26", "#5f4030", 2)
            thatch = "#fbfdfe" if winter else "#b3925c"
            pen.fill(poly((-72, -26), (-20, -116), (36, -116), (72, -26)), thatch)
            pen.fill(poly((72, -26), (36, -116), (96, -24)), "#a9bac8" if winter else "#7d6238")
            if winter:
                pen.fill(poly((-72, -26), (72, -26), (70, -19), (-70, -19)), "#8a6b42")
                pen.fill("M-22-116Q8-130 40-116L34-106Q8-116-16-106z", "#ffffff")
            else:
                for n in range(6):
                    pen.line(f"M{-62 + n * 24}-28L{-20 + n * 11}-112", "#8f7040", 2.4, 0.6)
                pen.line("M-22-116H38", "#6b4a38", 7)
    hills(scene, 344, now.field, 8)
    for x, y, s in ((40, 350, 1.1), (396, 352, 0.8)):
        tree(scene, x, y, s)
    if winter:
        for _ in range(70):
            pen.dot(dice.between(0, 640), dice.between(0, 356), dice.between(1.6, 4.4), "#ffffff", 0.92)


def river(scene: Scene) -> None:
    pen, dice, now = scene.pen, scene.dice, land(scene)
    sky(scene)
    far_ridge(scene, 196, 110)
    ridge(scene, 206, 66, now.hill, peaks=5)
    hills(scene, 204, now.field, 5)
    _village(scene, ((40, 226, 0.6), (100, 232, 0.68), (170, 226, 0.62), (430, 228, 0.64), (500, 232, 0.7), (574, 228, 0.64)))
    for i in range(10):
        tree(scene, 20 + i * 66 + dice.around(14), 232 + dice.around(5), dice.between(0.5, 0.7))
    water = "M300 214C330 236 250 250 262 276C276 312 100 330 60 360H470C520 330 400 300 372 276C350 256 372 236 340 214z"
    with pen.form(water, now.sea, 8, 0):
        for _ in range(16):
            x, y = dice.between(120, 460), dice.between(240, 352)
            pen.line(f"M{num(x)} {num(y)}q12-4 26 0", now.sea.light, 3, 0.9)
    pen.line("M228 262Q318 204 414 262", "#5f4030", 15)
    pen.line("M228 258Q318 200 414 258", "#b5483c", 9)
    for i in range(9):
        x = 232 + i * 22
        y = 256 - 27 * (1 - ((x - 320) / 92) ** 2)
        pen.line(f"M{x} {num(y + 2)}v-18", "#b5483c", 4)
    pen.line("M228 242Q318 184 414 242", "#c95a4a", 5)
    for x, y, s in ((96, 318, 1.2), (540, 318, 1.3), (36, 346, 1.1), (606, 348, 1.0)):
        tree(scene, x + dice.around(10), y, s)
    for x, y in ((180, 344), (470, 300), (120, 352)):
        with pen.at(x, y, turn=dice.around(10)):
            pen.body(blob((-22, 6), (-14, -10), (12, -11), (24, 4), (4, 10)), Tone("#d9d5cc", "#b5b0a8", "#8a8580"), 4, 3)
    reeds(scene, 520, 350, 12)


DRAWINGS: Mapping[str, Drawing] = {
    "town-coast": coast,
    "town-mountains": mountains,
    "town-islands": islands,
    "town-rice": rice_fields,
    "town-snow": snow_village,
    "town-river": river,
}
