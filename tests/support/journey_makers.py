"""A maker with a phone: opens the link of a letter and answers, without signing in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Page, expect

TRACKING = "123456789013"  # twelve digits, the last one checks the others (mod 7)


@dataclass
class Maker:
    """Somebody who got the letter 新しい注文."""

    page: Page
    address: str  # of the shop

    def open_letter(self, order_number: str, maker: str) -> None:
        """Find the letter about this order in the demo's letter box and follow its link."""
        self.page.goto(f"{self.address}/_demo/letters?to={maker}")
        self.page.get_by_role("link", name=re.compile(order_number)).first.tap()
        self.page.get_by_role("link", name=re.compile("注文")).first.tap()
        self.page.wait_for_url("**/vendor/link/*")

    def accept(self) -> None:
        """引き受ける."""
        self.page.get_by_role("button", name="引き受ける").tap()
        expect(self.page.get_by_text("引き受けました。")).to_be_visible()

    def ship(self, number: str = TRACKING) -> None:
        """Every parcel, each with a number."""
        while self.page.get_by_role("button", name="発送したと知らせる").count():
            self.page.get_by_label("送り状の番号").first.fill(number)
            self.page.get_by_role("button", name="発送したと知らせる").first.tap()
            expect(self.page.get_by_text("発送を記録しました。")).to_be_visible()

    def tell_short(self, pieces: int) -> None:
        """一部が足りない, of the first line."""
        self.page.get_by_text("一部が足りない").tap()
        self.page.get_by_role("textbox").locator("visible=true").first.fill(str(pieces))
        self.page.get_by_role("button", name="足りない分を取り消す").tap()
        expect(self.page.get_by_text("足りない分を取り消しました。")).to_be_visible()

    def decline(self, reason: str = "品質が送れる状態にありません") -> None:
        """何も送れない."""
        self.page.get_by_text("何も送れない").tap()
        self.page.get_by_label(reason).check()
        self.page.get_by_role("button", name="この注文を断る").tap()
        expect(self.page.get_by_text("お断りしました。")).to_be_visible()
