"""flask office example, flask office check."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from flask import Flask

from shop.office import DEMO_OFFICE, example
from tests.support.database import make_app

ROOT = Path(__file__).parents[3]
REAL = asdict(DEMO_OFFICE) | {
    "name": "北浜市場の会", "name_en": "Kitahama", "representative": "北浜 一", "postal_code": "0400001",
    "address": "北海道北浜1-2", "address_en": "1-2 Kitahama", "phone": "0138-00-0001",
    "email": "a@kitahama.example.jp", "hours": "毎日", "hours_en": "Daily",
    "invoice_number": "T1234567890123", "bank": "北浜銀行", "branch": "本店",
    "account_number": "1234567", "account_holder": "ｷﾀﾊﾏ ｲﾁﾊﾞ",
}  # fmt: skip


def shop_in(folder: Path) -> Flask:
    return make_app(f"sqlite:///{folder / 'shop.sqlite3'}", folder)


def test_the_example_is_the_whole_file(tmp_path: Path) -> None:
    done = shop_in(tmp_path).test_cli_runner().invoke(args=["office", "example"])
    assert (done.exit_code, done.output) == (0, example() + "\n")


def test_the_example_as_it_is_names_nobody(tmp_path: Path) -> None:
    (tmp_path / "office.json").write_text(example(), encoding="utf-8")
    done = shop_in(tmp_path).test_cli_runner().invoke(args=["office", "check"])
    assert done.exit_code == 1
    assert done.output.count("still the example's") == len(REAL) - 1
    assert "account_kind" not in done.output


def test_an_office_of_ones_own_is_fine(tmp_path: Path) -> None:
    (tmp_path / "office.json").write_text(json.dumps(REAL), encoding="utf-8")
    done = shop_in(tmp_path).test_cli_runner().invoke(args=["office", "check"])
    assert (done.exit_code, done.output.strip()) == (
        0, f"{tmp_path / 'office.json'}: 北浜市場の会, a@kitahama.example.jp",
    )  # fmt: skip


def test_an_odd_value_is_named(tmp_path: Path) -> None:
    odd = REAL | {"invoice_number": "1234", "account_holder": "きたはま"}
    (tmp_path / "office.json").write_text(json.dumps(odd), encoding="utf-8")
    done = shop_in(tmp_path).test_cli_runner().invoke(args=["office", "check"])
    assert done.exit_code == 1
    assert "  invoice_number: T and 13 digits\n" in done.output
    assert "  account_holder: half-width katakana" in done.output


def test_a_missing_file_says_how_to_begin(tmp_path: Path) -> None:
    done = shop_in(tmp_path).test_cli_runner().invoke(args=["office", "check"])
    assert done.exit_code == 1
    assert "office.json is missing" in done.output
    assert "office example" in done.output


def test_production_without_the_file_ends_with_one_sentence(tmp_path: Path) -> None:
    told = os.environ | {
        "TOMOICHI_MODE": "production", "TOMOICHI_DATA": str(tmp_path), "DATABASE_URL": "",
        "SECRET_KEY": "k" * 40, "BASE_URL": "https://shop.example.jp", "STRIPE_SECRET_KEY": "",
    }  # fmt: skip
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "office", "check"]
    done = subprocess.run(command, cwd=ROOT, env=told, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert done.stderr.startswith("Tomoichi does not start. ")
    assert "Traceback" not in done.stderr
