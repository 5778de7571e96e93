"""What is looked at before anything starts, so that a refusal is one sentence and no traceback."""

from __future__ import annotations

import socket

from supervisor.plan import Plan, Stop


def check_data_folder(plan: Plan) -> None:
    """Raises Stop when the data cannot be written."""
    probe = plan.data / ".writable"
    try:
        plan.data.mkdir(parents=True, exist_ok=True)
        probe.write_text("")
        probe.unlink()
    except OSError as reason:
        raise Stop(
            f"データの置き場所に書き込めません: {plan.data}（{reason.strerror}）\n"
            "空き容量と権限を確認するか、TOMOICHI_DATA=<書き込める場所> を付けてください。\n"
            "The data folder cannot be written to. Check free space and permissions, "
            "or set TOMOICHI_DATA to another folder."
        ) from None


def check_ports(plan: Plan) -> None:
    """Raises Stop when a port that we need is taken."""
    _check_port(plan.host, plan.port, "PORT", plan.port + 10)
    if plan.own_simulator:
        _check_port(
            "127.0.0.1",
            plan.simulator_port,
            "TOMOICHI_SIMULATOR_PORT",
            plan.simulator_port + 10,
            "（模擬決済 / payment simulator）",
        )


def _check_port(host: str, port: int, variable: str, other: int, what: str = "") -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as reason:
        raise Stop(
            f"{host} のポート {port}{what} は使えません（{reason.strerror}）。"
            "ほかのプログラムが使っているかもしれません。\n"
            f"Port {port} cannot be used; another program may be using it. Try:\n"
            f"    make run {variable}={other}"
        ) from None
