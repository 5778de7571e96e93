"""Cut glass."""

from collections.abc import Mapping

from shop.art.palette import Tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import num, oval, poly


def kiriko(scene: Scene) -> None:
    """Cut glass in lapis blue."""
    pen, dice = scene.pen, scene.dice
    glass, cut = dice.pick(((Tone("#7fa8ec", "#2656b8", "#16357d"), "#e6f2ff"), (Tone("#7fa8ec", "#2656b8", "#16357d"), "#f4faff")))
    pen.shadow(206, 320, 106, 18)
    d = "M82 116A118 34 0 0 1 318 116L284 300Q284 322 200 326Q116 322 116 300z"
    with pen.form(d, glass, 16, 0):
        for row, y in enumerate((158, 206, 254)):
            half = 108 - row * 9
            for i in range(-3, 4):
                x = 200 + i * half / 2.8
                sag = 15 * (1 - (i / 3.4) ** 2)
                w, h = half / 5.8, 23
                cy = y + sag
                pen.fill(poly((x, cy - h), (x + w, cy), (x, cy + h), (x - w, cy)), cut, 0.9)
                pen.line(
                    f"M{num(x - w)} {num(cy)}H{num(x + w)}M{num(x)} {num(cy - h)}V{num(cy + h)}M{num(x - w / 2)} {num(cy - h / 2)}L{num(x + w / 2)} {num(cy + h / 2)}M{num(x + w / 2)} {num(cy - h / 2)}L{num(x - w / 2)} {num(cy + h / 2)}",
                    glass.base,
                    2.2,
                )
        pen.line("M88 136A114 34 0 0 0 312 136", cut, 4)
        pen.fill("M100 286Q200 330 300 286V340H100z", "#bcd6f5", 0.9)
        for i in range(-4, 5):
            pen.fill(
                poly((200 + i * 21, 300 + 6 * (1 - (i / 4.4) ** 2)), (200 + i * 21 + 8, 326), (200 + i * 21 - 8, 326)), glass.base, 0.7
            )
        pen.fill("M112 130L130 132L144 290L128 280z", "#ffffff", 0.4)
    pen.fill(oval(200, 116, 118, 34), "#cfe2fa")
    pen.fill(oval(200, 120, 108, 28), "#16357d")
    pen.fill(oval(200, 128, 98, 20), "#3f74d6")
    for turn in (-70, -35, 0, 35, 70):
        with pen.at(200, 134, turn=turn):
            pen.line("M0-14V4", "#a9cbf5", 3, 0.75)
    pen.line("M84 116A116 33 0 0 0 150 145", "#ffffff", 4, 0.9)


DRAWINGS: Mapping[str, Drawing] = {"kiriko": kiriko}
