"""The market, 16:9: white cloth, wood, and the goods as the only loud colours."""

from collections.abc import Mapping

from shop.art.landscape import house, land, ridge, sky, tree
from shop.art.palette import WOOD, Tone, mix
from shop.art.scene import Drawing, Scene
from shop.art.shapes import box, leaf, num, oval, poly, ring_points

CLOTH = Tone("#ffffff", "#fbf8ef", "#d9d5d0")
INDIGO = "#2f4f86"


def _heap(scene: Scene, x: float, y: float, width: float, colours: tuple[str, ...], r: float) -> None:
    """Round goods in a crate."""
    pen, dice = scene.pen, scene.dice
    count = int(width / (r * 1.7))
    for row in range(3):
        n = count - row
        for i in range(n):
            px = x + width / 2 + (i - (n - 1) / 2) * r * 1.75
            py = y - row * r * 1.2
            colour = dice.pick(colours)
            pen.fill(oval(px, py, r), mix(colour, "#3a1f33", 0.22))
            pen.fill(oval(px - r * 0.12, py - r * 0.12, r * 0.86), colour)
            pen.fill(oval(px - r * 0.34, py - r * 0.36, r * 0.24, r * 0.18), "#ffffff", 0.55)
    pen.fill(box(x - 3, y + r * 0.1, width + 6, r * 1.9, 2), WOOD.base)
    pen.fill(box(x - 3, y + r * 0.1, width + 6, r * 0.5, 2), WOOD.light)
    pen.line(f"M{num(x)} {num(y + r * 1.1)}h{num(width)}", WOOD.shade, 2, 0.7)


def _greens(scene: Scene, x: float, y: float, width: float) -> None:
    pen, dice = scene.pen, scene.dice
    for i in range(int(width / 11)):
        with pen.at(x + 8 + i * 11, y + 4, turn=-90 + dice.around(24)):
            pen.line("M0 0H12", "#f4f3df", 6)
            with pen.at(10, 0):
                pen.fill(leaf(32, 9), dice.pick(("#5f9d4c", "#86b95c", "#3f7a4a")))
    pen.fill(box(x - 3, y, width + 6, 22, 2), WOOD.base)
    pen.fill(box(x - 3, y, width + 6, 6, 2), WOOD.light)


def _bottles(scene: Scene, x: float, y: float, width: float) -> None:
    pen, dice = scene.pen, scene.dice
    for i in range(int(width / 19)):
        px = x + 10 + i * 19
        colour = dice.pick(("#3f7a55", "#6b3f26", "#c27a2c", "#4d7fb5", "#8d2338"))
        pen.fill(
            f"M{num(px - 7)} {num(y + 20)}V{num(y - 12)}Q{num(px - 7)} {num(y - 20)} {num(px - 3)} {num(y - 23)}V{num(y - 36)}H{num(px + 3)}V{num(y - 23)}Q{num(px + 7)} {num(y - 20)} {num(px + 7)} {num(y - 12)}V{num(y + 20)}z",
            colour,
        )
        pen.fill(box(px - 6, y - 9, 12, 17), "#fdf8ea")
        pen.line(f"M{num(px - 4.600)} {num(y - 14)}V{num(y + 14)}", "#ffffff", 2, 0.5)


def _pots(scene: Scene, x: float, y: float, width: float) -> None:
    pen, dice = scene.pen, scene.dice
    for i in range(int(width / 30)):
        px = x + 16 + i * 30
        glaze = dice.pick(("#fbf8ef", "#a9724e", "#b92e26", "#5f86c4", "#7d9c8e"))
        pen.fill(
            f"M{num(px - 14)} {num(y)}H{num(px + 14)}Q{num(px + 12)} {num(y + 20)} {num(px)} {num(y + 20)}Q{num(px - 12)} {num(y + 20)} {num(px - 14)} {num(y)}z",
            glaze,
        )
        pen.fill(oval(px, y, 14, 5), mix(glaze, "#2a1f33", 0.3))
        pen.fill(f"M{num(px + 5)} {num(y + 3)}H{num(px + 14)}Q{num(px + 12)} {num(y + 20)} {num(px + 2)} {num(y + 20)}z", "#2a1f33", 0.16)


