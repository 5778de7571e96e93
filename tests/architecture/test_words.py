"""Every Japanese word that code shows can be translated; English is complete (scripts/translations)."""

import ast
import re

from scripts import translations
from shop.i18n import LOCALES
from tests.support.tree import ROOT, Source, report, sources

JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
TRANSLATES = {"_", "_l", "gettext", "lazy_gettext", "ngettext"}
SHOP = "共市"  # a name
FULL_WIDTH = re.compile(r"[\u3000-\u303f\uff00-\uffef\u2026]")  # 、。「」（）： and the wide blank
# What an English sentence shows in Japanese on purpose: what to type, what to write on a box.
SHOWN_IN_JAPANESE = ("ヤマダ ハナコ", "酒類")
# Where Japanese is data (names, readings, the demo's goods) and not a sentence of ours.
DATA = (
    "shop/demo/", "shop/office.py", "shop/places/", "shop/search/", "shop/text.py", "shop/art/", "shop/i18n.py",
    "shop/simulator/", "shop/cli/", "shop/money.py", "shop/shipping/slots.py",
    "shop/catalog/allergens.py",
)  # fmt: skip


def untranslated(source: Source) -> list[str]:
    spoken = {id(node) for node in docstrings(source.tree)}
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in TRANSLATES:
            spoken |= {id(inner) for inner in ast.walk(node)}
    return [
        f"{source.name}:{node.lineno}: {node.value[:40]!r}"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and JAPANESE.search(node.value.replace(SHOP, ""))
        and id(node) not in spoken
    ]


def docstrings(tree: ast.Module) -> list[ast.AST]:
    bodies = (
        n for n in ast.walk(tree) if isinstance(n, ast.Module | ast.ClassDef | ast.FunctionDef)
    )
    return [
        first.value for node in bodies if node.body and isinstance(first := node.body[0], ast.Expr)
    ]


def test_every_japanese_sentence_in_code_can_be_translated() -> None:
    looked_at = [s for s in sources("shop") if not s.name.startswith(DATA)]
    faults = [fault for source in looked_at for fault in untranslated(source)]
    report(faults, "Write _('…') in a function, _l('…') where no request is.")


def test_the_catalogues_are_complete() -> None:
    wanted = translations.extract()
    assert len(wanted) > 100, "hardly a sentence was found; does babel.cfg still fit?"
    assert {"ja", *translations.LANGUAGES} == set(LOCALES)
    paths = [ROOT / f"locale/{code}/LC_MESSAGES/messages.po" for code in translations.LANGUAGES]
    faults = [fault for path in paths for fault in translations.faults_of(path, wanted)]
    report(faults, "Run `make translations-update`, then write the English.")


def test_no_japanese_is_left_in_the_english() -> None:
    catalogue = translations.load(ROOT / "locale/en/LC_MESSAGES/messages.po")
    told = {
        text
        for m in catalogue
        for text in ((m.string,) if isinstance(m.string, str) else m.string)
        if m.id
    }
    report(sorted(text for text in told if foreign(text)), "Write it in English.")


def foreign(text: str) -> bool:
    for meant in SHOWN_IN_JAPANESE:
        text = text.replace(meant, "")
    return bool(JAPANESE.search(text) or FULL_WIDTH.search(text))


def test_a_message_keeps_its_names() -> None:
    assert translations.problem_of("%(name)sさん", "Dear %(name)s", False) == ""
    assert "placeholders" in translations.problem_of("%(name)sさん", "Dear %(who)s", False)
    assert translations.problem_of("りんご", "", False) == "not translated"
    assert translations.problem_of("りんご", "Apple", True) == "marked fuzzy"
