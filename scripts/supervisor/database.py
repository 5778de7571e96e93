"""The database before the start: migrated when needed, filled when empty, said when it is old."""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from supervisor.plan import ROOT, Plan, Stop

FLASK = [sys.executable, "-m", "flask", "--app", "wsgi"]
DEMO_STALE_AFTER = timedelta(days=1)


def prepare_database(plan: Plan) -> None:
    """Migrate when needed, load the demo when it is missing or FRESH=1, say when it is old."""
    if not is_up_to_date(plan.sqlite_file):
        _flask(plan, "db", "upgrade")
    if plan.mode != "demo":
        return
    loaded_at = demo_loaded_at(plan)
    if plan.fresh or loaded_at is None:
        print("デモのデータを入れています / Loading the demo data …")
        _flask(plan, "demo", "load", *(["--fresh"] if plan.fresh else []))
        remember_demo(plan)
    elif datetime.now(UTC) - loaded_at > DEMO_STALE_AFTER:
        days = (datetime.now(UTC) - loaded_at).days
        print(
            f"デモのデータは{days}日前のものです。"
            "日付を今日に合わせるには make run FRESH=1 を使ってください。\n"
            f"The demo data are {days} day(s) old. "
            "`make run FRESH=1` loads them anew, dated from today."
        )


def is_up_to_date(sqlite_file: Path | None) -> bool:
    """Whether the file is surely at the newest migration. In doubt: no, and Alembic decides."""
    head = newest_migration()
    if sqlite_file is None or head is None or not sqlite_file.exists():
        return False
    try:
        with contextlib.closing(sqlite3.connect(f"file:{sqlite_file}?mode=ro", uri=True)) as db:
            return list(db.execute("SELECT version_num FROM alembic_version")) == [(head,)]
    except sqlite3.Error:
        return False


def newest_migration() -> str | None:
    """The revision id of the highest numbered migration file."""
    files = sorted((ROOT / "migrations").rglob("[0-9][0-9][0-9][0-9]_*.py"), key=lambda p: p.name)
    for path in reversed(files):
        found = re.search(
            r"^revision\b.*?=\s*[\"']([^\"']+)", path.read_text("utf-8"), re.MULTILINE
        )
        return found.group(1) if found else None
    return None


def demo_loaded_at(plan: Plan) -> datetime | None:
    """When `make run` filled this very database, if it did and the file is still there."""
    if plan.sqlite_file is not None and not plan.sqlite_file.exists():
        return None
    try:
        note = json.loads(_demo_note(plan).read_text("utf-8"))
        if note["database"] != _which(plan):
            return None
        return datetime.fromisoformat(note["loaded_at"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember_demo(plan: Plan) -> None:
    """Note beside the data when the demo was loaded, so that the next start need not ask."""
    note = {"database": _which(plan), "loaded_at": datetime.now(UTC).isoformat()}
    _demo_note(plan).write_text(json.dumps(note), "utf-8")


def _which(plan: Plan) -> str:
    # Told apart, but not written down: an address may carry a password.
    return hashlib.sha256(plan.database_url.encode()).hexdigest()


def _demo_note(plan: Plan) -> Path:
    return plan.data / "demo.json"


def _flask(plan: Plan, *words: str) -> None:
    done = subprocess.run([*FLASK, *words], cwd=ROOT, env=plan.environment(), check=False)
    if done.returncode == 0:
        return
    command = " ".join(words)
    raise Stop(
        f"`flask {command}` が終わりませんでした（終了コード {done.returncode}）。上の記録を確認してください。\n"
        f"`flask {command}` did not succeed (exit code {done.returncode}). See the lines above."
    )
