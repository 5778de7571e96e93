"""The look keeps its promises: contrast, weight of styles and font, the house font's characters, no inline style."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
CSS = ROOT / "static" / "css"
FONTS = ROOT / "static" / "fonts"
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
KB = 1024
# What the reader has to read on what ground; 4.5 for words, 3 for the edges of controls (WCAG 1.4.3, 1.4.11).
WORDS = [
    ("ink", "paper"), ("ink", "surface"), ("ink", "sunk"), ("ink", "cloth"), ("ink", "season"),
    ("quiet", "paper"), ("quiet", "surface"), ("quiet", "sunk"),
    ("indigo", "paper"), ("indigo", "surface"), ("indigo", "indigo-tint"), ("on-indigo", "indigo"),
    ("vermilion", "paper"), ("vermilion", "surface"), ("vermilion", "vermilion-tint"),
    ("vermilion", "cloth"), ("on-vermilion", "vermilion"), ("seen", "paper"),
    ("success", "success-tint"), ("warning", "warning-tint"), ("error", "error-tint"), ("error", "paper"),
]  # fmt: skip
EDGES = [("edge", "paper"), ("edge", "surface"), ("mark", "surface")]
REGIONS = ("hokkaido", "tohoku", "kanto", "chubu", "kinki", "chugoku", "shikoku", "kyushu")
SEASONS = ("spring", "summer", "autumn", "winter")


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """WCAG 2 contrast of two '#rrggbb' colours, 1 to 21."""
    dark, light = sorted((_luminance(first), _luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def _tokens(dark: bool) -> dict[str, str]:
    light_half, dark_half = (
        (CSS / "tokens.css")
        .read_text(encoding="utf-8")
        .split("@media (prefers-color-scheme: dark)")
    )
    tokens: dict[str, str] = {}
    for half in (light_half, dark_half)[: 2 if dark else 1]:
        for name, rules in re.findall(r"\.((?:hue|season)-\w+) \{([^}]*)\}", half):
            for key, value in re.findall(r"--([\w-]+): (#\w{6});", rules):
                tokens[f"{name}/{key}"] = value
        plain = re.sub(r"\.(?:hue|season)-\w+ \{[^}]*\}", "", half)
        tokens.update(re.findall(r"--([\w-]+): (#\w{6}|var\(--[\w-]+\));", plain))
    for name, value in tokens.items():
        tokens[name] = tokens.get(value[6:-1], value) if value.startswith("var(") else value
    for name, value in tokens.items():
        tokens[name] = tokens.get(value[6:-1], value) if value.startswith("var(") else value
    return tokens


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_words_and_edges_have_enough_contrast(dark: bool) -> None:
    tokens = _tokens(dark)
    weak = [
        (a, b, round(contrast(tokens[a], tokens[b]), 2))
        for a, b in WORDS
        if contrast(tokens[a], tokens[b]) < 4.5
    ]
    weak += [
        (a, b, round(contrast(tokens[a], tokens[b]), 2))
        for a, b in EDGES
        if contrast(tokens[a], tokens[b]) < 3
    ]
    assert weak == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_region_and_season_colours_can_be_read(dark: bool) -> None:
    tokens = _tokens(dark)
    for region in REGIONS:
        assert contrast(tokens[f"hue-{region}/hue-ink"], tokens[f"hue-{region}/hue-tint"]) >= 7
        assert contrast(tokens[f"hue-{region}/hue"], tokens["surface"]) >= 3
    for season in SEASONS:
        ground = tokens[f"season-{season}/season"]
        for name in ("ink", "quiet", "indigo"):
            assert contrast(tokens[name], ground) >= 4.5, (season, name)
        assert contrast(tokens["paper"], tokens[f"season-{season}/season-deep"]) >= 4.5, season


def test_no_colour_has_a_number_outside_the_tokens() -> None:
    for name in ("ground", "parts", "desk"):
        text = (CSS / f"{name}.css").read_text(encoding="utf-8")
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b", text) == [], name


def test_styles_of_a_citizen_page_stay_small() -> None:
    files = ("tokens", "ground", "parts", "pages", "print")
    assert sum((CSS / f"{name}.css").stat().st_size for name in files) <= 48 * KB


def test_the_house_font_is_small_and_was_cut_from_its_list() -> None:
    lines = (FONTS / "cut.sha256").read_text(encoding="utf-8").splitlines()
    seal = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert (FONTS / "tomoichi-bold.woff2").stat().st_size <= 45 * KB
    assert {name: sha256((FONTS / name).read_bytes()).hexdigest() for name in seal} == seal
    assert set(seal) == {"characters.txt", "tomoichi-bold.woff2"}


def test_headings_of_fixed_copy_are_wholly_in_the_house_font() -> None:
    held = set((FONTS / "characters.txt").read_text(encoding="utf-8"))
    missing: dict[str, set[str]] = {}
    for path in TEMPLATES:
        for line in path.read_text(encoding="utf-8").splitlines():
            if not re.search(r'class="[^"]*\bfixed\b', line):
                continue
            for text in re.findall(r"_\('([^'%]*)'\)", line):
                if lacking := set(text) - held:
                    missing[f"{path.name}: {text}"] = lacking
    assert missing == {}


def test_no_page_carries_inline_style() -> None:
    pages = [path for path in TEMPLATES if "emails" not in path.parts]
    styled = [
        path.name
        for path in pages
        if re.search(r"<style|\sstyle=\"", path.read_text(encoding="utf-8"))
    ]
    assert styled == []
