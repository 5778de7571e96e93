"""Messages to the shop: signed, sent by a thread of its own, late, twice, disordered, never."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from shop import clock
from shop.payments.gateway import BadSignature, StripeGateway
from shop.simulator.outbox import sign
from shop.simulator.server import Handle, start_in_thread
from tests.unit.simulator.stand_in import (
    NOW,
    SECRET,
    Inbox,
    Shopper,
    gateway_to,
    open_one,
    settings_in,
)

DONE = "checkout.session.completed"


def due_kinds(stand_in: Handle, inbox: Inbox, seconds: float) -> list[str]:
    """The kinds that have arrived when so many seconds have passed."""
    before = len(inbox.raw)
    with clock.frozen(NOW + timedelta(seconds=seconds)):
        stand_in.sender.tick(inbox.take)
    return [inbox._gateway.parse_event(*letter).type for letter in inbox.raw[before:]]


def test_a_message_signed_with_another_secret_is_refused(gateway: StripeGateway) -> None:
    body = b'{"object": "event"}'
    with pytest.raises(BadSignature):
        gateway.parse_event(body, sign(body, "whsec_of_somebody_else"))


def test_a_message_that_was_changed_on_the_way_is_refused(
    gateway: StripeGateway, shopper: Shopper, inbox: Inbox
) -> None:
    shopper.pay(open_one(gateway).url)
    inbox.fetch()
    body, signature = inbox.raw[-1]
    with pytest.raises(BadSignature):
        gateway.parse_event(body.replace(b"5400", b"1"), signature)


def test_a_late_message_comes_when_its_time_has_come(
    gateway: StripeGateway, stand_in: Handle, shopper: Shopper, inbox: Inbox
) -> None:
    shopper.pay(open_one(gateway).url, scenario="late_3600")
    assert due_kinds(stand_in, inbox, 3599) == []
    assert DONE in due_kinds(stand_in, inbox, 3600)


def test_a_message_may_come_twice_with_the_same_id(
    gateway: StripeGateway, shopper: Shopper, inbox: Inbox
) -> None:
    shopper.pay(open_one(gateway).url, scenario="twice")
    ids = [event.id for event in inbox.fetch() if event.type == DONE]
    assert len(ids) == 2
    assert len(set(ids)) == 1


def test_messages_may_come_out_of_order(
    gateway: StripeGateway, stand_in: Handle, shopper: Shopper, inbox: Inbox
) -> None:
    slip = shopper.take_slip(open_one(gateway, method="konbini").url, scenario="shuffled")
    shopper.send(slip, {"answer": "pay"})
    kinds = due_kinds(stand_in, inbox, 3600)
    paid = kinds.index("checkout.session.async_payment_succeeded")
    assert paid < kinds.index(DONE)


def test_a_message_that_never_comes_can_be_released_later(
    gateway: StripeGateway, stand_in: Handle, shopper: Shopper, inbox: Inbox
) -> None:
    shopper.pay(open_one(gateway).url, scenario="never")
    assert due_kinds(stand_in, inbox, 10**8) == []
    assert inbox.fetch() == []
    assert DONE in [event.type for event in inbox.fetch(withheld=True)]


def test_the_record_page_shows_the_messages_and_lets_them_go(
    gateway: StripeGateway, stand_in: Handle, shopper: Shopper, inbox: Inbox
) -> None:
    shopper.pay(open_one(gateway).url, scenario="never")
    assert "止めています" in shopper.look("/_pay/").text
    shopper.send("/_pay/", {})
    assert DONE in due_kinds(stand_in, inbox, 0)
    assert "届きました" in shopper.look("/_pay/").text


def test_what_the_shop_does_not_take_is_sent_again_after_a_while(
    gateway: StripeGateway, stand_in: Handle, shopper: Shopper, inbox: Inbox
) -> None:
    shopper.pay(open_one(gateway).url)
    inbox.status = 503
    assert len(due_kinds(stand_in, inbox, 0)) == 3
    assert due_kinds(stand_in, inbox, 0.5) == []
    inbox.status = 200
    assert len(due_kinds(stand_in, inbox, 1)) == 3
    assert due_kinds(stand_in, inbox, 3600) == []


def test_a_shop_that_is_away_gets_its_messages_when_it_is_back(
    gateway: StripeGateway, stand_in: Handle, shopper: Shopper, inbox: Inbox
) -> None:
    shopper.pay(open_one(gateway).url)

    def away(_body: bytes, _signature: str) -> int:
        raise ConnectionRefusedError

    assert stand_in.flush(away) == 0
    assert len(inbox.fetch()) == 3


def test_the_thread_sends_over_http_and_the_library_verifies(tmp_path: Path) -> None:
    with receiver() as (address, letters):
        handle = start_in_thread(settings_in(tmp_path, webhook_url=address))
        try:
            gateway = gateway_to(handle)
            Shopper(tmp_path).pay(open_one(gateway).url)
            deadline = time.monotonic() + 20
            while len(letters) < 3 and time.monotonic() < deadline:
                time.sleep(0.05)
        finally:
            handle.stop()
    assert gateway.parse_event(*letters[2]).type == DONE


def test_the_stand_in_keeps_what_it_has_not_sent_over_a_restart(tmp_path: Path) -> None:
    first = start_in_thread(settings_in(tmp_path))
    Shopper(tmp_path).pay(open_one(gateway_to(first)).url)
    first.stop()
    second = start_in_thread(settings_in(tmp_path))
    try:
        inbox = Inbox(second, gateway_to(second), SECRET)
        assert inbox.fetch()[-1].type == DONE
    finally:
        second.stop()


@contextmanager
def receiver() -> Iterator[tuple[str, list[tuple[bytes, str]]]]:
    """A shop that takes every message."""
    letters: list[tuple[bytes, str]] = []

    class Door(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            letters.append((body, self.headers["Stripe-Signature"]))
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Door)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/webhooks/stripe", letters
    server.shutdown()
    server.server_close()
    thread.join(timeout=5)
