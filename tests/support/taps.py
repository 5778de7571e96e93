"""A thumb on a phone: does what it is told, and counts what that costs a person."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Locator, Page


@dataclass
class Thumb:
    """Taps and typed characters since the last `start()`.

    A tap on a link, a button, a choice or a field is one; a select is two (opening it, and the
    wanted line). A character is what stands in the field afterwards, as an input method counts it.
    """

    page: Page
    taps: int = 0
    typed: int = 0

    def start(self) -> None:
        """Count from here."""
        self.taps = self.typed = 0

    def tap(self, what: str | Locator) -> None:
        """Tap a button or a link by what is written on it."""
        self.taps += 1
        self._find(what).tap()

    def type(self, label: str, text: str) -> None:
        """Tap a field by its label and type; what stood there is typed over."""
        field = self.page.get_by_label(label, exact=False).locator("visible=true").first
        self.taps += 1
        field.tap()
        field.fill("")
        field.press_sequentially(text)
        self.typed += len(text)

    def add(self, label: str, text: str) -> None:
        """Tap a field that is filled already and type behind what stands there."""
        field = self.page.get_by_label(label, exact=False).locator("visible=true").first
        self.taps += 1
        field.tap()
        field.press("End")
        field.press_sequentially(text)
        self.typed += len(text)

    def choose(self, label: str, option: str) -> None:
        """Choose a line of a select by what is written there."""
        self.taps += 2
        self.page.get_by_label(label, exact=False).first.select_option(label=option)

    def pick(self, label: str) -> None:
        """Tap a radio button or a check box by its label."""
        self.taps += 1
        self.page.get_by_label(label).first.check()

    def _find(self, what: str | Locator) -> Locator:
        if isinstance(what, Locator):
            return what
        button = self.page.get_by_role("button", name=what)
        return button.or_(self.page.get_by_role("link", name=what)).first
