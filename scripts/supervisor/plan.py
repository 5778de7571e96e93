"""What one start is to be: ports, folders, mode; and Stop, the sentence when it cannot be."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


class Stop(Exception):
    """Nothing can be started; the message says why and what to do."""


@dataclass(frozen=True)
class Plan:
    """What this start is to be, read once from the environment."""

    host: str
    port: int
    simulator_port: int
    mode: str
    data: Path
    database_url: str
    fresh: bool
    own_simulator: bool

    @classmethod
    def from_env(cls, environ: dict[str, str]) -> Plan:
        """Raises Stop for a port that is no port."""
        mode = environ.get("TOMOICHI_MODE") or "demo"
        port = _port(environ.get("PORT") or "8000", "PORT")
        simulator = environ.get("TOMOICHI_SIMULATOR_PORT") or str(port + 1)
        key = environ.get("STRIPE_SECRET_KEY", "")
        return cls(
            host=environ.get("HOST") or "127.0.0.1",
            port=port,
            simulator_port=_port(simulator, "TOMOICHI_SIMULATOR_PORT"),
            mode=mode,
            data=Path(environ.get("TOMOICHI_DATA") or "instance").resolve(),
            database_url=environ.get("DATABASE_URL", ""),
            fresh=environ.get("FRESH", "") not in ("", "0"),
            own_simulator=mode != "production" and (not key or key.startswith("sk_test_sim")),
        )

    @property
    def address(self) -> str:
        """Where a browser on this machine finds the shop."""
        return f"http://{self.local_host}:{self.port}"

    @property
    def local_host(self) -> str:
        """The host under which this machine reaches itself."""
        if self.host in ("0.0.0.0", "::", ""):  # noqa: S104  asked for by HOST=
            return "127.0.0.1"
        return f"[{self.host}]" if ":" in self.host else self.host

    @property
    def sqlite_file(self) -> Path | None:
        """The one file, when no database server is configured."""
        return None if self.database_url else self.data / "tomoichi.sqlite3"

    def environment(self) -> dict[str, str]:
        """What the child processes see."""
        return os.environ | {
            "TOMOICHI_MODE": self.mode,
            "TOMOICHI_DATA": str(self.data),
            "TOMOICHI_SIMULATOR_PORT": str(self.simulator_port),
            "PORT": str(self.port),
            "HOST": self.host,
            "PYTHONUNBUFFERED": "1",
            "PYTHONPATH": str(ROOT),
        }


def _port(text: str, variable: str) -> int:
    if text.isascii() and text.isdigit() and 0 < int(text) < 65_536:
        return int(text)
    raise Stop(
        f"{variable} は 1 から 65535 までの数字にしてください（今の値: {text}）。\n"
        f"{variable} must be a number from 1 to 65535."
    )
