"""The addresses that we have promised: tests/routes.txt. `make routes` adds the new ones.

A line is a rule as Flask writes it. A line is never taken out: an address that moves answers with a
permanent redirect, and its line stays.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from flask import Flask

from tests.support.database import make_app

PROMISED = Path(__file__).resolve().parent.parent / "routes.txt"
# Addresses of machines' insides that nobody bookmarks.
NOT_PROMISED = ("/static/", "/_pay/")


def rules_of(app: Flask) -> set[str]:
    """Every rule that answers GET."""
    return {
        rule.rule
        for rule in app.url_map.iter_rules()
        if "GET" in (rule.methods or ()) and not rule.rule.startswith(NOT_PROMISED)
    }


def promised() -> list[str]:
    """The lines of tests/routes.txt, in order, without remarks."""
    if not PROMISED.exists():
        return []
    lines = (line.split("#")[0].strip() for line in PROMISED.read_text("utf-8").splitlines())
    return [line for line in lines if line]


def example_address(rule: str) -> str:
    """An address that fits the rule: '/products/<int:product_id>' → '/products/1'."""
    return re.sub(r"<(?:\w+(?:\([^)]*\))?:)?\w+>", "1", rule)


def add_new(app: Flask) -> list[str]:
    """Write the rules that are not promised yet into tests/routes.txt; the added lines."""
    known = promised()
    new = sorted(rules_of(app) - set(known))
    head = (
        "# Addresses that we keep (DESIGN). Never take a line out; redirect. `make routes` adds.\n"
    )
    PROMISED.write_text(head + "".join(f"{line}\n" for line in sorted({*known, *new})), "utf-8")
    return new


def main() -> None:
    """Add what is new and say so."""
    with tempfile.TemporaryDirectory() as folder:
        new = add_new(make_app("sqlite://", Path(folder)))
    print(*new, f"{len(new)} new address(es)", sep="\n")  # noqa: T201


if __name__ == "__main__":
    main()
