"""Every text file that git tracks: no trailing blanks, one newline at the end, no key, no machine path."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOOKED_AT = {
    "", ".cfg", ".css", ".html", ".ini", ".js", ".json", ".md", ".po", ".py", ".sh", ".svg", ".toml",
    ".txt", ".xml", ".yaml", ".yml", ".csv", ".webmanifest",
}  # fmt: skip
FREE_FORM = {"LICENSE", "OFL.txt"}
# Each pattern is written so that this file does not match itself.
REFUSED = {
    "a path of one machine": re.compile(r"(?<![\w.])/(?:work|home/[a-z]+|root)/[\w.]"),
    "a live payment key": re.compile(r"\b[sr]k_live_[0-9a-zA-Z]{8,}"),
    "a private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE " + r"KEY-----"),
    "a package index's address": re.compile(r"(?:--index-url|--find-links)[ =]\S"),
}


def main(names: list[str]) -> int:
    """Print every fault; answer 1 if there is one."""
    paths = [ROOT / name for name in names] if names else tracked_files()
    faults = [fault for path in paths if is_text(path) for fault in faults_of(path)]
    print(*faults, sep="\n", end="\n" if faults else "")
    if not paths:
        print("Nothing was looked at; is this a git checkout?")
    return 1 if faults or not paths else 0


def tracked_files() -> list[Path]:
    """What git knows, that still exists."""
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return [ROOT / name for name in listing.split("\0") if name]


def is_text(path: Path) -> bool:
    """Whether the file is one of ours to read."""
    return path.is_file() and path.suffix in LOOKED_AT and path.name not in FREE_FORM


def faults_of(path: Path) -> list[str]:
    """One sentence per fault."""
    name = path.relative_to(ROOT)
    text = path.read_text("utf-8")
    faults = [
        f"{name}:{number}: ends in blanks"
        for number, line in enumerate(text.split("\n"), 1)
        if line != line.rstrip(" \t\r")
    ]
    if text and (not text.endswith("\n") or text.endswith("\n\n")):
        faults.append(f"{name}: must end with exactly one newline")
    for what, pattern in REFUSED.items():
        found = pattern.search(text)
        if found:
            faults.append(f"{name}: holds {what}: {found.group(0)[:40]}")
    return faults


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
