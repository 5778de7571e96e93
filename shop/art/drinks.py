"""Sake, wine, spirits and juice."""

from collections.abc import Mapping

from shop.art import glassware as g
from shop.art.citrus import MIKAN, YUZU, cut_citrus
from shop.art.dishes import vessel
from shop.art.fruit import apple_at, twig_leaf
from shop.art.palette import GOLD, INDIGO, PAPER, PORCELAIN, Tone, tone
from shop.art.scene import Drawing, Scene
from shop.art.shapes import Point, box, lathe, oval, ring_points, tin

GREEN_GLASS = Tone("#7fae7d", "#3f7a55", "#25543d")
BROWN_GLASS = Tone("#a5714a", "#6b3f26", "#452819")
BLUE_GLASS = Tone("#93b9dd", "#4d7fb5", "#2f568a")
CLEAR = Tone("#ffffff", "#e3f0ee", "#b5cfcf")
BLACK_GLASS = Tone("#5f6069", "#2e2f38", "#1a1b22")


def _choko(scene: Scene, x: float, y: float) -> None:
    """A white cup with the blue rings of 蛇の目."""
    pen = scene.pen
    vessel(pen, x, y, 42, 54, PORCELAIN, "#ffffff", ry=16, foot=24)
    pen.line(oval(x, y + 3, 24, 8), "#3e65a0", 4.4)
    pen.fill(oval(x, y + 3, 12, 4), "#3e65a0")


