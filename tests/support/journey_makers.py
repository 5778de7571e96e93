"""A maker with a phone: opens the link of a letter and answers, without signing in."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page, expect

TRACKING = "123456789013"  # twelve digits, the last one checks the others (mod 7)
TRACKING_SHOWN = "1234-5678-9013"


@dataclass
class Maker:
    """Somebody who got the letter 新しい注文."""

    page: Page
    address: str  # of the shop

    def open_letter(self, part_number: str) -> None:
        """Find the letter about this part in the demo's letter box and follow its link."""
        self.page.goto(f"{self.address}/_demo/letters?event=vendor_new_order")
        self.page.get_by_role("link", name=f"新しい注文です（{part_number}）").tap()
        letter = self.page.frame_locator("iframe")
        letter.get_by_role("link", name="注文のページを開く").tap()
        self.page.wait_for_url("**/vendor/link/*")

    def accept(self) -> None:
        """引き受ける."""
        self.page.get_by_role("button", name="引き受ける").tap()
        expect(self.page.get_by_text("引き受けました。")).to_be_visible()

    def ship(self, number: str = TRACKING) -> None:
        """The one parcel, with its number as it is typed from the carrier's paper."""
        self.page.get_by_label("送り状の番号").fill(number)
        self.page.get_by_role("button", name="発送したと知らせる").tap()
        expect(self.page.get_by_text("発送を記録しました。")).to_be_visible()

    def tell_short(self, pieces: int) -> None:
        """一部が足りない, of the first line."""
        self.page.get_by_text("一部が足りない").tap()
        self.page.locator("[name^=line_]").first.fill(str(pieces))
        self.page.get_by_role("button", name="足りない分を取り消す").tap()
        expect(self.page.get_by_text("足りない分を取り消しました。")).to_be_visible()

    def decline(self, reason: str = "品質が送れる状態にありません") -> None:
        """何も送れない."""
        self.page.get_by_text("何も送れない").tap()
        self.page.get_by_label(reason).check()
        self.page.get_by_role("button", name="この注文を断る").tap()
        expect(self.page.get_by_text("お断りしました。")).to_be_visible()
