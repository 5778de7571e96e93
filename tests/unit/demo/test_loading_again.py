"""Loading again: the same rows at the same moment, little when little is asked for."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from shop.catalog.models import Product
from shop.db import db
from shop.demo.load_demo import Wanted, existing_load, half_loaded, holds_other_data, load_demo
from shop.demo.models import DemoLoad
from shop.payments.check_books import check_books
from shop.stock.recount import recount
from shop.vendors.models import Vendor
from tests.support.digest import digests

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def count(table: type[Any]) -> int:
    return db.session.scalar(select(func.count()).select_from(table)) or 0


def test_the_same_moment_brings_the_same_rows(app: Flask) -> None:
    wanted = Wanted(products=230, vendors=130, orders=45)
    with app.app_context():
        load_demo(wanted=wanted, now=NOW, say=lambda _words: None)
        first = digests()
        db.session.remove()
        load_demo(wanted=wanted, now=NOW, say=lambda _words: None)
        assert digests() == first
        assert count(Product) == 230
        assert count(Vendor) == 130
        names = select(Product.name).where(Product.id > 207).order_by(Product.id).limit(1)
        assert db.session.scalar(names) == "富良野メロン 赤肉 2玉 見本1"
        assert recount()[1] == []
        assert check_books() == []
        db.session.remove()


def test_few_goods_and_no_orders_are_possible(app: Flask) -> None:
    with app.app_context():
        wanted = Wanted(products=2, vendors=1, orders=0)
        with pytest.raises(Exception, match=r"no maker of vendors\.csv makes"):
            load_demo(wanted=wanted, now=NOW, say=lambda _words: None)
        assert half_loaded()
        wanted = Wanted(products=2, vendors=2, orders=3)
        load_demo(wanted=wanted, now=NOW, say=lambda _words: None)
        found = existing_load()
        assert found is not None
        assert (found.products, found.loaded_at) == (2, NOW)
        assert not half_loaded()
        assert not holds_other_data()
        assert count(DemoLoad) == 1
        db.session.remove()
