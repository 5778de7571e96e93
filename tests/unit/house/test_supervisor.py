"""`make run`'s supervisor: clear refusals, all processes or none, an end within five seconds."""

import json
import os
import signal
import socket
import sqlite3
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from supervisor import company as company_module
from supervisor import database
from supervisor.checks import check_data_folder, check_ports
from supervisor.company import Company, commands, web_command
from supervisor.plan import Plan, Stop

SERVES = """
import http.server, os, sys
class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers()
    def log_message(self, *a): pass
print("こんにちは", flush=True)
http.server.HTTPServer(("127.0.0.1", int(os.environ["PORT"])), Answer).serve_forever()
"""
SLEEPS = "import time; time.sleep(60)"
STUBBORN = "import signal, time; signal.signal(15, signal.SIG_IGN); time.sleep(60)"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def plan(folder: Path, **environ: str) -> Plan:
    told = {"TOMOICHI_DATA": str(folder), "PORT": str(free_port())}
    return Plan.from_env(told | environ)


def play(monkeypatch: pytest.MonkeyPatch, **roles: str) -> None:
    """Let these scripts stand in for the shop's processes."""
    cast = {name: [sys.executable, "-c", code] for name, code in roles.items()}
    monkeypatch.setattr(company_module, "commands", lambda _plan: cast)


@pytest.fixture
def company(monkeypatch: pytest.MonkeyPatch) -> Company:
    # end() turns signals off for the rest of the process; this process goes on.
    monkeypatch.setattr(company_module.signal, "signal", lambda *_: None)
    return Company()


def test_a_taken_port_is_one_sentence_with_a_way_out(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(Stop, match=rf"ポート {port}(.|\n)*make run PORT={port + 10}"):
            check_ports(plan(tmp_path, PORT=str(port)))


def test_a_taken_simulator_port_names_its_variable(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        with pytest.raises(Stop, match="make run TOMOICHI_SIMULATOR_PORT="):
            check_ports(plan(tmp_path, TOMOICHI_SIMULATOR_PORT=port))


@pytest.mark.parametrize("port", ["", "0", "65536", "eighty", "８０００", "-1"])
def test_a_port_is_a_number_or_the_default(tmp_path: Path, port: str) -> None:
    if port == "":
        assert plan(tmp_path, PORT="").port == 8000
    else:
        with pytest.raises(Stop, match="PORT must be a number"):
            plan(tmp_path, PORT=port)


def test_a_data_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a_file").write_text("")
    with pytest.raises(Stop, match="TOMOICHI_DATA"):
        check_data_folder(plan(tmp_path / "a_file" / "data"))


def test_production_and_a_real_key_start_no_simulator(tmp_path: Path) -> None:
    assert "simulator" in commands(plan(tmp_path))
    assert "simulator" not in commands(plan(tmp_path, TOMOICHI_MODE="production"))
    assert "simulator" not in commands(plan(tmp_path, STRIPE_SECRET_KEY="sk_test_somebody"))


def test_the_web_opens_no_control_socket_and_binds_what_was_asked(tmp_path: Path) -> None:
    command = web_command(plan(tmp_path, HOST="::1", PORT="8765"))
    assert "--no-control-socket" in command
    assert command[command.index("--bind") + 1] == "[::1]:8765"


def test_the_address_of_everywhere_is_this_machine(tmp_path: Path) -> None:
    assert plan(tmp_path, HOST="0.0.0.0", PORT="8765").address == "http://127.0.0.1:8765"


def test_all_start_answer_and_end(
    company: Company,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    play(monkeypatch, web=SERVES, jobs=SLEEPS)
    wanted = plan(tmp_path)
    company.start(wanted)
    company.wait_until_ready(wanted)
    pids = [process.pid for process in company._members.values()]
    company.end()
    said = capfd.readouterr().out
    assert wanted.address in said
    assert "web       │ こんにちは" in said
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_when_one_ends_everything_ends_and_is_said(
    company: Company, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    play(monkeypatch, web=SLEEPS, jobs="raise SystemExit(3)")
    company.start(plan(tmp_path))
    with pytest.raises(Stop, match=r"jobs .*終了コード 3"):
        company.wait()
    company.end()
    assert all(process.poll() is not None for process in company._members.values())


def test_a_process_that_will_not_end_is_ended_within_five_seconds(
    company: Company, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    play(monkeypatch, web=STUBBORN)
    company.start(plan(tmp_path))
    time.sleep(0.5)
    began = time.monotonic()
    company.end()
    assert time.monotonic() - began < 5
    assert company._members["web"].wait(1) == -signal.SIGKILL


def test_the_demo_is_loaded_once_and_said_to_be_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[str] = []
    monkeypatch.setattr(database, "_flask", lambda _plan, *words: ran.append(" ".join(words)))
    wanted = plan(tmp_path)
    database.prepare_database(wanted)
    assert ran == ["db upgrade", "demo load"]

    with sqlite3.connect(wanted.sqlite_file) as file:
        file.execute("CREATE TABLE alembic_version AS SELECT ? AS version_num", [head()])
    file.close()
    database.prepare_database(wanted)
    assert ran == ["db upgrade", "demo load"]
    assert "FRESH=1" not in capsys.readouterr().out

    note = json.loads((tmp_path / "demo.json").read_text())
    note["loaded_at"] = (datetime.now(UTC) - timedelta(days=3)).isoformat()
    (tmp_path / "demo.json").write_text(json.dumps(note))
    database.prepare_database(wanted)
    assert "make run FRESH=1" in capsys.readouterr().out

    database.prepare_database(plan(tmp_path, FRESH="1"))
    assert ran == ["db upgrade", "demo load", "demo load --fresh"]


def test_a_lost_database_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []
    monkeypatch.setattr(database, "_flask", lambda _plan, *words: ran.append(" ".join(words)))
    database.remember_demo(plan(tmp_path))
    database.prepare_database(plan(tmp_path))
    assert ran == ["db upgrade", "demo load"]


def test_another_database_is_another_demo(tmp_path: Path) -> None:
    database.remember_demo(plan(tmp_path, DATABASE_URL="postgresql://a:secret@h/one"))
    assert "secret" not in (tmp_path / "demo.json").read_text()
    assert (
        database.demo_loaded_at(plan(tmp_path, DATABASE_URL="postgresql://a:secret@h/two")) is None
    )


def head() -> str:
    found = database.newest_migration()
    assert found is not None
    return found
