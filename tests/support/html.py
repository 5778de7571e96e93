"""A small reading of a page: elements in order, their text, forms, labels. Standard library only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())  # noqa: SIM905
RAW = ("script", "style")


@dataclass
class Element:
    """One element: its tag, attributes and children (strings are text)."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    def get(self, name: str, default: str = "") -> str:
        """An attribute's value; empty when it is absent or has none."""
        return self.attributes.get(name, default)

    def has(self, name: str) -> bool:
        """Whether the attribute stands there at all."""
        return name in self.attributes

    def walk(self) -> Iterator[Element]:
        """This element and everything in it, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, *tags: str) -> list[Element]:
        """Every element with one of these tags."""
        return [element for element in self.walk() if element.tag in tags]

    def first(self, where: Callable[[Element], bool]) -> Element | None:
        """The first element for which `where` holds."""
        return next((element for element in self.walk() if where(element)), None)

    def inside(self, *tags: str) -> bool:
        """Whether an ancestor has one of these tags."""
        above = self.parent
        while above is not None:
            if above.tag in tags:
                return True
            above = above.parent
        return False

    @property
    def text(self) -> str:
        """What is read, blanks collapsed; scripts and styles are not read."""
        return " ".join("".join(self._pieces()).split())

    def _pieces(self) -> Iterator[str]:
        if self.tag in RAW:
            return
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._pieces()
        if self.tag not in ("b", "strong", "em", "span", "a", "small", "ruby", "rt"):
            yield " "


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.here = Element("", {})
        self.doctype = ""
        self.faults: list[str] = []

    def handle_decl(self, decl: str) -> None:
        self.doctype = decl

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.faults.append(f"<{tag}> names an attribute twice: {names}")
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.here = self.here.parent or self.root

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self.here.tag != tag:
            self.faults.append(f"</{tag}> closes <{self.here.tag}> at line {self.getpos()[0]}")
            while self.here.parent is not None and self.here.tag != tag:
                self.here = self.here.parent
        self.here = self.here.parent or self.root

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


@dataclass
class Document:
    """A page that was read: its tree and what is wrong with its nesting."""

    root: Element
    doctype: str
    faults: list[str]


def read(text: str) -> Document:
    """Parse a page. Elements that HTML lets stay open (li, p, td …) must be closed in our house."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    left_open = reader.here.tag
    if left_open:
        reader.faults.append(f"<{left_open}> is never closed")
    return Document(reader.root, reader.doctype, reader.faults)
