"""The season's small sprig in a corner of the ground."""

from shop.art.palette import DEEP_LEAF, LEAF, mix
from shop.art.scene import Scene
from shop.art.shapes import leaf, oval, ring_points


def _blossom(scene: Scene) -> None:
    pen, pink = scene.pen, scene.colours.motif
    for turn in range(0, 360, 72):
        with pen.at(0, 0, turn=turn):
            pen.fill("M0 0C-15-8-15-26-5-33L0-28L5-33C15-26 15-8 0 0z", pink)
    for x, y in ring_points(0, 0, 11, 11, 5, start=0.05):
        pen.dot(x, y, 1.8, "#fff7e0")
    pen.dot(0, 0, 5, mix(pink, "#b03a5c", 0.5))


def _sunflower(scene: Scene) -> None:
    pen, gold = scene.pen, scene.colours.motif
    for turn in range(0, 360, 30):
        with pen.at(0, 0, turn=turn):
            pen.fill("M0 0C-9-12-7-26 0-34C7-26 9-12 0 0z", gold if turn % 60 else mix(gold, "#ffffff", 0.25))
    pen.dot(0, 0, 14, "#7a4a24")
    pen.dot(-2, -2, 9, "#95602f")


def _maple(scene: Scene) -> None:
    pen, red = scene.pen, scene.colours.motif
    for turn, long in ((0, 36), (52, 32), (-52, 32), (104, 23), (-104, 23)):
        with pen.at(0, 0, turn=turn - 90):
            pen.fill(leaf(long, 11), red)
    pen.line("M0 2q1 14-4 24", mix(red, "#5a2020", 0.3), 2.6)


def _nandina(scene: Scene) -> None:
    pen, red = scene.pen, scene.colours.motif
    for turn in (200, 245, 300, 345):
        with pen.at(0, 0, turn=turn):
            pen.fill(leaf(42, 9), DEEP_LEAF.base)
    for x, y, r in ((-9, 6, 9), (9, 5, 9), (0, -8, 9), (0, 18, 9), (17, 18, 8)):
        pen.dot(x, y, r, red)
        pen.dot(x - 3, y - 3, 2.4, "#fff", 0.6)


_FLOWERS = {"spring": _blossom, "summer": _sunflower, "autumn": _maple, "winter": _nandina}


def _speck(scene: Scene, x: float, y: float) -> None:
    """A petal, a drop, a ginkgo leaf, a snowflake."""
    pen, colour = scene.pen, scene.colours.accent
    with pen.at(x, y, turn=scene.dice.around(60), size=scene.dice.between(0.7, 1)):
        if scene.season == "spring":
            pen.fill("M0 0C-9-6-8-17-3-21L0-18L3-21C8-17 9-6 0 0z", scene.colours.motif)
        elif scene.season == "summer":
            pen.fill(oval(0, 0, 8), colour, 0.8)
            pen.dot(-2, -2, 2.5, "#fff", 0.6)
        elif scene.season == "autumn":
            pen.fill("M0 14L-15-6Q-8-15-1-9L0-4L1-9Q8-15 15-6z", colour)
        else:
            pen.line("M-9 0H9M-4.5-7.8L4.5 7.8M-4.5 7.8L4.5-7.8", "#fff", 3)


def sprig(scene: Scene) -> None:
    """A flower or two at the corners, some specks; where and how large the dice say."""
    dice = scene.dice
    left, low = dice.chance(), dice.chance(0.3)
    x, y = (42 if left else 358), (356 if low else 44)
    scene.pen.raw('<g opacity=".5">')
    size = dice.pick((0.86, 1.0, 1.16))
    with scene.pen.at(x + dice.around(8), y + dice.around(8), turn=dice.around(40), size=size):
        _FLOWERS[scene.season](scene)
    if dice.chance(0.35):
        with scene.pen.at(400 - x + dice.around(8), 400 - y + dice.around(8), turn=dice.around(90), size=0.62):
            _FLOWERS[scene.season](scene)
    else:
        _speck(scene, 400 - x + dice.around(10), 400 - y + dice.around(10))
    _speck(scene, x + (50 if left else -50), y + (dice.around(10)))
    if dice.chance():
        _speck(scene, x + dice.around(12), y + (-48 if low else 48))
    scene.pen.raw("</g>")


def young_leaf(scene: Scene, x: float, y: float, turn: float, size: float = 1) -> None:
    """A fresh leaf laid beside the goods."""
    with scene.pen.at(x, y, turn=turn, size=size):
        scene.pen.body(leaf(70, 20), LEAF, 0, 6)
        scene.pen.line("M4 0H60", LEAF.shade, 1.6, 0.6)
