"""Templates: each is used, none hides code, every Japanese word can be translated."""

import re

from jinja2 import Environment

from tests.support.tree import report, sources, template_name, templates

JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")
TRANSLATED = re.compile(r"{%-?\s*trans\b.*?{%-?\s*endtrans\s*-?%}|{#.*?#}", re.DOTALL)
INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=\"|javascript:|<script(?![^>]*\b(src=|ld\+json))")
JINJA = re.compile(r"{{.*?}}|{%.*?%}|{#.*?#}", re.DOTALL)
# Words that stay Japanese in every language: the name of the shop.
UNTRANSLATED = {"共市", "日本語"}


def html() -> list[tuple[str, str]]:
    found = [(template_name(p), p.read_text("utf-8")) for p in templates() if p.suffix == ".html"]
    assert found, "no HTML template was found"
    return found


def test_every_template_is_used() -> None:
    code = "\n".join(source.text for source in sources("shop"))
    texts = [(template_name(path), path.read_text("utf-8")) for path in templates()]
    everything = code + "\n".join(text for _, text in texts)
    # Pages of an event or code are called by a name made at run time.
    made = ("emails/", "errors/")
    faults = [n for n, _ in texts if n not in everything and not n.startswith(made)]
    report(faults, "Nothing renders, extends, includes or imports this template; remove it.")


def test_only_components_say_safe() -> None:
    faults = [
        name
        for name, text in html()
        if re.search(r"\|\s*safe\b", text) and not name.startswith("components/")
    ]
    report(faults, "`|safe` belongs into a component that makes the value itself.")


def test_no_inline_script_or_style() -> None:
    faults = [
        f"{name}: {found.group(0).strip()}"
        for name, text in html()
        if not name.startswith("emails/") and (found := INLINE.search(JINJA.sub("", text)))
    ]
    report(faults, "The CSP refuses it. Use static/js/ and static/css/.")


def test_every_imported_macro_is_used() -> None:
    faults = []
    for name, text in html():
        for names in re.findall(
            r"{%-?\s*from\s+[\"'][^\"']+[\"']\s+import\s+([^%]+?)\s*-?%}", text
        ):
            for word in names.removesuffix("with context").split(","):
                macro = word.split(" as ")[-1].strip()
                if len(re.findall(rf"\b{macro}\b", text)) < 2:
                    faults.append(f"{name}: {macro}")
    report(faults, "An imported macro that nothing calls; remove the import.")


def test_each_component_has_one_public_macro_of_its_name() -> None:
    faults, seen = [], 0
    for name, text in html():
        if name.startswith("components/"):
            seen += 1
            stem = name.removeprefix("components/").removesuffix(".html")
            macros = re.findall(r"{%-?\s*(?:macro|set)\s+([a-z]\w*)", text)
            if stem not in macros and not stem.endswith("_parts"):
                faults.append(f"{name}: macros {macros}")
    assert seen, "templates/components is empty"
    report(faults, "components/price.html holds the macro price(); helpers begin with _.")


def test_every_japanese_word_in_a_template_can_be_translated() -> None:
    lexer = Environment(autoescape=True)
    faults = []
    for name, text in html():
        for line, kind, piece in lexer.lex(TRANSLATED.sub(keep_lines, text)):
            found = JAPANESE.findall(piece) if kind == "data" else []
            if set(found) - UNTRANSLATED:
                faults.append(f"{name}:{line}: {''.join(found)[:40]}")
    report(faults, "Write {{ _('…') }} or {% trans %}…{% endtrans %} around it.")


def keep_lines(found: re.Match[str]) -> str:
    return "\n" * found.group(0).count("\n")
