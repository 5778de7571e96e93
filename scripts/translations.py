"""Keeps locale/ whole: `check` fails on a sentence without its translation, `update` takes new ones in.

The source language is Japanese, so the messages' ids are Japanese and there is no locale/ja.
"""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en",)  # besides Japanese, the source; the same as shop.i18n.LOCALES
FOUNDED = datetime(
    2026, 11, 20, tzinfo=UTC
)  # in every header, so that an update changes only words
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None, "_l": None, "gettext": None, "lazy_gettext": None, "ngettext": (1, 2),
}  # fmt: skip
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")


def main(words: list[str]) -> int:
    """Print what is wrong; answer 1 if anything is."""
    wanted = extract()
    catalogues = [ROOT / "locale" / code / "LC_MESSAGES/messages.po" for code in LANGUAGES]
    if words == ["update"]:
        for path in catalogues:
            update(path, wanted)
            print(f"{path.relative_to(ROOT)}: {empty_entries(path)} sentence(s) to translate")
        return 0
    faults = [fault for path in catalogues for fault in faults_of(path, wanted)]
    for fault in faults[:60]:
        print(fault)
    if faults:
        print(f"{len(faults)} fault(s). `make translations-update`, then fill the empty msgstr in.")
    else:
        print(f"{len(wanted)} sentences, {len(catalogues)} further language(s), all translated.")
    return 1 if faults else 0


def extract() -> Catalog:
    """Every sentence that code and templates show."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as config:
        methods, options = parse_mapping_cfg(config, "babel.cfg")
    found = Catalog(charset="utf-8")
    for name, _line, message, comments, context in extract_from_dir(
        str(ROOT),
        methods,
        options,
        keywords=KEYWORDS,
        comment_tags=("NOTE:",),
        directory_filter=lambda folder: Path(folder).name not in {".venv", ".git", "instance"},
    ):
        # Without line numbers a catalogue changes only when a sentence does.
        found.add(message, None, [(name, 0)], auto_comments=comments, context=context)
    return found


def load(path: Path) -> Catalog:
    """One catalogue; a new one when there is none yet."""
    language = path.parent.parent.name
    if not path.exists():
        return Catalog(locale=language, charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language)


def update(path: Path, wanted: Catalog) -> None:
    """Merge new sentences into one catalogue, drop those that are gone, compile."""
    catalogue = load(path)
    catalogue.update(wanted, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.project, catalogue.version = "Tomoichi", "1"
    catalogue.msgid_bugs_address = catalogue.last_translator = catalogue.language_team = ""
    catalogue.creation_date = catalogue.revision_date = FOUNDED
    catalogue.header_comment, catalogue.fuzzy = f"# Tomoichi, language: {catalogue.locale}", False
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=100, include_lineno=False, sort_output=True)
    path.write_bytes(
        path.read_bytes().rstrip(b"\n") + b"\n"
    )  # Babel leaves a blank line at the end
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)


def empty_entries(path: Path) -> int:
    """How many sentences of a catalogue wait for their translation."""
    return sum(1 for m in load(path) if m.id and problem_of(m.id, m.string, m.fuzzy))


def faults_of(path: Path, wanted: Catalog) -> list[str]:
    """One line per sentence that this catalogue lacks, leaves empty or gets wrong."""
    name = path.relative_to(ROOT)
    catalogue = load(path)
    faults = [f"{name}: not used any more: {entry.id!r}" for entry in leftovers(catalogue, wanted)]
    for message in wanted:
        if message.id:
            entry = catalogue.get(message.id, message.context)
            problem = (
                "missing" if entry is None else problem_of(entry.id, entry.string, entry.fuzzy)
            )
            if problem:
                faults.append(f"{name}: {problem}: {message.id!r}  ({message.locations[0][0]})")
    if not faults and not is_compiled(path, catalogue):
        faults.append(f"{name}: its .mo is missing or older")
    return faults


def leftovers(catalogue: Catalog, wanted: Catalog) -> list[Catalog]:
    """Entries that no code or template shows."""
    return [m for m in catalogue if m.id and wanted.get(m.id, m.context) is None]


def problem_of(ids: str | tuple[str, ...], strings: str | tuple[str, ...], fuzzy: bool) -> str:
    """What is wrong with one translated entry, or nothing."""
    sources = (ids,) if isinstance(ids, str) else tuple(ids)
    targets = (strings,) if isinstance(strings, str) else tuple(strings)
    if fuzzy:
        return "marked fuzzy"
    if not all(targets):
        return "not translated"
    allowed = {name for source in sources for name in PLACEHOLDER.findall(source)}
    used = {name for target in targets for name in PLACEHOLDER.findall(target)}
    if isinstance(ids, str) and used != allowed or used - allowed:
        return f"placeholders differ ({', '.join(sorted(used ^ allowed))})"
    return ""


def is_compiled(path: Path, catalogue: Catalog) -> bool:
    """Whether the .mo beside it says the same."""
    compiled = path.with_suffix(".mo")
    if not compiled.exists():
        return False
    with compiled.open("rb") as file:
        return said(read_mo(file)) == said(catalogue)


def said(catalogue: Catalog) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Sentence by sentence; plurals come as a list or a tuple, by the file they were read from."""
    return {(*_forms(m.id), m.context or ""): _forms(m.string) for m in catalogue if m.id}


def _forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (text or "",) if isinstance(text, str | None) else tuple(text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
