"""When can I have it, and what does it cost to my door: the answer for one piece of a product."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shop.catalog.models import Product
from shop.catalog.product_page import SkuOnPage
from shop.i18n import _, current_locale
from shop.money import Yen
from shop.shipping import reasons
from shop.shipping.calendar import Season
from shop.shipping.parcels import Piece
from shop.shipping.promise import Choice
from shop.shipping.quote import FeeQuote, quote
from shop.shipping.reasons import Reason, why_not_sooner
from shop.shipping.terms_by_maker import MakerTerms, terms_by_maker
from shop.storefront.destination import Whereto
from shop.storefront.reason_words import reason_text, reason_texts
from shop.text import date_text, yen_text


@dataclass(frozen=True, slots=True)
class Delivery:
    """Fee and first day for one piece; fee None: the maker does not ship there."""

    fee: Yen | None
    earliest: Choice | None
    why_fee: tuple[Reason, ...]
    why_day: tuple[Reason, ...]
    transit_days: int | None

    def words(self) -> dict[str, Any]:
        """What the page says of it, in the reader's language."""
        locale = current_locale()
        main = why_not_sooner(self.why_day)
        fee = "" if self.fee is None else _fee_text(self.fee)
        return {
            "fee": fee,
            "day": date_text(self.earliest.delivery_on, locale) if self.earliest else "",
            "why_fee": reason_texts(self.why_fee),
            "why_day": reason_texts(self.why_day),
            "main_reason": reason_text(main) if main else "",
        }


def delivery_of(product: Product, sku: SkuOnPage, *, to: Whereto, now: datetime) -> Delivery:
    """Ask the maker's terms for the destination, in one query."""
    pair = (product.vendor_id, product.temperature)
    code = to.place.prefecture_code
    terms = terms_by_maker([pair], prefecture_code=code, now=now).get(pair)
    if terms is None or terms.rate is None:
        return Delivery(None, None, (Reason(reasons.NO_DELIVERY),), (), None)
    season = Season.between(product.harvest_from, product.harvest_to)
    promised = terms.promise(now=now, destination=to.place, season=season)
    asked = _fee(product, sku, terms, to)
    return Delivery(
        fee=asked.fee,
        earliest=promised.earliest if promised else None,
        why_fee=asked.reasons,
        why_day=promised.reasons if promised else (),
        transit_days=terms.rate.transit_days,
    )


def _fee(product: Product, sku: SkuOnPage, terms: MakerTerms, to: Whereto) -> FeeQuote:
    piece = Piece(
        key=sku.id,
        vendor_id=product.vendor_id,
        temperature=product.temperature.value,
        can_chill=product.can_chill,
        quantity=1,
        weight_g=sku.weight_g,
        size_class=sku.size_class,
        subtotal=sku.price,
    )
    return quote(
        pieces=[piece],
        subtotal=sku.price,
        terms=terms.terms,
        rate=terms.rate,
        destination=to.place,
    )


def _fee_text(fee: Yen) -> str:
    return yen_text(fee, current_locale()) if fee else str(_("送料込み"))
