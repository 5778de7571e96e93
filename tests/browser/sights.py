"""Every page that a person can see, in the states that matter: who looks, where, what was done there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

Deed = Callable[[Page], None]


@dataclass(frozen=True)
class Sight:
    """One page in one state. `rule` is its line of tests/routes.txt, empty for what is not promised."""

    name: str
    rule: str
    path: str  # with {names} of known_things
    who: str = "stranger"
    deed: Deed | None = None  # what is done on the page before it is looked at
    no_picture: bool = False


def press(words: str) -> Deed:
    """Press a button by what it says, and wait for the page that answers."""

    def do(page: Page) -> None:
        with page.expect_navigation():
            page.get_by_role("button", name=re.compile(words)).last.click()

    return do


def fill(words: str, **fields: str) -> Deed:
    """Fill fields by their names, then press a button."""

    def do(page: Page) -> None:
        for name, value in fields.items():
            page.locator(f"[name={name}]").first.fill(value)
        press(words)(page)

    return do


def alone(page: Page) -> None:
    """What a reader of mail shows: the same document without the sandbox, in which axe cannot run."""
    html = page.content()
    page.goto("about:blank")
    page.set_content(html)


def opened(*summaries: str) -> Deed:
    """Open disclosures by what stands on them."""

    def do(page: Page) -> None:
        for words in summaries:
            page.locator("summary", has_text=words).first.click()

    return do


def both(*deeds: Deed) -> Deed:
    """One after the other."""

    def do(page: Page) -> None:
        for deed in deeds:
            deed(page)

    return do


PUBLIC = (
    Sight("home", "/", "/"),
    Sight("home-en", "", "/en/"),
    Sight("products", "/products", "/products"),
    Sight("products-en", "", "/en/products"),
    Sight("products-found", "", "/products?q=みかん&place=38"),
    Sight("products-nothing", "", "/products?q=zzzzzz"),
    Sight("product", "/products/<int:product_id>", "/products/{product}"),
    Sight("product-en", "", "/en/products/{product}"),
    Sight("product-alcohol", "", "/products/{alcohol}?to=9070001"),
    Sight("product-sold-out", "", "/products/{sold_out}"),
    Sight("municipalities", "/municipalities", "/municipalities"),
    Sight("municipality", "/municipalities/<code6>", "/municipalities/{town}"),
    Sight("vendor", "/vendors/<int:vendor_id>", "/vendors/{vendor}"),
    Sight("map", "/map", "/map"),
    Sight("marche", "/marche", "/marche"),
    Sight("market", "/marche/<slug>", "/marche/{market}"),
    Sight("market-past", "", "/marche/{market_past}"),
    Sight("booth", "/marche/<slug>/booths/<no>", "/marche/{market}/booths/{booth}"),
    Sight("contact", "/contact", "/contact"),
    Sight("contact-wrong", "", "/contact", deed=press("送る")),
    Sight("contact-sent", "/contact/sent", "/contact/sent"),
    Sight("tokushoho", "/legal/tokushoho", "/legal/tokushoho"),
    Sight("tokushoho-maker", "/legal/tokushoho/<int:vendor_id>", "/legal/tokushoho/{brewer}"),
    Sight("privacy", "/legal/privacy", "/legal/privacy"),
    Sight("terms", "/legal/terms", "/legal/terms"),
    Sight("accessibility", "/accessibility", "/accessibility"),
    Sight("not-found", "", "/products/99999999"),
    Sight("demo", "/_demo", "/_demo"),
    Sight("letters", "/_demo/letters", "/_demo/letters"),
    Sight("letter", "/_demo/letters/<int:letter_id>", "/_demo/letters/{letter}"),
    Sight(
        "letter-html",
        "/_demo/letters/<int:letter_id>/html",
        "/_demo/letters/{letter}/html",
        deed=alone,
    ),
    Sight("signin", "/signin", "/signin"),
    Sight("signin-wrong", "", "/signin", deed=fill("リンクを送る", email="nobody")),
    Sight("signin-sent", "", "/signin", deed=fill("リンクを送る", email="nobody@example.jp")),
    Sight("signin-link", "/signin/link/<token>", "{signin_link}"),
    Sight("signin-link-over", "", "/signin/link/over"),
    Sight("link-over", "", "/vendor/link/over"),
)

BUYING = (
    Sight("cart-empty", "", "/cart"),
    Sight("cart", "/cart", "/cart", "shopper"),
    Sight("cart-en", "", "/en/cart", "shopper"),
    Sight("address", "/checkout/address", "/checkout/address", "shopper"),
    Sight(
        "address-wrong", "", "/checkout/address", "shopper",
        fill("お支払い方法へ", name="", phone="12", birth_on="20150101"),
    ),
    Sight("payment", "/checkout/payment", "/checkout/payment", "shopper"),
    Sight("delivery", "/checkout/delivery", "/checkout/delivery", "shopper"),
    Sight("confirm", "/checkout/confirm", "/checkout/confirm", "shopper"),
    Sight("confirm-en", "", "/en/checkout/confirm", "shopper"),
    Sight("pay", "/checkout/pay", "{pay_page}"),
    Sight("provider-card", "", "{provider_card}"),
    Sight("provider-refused", "", "{provider_card}",
          deed=fill("を支払う", number="4000000000000002")),
    Sight("provider-proof", "", "{provider_card}",
          deed=fill("を支払う", number="4000002500003155")),
    Sight("provider-konbini", "", "{provider_konbini}"),
    Sight("provider-slip", "", "{provider_slip}"),
    # What is still on its way there differs from moment to moment.
    Sight("provider-record", "", "/_pay/", no_picture=True),
    Sight("order", "/orders/<number>", "{order_paid}"),
    Sight("order-en", "", "/en{order_paid}"),
    Sight("order-card-open", "", "{order_open}"),
    Sight("order-transfer", "", "{order_transfer}"),
    Sight("order-slip", "", "{order_slip}"),
    Sight("order-expired", "", "{order_expired}"),
    Sight("order-cancelled", "", "{order_cancelled}"),
    Sight("order-missing", "", "{order_missing}"),
    Sight("order-refunded", "", "{order_refunded}"),
    Sight("order-account", "", "{order_account}"),
    Sight("receipt", "/orders/<number>/receipt",
          "/orders/{number_paid}/receipt?key={key_paid}"),
    Sight("receipt-wrong", "", "/orders/{number_paid}/receipt?key={key_paid}",
          deed=fill("発行する", addressee="")),
    Sight("receipt-paper", "/orders/<number>/receipt/<receipt_number>",
          "/orders/{number_paid}/receipt?key={key_paid}",
          deed=fill("発行する", addressee="山田花子")),
    Sight("refund-account", "/orders/<number>/refunds/<int:refund_id>",
          "/orders/{number_account}/refunds/{refund_account}?key={key_account}"),
    Sight("refund-account-wrong", "",
          "/orders/{number_account}/refunds/{refund_account}?key={key_account}",
          deed=press("口座|送る|知らせる")),
)  # fmt: skip

MAKING = (
    Sight("vendor-start", "/vendor", "/vendor", "maker"),
    Sight("vendor-orders", "/vendor/orders", "/vendor/orders", "maker"),
    Sight("vendor-orders-nothing", "", "/vendor/orders?q=zzz", "maker"),
    Sight("vendor-order-new", "/vendor/orders/<int:part_id>", "/vendor/orders/{part_new}",
          "maker", opened("一部が足りない", "何も送れない")),
    Sight("vendor-order-wrong", "", "/vendor/orders/{part_new}", "maker",
          both(opened("何も送れない"), press("この注文を断る"))),
    Sight("vendor-order-accepted", "", "/vendor/orders/{part_accepted}", "maker"),
    Sight("vendor-order-shipped", "", "/vendor/orders/{part_shipped}", "maker",
          opened("番号を直す")),
    Sight("vendor-order-cancelled", "", "/vendor/orders/{part_cancelled}", "maker"),
    Sight("vendor-slip", "/vendor/orders/<int:part_id>/parcels/<int:parcel_id>/slip",
          "/vendor/orders/{part_accepted}/parcels/{parcel_accepted}/slip", "maker"),
    Sight("vendor-picking", "/vendor/picking", "/vendor/picking", "maker"),
    Sight("vendor-link", "/vendor/link/<token>", "{link}"),
    Sight("vendor-link-slip", "/vendor/link/<token>/parcels/<int:parcel_id>/slip",
          "{link_slip}"),
    Sight("account", "/account", "/account", "maker"),
    Sight("signout", "/signout", "/signout", "maker"),
    Sight("municipality-start", "/municipality", "/municipality", "town"),
    Sight("municipality-figures", "/municipality/figures", "/municipality/figures", "town"),
    Sight("municipality-makers", "/municipality/makers", "/municipality/makers", "town"),
)  # fmt: skip

OFFICE = (
    Sight("staff-start", "/staff", "/staff", "office"),
    Sight("staff-orders", "/staff/orders", "/staff/orders", "office"),
    Sight("staff-order", "/staff/orders/<int:order_id>", "/staff/orders/{id_paid}", "office"),
    Sight("staff-order-missing", "", "/staff/orders/{id_missing}", "office"),
    Sight("staff-order-transfer", "", "/staff/orders/{id_transfer}", "finance"),
    Sight("staff-order-wrong", "", "/staff/orders/{id_transfer}", "finance",
          press("入金を記録する")),
    Sight("staff-refunds", "/staff/refunds", "/staff/refunds", "finance"),
    Sight("staff-refund", "/staff/refunds/<int:refund_id>", "/staff/refunds/{refund_office}",
          "finance"),
    Sight("staff-refund-failed", "", "/staff/refunds/{refund_failed}", "finance"),
    Sight("staff-enquiries", "/staff/enquiries", "/staff/enquiries", "office"),
    Sight("staff-enquiry", "/staff/enquiries/<int:enquiry_id>", "/staff/enquiries/{enquiry}",
          "office"),
    Sight("staff-enquiry-done", "", "/staff/enquiries/{enquiry_done}", "office"),
    Sight("staff-people", "/staff/people", "/staff/people", "office"),
    Sight("staff-figures", "/staff/figures", "/staff/figures", "office"),
    Sight("staff-audit", "/staff/audit", "/staff/audit", "office"),
    Sight("staff-components", "/staff/components", "/staff/components", "office"),
)  # fmt: skip

SIGHTS = (*PUBLIC, *BUYING, *MAKING, *OFFICE)
# Read by machines, not by people.
MACHINES = {
    "/cart/count", "/checkout/postal", "/healthz", "/readyz", "/robots.txt", "/sitemap.xml",
    "/marche/<slug>/calendar.ics", "/pictures/<version>/<name>",
}  # fmt: skip