def _noren(scene: Scene, x: float, y: float, size: float) -> None:
    """The house's mark: three hanging strips, the middle one slightly parted."""
    pen = scene.pen
    with pen.at(x, y, size=size):
        pen.line("M-44 0H44", WOOD.shade, 5)
        pen.fill("M-40 2H-15L-16 44H-40z", INDIGO)
        pen.fill("M-12 2H12L5 44Q-6 42-13 45z", INDIGO)
        pen.fill("M15 2H40V44H16z", INDIGO)
        pen.fill("M-12 2H12L11 12H-12z", "#1d3361", 0.4)


def _wares(scene: Scene, x: float, y: float, width: float, which: int) -> None:
    """One half of a counter: oranges, apples, grapes, greens, bottles or bowls."""
    heaps = (("#f28f2a", "#f5a83c"), ("#d23a33", "#cc4540"), ("#7d5aa0", "#a9c35c", "#8f6ab0"))
    if which < 3:
        _heap(scene, x, y, width, heaps[which], 10)
    else:
        (_greens, _bottles, _pots)[which - 3](scene, x, y - 4, width)


def _roof(scene: Scene, x: float, top: float, width: float, deep: float) -> None:
    """The white awning with its scalloped edge."""
    pen = scene.pen
    pen.fill(poly((x - 16, top + deep), (x + 4, top), (x + width - 4, top), (x + width + 16, top + deep)), CLOTH.base)
    strips = max(5, int(width / 30))
    step, up, low = (width + 32) / strips, (width - 8) / strips, top + deep
    for i in range(strips):
        sx, ux = x - 16 + i * step, x + 4 + i * up
        colour = "#e6e9ec" if i % 2 else "#ffffff"
        pen.fill(poly((sx, low), (ux, top), (ux + up, top), (sx + step, low)), colour, 1 if i % 2 else 0.01)
        edge, mid = num(sx + step), num(sx + step / 2)
        pen.fill(f"M{num(sx)} {num(low - 1)}H{edge}V{num(low + 9)}Q{mid} {num(low + 23)} {num(sx)} {num(low + 9)}z", colour)
    pen.line(f"M{num(x - 16)} {num(low)}H{num(x + width + 16)}", "#c9ccd1", 2)


def _stall(scene: Scene, x: float, y: float, width: float, wares: tuple[int, int]) -> None:
    pen, dice = scene.pen, scene.dice
    top, counter = y - 176, y - 62
    pen.oval(x + width / 2 + 8, y + 4, width * 0.56, 11, "#2b2a33", opacity=0.14)
    for px in (x + 6, x + width - 6):
        pen.fill(box(px - 4, top + 20, 8, 156), WOOD.base)
        pen.fill(box(px + 1, top + 20, 3, 156), WOOD.shade)
    pen.fill(box(x + 8, top + 30, width - 16, 92), "#6b5a50", 0.26)
    _noren(scene, x + width / 2, top + 40, min(1.15, width / 150))
    pen.fill(box(x - 2, counter, width + 4, 62, 2), CLOTH.base)
    pen.fill(box(x + width * 0.66, counter, width * 0.34 + 2, 62), CLOTH.shade, 0.5)
    folds = int(width / 26)
    for i in range(1, folds):
        fx = x + i * width / folds
        d = f"M{num(fx)} {num(counter + 12)}Q{num(fx + dice.around(4))} {num(counter + 36)} {num(fx)} {num(y - 2)}"
        pen.line(d, CLOTH.shade, 2.4)
    half = width / 2 - 10
    for i, which in enumerate(wares):
        _wares(scene, x + 6 + i * (half + 8), counter - 16, half, which)
    _roof(scene, x, top, width, 46)


