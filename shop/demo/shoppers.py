"""Invented buyers: names as people write them, addresses from Hokkaido to the islands."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from shop.demo.data_files import UnfitData
from shop.orders.place_order import Address, Buyer
from shop.places.postal import look_up
from shop.shipping.terms import Destination, destination_of

# Postal codes of real districts; whoever lives there is invented. Those listed twice buy more often.
_AROUND_TOKYO = (
    "1600023", "1040061", "1500002", "1780063", "1920081", "2310023", "2520231", "3300845",
    "2600013", "1600023", "1780063", "2310023",
)  # fmt: skip
_ELSEWHERE = (
    "0600042", "0640808", "0300801", "0200021", "9800811", "9860850", "0100951", "9900039",
    "9608031", "3100015", "3200026", "3710026", "9500965", "9300083", "9200962", "9100005",
    "4000031", "3800836", "4200857", "4600008", "5140009", "5200051", "6040934", "5300001",
    "5420081", "6500011", "6300213", "6800011", "6900852", "7000024", "7300051", "7530056",
    "7700847", "7600017", "7900012", "7800870", "8120011", "8400815", "8500057", "8600808",
    "8700021", "8800805", "9000013", "4600008", "5300001", "8120011",
)  # fmt: skip
_ISLANDS = ("9070004", "9013108", "1001511", "8530015", "8940023", "6850013", "7614121")
_FAMILIES = (
    ("髙橋", "たかはし"), ("𠮷田", "よしだ"), ("山﨑", "やまざき"), ("渡邊", "わたなべ"),
    ("齋藤", "さいとう"), ("佐藤", "さとう"), ("鈴木", "すずき"), ("田中", "たなか"),
    ("伊藤", "いとう"), ("中村", "なかむら"), ("小林", "こばやし"), ("加藤", "かとう"),
    ("森", "もり"), ("阿部", "あべ"), ("池田", "いけだ"), ("橋本", "はしもと"),
    ("石川", "いしかわ"), ("前田", "まえだ"), ("藤田", "ふじた"), ("長谷川", "はせがわ"),
    ("德永", "とくなが"), ("濵田", "はまだ"), ("神﨑", "かんざき"), ("二階堂", "にかいどう"),
)  # fmt: skip
_GIVEN = (
    ("美咲", "みさき"), ("健太", "けんた"), ("さくら", "さくら"), ("大輔", "だいすけ"),
    ("陽子", "ようこ"), ("一郎", "いちろう"), ("恵", "めぐみ"), ("翔", "しょう"),
    ("千代", "ちよ"), ("悠真", "ゆうま"), ("ゆかり", "ゆかり"), ("正夫", "まさお"),
    ("亜希子", "あきこ"), ("蓮", "れん"), ("祥子", "しょうこ"), ("洋平", "ようへい"),
)  # fmt: skip
_FOREIGN = (
    ("Emma Lindqvist", "emma"), ("Rahul Mehta", "rahul"), ("Chloé Martin", "chloe"),
    ("Daniel O'Connor", "daniel"), ("Nguyễn Thị Lan", "lan"),
)  # fmt: skip
_HOUSES = ("メゾン架空 203", "", "", "架空ハイツ 5-1107", "", "第二架空ビル 4階", "")


@dataclass(frozen=True, slots=True)
class Shopper:
    """Somebody who orders, and where it goes."""

    buyer: Buyer
    address: Address
    destination: Destination


def shopper(dice: random.Random, *, number: int, today: date, wants_alcohol: bool) -> Shopper:
    """Draw somebody. Whoever buys alcohol has told a birth date, and is old enough."""
    foreign = dice.random() < 0.06
    name, kana, mail = _stranger(dice) if foreign else _neighbour(dice)
    age = timedelta(days=dice.randrange(23 * 366, 78 * 365))
    buyer = Buyer(
        name=name,
        kana=kana,
        email=f"{mail}{number}@buyers.example.jp",
        phone=f"090000{number % 10_000:05}",
        birth_on=today - age if wants_alcohol else None,
        receipt_name=_receipt_name(dice, name),
        locale="en" if foreign else "ja",
    )
    address = _address(dice, buyer)
    destination = destination_of(address.postal_code)
    if destination is None:
        raise UnfitData(f"{address.postal_code} is no postal code")
    return Shopper(buyer, address, destination)


def _neighbour(dice: random.Random) -> tuple[str, str, str]:
    family, given = dice.choice(_FAMILIES), dice.choice(_GIVEN)
    return f"{family[0]} {given[0]}（架空）", f"{family[1]} {given[1]}", "buyer"


def _stranger(dice: random.Random) -> tuple[str, str, str]:
    name, mail = dice.choice(_FOREIGN)
    return f"{name}（架空）", "", mail


def _receipt_name(dice: random.Random, name: str) -> str:
    drawn = dice.random()
    if drawn < 0.12:
        return "株式会社架空商事"
    return name if drawn < 0.25 else ""


def _address(dice: random.Random, buyer: Buyer) -> Address:
    code = dice.choice(_postal_codes(dice))
    place = look_up(code)[0]
    return Address(
        name=buyer.name,
        kana=buyer.kana,
        phone=buyer.phone,
        postal_code=code,
        prefecture_code=place.prefecture_code,
        city=place.city,
        street=f"{place.town}{dice.randrange(1, 30)}-{dice.randrange(1, 20)}（架空）",
        building=dice.choice(_HOUSES),
    )


def _postal_codes(dice: random.Random) -> tuple[str, ...]:
    drawn = dice.random()
    if drawn < 0.08:
        return _ISLANDS
    return _AROUND_TOKYO if drawn < 0.55 else _ELSEWHERE
