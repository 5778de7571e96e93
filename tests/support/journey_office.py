"""The office at its desk, on a phone too: signs in as one of the demo's people, finds, decides."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Page, expect

OFFICE, FINANCE, MAKER = "市川 とも", "金井 たかし", "欅 あかり"


@dataclass
class Office:
    """Somebody of the office."""

    page: Page
    address: str  # of the shop

    def sign_in(self, name: str = OFFICE) -> None:
        """By the demo's button."""
        self.page.goto(f"{self.address}/signin")
        self.page.get_by_role("button", name=re.compile(name)).tap()
        expect(self.page.get_by_role("heading", level=1)).to_have_text("待っていること")

    def find(self, number: str) -> None:
        """By the order's number, into the order."""
        self.page.goto(f"{self.address}/staff/orders")
        self.page.get_by_label("番号・お名前・電話・メールでさがす").fill(number)
        self.page.get_by_role("button", name="さがす").last.tap()
        self.page.wait_for_url("**/staff/orders/*")
        expect(self.page.get_by_role("heading", level=1)).to_have_text(f"注文 {number}")

    def open_person(self) -> None:
        """Say why, then see who it is."""
        self.page.get_by_role("button", name="表示する").tap()

    def book_transfer(self, yen: int) -> None:
        """入金を記録する."""
        self.page.get_by_label("振り込まれた金額").fill(str(yen))
        self.page.get_by_label("通帳の記載").fill("通帳1冊目3頁")
        self.page.get_by_role("button", name="入金を記録する").tap()
