"""The house as text: its files, read once, for the architecture tests."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
GROUND = {"errors", "money", "clock", "text", "config", "db", "i18n", "switches"}
DOORS = {
    "storefront", "identity", "vendor_desk", "municipality_desk", "staff_desk", "venue_desk", "api",
    "simulator", "story", "cli", "web", "guards",
}  # fmt: skip


@dataclass(frozen=True)
class Source:
    """One Python file."""

    path: Path

    @property
    def name(self) -> str:
        """Its path from the top of the house, with slashes."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def room(self) -> str:
        """The package or module directly under shop/ that it belongs to ('' for shop itself)."""
        return Path(self.name).parts[1].removesuffix(".py").replace("__init__", "")

    @cached_property
    def text(self) -> str:
        """What stands in it."""
        return self.path.read_text("utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """What it means."""
        return ast.parse(self.text, self.name)

    @property
    def lines(self) -> int:
        """How long it is."""
        return self.text.count("\n")

    def imported(self) -> Iterator[str]:
        """Every module named in an import, `from a import b` as 'a.b'."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from (f"{node.module or ''}.{alias.name}" for alias in node.names)

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Every function and method."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node


@cache
def sources(folder: str) -> tuple[Source, ...]:
    """Every Python file under a folder of the house, at least one."""
    found = tuple(
        Source(path)
        for path in sorted((ROOT / folder).rglob("*.py"))
        if "__pycache__" not in path.parts
    )
    assert found, f"{folder}/ holds no Python; has it moved?"
    return found


def domain_sources() -> list[Source]:
    """Python files of the domains: neither ground nor doors."""
    found = [s for s in sources("shop") if s.room and s.room not in GROUND | DOORS]
    assert found, "shop/ holds no domain; has the layout changed?"
    return found


@cache
def templates() -> tuple[Path, ...]:
    """Every template, at least one."""
    found = tuple(p for p in sorted((ROOT / "templates").rglob("*")) if p.is_file())
    assert found, "templates/ is empty; has it moved?"
    return found


def template_name(path: Path) -> str:
    """The name by which code calls a template."""
    return path.relative_to(ROOT / "templates").as_posix()


def report(faults: list[str], advice: str) -> None:
    """Fail with every fault and what to do about it."""
    assert not faults, f"{advice}\n  " + "\n  ".join(sorted(faults))
