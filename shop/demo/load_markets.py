"""The demo's markets: days from the loading day on, booths, makers and what they bring."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from shop.catalog.seasons import season_of
from shop.clock import JST, today_jst
from shop.db import db
from shop.demo.data_files import UnfitData, read_json
from shop.demo.goods import Good
from shop.demo.makers import Maker
from shop.marche.models import Booth, BoothProduct, Exhibitor, Market, MarketDay, MarketStatus
from shop.text import postal_code

_PLAIN = (
    "slug", "name", "name_en", "theme", "theme_en", "summary", "summary_en", "venue_name",
    "venue_name_en", "venue_address", "venue_address_en", "step_free",
    "step_free_en", "weather", "weather_en", "fee_note", "fee_note_en", "organiser", "organiser_en",
)  # fmt: skip
_LINES = ("access", "access_en")  # one way to come per line
_NEEDED = {*_PLAIN, *_LINES, "status", "venue_postal_code", "contact", "programme", "days",
           "online_until_offset", "booths"}  # fmt: skip


def load_markets(*, makers: Mapping[str, Maker], goods: Sequence[Good], now: datetime) -> int:
    """Add the markets of markets.json. Returns how many."""
    products = {
        (good.maker.key, good.row["product_ja"]): good.id for good in goods if not good.copy
    }
    told = read_json("markets.json")
    for market in told:
        db.session.add(_market(market, makers, products, now))
    return len(told)


def _market(
    told: dict[str, Any],
    makers: Mapping[str, Maker],
    products: Mapping[tuple[str, str], int],
    now: datetime,
) -> Market:
    _check(told)
    today = today_jst(now)
    days = [_day(day, today) for day in told["days"]]
    plain = {key: told.get(key) for key in _PLAIN}
    lines = {key: "\n".join(told.get(key) or ()) for key in _LINES}
    return Market(
        **plain,
        **lines,
        status=MarketStatus(told["status"]),
        venue_postal_code=postal_code(told["venue_postal_code"]) or "",
        contact=" ".join(filter(None, (told["contact"], told.get("contact_email")))),
        programme=told["programme"],
        season=season_of(today + timedelta(days=told["days"][0]["offset"])),
        online_until=today + timedelta(days=told["online_until_offset"]),
        updated_at=now,
        days=days,
        booths=[_booth(booth, makers, products) for booth in told["booths"]],
    )


def _check(told: dict[str, Any]) -> None:
    missing = sorted(_NEEDED - told.keys())
    if missing:
        raise UnfitData(f"markets.json: {told.get('slug')} lacks {', '.join(missing)}")


def _day(told: dict[str, Any], today: date) -> MarketDay:
    day = today + timedelta(days=told["offset"])
    last = told.get("last_entry")
    return MarketDay(
        opens_at=_at(day, told["opens"]),
        closes_at=_at(day, told["closes"]),
        last_entry_at=_at(day, last) if last else None,
    )


def _at(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), tzinfo=JST)


def _booth(
    told: dict[str, Any],
    makers: Mapping[str, Maker],
    products: Mapping[tuple[str, str], int],
) -> Booth:
    key = told["vendor"]
    booth = Booth(no=told["no"], x=told["x"], y=told["y"])
    if key not in makers:
        return booth  # fewer makers were asked for
    brought = [products.get((key, name)) for name in told["products"]]
    unknown = set(told["products"]) - set(makers[key].goods)
    if unknown:
        raise UnfitData(f"markets.json: {key} does not make {', '.join(sorted(unknown))}")
    booth.exhibitor = Exhibitor(
        vendor_id=makers[key].id,
        blurb=told["blurb"],
        blurb_en=told.get("blurb_en"),
        products=[
            BoothProduct(product_id=product, sort=place)
            for place, product in enumerate(brought)
            if product is not None
        ],
    )
    return booth
