"""Colours: tones of things, eight region hues of equal lightness, two colours a season."""

from collections.abc import Mapping
from math import cos, pi, sin
from types import MappingProxyType
from typing import NamedTuple


class Tone(NamedTuple):
    """One colour in three steps, lit to shaded."""

    light: str
    base: str
    shade: str


class Season(NamedTuple):
    """The ground's tint and the two colours of the season's small motif."""

    disc: str
    motif: str
    accent: str


def _channel(value: float) -> int:
    value = min(1.0, max(0.0, value))
    curved = 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055
    return round(curved * 255)


def oklch(lightness: float, chroma: float, hue: float) -> str:
    """Hex colour of an OKLCH value, hue in degrees (CSS Color 4, clipped to sRGB)."""
    a, b = chroma * cos(hue * pi / 180), chroma * sin(hue * pi / 180)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    mid = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * mid + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * mid - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * mid + 1.7076147010 * short
    return f"#{_channel(red):02x}{_channel(green):02x}{_channel(blue):02x}"


def mix(first: str, second: str, share: float) -> str:
    """The share of second in first, in plain sRGB."""
    a = [int(first[i : i + 2], 16) for i in (1, 3, 5)]
    b = [int(second[i : i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(x + (y - x) * share):02x}" for x, y in zip(a, b, strict=True))


def tone(base: str) -> Tone:
    """Three steps from one colour: light warms towards cream, shade falls towards plum ink."""
    return Tone(mix(base, "#fff6dc", 0.34), base, mix(base, "#3a1f33", 0.24))


INK = "#2b2a33"
PAPER = "#fdfaf2"

REGION_HUES: Mapping[str, int] = MappingProxyType(
    {"hokkaido": 285, "tohoku": 150, "kanto": 255, "chubu": 195, "kinki": 325, "chugoku": 68, "shikoku": 110, "kyushu": 32}
)

SEASONS: Mapping[str, Season] = MappingProxyType(
    {
        "spring": Season("#f6f3d9", "#eda9b6", "#8fb35a"),  # 桜 on 若草
        "summer": Season("#eaf3f8", "#f2b632", "#3b6fb5"),  # 向日葵 and 瑠璃
        "autumn": Season("#fbf0dc", "#d9682f", "#d3a12c"),  # 柿 and 芥子
        "winter": Season("#eef2f5", "#c23a3a", "#6f8499"),  # 南天 and 藍鼠
    }
)

WHITE = Tone("#ffffff", "#f8f6f0", "#d5d2d4")
CREAM = Tone("#fffbea", "#f8ecc9", "#dcc79a")
GLASS = Tone("#f4fbfa", "#d5e8e6", "#a9c8c8")
WOOD = Tone("#eccb96", "#d9ac6c", "#b5834a")
PALE_WOOD = Tone("#f8e6c4", "#ecd09c", "#cfa76b")
DARK_WOOD = Tone("#9a6a48", "#774a2f", "#55321f")
BAMBOO = Tone("#e6dc9e", "#cfc07a", "#a79650")
STRAW = Tone("#f0dda0", "#dfc273", "#b99648")
URUSHI_RED = Tone("#d9533f", "#b92e26", "#861d1f")
URUSHI_BLACK = Tone("#5a4c4c", "#332a2d", "#1d181c")
IRON = Tone("#5f6268", "#3f4247", "#27292e")
STEEL = Tone("#f2f5f7", "#cdd5da", "#98a5ae")
BRASS = Tone("#f6dd8e", "#dfb750", "#ac7f2b")
COPPER = Tone("#efae83", "#cd7748", "#98492c")
GOLD = Tone("#f8e29a", "#e3bf55", "#b58a2c")
INDIGO = Tone("#5d7fb0", "#2f4f86", "#1d3361")
DENIM = Tone("#7f9bbf", "#4d6f9d", "#335078")
CLAY = Tone("#cfa27e", "#a9724e", "#7d4c34")
STONEWARE = Tone("#d9cbb2", "#bba88a", "#8f7b60")
PORCELAIN = Tone("#ffffff", "#f4f8fa", "#cbd6e0")
LEAF = Tone("#a9cf6a", "#6ea544", "#477a35")
DEEP_LEAF = Tone("#6fa066", "#3f7a4a", "#275637")
RED = Tone("#ef7b64", "#d6402f", "#a1282a")
ORANGE = Tone("#fbb95c", "#f28f2a", "#cc6a1d")
YELLOW = Tone("#fbe38a", "#f3c93c", "#cb9a22")
BROWN = Tone("#c08a5c", "#95592f", "#6b3b22")
NORI = Tone("#55695a", "#2f4238", "#1e2c28")
SOY = Tone("#8a4a2e", "#572a1d", "#391a16")
RICE = Tone("#ffffff", "#faf7ec", "#dedacb")
NOODLE = Tone("#fbeebb", "#f2dc94", "#d3b566")
SKIN_FISH = Tone("#d9e3ea", "#a9bcca", "#6f8799")