def _person(scene: Scene, x: float, y: float, size: float, coat: str, hair: str, bag: str) -> None:
    """A shopper from behind; a child is a small one."""
    pen, dice = scene.pen, scene.dice
    with pen.at(x, y, size=size, flip=dice.chance()):
        pen.oval(4, 2, 26, 6, "#2b2a33", opacity=0.2)
        pen.line("M-8 0V-36M8 0V-36", "#4a4550", 11)
        pen.fill("M-22-30C-24-74-20-92 0-92C20-92 24-74 22-30Q0-22-22-30z", coat)
        pen.fill("M8-91C20-88 24-74 22-30Q14-26 8-26z", "#2a1f33", 0.18)
        pen.line("M18-80Q32-62 30-44", mix(coat, "#2a1f33", 0.12), 11)
        pen.dot(30, -42, 6, "#f0c9a5")
        pen.fill("M20-38H46L43-8Q33-4 23-8z", bag)
        pen.line("M26-38q7-12 14 0", mix(bag, "#2a1f33", 0.3), 3)
        pen.dot(0, -108, 17, hair)
        pen.fill("M-17-106Q-18-92-8-88H8Q18-92 17-106z", hair)


def _banners(scene: Scene) -> None:
    """Two plain banners between the stalls."""
    pen = scene.pen
    for x, colour in ((186, "#c43d2f"), (444, INDIGO)):
        pen.line(f"M{x} 306V96", WOOD.shade, 4)
        pen.fill(f"M{x + 2} 100H{x + 30}V210q-14 8-28 0z", CLOTH.base)
        pen.fill(f"M{x + 2} 100H{x + 30}V128H{x + 2}z", colour)
        for px, py in ring_points(x + 16, 168, 8, 8, 5, start=-0.25):
            pen.dot(px, py, 6, colour)
        pen.line(f"M{x} 98h32", WOOD.shade, 3)


def _falling(scene: Scene) -> None:
    """Snow in winter, petals in spring."""
    pen, dice = scene.pen, scene.dice
    if scene.season == "winter":
        for _ in range(40):
            pen.dot(dice.between(0, 640), dice.between(0, 356), dice.between(1.6, 3.6), "#ffffff", 0.9)
    elif scene.season == "spring":
        for _ in range(14):
            pen.oval(dice.between(0, 640), dice.between(20, 340), 5, 3, "#f4b6c4", turn=dice.around(80))


PEOPLE = (
    (128, 344, 0.9, "#7a8f6a", "#3a2c2a", "#e9d9b5"),
    (172, 350, 0.6, "#e0a23c", "#2f2624", "#c95a4a"),
    (372, 350, 0.95, "#a8574a", "#2f2624", "#f3e6cc"),
    (432, 346, 0.9, "#4a6a8f", "#8f8a88", "#c9b48a"),
    (566, 350, 0.92, "#8a6a94", "#4a3628", "#dfe6d0"),
)


def market(scene: Scene) -> None:
    pen, dice, now = scene.pen, scene.dice, land(scene)
    winter = scene.season == "winter"
    sky(scene)
    ridge(scene, 214, 100, Tone(*(mix(c, "#a9bfd2", 0.5) for c in now.hill)), peaks=4)
    for i in range(6):
        house(scene, i * 112 + dice.around(20) - 10, 232, 0.82, snow=winter)
    for i in range(8):
        tree(scene, 20 + i * 86 + dice.around(14), 240, dice.between(0.7, 0.95))
    pen.fill(box(0, 232, 640, 128), "#eceff0" if winter else "#e6dcc8")
    pen.fill(poly((0, 300), (640, 292), (640, 360), (0, 360)), "#dfe5ea" if winter else "#d9ccb3")
    turn = dice.whole(0, 5)
    for i, (x, width, y) in enumerate(((-26, 176, 300), (206, 206, 312), (476, 186, 300))):
        _stall(scene, x, y, width, ((turn + 2 * i) % 6, (turn + 2 * i + 1) % 6))
    _banners(scene)
    for px, py, size, coat, hair, bag in PEOPLE:
        _person(scene, px + dice.around(10), py, size, coat, hair, bag)
    _falling(scene)


DRAWINGS: Mapping[str, Drawing] = {"market": market}