def sake(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    glass, cap = dice.pick(
        ((GREEN_GLASS, GOLD), (BROWN_GLASS, tone("#b92e26")), (BLUE_GLASS, tone("#e6e9ee")), (GREEN_GLASS, tone("#2f2a33")))
    )
    emblem = dice.pick((g.sun_and_hills("#35566f", "#c43d2f"), g.waves("#2f4f86"), g.rice_ear("#a97f2a"), g.plum_flower("#c8475a")))
    pen.shadow(176, 334, 82, 18)
    with pen.at(166, 198, size=1.1), g.bottle(pen, g.SAKE_PROFILE, glass, cap):
        g.label(pen, -44, 4, 88, 98, PAPER, emblem, edge="#c9a24a")
        pen.fill(box(-12, -46, 24, 34, 2), PAPER)
    tokkuri = ((-62, 20), (-50, 15), (-34, 15), (-8, 34), (26, 45), (56, 40), (64, 32))
    pen.shadow(286, 324, 54, 13)
    with pen.at(282, 262):
        with pen.form(lathe(0, *tokkuri), PORCELAIN, 9, 0):
            pen.line("M-50 24Q0 44 50 24M-50 34Q0 54 50 34", "#3e65a0", 4)
        pen.fill(oval(0, -62, 20, 7), "#dfe6ec")
    _choko(scene, 236, 286)


def _wine(scene: Scene, glass: Tone, foil: Tone, drink: Tone, fruit: str) -> None:
    pen, dice = scene.pen, scene.dice
    pen.shadow(162, 336, 78, 17)
    with pen.at(152, 200, size=1.1), g.bottle(pen, g.WINE_PROFILE, glass, foil, cap_deep=66):
        emblem = g.grape_bunch(fruit) if dice.chance(0.6) else g.sun_and_hills("#6f7d4c", fruit)
        g.label(pen, -46, 14, 92, 86, "#fbf4e2", emblem, edge=foil.base)
    pen.shadow(272, 334, 52, 13)
    pen.fill(oval(270, 328, 46, 13), "#dcecea")
    pen.fill(oval(268, 326, 42, 10), "#f3fafa")
    pen.line("M270 240V324", "#dcecea", 8)
    pen.line("M268 240V322", "#ffffff", 3)
    cup = lathe(270, (122, 44), (158, 58), (196, 56), (228, 34), (246, 5))
    pen.fill(cup, "#eef7f6", 0.82)
    with pen.inside(cup):
        pen.fill(box(206, 178, 130, 90), drink.shade)
        pen.fill(box(200, 178, 118, 90), drink.base)
        pen.fill(oval(270, 178, 60, 12), drink.light)
    pen.line(oval(270, 122, 44, 10), "#ffffff", 3.4)
    pen.line("M230 150Q222 178 232 210", "#ffffff", 6, 0.7)


def wine_red(scene: Scene) -> None:
    _wine(scene, Tone("#6d7a5a", "#3b4a37", "#222e24"), tone("#8d2338"), Tone("#c04a5e", "#8d1f38", "#611428"), "#7b2a52")


def wine_white(scene: Scene) -> None:
    _wine(scene, Tone("#dfe6a0", "#b3bf6a", "#859445"), GOLD, Tone("#fbf3bd", "#f0dd83", "#d6bd58"), "#8fae3f")


def _spirit(scene: Scene, profile: tuple[Point, ...], glass: Tone, cap: Tone, emblem: g.Emblem) -> None:
    pen = scene.pen
    pen.shadow(172, 334, 84, 18)
    with pen.at(164, 200, size=1.1), g.bottle(pen, profile, glass, cap):
        g.label(pen, -42, 0, 84, 104, PAPER, emblem)
    g.glass_cup(pen, 286, 234, 48, 92, Tone("#ffffff", "#e4f1f3", "#bcd6dc"), level=0.3)
    for x, y in ((268, 276), (300, 282), (286, 264)):
        with pen.at(x, y, turn=scene.dice.around(30)):
            pen.fill(box(-15, -14, 30, 28, 5), "#ffffff", 0.85)
            pen.line("M-9-8h12", "#bcd6dc", 3)


def shochu(scene: Scene) -> None:
    dice = scene.dice
    glass = dice.pick((BLACK_GLASS, BROWN_GLASS, CLEAR, GREEN_GLASS))
    emblem = dice.pick((g.potato("#8e3a62"), g.rice_ear("#a97f2a"), g.sun_and_hills("#4b5f4c", "#d06a2e"), g.potato("#a5485e")))
    _spirit(scene, g.SAKE_PROFILE, glass, dice.pick((GOLD, tone("#b92e26"), tone("#2f2a33"))), emblem)


def awamori(scene: Scene) -> None:
    """An Okinawan jar, its mouth tied with cloth."""
    pen = scene.pen
    clay = Tone("#b98562", "#85543a", "#593526")
    pen.shadow(182, 334, 112, 20)
    with pen.at(172, 206, size=1.12):
        with pen.form(lathe(0, (-94, 28), (-74, 30), (-54, 56), (-10, 86), (40, 88), (84, 68), (112, 50)), clay, 16, 4):
            pen.fill("M-100-40Q-60 0-44-10T-10 24T24-6T60 14T110-30V-110H-100z", "#5a3524", 0.6)
            pen.gleam(-52, -8, 11, 34, 18, 0.35)
            g.label(pen, -40, 6, 80, 76, PAPER, g.waves("#2f6f9c"), edge="#c43d2f")
        pen.body("M-40-90Q-48-116-30-124H30Q48-116 40-90Q46-78 54-72Q0-56-54-72Q-46-78-40-90z", INDIGO, 7, 3)
        pen.line("M-38-88Q0-78 38-88", "#e9c46a", 6)
        for x in (-24, -8, 8, 24):
            pen.line(f"M{x} -118v24", "#1d3361", 2.4, 0.6)
    vessel(pen, 298, 270, 44, 50, Tone("#9ec6d8", "#4d8fb0", "#2f6382"), "#e9f5f7", ry=17, foot=24)


def ume_liqueur(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    amber = Tone("#f9d982", "#e9ae3f", "#bd7d22")
    ume = Tone("#dfe58a", "#b5c257", "#85933a")
    pen.shadow(158, 334, 86, 18)
    with pen.at(150, 202, size=1.1), g.bottle(pen, g.STOUT_PROFILE, Tone("#fff", "#f3e3b0", "#cfae66"), GOLD):
        pen.fill(box(-70, -36, 140, 180), amber.shade)
        pen.fill(box(-70, -36, 120, 180), amber.base)
        pen.fill(oval(0, -36, 58, 8), amber.light)
        g.label(pen, -46, 2, 92, 64, PAPER, g.plum_flower("#d9596f"))
        for x, y in ((-34, 94), (2, 100), (36, 94), (-16, 82), (22, 80)):
            pen.body(oval(x, y, 20, 19), ume, 4, 4)
    g.glass_cup(pen, 286, 208, 54, 110, amber, level=0.26)
    for x, y in ((270, 252), (300, 262)):
        with pen.at(x, y, turn=dice.around(30)):
            pen.fill(box(-17, -16, 34, 32, 6), "#fff6dc", 0.6)
    pen.body(oval(284, 296, 20, 18), ume, 4, 4)
    for x, y in ((222, 312), (254, 330)):
        pen.body(oval(x, y, 24, 22), ume, 5, 5)
        pen.gleam(x - 8, y - 8, 4, 7, 30)
    twig_leaf(scene, 226, 292, -40, 0.8)


def mirin(scene: Scene) -> None:
    pen = scene.pen
    gold = Tone("#fbdc86", "#eeb648", "#c28424")
    pen.shadow(164, 334, 82, 18)
    with pen.at(156, 200, size=1.1), g.bottle(pen, g.SAKE_PROFILE, Tone("#fff", "#f6e8bf", "#d4b26a"), tone("#b92e26")):
        pen.fill(box(-70, -40, 140, 190), gold.shade)
        pen.fill(box(-70, -40, 116, 190), gold.base)
        g.label(pen, -44, 4, 88, 92, PAPER, g.rice_ear("#a97f2a"), edge="#b92e26")
    vessel(pen, 284, 262, 62, 54, PORCELAIN, gold.shade, ry=24, foot=34)
    pen.fill(oval(282, 265, 52, 18), gold.base)
    pen.gleam(264, 260, 16, 4, -8)


def amazake(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    milk = Tone("#ffffff", "#f8f2e2", "#dccfb4")
    pen.shadow(152, 334, 82, 18)
    with pen.at(144, 198, size=1.08), g.bottle(pen, g.STOUT_PROFILE, milk, tone("#c8753a")):
        g.label(pen, -60, 10, 120, 80, "#f3d9a6", g.rice_ear("#9a6a2a"))
    vessel(pen, 276, 226, 74, 100, Tone("#d97a5c", "#b14a36", "#7d2f28"), "#8a3a2e", ry=28, foot=48)
    pen.fill(oval(276, 229, 66, 22), milk.base)
    for _ in range(16):
        pen.oval(276 + dice.around(46), 229 + dice.around(12), 5, 2.8, "#ffffff", turn=dice.around(50))
    for _ in range(6):
        pen.oval(276 + dice.around(40), 230 + dice.around(10), 4.6, 2.4, "#e3d5b5", turn=dice.around(50))
    for x in (254, 294):
        pen.line(f"M{x} 190q12-14 0-28t0-28", "#ffffff", 7, 0.75)


def apple_juice(scene: Scene) -> None:
    pen = scene.pen
    juice = Tone("#fbe08a", "#f2bd45", "#cc9028")
    pen.shadow(140, 334, 80, 18)
    with pen.at(132, 198, size=1.1), g.bottle(pen, g.SAKE_PROFILE, Tone("#fff", "#f6ecc8", "#d9c07a"), tone("#d2403a")):
        pen.fill(box(-70, -60, 140, 220), juice.shade)
        pen.fill(box(-70, -60, 116, 220), juice.base)
        g.label(pen, -54, 4, 108, 84, PAPER, g.round_fruit("#d23a33"))
    g.glass_cup(pen, 252, 196, 52, 124, juice, level=0.18)
    apple_at(scene, 312, 276, 0.62, tone("#d23a33"), 8)
    twig_leaf(scene, 318, 222, -20, 0.6)


def mikan_juice(scene: Scene) -> None:
    pen = scene.pen
    juice = Tone("#ffc45f", "#f79a2a", "#d3731a")
    pen.shadow(140, 334, 80, 18)
    with pen.at(132, 198, size=1.1), g.bottle(pen, g.SAKE_PROFILE, Tone("#fff", "#fbe0b0", "#dcaa60"), tone("#3f7a4a")):
        pen.fill(box(-70, -60, 140, 220), juice.shade)
        pen.fill(box(-70, -60, 116, 220), juice.base)
        g.label(pen, -54, 4, 108, 84, PAPER, g.round_fruit("#f28f2a"))
    g.glass_cup(pen, 252, 190, 52, 130, juice, level=0.18)
    cut_citrus(scene, 308, 284, 52, MIKAN, -10)


def yuzu_drink(scene: Scene) -> None:
    pen, dice = scene.pen, scene.dice
    drink = Tone("#fdf4b4", "#f5dd68", "#d3b338")
    for i, x in enumerate((96, 196)):
        pen.shadow(x + 6, 334, 52, 14)
        with (
            pen.at(x, 222 - i * 4, size=0.96),
            g.bottle(pen, ((-112, 19), (-84, 20), (-62, 34), (-40, 44), (108, 44), (116, 38)), drink, tone("#5f9d4c")),
        ):
            g.label(pen, -46, -20, 92, 90, "#fffdf0", g.round_fruit("#efcf35"))
    cut_citrus(scene, 296, 270, 60, YUZU, dice.around(12))
    pen.body(lathe(296, (150, 30), (160, 40), (196, 44), (214, 32)), Tone("#ffd978", "#efa52e", "#bd741d"), 8, 0)
    pen.body(tin(296, 142, 32, 8, 14), Tone("#fff", "#f0e2c0", "#c9b080"), 6, 0)
    pen.gleam(274, 180, 5, 15, 8)
    for px, py in ring_points(296, 182, 15, 13, 6):
        pen.line(f"M{px - 6:.0f} {py - 3:.0f}h8l4 6", "#fff3c4", 1.8, 0.9)


DRAWINGS: Mapping[str, Drawing] = {
    "sake": sake,
    "wine-red": wine_red,
    "wine-white": wine_white,
    "shochu": shochu,
    "awamori": awamori,
    "ume-liqueur": ume_liqueur,
    "mirin": mirin,
    "amazake": amazake,
    "apple-juice": apple_juice,
    "mikan-juice": mikan_juice,
    "yuzu-drink": yuzu_drink,
}
