"""The bootstrap's sentences on machines that lack something, and its stamps on those that do not."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.tree import ROOT

TOOLS = ("sh", "dirname", "pwd", "cat", "cksum", "mkdir", "touch", "rm", "printf", "env")
OLD = '#!/bin/sh\n[ "$1" = --version ] && echo "Python 3.9.2" && exit 0\nexit 1\n'
NO_VENV = '#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; *print*) echo 3.11;; esac\nexit 0\n'
# A Python that "makes" a venv whose Python counts the calls of pip.
GOOD = """#!/bin/sh
if [ "$2" = venv ]; then
  rm -rf "$4"; mkdir -p "$4/bin"
  printf '#!/bin/sh\\n[ "$2" = pip ] && echo pip >>pips\\nexit 0\\n' >"$4/bin/python"
  /bin/chmod +x "$4/bin/python"
fi
exit 0
"""


class Machine:
    """A folder with the project's bootstrap and a PATH with one Python."""

    def __init__(self, folder: Path) -> None:
        self.project, self.path = folder / "project", folder / "bin"
        (self.project / "scripts").mkdir(parents=True)
        (self.project / "requirements").mkdir()
        (self.project / "requirements/run.txt").write_text("flask==1\n")
        shutil.copy(ROOT / "scripts/bootstrap.sh", self.project / "scripts")
        self.path.mkdir()
        for tool in TOOLS:
            found = shutil.which(tool)
            if found:
                (self.path / tool).symlink_to(found)

    def python(self, script: str) -> None:
        """Install this as python3."""
        (self.path / "python3").write_text(script)
        (self.path / "python3").chmod(0o755)

    def bootstrap(self) -> subprocess.CompletedProcess[str]:
        """Run it."""
        return subprocess.run(
            [shutil.which("sh") or "/bin/sh", str(self.project / "scripts/bootstrap.sh"), "run"],
            env={"PATH": str(self.path)},
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def installs(self) -> int:
        """How often pip was called."""
        counted = self.project / "pips"
        return counted.read_text().count("pip") if counted.exists() else 0


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_an_old_python_is_named(machine: Machine) -> None:
    machine.python(OLD)
    done = machine.bootstrap()
    assert done.returncode == 1
    assert "Python 3.11 以上が必要です（この機械にあるもの: Python 3.9.2）" in done.stderr
    assert "make run PYTHON=" in done.stderr


def test_no_python_at_all_is_said(machine: Machine) -> None:
    done = machine.bootstrap()
    assert done.returncode == 1
    assert "Python 3.11 or newer is needed" in done.stderr


def test_a_missing_venv_module_comes_with_the_command(machine: Machine) -> None:
    machine.python(NO_VENV)
    done = machine.bootstrap()
    assert done.returncode == 1
    assert "sudo apt-get install python3.11-venv" in done.stderr


def test_the_second_call_installs_nothing(machine: Machine) -> None:
    machine.python(GOOD)
    assert machine.bootstrap().returncode == 0
    assert machine.installs == 1
    assert machine.bootstrap().returncode == 0
    assert machine.installs == 1


def test_a_changed_list_is_installed_again(machine: Machine) -> None:
    machine.python(GOOD)
    machine.bootstrap()
    (machine.project / "requirements/run.txt").write_text("flask==2\n")
    assert machine.bootstrap().returncode == 0
    assert machine.installs == 2


def test_a_moved_folder_gets_a_new_venv(machine: Machine) -> None:
    machine.python(GOOD)
    machine.bootstrap()
    machine.project = machine.project.rename(machine.project.with_name("moved"))
    assert machine.bootstrap().returncode == 0
    assert machine.installs == 2


def test_a_folder_that_cannot_be_written_is_said(machine: Machine) -> None:
    machine.python(GOOD)
    (machine.project / ".venv").write_text("a file where the folder should be")
    done = machine.bootstrap()
    assert done.returncode == 1
    assert "このフォルダーに書き込めません" in done.stderr
    assert os.fspath(machine.project) in done.stderr
