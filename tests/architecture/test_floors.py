"""What import-linter's contracts cannot say: models, pure modules, and what the contracts forget."""

import tomllib

import grimp

from tests.support.tree import GROUND, ROOT, domain_sources, report, sources

PURE = ("money", "clock", "text", "tax.rates", "orders.totals", "shipping.quote")
HEAVY = ("sqlalchemy", "flask", "flask_sqlalchemy")


def contracts() -> dict[str, dict[str, list[str]]]:
    found = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return {contract["id"]: contract for contract in found["tool"]["importlinter"]["contracts"]}


def test_models_import_only_ground_and_models() -> None:
    looked_at = [s for s in domain_sources() if s.path.stem.endswith("models")]
    assert looked_at, "no models.py was found"
    faults = [
        f"{source.name} imports {name}"
        for source in looked_at
        for name in source.imported()
        if name.startswith("shop.")
        and name.split(".")[1] not in GROUND
        and not any(part.endswith("models") for part in name.split("."))
    ]
    report(faults, "Models know tables only. What needs more is a verb or a read module.")


def test_pure_modules_reach_no_database_and_no_web() -> None:
    graph = grimp.build_graph("shop", include_external_packages=True, cache_dir=None)
    there = [f"shop.{name}" for name in PURE if f"shop.{name}" in graph.modules]
    assert len(there) == len(PURE), f"pure modules are missing; found only {there}"
    faults = [
        " → ".join(chain)
        for module in there
        for heavy in HEAVY
        if heavy in graph.modules
        and (chain := graph.find_shortest_chain(importer=module, imported=heavy))
    ]
    report(faults, "Sums are pure: hand rows in as plain values.")


def test_the_simulator_knows_no_domain() -> None:
    looked_at = [s for s in sources("shop") if s.room == "simulator"]
    assert looked_at, "shop/simulator is gone; then this test may go, too"
    allowed = GROUND | {"simulator", "web"}
    faults = [
        f"{source.name} imports {name}"
        for source in looked_at
        for name in source.imported()
        if name.startswith("shop.") and name.split(".")[1] not in allowed
    ]
    report(faults, "The simulator plays somebody else's machine; it may not look into our shop.")


def test_every_package_has_a_floor() -> None:
    floors = "|".join(contracts()["floors"]["layers"]).replace(":", "|").split("|")
    known = {name.strip(" ()") for name in floors}
    rooms = {source.room for source in sources("shop")} - {""}
    report(sorted(rooms - known), "Give the package a floor in pyproject.toml's contract.")


def test_only_the_gateway_knows_stripe() -> None:
    faults = [
        source.name
        for source in sources("shop")
        if any(name.split(".")[0] == "stripe" for name in source.imported())
        and not source.name.startswith("shop/payments/gateway")
    ]
    report(faults, "Ask payments.gateway; only it imports stripe.")
