"""`make run`: brings the database up to date, then keeps web, jobs and simulator going together.

What it prints is for the person who typed the command: Japanese first, then English.
"""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType

from supervisor.checks import check_data_folder, check_ports
from supervisor.company import Company
from supervisor.database import prepare_database
from supervisor.plan import Plan, Stop


def main() -> int:
    """Run until Ctrl-C, SIGTERM or the first process that ends by itself."""
    signal.signal(signal.SIGTERM, _interrupt)
    signal.signal(signal.SIGINT, _interrupt)
    sys.stdout.reconfigure(encoding="utf-8", errors="replace", line_buffering=True)  # type: ignore[union-attr]
    company = Company()
    try:
        plan = Plan.from_env(dict(os.environ))
        check_data_folder(plan)
        check_ports(plan)
        prepare_database(plan)
        company.start(plan)
        company.wait_until_ready(plan)
        company.wait()
    except Stop as stop:
        print(f"\n{stop}\n", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\n終了しています / Stopping …")
        return 0
    finally:
        company.end()
    return 0


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
