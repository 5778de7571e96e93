"""The commands that outsiders rely on (DESIGN): there, listed by `make help`, and called by CI."""

import re
import subprocess

import pytest

from tests.support.tree import ROOT, report

PROMISED = {
    "run", "test", "test-unit", "test-browser", "races", "lint", "format", "types", "imports",
    "templates", "translations", "db-upgrade", "db-check", "new-migration", "sure", "drill", "bench",
}  # fmt: skip
INNER = {"test-all"}  # called by others only


@pytest.fixture(scope="module")
def targets() -> set[str]:
    """Every target of the Makefile that is a command."""
    text = (ROOT / "Makefile").read_text("utf-8")
    return set(re.findall(r"^([a-z][a-z-]*):(?!=)", text, re.MULTILINE))


def test_every_promised_command_is_there(targets: set[str]) -> None:
    report(sorted(PROMISED - targets), "Others rely on this command (DESIGN).")


def test_help_lists_every_command(targets: set[str]) -> None:
    said = subprocess.run(["make", "-s"], cwd=ROOT, capture_output=True, text=True, check=True)
    listed = set(re.findall(r"make ([a-z-]+)", said.stdout))
    assert len(listed) > 10
    report(sorted(targets - listed - INNER), "End the target's line with `## what it does`.")


def test_every_command_is_phony(targets: set[str]) -> None:
    text = (ROOT / "Makefile").read_text("utf-8").replace("\\\n", " ")
    phony = set(re.search(r"^\.PHONY:(.*)$", text, re.MULTILINE).group(1).split())
    report(sorted(targets ^ phony), "Keep .PHONY and the targets the same.")


def test_ci_runs_what_people_run() -> None:
    assert "make test" in (ROOT / ".ci/run").read_text("utf-8")


def test_requirements_carry_hashes_and_no_address() -> None:
    lists = sorted((ROOT / "requirements").glob("*.txt"))
    assert {path.stem for path in lists} >= {"run", "scale", "dev", "e2e"}
    for path in lists:
        text = path.read_text("utf-8")
        pins = re.findall(r"^[a-z0-9.-]+==", text, re.MULTILINE | re.IGNORECASE)
        assert pins, f"{path.name} is empty"
        assert len(re.findall(r"\\\n\s+--hash=sha256:", text)) >= len(pins)
        assert "://" not in text
        assert "--index" not in text
