"""docs/operating.md says what the code does: settings, commands, events, gunicorn's options."""

from __future__ import annotations

import ast
import re
import shlex
from pathlib import Path

import pytest
from flask import Flask
from gunicorn.config import Config

from shop.office import DEMO_OFFICE
from tests.support.database import make_app
from tests.support.tree import ROOT, report, sources

PAGE = (ROOT / "docs/operating.md").read_text("utf-8")


def settings_in_code() -> dict[str, str]:
    """Variable and default of every `environ.get(…)` of shop/config.py; '—' for none."""
    tree = ast.parse((ROOT / "shop/config.py").read_text("utf-8"))
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        instead: ast.expr | None = None
        if isinstance(node, ast.BoolOp):
            node, instead = node.values[0], node.values[-1]
        if not (isinstance(node, ast.Call) and ast.unparse(node.func) == "environ.get"):
            continue
        name = ast.literal_eval(node.args[0])
        default = node.args[1] if len(node.args) > 1 else instead
        told = default.value if isinstance(default, ast.Constant) else None
        if told or name not in found:
            found[name] = f"`{told}`" if told else "—"
    return found


def test_the_table_of_settings_is_the_codes() -> None:
    rows = re.findall(r"^\| `([A-Z_]+)` \| (\S+) \|", PAGE, re.MULTILINE)
    assert len(rows) > 8
    assert dict(rows) == settings_in_code()


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    folder: Path = tmp_path_factory.mktemp("operating")
    return make_app(f"sqlite:///{folder / 'shop.sqlite3'}", folder)


def test_every_command_of_the_page_is_there(shop: Flask) -> None:
    used = set(
        re.findall(r"(?:\btomoichi|flask --app wsgi) ([a-z][a-z-]*)(?: ([a-z][a-z-]+))?", PAGE)
    )
    assert len(used) > 10
    faults = []
    for first, second in sorted(used):
        command = shop.cli.commands.get(first)
        inner = getattr(command, "commands", None)
        if command is None or (inner is not None and second not in inner):
            faults.append(f"{first} {second}".strip())
    report(faults, "docs/operating.md names a command that there is not.")


def test_every_event_of_the_page_is_logged() -> None:
    code = "".join(source.text for source in sources("shop"))
    named = re.findall(r"`((?:request|database|provider|webhook|letter|step)\.[a-z_]+)`", PAGE)
    assert len(set(named)) > 6
    report(sorted(name for name in set(named) if f'"{name}"' not in code), "Nobody logs this.")


def test_gunicorn_takes_its_options() -> None:
    found = re.search(r"bin/gunicorn (.*?)\nRestart", PAGE, re.DOTALL)
    assert found
    words = shlex.split(found.group(1).replace("\\\n", " "))
    told = vars(Config().parser().parse_args(words))
    assert told["args"] == ["wsgi:app"]
    assert (told["workers"], told["threads"], told["worker_class"]) == (2, 4, "gthread")


def test_the_page_stays_short_and_tells_no_machine_of_ours() -> None:
    assert len(PAGE.splitlines()) <= 200
    assert DEMO_OFFICE.name not in PAGE
