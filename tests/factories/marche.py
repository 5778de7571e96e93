"""Markets with days, booths and who stands there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from shop.catalog.models import Product
from shop.marche.models import Booth, BoothProduct, Exhibitor, Market, MarketDay, MarketStatus
from shop.vendors.models import Vendor
from tests.factories import vendors
from tests.factories.counting import number, saved

OPENS = datetime(2026, 12, 20, 2, 0, tzinfo=UTC)  # 11:00 in Japan


def market(*, opens_at: datetime = OPENS, days: int = 2, **columns: Any) -> Market:
    """A published market of two days from 20 December 2026, 11:00 to 19:00 in Japan."""
    count = number()
    values: dict[str, Any] = {
        "slug": f"mihon-{count}",
        "status": MarketStatus.published,
        "name": f"見本マルシェ{count}（架空）",
        "name_en": f"Sample marché {count}",
        "theme": "湯気の町",
        "summary": "三十の町が集まります。",
        "venue_name": "見本ホール（架空）",
        "venue_name_en": "Sample Hall",
        "venue_postal_code": "1000005",
        "venue_address": "東京都千代田区見本9-9-9（架空）",
        "access": "見本駅から徒歩1分\n駐車場はありません。",
        "step_free": "段差はありません。",
        "weather": "雨でも開きます。",
        "fee_note": "入場は無料です。",
        "organiser": "共市事務局（架空）",
        "contact": "03-0000-0000",
        "programme": [{"day": 1, "time": "11:00", "title": "開場", "title_en": "Opening"}],
        "updated_at": datetime(2026, 11, 1, tzinfo=UTC),
    }
    made = saved(Market(**values | columns))
    for day in range(days):
        start = opens_at + timedelta(days=day)
        saved(
            MarketDay(
                market_id=made.id,
                opens_at=start,
                closes_at=start + timedelta(hours=8),
                last_entry_at=start + timedelta(hours=7, minutes=30),
            )
        )
    return made


def booth(
    *, market: Market, vendor: Vendor | None = None, goods: tuple[Product, ...] = (), **columns: Any
) -> Exhibitor:
    """A booth with a maker and goods."""
    count = number()
    values: dict[str, Any] = {"no": f"A-{count:03d}", "x": 5 + count % 80, "y": 10}
    place = saved(Booth(market_id=market.id, **values | columns))
    maker = vendor or vendors.vendor()
    made = saved(Exhibitor(booth_id=place.id, vendor_id=maker.id, blurb="鍋を味わえます。"))
    for sort, product in enumerate(goods):
        saved(BoothProduct(exhibitor_id=made.id, product_id=product.id, sort=sort))
    return made
