"""Invented questions to the office: some wait for an answer, one has it."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select

from shop.clock import today_jst
from shop.db import db
from shop.orders.models import Order
from shop.portal.models import Enquiry

# (hours ago, name, topic, question, about an order)
_ASKED = (
    (2, "髙橋 美咲（架空）", "delivery",
     "届け先の建物名を書き忘れました。あとから足せますか。（架空）", True),
    (20, "Emma Lindqvist（架空）", "goods",
     "Is the miso free of wheat? My daughter has an allergy. (fictional)", False),
    (47, "二階堂 正夫（架空）", "sell",
     "町で小さなこうじ屋をしています。出品の条件を教えてください。（架空）", False),
    (120, "𠮷田 さくら（架空）", "market",
     "マルシェの会場に、車いすで入れる入口はありますか。（架空）", False),
)  # fmt: skip
_ANSWERED_AFTER = 72  # hours: older ones have their answer


def add_enquiries(*, now: datetime) -> None:
    """Add the questions, the newest one about the newest order."""
    newest = db.session.scalar(select(Order.number).order_by(Order.id.desc()).limit(1)) or ""
    for place, (hours, name, topic, body, about_order) in enumerate(_ASKED, 1):
        asked_at = now - timedelta(hours=hours)
        db.session.add(
            Enquiry(
                number=f"{today_jst(asked_at):%y%m%d}-DEM{place}",
                name=name,
                email=f"asker{place}@buyers.example.jp",
                topic=topic,
                order_number=newest if about_order else "",
                body=body,
                created_at=asked_at,
                answered_at=asked_at + timedelta(hours=18) if hours > _ANSWERED_AFTER else None,
            )
        )
