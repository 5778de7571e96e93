"""The house font: lists its characters, or cuts it again from Noto Sans JP Bold (OFL 1.1).

    python static/fonts/make_subset.py                      lists what the committed font holds
    python static/fonts/make_subset.py NotoSansJP_700Bold.ttf   writes tomoichi-bold.woff2 anew

The source is the file of that name in the npm package @expo-google-fonts/noto-sans-jp 0.4.3.
Needs `pip install fonttools brotli`.
Cutting also writes cut.sha256, by which a test sees that the list and the font belong together.
"""

import sys
from hashlib import sha256
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
FONT = HERE / "tomoichi-bold.woff2"
WANTED = HERE / "characters.txt"
SEAL = HERE / "cut.sha256"
FEATURES = ["kern", "palt", "tnum", "vert", "vrt2", "vkrn", "vpal"]


def held() -> list[str]:
    """The characters of the committed font, in code order."""
    return [chr(code) for code in sorted(TTFont(FONT).getBestCmap())]


def cut(source: Path) -> int:
    """Write the subset; answers its size in bytes."""
    font = TTFont(source)
    options = Options(flavor="woff2", layout_features=FEATURES, hinting=False, notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(text=WANTED.read_text(encoding="utf-8").replace("\n", ""))
    subsetter.subset(font)
    font.flavor = "woff2"
    for record in font["name"].names:
        if record.nameID in (1, 4, 16):
            font["name"].setName(
                "Tomoichi", record.nameID, record.platformID, record.platEncID, record.langID
            )
    font.save(FONT)
    sums = (f"{sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in (WANTED, FONT))
    SEAL.write_text("".join(sums), encoding="utf-8")
    return FONT.stat().st_size


if __name__ == "__main__":
    line = f"{cut(Path(sys.argv[1]))} bytes" if len(sys.argv) > 1 else "".join(held())
    sys.stdout.write(line + "\n")
