"""One commit boundary (ADR 0003): `with transaction():` in doors and jobs only."""

import ast

from tests.support.tree import DOORS, report, sources

# The simulator keeps a file of its own; it is not the shop's database.
MAY_COMMIT = ("shop/db.py", "shop/simulator/")
MAY_OPEN = DOORS | {"jobs", "demo", "db"}
# They talk to the provider between two transactions: jobs that doors may run, too (decision 4).
RUNNERS = ("shop/payments/run_calls.py", "shop/payments/sweep_lapsed.py")


def calls(name: str) -> list[tuple[str, str]]:
    return [
        (source.name, f"{source.name}:{node.lineno}")
        for source in sources("shop")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) == name
    ]


def test_only_db_commits() -> None:
    found = calls("commit")
    assert found, "shop/db.py does not commit any more; has the boundary moved?"
    faults = [where for file, where in found if not file.startswith(MAY_COMMIT)]
    report(faults, "Do not commit here; the door wraps the verb in `with transaction():`.")


def test_only_doors_and_jobs_open_a_transaction() -> None:
    found = calls("transaction")
    rooms = {source.name: source.room for source in sources("shop")}
    faults = [where for file, where in found if rooms[file] not in MAY_OPEN and file not in RUNNERS]
    report(faults, "A verb runs inside its caller's transaction; open it in the door or job.")


def test_every_flush_says_why() -> None:
    faults = []
    for source in sources("shop"):
        lines = source.text.splitlines()
        for number, line in enumerate(lines, 1):
            if "session.flush(" in line and "#" not in line and "#" not in lines[number - 2]:
                faults.append(f"{source.name}:{number}")
    report(faults, "Say why: `flush()  # order.id is needed for the number`.")
