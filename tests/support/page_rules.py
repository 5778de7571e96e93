"""What every page of the house obeys. Each rule answers with sentences, none when all is well."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from werkzeug.test import TestResponse

from tests.support.html import Document, Element

SHOP_NAMES = ("共市", "Tomoichi")  # in Japanese, in English
LANGUAGES = ("ja", "en")
UNLABELLED = ("hidden", "submit", "button", "reset", "image")
# Left over by a template or a translation: {{ name }}, %(name)s, a Python object.
UNFINISHED = re.compile(r"\{\{|\{%|%\(\w+\)|<built-in|object at 0x|\bYen\(amount=")


def faults_of(page: Document, response: TestResponse) -> list[str]:
    """Every broken rule of one page."""
    return [*page.faults, *(fault for rule in RULES for fault in rule(page.root))] + [
        *(_visitor_free(page.root, response))
    ]


def doctype_and_language(root: Element) -> Iterator[str]:
    """<html lang> is one of ours."""
    html = root.all("html")
    if len(html) != 1 or html[0].get("lang") not in LANGUAGES:
        yield f"<html lang> must be one of {LANGUAGES}"


def one_heading(root: Element) -> Iterator[str]:
    """One h1 that says something."""
    found = [heading.text for heading in root.all("h1")]
    images = [i for h in root.all("h1") for i in h.all("img") if i.get("alt")]
    if len(found) != 1 or not (found[0] or images):
        yield f"one h1 with words, not {found}"


def title_ends_in_shop(root: Element) -> Iterator[str]:
    """The title tells the page, then the shop."""
    titles = [t.text for t in root.all("title") if not t.inside("svg")]
    if len(titles) != 1 or not titles[0].endswith(SHOP_NAMES):
        yield f"one title that ends in one of {SHOP_NAMES}, not {titles}"


def unique_ids(root: Element) -> Iterator[str]:
    """No id twice; what points at an id finds it."""
    ids = Counter(e.get("id") for e in root.walk() if e.has("id"))
    for name, times in ids.items():
        if times > 1 or not name or " " in name:
            yield f"id {name!r} stands {times} times (once, not empty, no blank)"
    pointers = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "list", "form")
    for element in root.walk():
        for pointer in pointers:
            for target in element.get(pointer).split():
                if target not in ids:
                    yield f"<{element.tag} {pointer}={target!r}> points at nothing"
        href = element.get("href")
        if element.tag == "a" and href.startswith("#") and href[1:] not in ids:
            yield f"<a href={href!r}> leads nowhere"


def fields_have_labels(root: Element) -> Iterator[str]:
    """Every field says what it wants."""
    labelled = {label.get("for") for label in root.all("label") if label.text}
    for element in root.all("input", "select", "textarea"):
        if element.get("type") in UNLABELLED and element.tag == "input":
            continue
        named = element.get("aria-label") or element.get("aria-labelledby")
        if not named and element.get("id") not in labelled and not element.inside("label"):
            yield f"<{element.tag} name={element.get('name')!r}> has no label"


def things_to_press_have_names(root: Element) -> Iterator[str]:
    """A link or button without words is nothing to somebody who listens."""
    for element in root.all("a", "button"):
        named = element.text or element.get("aria-label") or element.get("aria-labelledby")
        titled = any(e.get("alt") or e.get("aria-label") for e in element.walk())
        if not named and not titled:
            yield f"<{element.tag} {element.attributes}> has no name"


def no_inline_code(root: Element) -> Iterator[str]:
    """The CSP refuses inline scripts and styles, so they would silently not work."""
    for element in root.walk():
        is_code = element.tag == "script" and element.get("type") != "application/ld+json"
        if is_code and not element.get("src"):
            yield "an inline <script>; put it into static/js/"
        if element.tag == "style":
            yield "an inline <style>; put it into static/css/"
        for name, value in element.attributes.items():
            if name == "style" or name.startswith("on"):
                yield f"<{element.tag} {name}=…>; use a class or static/js/"
            if name in ("href", "src", "action") and value.lower().startswith("javascript:"):
                yield f"<{element.tag} {name}={value!r}>"


def images_are_described(root: Element) -> Iterator[str]:
    """alt for who listens; width and height, so that nothing jumps."""
    for image in root.all("img"):
        for name in ("alt", "width", "height"):
            if not image.has(name):
                yield f"<img src={image.get('src')!r}> lacks {name}"


def nothing_from_elsewhere(root: Element) -> Iterator[str]:
    """Every byte of a page comes from us."""
    for element in root.all("script", "img", "link", "iframe", "source", "video", "audio", "use"):
        asked = element.tag != "link" or element.get("rel") not in ("canonical", "alternate")
        for name in ("src", "href", "srcset"):
            if asked and re.search(r"(^|\s|,)(https?:)?//", element.get(name)):
                yield f"<{element.tag} {name}={element.get(name)!r}> comes from another host"


def nothing_unfinished(root: Element) -> Iterator[str]:
    """No placeholder shows."""
    found = UNFINISHED.search(" ".join(b.text for b in root.all("body", "title")))
    if found:
        yield f"unfinished words: {found.group(0)!r}"


def _visitor_free(root: Element, response: TestResponse) -> Iterator[str]:
    """A public page carries nothing of the visitor; a private page's forms carry the token."""
    public = response.cache_control.public
    if public and response.headers.get("Set-Cookie"):
        yield "a public page sets a cookie"
    for form in root.all("form"):
        if form.get("method", "get").lower() != "post":
            continue
        token = form.first(lambda e: e.get("name") == "csrf_token" and bool(e.get("value")))
        if public and token is not None:
            yield f"<form action={form.get('action')!r}>: a token on a public page"
        if not public and token is None and _ours(form.get("action")):
            yield f"<form action={form.get('action')!r}>: no csrf_token on a private page"


def _ours(action: str) -> bool:
    # Forms that any page may show and that rely on Sec-Fetch-Site alone (decision 5).
    return not action.startswith(("/_pay", "/cart/add", "/language"))


RULES: Iterable[Callable[[Element], Iterator[str]]] = (
    doctype_and_language,
    one_heading,
    title_ends_in_shop,
    unique_ids,
    fields_have_labels,
    things_to_press_have_names,
    no_inline_code,
    images_are_described,
    nothing_from_elsewhere,
    nothing_unfinished,
)
