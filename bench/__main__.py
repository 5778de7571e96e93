"""`make bench`: floors and pages in one run, CPU milliseconds per request and the ratio to the floor."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from bench.servers import Server, ask, cpu_per_request, serving

TIMES = 300
ROUNDS = 3
RESULTS = Path(__file__).parent / "results"
# name, path, which floor it is held against
PAGES = (
    ("home", "/", "F1"),
    ("list", "/products", "F1"),
    ("list, searched", "/products?q=%E3%81%BF%E3%81%8B%E3%82%93", "F1"),
    ("product", "/products/1", "F1"),
    ("market", "/marche", "F1"),
)


def measure(server: Server, method: str, path: str, **more: object) -> dict[str, float]:
    """Median, least and most of the rounds, in CPU milliseconds."""
    found = [cpu_per_request(server, method, path, times=TIMES, **more) for _ in range(ROUNDS)]  # type: ignore[arg-type]
    return {"median": statistics.median(found), "least": min(found), "most": max(found)}


def main() -> None:
    """Run all of it and write bench/results/<moment>.json."""
    products = int(os.environ.get("PRODUCTS", "207"))
    with tempfile.TemporaryDirectory() as folder:
        floor = {"FLOOR_DATABASE_URL": f"sqlite:///{folder}/floor.sqlite3"}
        with serving("bench.floors:create_app()", floor, "/f0") as server:
            rows = {
                "F0": measure(server, "GET", "/f0"),
                "F1": measure(server, "GET", "/f1"),
                "F2": measure(server, "POST", "/f2"),
            }
        shop = {"TOMOICHI_MODE": "demo", "TOMOICHI_DATA": f"{folder}/shop"}
        _load(shop, products)
        with serving("wsgi:app", shop, "/readyz") as server:
            for name, path, _floor in PAGES:
                rows[name] = measure(server, "GET", path)
            etag = ask(server, "GET", "/products/1")[1]["ETag"]
            rows["product, 304"] = measure(
                server, "GET", "/products/1", headers={"If-None-Match": etag}
            )
    floors = {name: floor for name, _path, floor in PAGES} | {"product, 304": "F0"}
    _print(rows, floors)
    RESULTS.mkdir(exist_ok=True)
    moment = datetime.now(UTC).strftime("%Y-%m-%dT%H%MZ")
    report = {"moment": moment, "products": products, "unit": "CPU ms per request", "rows": rows}
    (RESULTS / f"{moment}.json").write_text(json.dumps(report, indent=1) + "\n")


def _load(environ: dict[str, str], products: int) -> None:
    flask = [sys.executable, "-m", "flask", "--app", "wsgi"]
    more = [] if products == 207 else ["--products", str(products)]
    for command in (["db", "upgrade"], ["demo", "load", "--orders", "0", *more]):
        subprocess.run([*flask, *command], env={**os.environ, **environ}, check=True)


def _print(rows: dict[str, dict[str, float]], floors: dict[str, str]) -> None:
    print(f"{'':16} {'CPU ms':>8} {'least':>8} {'most':>8}   ratio")
    for name, row in rows.items():
        floor = floors.get(name)
        ratio = f"{row['median'] / rows[floor]['median']:.2f} × {floor}" if floor else ""
        print(f"{name:16} {row['median']:8.2f} {row['least']:8.2f} {row['most']:8.2f}   {ratio}")


if __name__ == "__main__":
    main()
