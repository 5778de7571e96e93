"""The committed data files as rows: every column that is used must be in the header."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from shop.errors import ShopError

FOLDER = Path(__file__).parent / "data"
Row = dict[str, str]


class UnfitData(ShopError):
    """A data file lacks something; the message names the file and what is missing."""


def read_table(name: str, columns: Sequence[str], *, folder: Path = FOLDER) -> list[Row]:
    """The rows of a CSV file (UTF-8, first line is the header). Raises UnfitData."""
    path = folder / name
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            missing = [column for column in columns if column not in (reader.fieldnames or ())]
            rows = [{key: value or "" for key, value in row.items()} for row in reader]
    except FileNotFoundError:
        raise UnfitData(f"{name} is not there") from None
    if missing:
        raise UnfitData(f"{name} has no column {', '.join(missing)}")
    return rows


def read_json(name: str, *, folder: Path = FOLDER) -> Any:
    """What a JSON file holds. Raises UnfitData."""
    try:
        return json.loads((folder / name).read_text("utf-8"))
    except FileNotFoundError:
        raise UnfitData(f"{name} is not there") from None
    except json.JSONDecodeError as problem:
        raise UnfitData(f"{name} cannot be read: {problem}") from None
