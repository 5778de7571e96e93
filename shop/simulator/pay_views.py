"""What the pay pages say: amounts, days, names of cards, shops and outcomes, in the reader's words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from shop.clock import in_jst
from shop.i18n import _, current_locale
from shop.money import Yen
from shop.simulator.cards import TEST_CARDS
from shop.simulator.events import LATE_CHOICES
from shop.simulator.sessions import way_back
from shop.simulator.slips import STORES
from shop.simulator.store import Thing
from shop.text import date_text, yen_text


@dataclass(frozen=True, slots=True)
class Choice:
    """One radio button."""

    value: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session as the pay pages show it."""

    id: str
    method: str
    status: str
    order_number: str
    name: str
    amount: str
    cancel_url: str
    back_url: str


def session_view(session: Thing) -> SessionView:
    """The session in words."""
    body = session.body
    return SessionView(
        id=session.id,
        method=body["payment_method_types"][0],
        status=body["status"],
        order_number=body["client_reference_id"] or "",
        name=session.notes["name"],
        amount=money(body["amount_total"]),
        cancel_url=body["cancel_url"] or "/",
        back_url=way_back(session),
    )


def money(yen: int) -> str:
    """1,080円"""
    return yen_text(Yen(yen), locale=current_locale())


def day_and_time(seconds: int) -> str:
    """2026年11月23日(月) 23:59, in Japan."""
    local = in_jst(datetime.fromtimestamp(seconds, UTC))
    return f"{date_text(local.date(), locale=current_locale())} {local:%H:%M}"


def cards() -> list[Choice]:
    """The cards to try, each with what happens to it."""
    what_happens = {
        "succeeds": _("支払えます"),
        "challenge": _("本人確認（3Dセキュア）の画面が出ます"),
        "declined": _("カード会社に断られます"),
        "insufficient_funds": _("残高が足りず、断られます"),
    }
    return [Choice(card.number, card.spaced, what_happens[card.way]) for card in TEST_CARDS]


def stores() -> list[Choice]:
    """Made-up names: the chains on the wire are real ones, and none of them takes part."""
    return [
        Choice(store, _("コンビニ%(letter)s（架空）", letter=letter))
        for store, letter in zip(STORES, "ABCD", strict=True)
    ]


def store_name(store: str) -> str:
    """The made-up name of a chain."""
    return next((choice.label for choice in stores() if choice.value == store), store)


def scenarios() -> list[Choice]:
    """How the message to the shop travels; `late_60` and the like carry their seconds."""
    late = {
        10: _("10秒おくれて届く"),
        60: _("1分おくれて届く"),
        3600: _("1時間おくれて届く"),
    }
    return [
        Choice("now", _("今すぐ届く")),
        *(Choice(f"late_{seconds}", late[seconds]) for seconds in LATE_CHOICES),
        Choice("twice", _("同じ通知が2回届く")),
        Choice("shuffled", _("順番が入れかわって届く")),
        Choice("never", _("届かない")),
    ]


def problem_text(problem: str) -> str:
    """What went wrong, and what to do; '' for a word that is not known."""
    sentences: dict[str, str] = {
        "declined": _("このカードは使えませんでした。別のカードを選んでください。"),
        "insufficient_funds": _("残高が足りませんでした。別のカードを選んでください。"),
        "not_authenticated": _(
            "本人確認ができませんでした。もう一度支払うか、別のカードを選んでください。"
        ),
        "unknown_card": _(
            "試験用の番号ではありません。下の番号から選んでください。本物のカード番号は入れないでください。"
        ),
        "no_store": _("支払うコンビニを選んでください。"),
    }
    return sentences.get(problem, "")


def slip_view(session: Thing) -> dict[str, Any]:
    """The slip's numbers and where it stands: waiting, paid or lapsed."""
    slip = session.notes["slip"]
    return {
        "store": store_name(session.notes["store"]),
        "payment_code": slip["payment_code"],
        "confirmation_number": slip["confirmation_number"],
        "due": day_and_time(slip["due"]),
        "state": session.notes["slip_state"],
    }


def state_text(session: Thing) -> str:
    """Where a session stands, in one word."""
    body = session.body
    if body["status"] == "complete":
        word: str = _("支払い済み") if body["payment_status"] == "paid" else _("払込票を発行")
    else:
        word = _("支払い待ち") if body["status"] == "open" else _("期限切れ")
    return word
