"""Seaweed by the bowl."""

from collections.abc import Mapping

from shop.art.dishes import heaped, vessel
from shop.art.palette import PORCELAIN, URUSHI_BLACK, Tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import blob, curve, oval, points, triples


def wakame(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    weed = (Tone("#7aa860", "#44793f", "#275030"), Tone("#8fb869", "#568b48", "#31602f"), Tone("#648f5c", "#356642", "#1f452f"))
    vessel(pen, 200, 232, 152, 96, PORCELAIN, "#cfe0ea", ry=54)
    pen.line("M62 276Q200 342 338 276", "#3e65a0", 4, 0.75)
    with heaped(pen, 200, 232, 144, 48):
        for i, (x, y, turn) in enumerate(
            triples(
                "110 226 -30, 290 224 24, 150 190 -12, 250 188 14, 200 156 0, 130 248 -8, 266 250 8, 200 226 4, 170 258 -14, 230 262 10"
            )
        ):
            with pen.at(x, y, turn=turn + dice.around(10), size=1.06):
                tone = weed[i % 3]
                d = blob(
                    *points(
                        "-74 10, -54 -18, -40 -8, -22 -34, -4 -18, 18 -40, 32 -16, 56 -24, 74 6, 50 16, 36 34, 10 20, -12 38, -30 18, -52 30"
                    )
                )
                with pen.form(d, tone, 6, 8):
                    pen.line("M-66 6Q-20-14 0 2T66 2", tone.light, 5, 0.8)
                pen.gleam(-16, -12, 11, 3, -20, 0.4)


def aosa(scene: Scene) -> None:
    """Dried sea lettuce: a crisp bright green heap, with a bowl of it."""
    pen, dice = scene.pen, scene.dice
    vessel(pen, 200, 236, 150, 92, URUSHI_BLACK, "#241d20", ry=54)
    greens = (Tone("#8fc25a", "#4f9440", "#2d6a35"), Tone("#a8d26a", "#69a947", "#3f7c35"), Tone("#6aa552", "#37793e", "#1f5430"))
    with heaped(pen, 200, 236, 142, 48):
        pen.fill(oval(200, 214, 120, 62), "#2d6a35")
        for row, (y, half) in enumerate(((150, 40), (174, 76), (200, 106), (226, 124), (252, 118), (274, 80))):
            count = int(half / 13) + 2
            for i in range(count):
                x = 200 - half + 2 * half * i / (count - 1) + dice.around(9)
                with pen.at(x, y + dice.around(8), turn=dice.around(180), size=dice.between(0.8, 1.15)):
                    pen.body("M-18-4L-8-16L2-12L12-18L20-2L12 12L0 10L-12 16z", greens[(i + row) % 3], 4, 4)
    pen.line(curve((96, 262), (130, 284), (160, 292)), "#8a7a7a", 4, 0.5)


DRAWINGS: Mapping[str, Drawing] = {"wakame": wakame, "aosa": aosa}
