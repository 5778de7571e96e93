"""File names that say no to the next function, and budgets that keep a file readable."""

import ast

from tests.support.tree import Source, domain_sources, report, sources, template_name, templates

FORBIDDEN = {
    "utils", "helpers", "services", "actions", "managers", "common", "misc", "base",
    "util", "helper", "service", "action", "manager",
}  # fmt: skip
FILE, FUNCTION, TEMPLATE, TEST = 300, 40, 120, 400
# Long because they are lists (a table of facts, one row a line), not because they do much.
LISTS = ("shop/demo/", "shop/places/", "shop/art/", "shop/search/synonyms.py")
# One function draws one thing, and is named after it; there is nothing to add.
DRAWINGS = ("shop/art/",)
# Modules with an underscore that are things, not deeds: they need not hold a function of their name.
NOUNS = (
    "_models", "_address", "_view", "_views", "_pages", "_answers", "_data", "_forms", "_rules",
    "_rows", "_terms", "_links", "_words", "_text", "_list", "_lists", "_files",
)  # fmt: skip
# Several small deeds on one thing that share their private helpers; a family has to be named here.
FAMILIES = {"change_cart", "answer_part", "move_state", "who_sees"}


def test_no_file_has_a_name_that_takes_anything() -> None:
    faults = [s.name for s in sources("shop") if s.path.stem in FORBIDDEN]
    faults += [s.name for s in sources("shop") if s.path.parent.name in FORBIDDEN]
    report(faults, "Name the file after what it does (a verb) or what it is (a plain noun).")


def test_files_are_short() -> None:
    budgets = {"shop": FILE, "scripts": FILE, "tests": TEST}
    faults = [
        f"{source.name}: {source.lines} lines, at most {budget}"
        for folder, budget in budgets.items()
        for source in sources(folder)
        if source.lines > budget and not source.name.startswith(LISTS)
    ]
    report(faults, "Split the file by what its parts are about.")


def test_functions_are_short() -> None:
    faults = [
        f"{source.name}:{function.lineno} {function.name}: {length} lines, at most {FUNCTION}"
        for source in (*sources("shop"), *sources("scripts"))
        for function in source.functions()
        if (length := body_lines(function)) > FUNCTION
    ]
    report(faults, "Give the parts of this function names of their own.")


def test_templates_are_short() -> None:
    faults = [
        f"{template_name(path)}: {length} lines, at most {TEMPLATE}"
        for path in templates()
        if (length := path.read_text("utf-8").count("\n")) > TEMPLATE
    ]
    report(faults, "Move a part into components/, one macro a file.")


def test_every_module_says_what_lives_in_it() -> None:
    faults = [s.name for s in sources("shop") if not ast.get_docstring(s.tree)]
    report(faults, 'Begin the file with one line: """what lives here."""')


def test_every_public_function_has_a_docstring() -> None:
    faults = [
        f"{source.name}:{function.lineno} {function.name}"
        for source in sources("shop")
        for function in source.tree.body
        if isinstance(function, ast.FunctionDef)
        and not function.name.startswith("_")
        and not source.name.startswith(DRAWINGS)
        and not ast.get_docstring(function)
    ]
    report(faults, "Say what it answers, in which unit, and what it raises.")


def test_a_verb_module_exports_its_own_name() -> None:
    faults = [source.name for source in domain_sources() if is_verb(source) and not has_own(source)]
    report(faults, "orders/place_order.py exports place_order(); or name the file as a plain noun.")


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of statements: a long list of named arguments and a docstring are no fault."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0


def is_verb(source: Source) -> bool:
    stem = source.path.stem.strip("_")
    is_thing = stem.endswith(NOUNS) or stem in FAMILIES or source.name.startswith(DRAWINGS)
    return "_" in stem and not is_thing


def has_own(source: Source) -> bool:
    wanted = source.path.stem
    named = {n.name for n in source.tree.body if isinstance(n, ast.FunctionDef | ast.ClassDef)}
    camel = "".join(part.capitalize() for part in wanted.split("_"))
    return bool({wanted, camel} & named)


def test_verbs_take_keywords_only() -> None:
    faults = [
        f"{source.name}:{function.lineno} {function.name}"
        for source in domain_sources()
        if is_verb(source)
        for function in source.tree.body
        if isinstance(function, ast.FunctionDef)
        and function.name == source.path.stem
        and len(function.args.args) > 1
    ]
    report(faults, "A verb's arguments are named where it is called: put `*` first.")
