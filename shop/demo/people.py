"""Five invented people to sign in as, each with a sentence that says what to try."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from shop.accounts.models import Membership, Role, Scope, User
from shop.db import db
from shop.demo.makers import Maker
from shop.demo.towns import Town

SENDAI_MAKER = "sendai-keyakiakari"
PHONE_MAKER = "umaji-morinoyuzu"
CLERKS_TOWN = "152251"  # 魚沼市
CLERKS_MAKER = "uonuma-yukishiro"  # one of the two there


@dataclass(frozen=True, slots=True)
class _Person:
    email: str
    name: str  # of those with a maker: the maker's own representative
    hint: str
    scope: Scope
    role: Role
    vendor: str | None = None
    town: str | None = None


_PEOPLE = (
    _Person(
        "maker@tomoichi.example.jp", "",
        "仙台の事業者です。常温・冷蔵・冷凍の品を送ります。今日届いた注文を引き受け、送り状番号を入れてみてください。",
        Scope.vendor, Role.owner, vendor=SENDAI_MAKER,
    ),
    _Person(
        "phone-maker@tomoichi.example.jp", "",
        "高知県馬路村でゆずを加工しています。仕事は電話機一つです。小さな画面で、届いた注文の足りない分を知らせてみてください。",
        Scope.vendor, Role.owner, vendor=PHONE_MAKER,
    ),
    _Person(
        "town@tomoichi.example.jp", "魚野 まちこ（架空）",
        "新潟県魚沼市の担当者です。町の事業者に、返事を待っている注文がないかを見てください。",
        Scope.municipality, Role.clerk, town=CLERKS_TOWN,
    ),
    _Person(
        "office@tomoichi.example.jp", "市川 とも（架空）",
        "事務局の担当者です。在庫が足りなくなった入金済みの注文と、お問い合わせの一覧を見てください。",
        Scope.office, Role.clerk,
    ),
    _Person(
        "finance@tomoichi.example.jp", "金井 たかし（架空）",
        "事務局の経理です。銀行振込の入金を確かめ、返金の振込を済みにしてみてください。",
        Scope.office, Role.finance,
    ),
)  # fmt: skip


def load_people(
    *, makers: Mapping[str, Maker], towns: Mapping[str, Town], now: datetime
) -> list[User]:
    """Add the people whose maker or town is there, in the order of their buttons."""
    people = []
    for person in _PEOPLE:
        vendor = makers.get(person.vendor) if person.vendor else None
        town = towns.get(person.town) if person.town else None
        if (person.vendor and vendor is None) or (person.town and town is None):
            continue
        user = User(
            email=person.email,
            name=vendor.representative if vendor else person.name,
            demo_hint=person.hint,
            created_at=now - timedelta(days=200),
        )
        user.memberships = [
            Membership(
                scope=person.scope,
                role=person.role,
                vendor_id=vendor.id if vendor else None,
                municipality_id=town.id if town else None,
            )
        ]
        db.session.add(user)
        people.append(user)
    return people
