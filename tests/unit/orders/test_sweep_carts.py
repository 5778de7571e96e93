"""Carts and questions that nobody needs any longer are forgotten, others stay."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from shop.db import db, transaction
from shop.mail.models import Letter
from shop.orders.cart_models import Cart, CartLine
from shop.orders.change_cart import find_cart, open_cart
from shop.orders.sweep_carts import KEPT, sweep_carts
from shop.portal.models import Enquiry
from shop.portal.send_enquiry import send_enquiry
from shop.portal.sweep_enquiries import sweep_enquiries

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def count(table: Any) -> int:
    return db.session.scalar(select(func.count()).select_from(table)) or 0


def test_a_cart_lives_a_month_from_its_last_change(session: Any) -> None:
    with transaction():
        open_cart(token="old", now=NOW - KEPT - timedelta(seconds=1))
        open_cart(token="kept", now=NOW - KEPT)
        open_cart(token="newest", now=NOW)
        assert sweep_carts(now=NOW) == 1
    assert find_cart("old") is None
    assert find_cart("kept")
    assert count(CartLine) == 0


def test_the_newest_cart_stays_so_that_no_id_is_given_twice(session: Any) -> None:
    with transaction():
        for token in ("a", "b"):
            open_cart(token=token, now=NOW - 2 * KEPT)
    highest = db.session.scalar(select(func.max(Cart.id)))
    with transaction():
        assert sweep_carts(now=NOW) == 1
        assert open_cart(token="c", now=NOW).id == (highest or 0) + 1


def test_a_question_is_forgotten_with_its_letters_a_year_after_its_answer(session: Any) -> None:
    asked = {
        "name": "髙橋", "email": "a@example.jp", "topic": "other", "order_number": "", "body": "問い",
        "locale": "ja", "demo_mode": True, "now": NOW - timedelta(days=500),
    }  # fmt: skip
    with transaction():
        long_ago = send_enquiry(**asked)
        send_enquiry(**asked)  # never answered: it is still somebody's
        long_ago.answered_at = NOW - timedelta(days=366)
    with transaction():
        assert sweep_enquiries(now=NOW) == 1
    assert count(Enquiry) == 1
    assert count(Letter) == 2
