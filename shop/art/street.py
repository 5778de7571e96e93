"""An old town: a street of merchants' houses, 16:9."""

from collections.abc import Mapping

from shop.art.landscape import far_ridge, land, ridge, sky, tree
from shop.art.palette import mix
from shop.art.scene import Drawing, Scene
from shop.art.shapes import box, num, poly, polyline

NOREN = ("#2f4f86", "#8d2f2f", "#3f6a55", "#6b4a7a")


def street(scene: Scene) -> None:
    pen, dice, now = scene.pen, scene.dice, land(scene)
    sky(scene)
    far_ridge(scene, 220, 110)
    ridge(scene, 226, 60, now.hill, peaks=4)
    pen.fill(box(0, 214, 640, 146), "#cfc3b0")
    pen.fill(poly((290, 214), (350, 214), (560, 360), (80, 360)), "#e3d9c6")
    for i in range(8):
        y = 220 + i * i * 2.6
        half = 30 + (y - 214) * 1.42
        pen.line(f"M{num(320 - half)} {num(y)}H{num(320 + half)}", "#c4b79f", 2)
    snow = scene.season == "winter"
    for side in (1, -1):
        with pen.at(0 if side == 1 else 640, 0, flip=side == -1):
            for i, (x0, x1) in enumerate(((232, 292), (146, 236), (0, 150))):
                _shopfront(scene, x0, x1, snow, NOREN[(i + (side > 0) + dice.whole(0, 1)) % 4])
    tree(scene, 268, 246, 0.7)
    tree(scene, 386, 254, 0.8)
    for x, y, s, c in ((306, 246, 0.6, "#35586b"), (344, 262, 0.8, "#a8483c")):
        _walker(scene, x + dice.around(8), y, s, c)


def _shopfront(scene: Scene, x0: float, x1: float, snow: bool, noren: str) -> None:
    """A wooden house of a merchants' street, its front running away to the middle."""
    pen = scene.pen

    def at(u: float, v: float) -> tuple[float, float]:
        x = x0 + (x1 - x0) * u
        eaves, ground = 178 - (292 - x) * 0.3, 226 + (292 - x) * 0.46
        return (x, eaves + (ground - eaves) * v)

    def patch(u0: float, v0: float, u1: float, v1: float, colour: str) -> None:
        pen.fill(poly(at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)), colour)

    wood, dark = "#8a6247", "#5f4030"
    patch(0, 0, 1, 1, wood)
    patch(0, 0, 1, 0.34, "#f6ead2")
    pen.line("".join(polyline(at(n / 8, 0.06), at(n / 8, 0.3)) for n in range(1, 8)), dark, 3)
    pen.fill(poly(at(-0.04, 0.34), at(1.02, 0.34), at(1.02, 0.42), at(-0.04, 0.44)), "#4a5361")
    patch(0.08, 0.5, 0.56, 1, dark)
    lattice = (0.08 + n * 0.048 for n in range(1, 10))
    pen.line("".join(polyline(at(u, 0.5), at(u, 1)) for u in lattice), "#a9805c", 2.4)
    patch(0.62, 0.46, 0.94, 1, "#3a2a26")
    for u in (0.62, 0.728, 0.836):
        patch(u, 0.46, u + 0.1, 0.68, noren)
    cx, cy = at(0.78, 0.56)
    pen.dot(cx, cy, 5 + (x1 - x0) * 0.05, "#fdf8ea", 0.9)
    _roof(scene, at(-0.06, 0), at(1.04, 0), 34 + (x1 - x0) * 0.2, snow)


def _roof(scene: Scene, left: tuple[float, float], right: tuple[float, float], lift: float, snow: bool) -> None:
    """Tiles, or snow, above the eaves from left to right."""
    pen = scene.pen
    (ax, ay), (bx, by) = left, right
    roof = "#f6fafc" if snow else "#4a5361"
    pen.fill(poly((ax, ay + 7), (bx, by + 5), (bx - 4, by - lift * 0.72), (ax - 6, ay - lift)), roof)
    pen.fill(poly((ax, ay + 9), (bx, by + 7), right, left), mix(roof, "#2a1f33", 0.3))
    if not snow:
        for n in range(1, 9):
            px, py = ax + (bx - ax) * n / 9, ay + (by - ay) * n / 9
            pen.line(polyline((px, py), (px - 5, py - lift * 0.86)), "#6b7480", 2)


def _walker(scene: Scene, x: float, y: float, size: float, coat: str) -> None:
    """Somebody seen from behind."""
    pen = scene.pen
    with pen.at(x, y, size=size):
        pen.oval(3, 2, 17, 4, "#2b2a33", opacity=0.2)
        pen.line("M-5 0V-16M5 0V-16", "#3a3338", 6)
        pen.fill("M-13-14C-14-40-10-50 0-50C10-50 14-40 13-14z", coat)
        pen.fill("M4-50C12-48 14-40 13-14H4z", "#2a1f33", 0.18)
        pen.dot(0, -59, 9.4, "#3a2c2a")


DRAWINGS: Mapping[str, Drawing] = {"town-street": street}
