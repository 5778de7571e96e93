"""The processes that make up the running shop: started together, watched, ended together."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

from supervisor.database import FLASK
from supervisor.plan import ROOT, Plan, Stop

READY_WITHIN = 60.0  # seconds until /readyz has to answer
QUIET_END = 4.0  # seconds that the processes have to end by themselves
PR_SET_PDEATHSIG = 1


class Company:
    """The processes that make up the running shop: all of them, or none."""

    def __init__(self) -> None:
        self._members: dict[str, subprocess.Popen[str]] = {}
        self._readers: list[threading.Thread] = []

    def start(self, plan: Plan) -> None:
        """Start everything at once; nothing here waits for anything else."""
        for name, command in commands(plan).items():
            process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=plan.environment(),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
                errors="replace",
                start_new_session=True,  # Ctrl-C reaches us alone; we end them in order
                preexec_fn=_die_with_parent if sys.platform == "linux" else None,
            )
            self._members[name] = process
            reader = threading.Thread(target=_copy_lines, args=(name, process), daemon=True)
            reader.start()
            self._readers.append(reader)

    def wait_until_ready(self, plan: Plan) -> None:
        """Print the address once /readyz answers; raises Stop when a process ends before."""
        deadline = time.monotonic() + READY_WITHIN
        while not _answers(f"{plan.address}/readyz"):
            self._stop_if_one_ended()
            if time.monotonic() > deadline:
                raise Stop(
                    f"{READY_WITHIN:.0f}秒待ちましたが、{plan.address}/readyz が答えません。"
                    "上の記録を確認してください。\n"
                    f"{plan.address}/readyz did not answer within {READY_WITHIN:.0f} seconds. "
                    "See the lines above."
                )
            time.sleep(0.1)
        print(f"\n  共市 Tomoichi  {plan.address}\n  止めるには Ctrl-C / Ctrl-C stops everything\n")

    def wait(self) -> None:
        """Return never; raises Stop as soon as one process ends by itself."""
        while True:
            self._stop_if_one_ended()
            time.sleep(0.2)

    def end(self) -> None:
        """End every process, politely first, within five seconds."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        for process in self._members.values():
            _signal_group(process, signal.SIGTERM)
        deadline = time.monotonic() + QUIET_END
        for process in self._members.values():
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(max(0.0, deadline - time.monotonic()))
        for process in self._members.values():
            _signal_group(process, signal.SIGKILL)  # also what a process left behind in its group
        for reader in self._readers:
            reader.join(0.3)

    def _stop_if_one_ended(self) -> None:
        for name, process in self._members.items():
            code = process.poll()
            if code is not None:
                for reader in self._readers:
                    reader.join(0.2)  # its last words come first
                raise Stop(
                    f"{name} が終了したので、すべて止めました（終了コード {code}）。上の記録を確認してください。\n"
                    f"{name} ended (exit code {code}), so everything was stopped. See the lines above."
                )


def commands(plan: Plan) -> dict[str, list[str]]:
    """Name and command line of every process of this plan."""
    found = {"web": web_command(plan), "jobs": [*FLASK, "jobs", "run"]}
    if plan.own_simulator:
        found["simulator"] = [sys.executable, "-m", "shop.simulator"]
    return found


def web_command(plan: Plan) -> list[str]:
    """gunicorn: 2 processes × 4 threads; no control socket in anybody's home."""
    host = f"[{plan.host}]" if ":" in plan.host else plan.host
    memory = Path("/dev/shm")  # noqa: S108  a heartbeat file on a slow disk stalls the workers
    beat = ["--worker-tmp-dir", str(memory)] if os.access(memory, os.W_OK) else []
    return [
        *(sys.executable, "-m", "gunicorn", "wsgi:app", "--bind", f"{host}:{plan.port}"),
        # Imported once, before the two workers are forked: the second start is a second shorter.
        *("--preload", "--worker-class", "gthread", "--workers", "2", "--threads", "4"),
        *("--no-control-socket", "--graceful-timeout", "2", "--timeout", "60"),
        *("--keep-alive", "5", "--log-level", "warning", *beat),
    ]


def _copy_lines(name: str, process: subprocess.Popen[str]) -> None:
    if process.stdout is not None:
        with process.stdout as lines:
            for line in lines:
                print(f"{name:<9} │ {line.rstrip()}")


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as response:  # noqa: S310  our own address
            return bool(response.status == 200)
    except (OSError, urllib.error.URLError):
        return False


def _signal_group(process: subprocess.Popen[str], number: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)


_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


def _die_with_parent() -> None:
    # Somebody may SIGKILL this supervisor; then the kernel ends the children too.
    if _LIBC is not None:
        _LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
