"""A card on the pay page, driven by the official library from session to verified message."""

import pytest

from shop.payments.gateway import SessionState, StripeGateway
from shop.payments.provider import AttemptFailed
from tests.unit.simulator.stand_in import SHOP, Inbox, Shopper, open_one

pytestmark = pytest.mark.usefixtures("stand_in")


def test_a_session_is_open_and_its_page_stands_at_the_shops_own_origin(
    gateway: StripeGateway,
) -> None:
    opened = open_one(gateway)
    assert opened.session_id.startswith("cs_test_sim_")
    assert opened.url == f"{SHOP}/_pay/c/{opened.session_id}"
    state = gateway.fetch_session(opened.session_id)
    assert (state.status, state.payment_status, state.intent_id) == ("open", "unpaid", None)
    assert (state.amount_yen, state.method, state.order_number) == (5_400, "card", "T-2611-0001")
    assert state.metadata == {"order": "1", "deployment": "tomoichi"}


def test_the_good_card_pays_returns_to_the_shop_and_sends_a_signed_message(
    gateway: StripeGateway, shopper: Shopper, inbox: Inbox
) -> None:
    opened = open_one(gateway)
    answer = shopper.pay(opened.url)
    assert answer.status_code == 303
    assert answer.location == f"{SHOP}/orders/T-2611-0001?key=abc&session={opened.session_id}"
    events = inbox.fetch()
    assert [event.type for event in events] == [
        "charge.succeeded",
        "payment_intent.succeeded",
        "checkout.session.completed",
    ]
    told = events[-1]
    assert isinstance(told.data, SessionState)
    assert (told.livemode, told.foreign) == (False, False)
    assert (told.data.status, told.data.payment_status) == ("complete", "paid")
    state = gateway.fetch_session(opened.session_id)
    assert state.intent_id == told.data.intent_id
    assert state.intent_id is not None
    assert state.intent_id.startswith("pi_sim_")
    assert state.charge_id is not None
    assert state.charge_id.startswith("ch_sim_")


def test_a_card_with_3_d_secure_asks_first_and_pays_when_approved(
    gateway: StripeGateway, shopper: Shopper
) -> None:
    opened = open_one(gateway)
    asked = shopper.pay(opened.url, "4000002500003155")
    assert asked.location == f"/_pay/c/{opened.session_id}/3ds"
    assert "本人確認に成功する" in shopper.look(asked.location).text
    assert gateway.fetch_session(opened.session_id).payment_status == "unpaid"
    answer = shopper.send(asked.location, {"answer": "approve"})
    assert answer.location.startswith(f"{SHOP}/orders/")
    assert gateway.fetch_session(opened.session_id).payment_status == "paid"


def test_after_a_failed_3_d_secure_another_card_may_be_tried(
    gateway: StripeGateway, shopper: Shopper, inbox: Inbox
) -> None:
    opened = open_one(gateway)
    asked = shopper.pay(opened.url, "4000002500003155")
    back = shopper.send(asked.location, {"answer": "deny"})
    assert "本人確認ができませんでした" in shopper.look(back.location).text
    assert [event.type for event in inbox.fetch()] == ["payment_intent.payment_failed"]
    assert gateway.fetch_session(opened.session_id).status == "open"
    assert shopper.pay(opened.url).status_code == 303
    assert gateway.fetch_session(opened.session_id).payment_status == "paid"


@pytest.mark.parametrize(
    ("card", "sentence", "code"),
    [
        ("4000000000000002", "このカードは使えませんでした", "card_declined"),
        ("4000000000009995", "残高が足りませんでした", "insufficient_funds"),
    ],
)
def test_a_refused_card_leaves_the_page_open_with_a_plain_sentence(
    gateway: StripeGateway, shopper: Shopper, inbox: Inbox, card: str, sentence: str, code: str
) -> None:
    opened = open_one(gateway)
    answer = shopper.pay(opened.url, card)
    assert answer.status_code == 400
    assert sentence in answer.text
    (told,) = inbox.fetch()
    assert isinstance(told.data, AttemptFailed)
    assert told.data.code == code
    assert gateway.fetch_session(opened.session_id).status == "open"


def test_a_card_that_is_not_one_to_try_is_neither_kept_nor_shown_again(
    gateway: StripeGateway, shopper: Shopper, tmp_path: object
) -> None:
    opened = open_one(gateway)
    answer = shopper.send(opened.url, {"number": "4111 1111 1111 1111", "card": "4242424242424242"})
    assert answer.status_code == 400
    assert "試験用の番号ではありません" in answer.text
    assert "4111" not in answer.text
    assert b"4111" not in everything_kept(tmp_path)


def test_of_a_card_only_the_last_four_digits_are_kept(
    gateway: StripeGateway, shopper: Shopper, tmp_path: object
) -> None:
    shopper.send(open_one(gateway).url, {"number": "４２４２ 4242 4242 4242"})
    kept = everything_kept(tmp_path)
    assert b"42424242" not in kept
    assert b'"last4": "4242"' in kept


def test_paying_twice_leads_back_to_the_shop_and_takes_nothing_again(
    gateway: StripeGateway, shopper: Shopper, inbox: Inbox
) -> None:
    opened = open_one(gateway)
    shopper.pay(opened.url)
    inbox.fetch()
    again = shopper.pay(opened.url)
    assert again.location == f"/_pay/c/{opened.session_id}"
    assert "支払いの手続きは済んでいます" in shopper.look(again.location).text
    assert inbox.fetch() == []


def test_every_page_says_that_nothing_is_charged(gateway: StripeGateway, shopper: Shopper) -> None:
    page = shopper.look(open_one(gateway).url).text
    assert "模擬決済・実際の請求はありません" in page
    assert "livemode: false" in page
    assert "<title>カードで支払う（模擬）｜共市 Tomoichi</title>" in page
    for number in ("4242 4242 4242 4242", "4000 0025 0000 3155", "4000 0000 0000 0002"):
        assert number in page


def everything_kept(folder: object) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.glob("simulator.*")))  # type: ignore[attr-defined]
