"""/_demo: the story's links lead somewhere, and nobody in production hears it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from shop import clock
from shop.accounts.models import Membership, Role, Scope, User
from shop.catalog.models import TaxClass
from shop.demo.models import DemoLoad
from shop.demo.story_goods import story_goods
from shop.office import example
from shop.simulator.cards import TEST_CARDS as STAND_INS_CARDS
from shop.story.story import TEST_CARDS
from tests.factories import catalog, places, vendors
from tests.factories.bought import NOON
from tests.factories.counting import saved
from tests.support.database import make_app
from tests.support.page import document, text_of


@pytest.fixture(autouse=True)
def _noon():
    with clock.frozen(NOON):
        yield


@pytest.fixture
def held(session):
    """Four goods of three towns, one of a maker whom a reader can play, and a loading."""
    played = vendors.vendor(municipality=places.municipality(name="潮見市"))
    user = saved(User(email="maker@example.jp", name="見本 ひと（架空）", created_at=NOON,
                      demo_hint="注文を引き受けてみてください。"))  # fmt: skip
    saved(Membership(user_id=user.id, scope=Scope.vendor, role=Role.owner, vendor_id=played.id))
    for name, popularity in (("梨", 9), ("柿", 8)):
        catalog.product(name=name, popularity=popularity)
    catalog.product(vendor=played, name="みかん", popularity=1)
    catalog.product(name="純米酒", tax_class=TaxClass.alcohol, popularity=99)
    catalog.product(name="売り切れ", stock=0, popularity=98)
    saved(DemoLoad(loaded_at=NOON, products=207, orders=400))
    return user


def test_the_story_has_ten_steps_five_kinds_of_help_and_its_figures(client, held):
    page = client.get("/_demo")
    steps = document(page).root.all("ol")[0].all("li")
    assert len([step for step in steps if "card" in step.get("class")]) == 10
    text = text_of(page)
    for words in (
        "4242 4242 4242 4242", "見本 ひと（架空）になる", "注文を引き受けてみてください。",
        "2026年11月20日(金) 12:00", "400件", "207品", "make run FRESH=1", "架空", "1234-5678-9013",
    ):  # fmt: skip
        assert words in text, words
    assert "見本の日付が古くなりました" not in text


def test_every_link_of_the_story_answers(client, held):
    main = document(client.get("/_demo")).root.all("main")[0]
    addresses = {link.get("href") for link in main.all("a")} - {"#cards"}
    assert len(addresses) > 10
    for address in sorted(addresses):
        assert client.get(address).status_code in (200, 303), address


def test_a_person_is_signed_in_by_a_button(client, held):
    answer = client.submit(client.get("/_demo"), action="/signin")
    assert answer.status_code == 303
    assert client.get("/account").status_code == 200


def test_the_storys_goods_are_of_three_towns_and_can_be_had(held):
    names = [good.name for good in story_goods(now=NOON)]
    assert names == ["みかん", "梨", "柿"]


def test_a_story_that_was_loaded_before_yesterday_says_so(client, held):
    with clock.frozen(NOON + timedelta(days=1, minutes=1)):
        assert "見本の日付が古くなりました" in text_of(client.get("/_demo"))


def test_without_a_loading_the_page_still_stands(client, session):
    assert "見本のデータはまだありません" in text_of(client.get("/_demo"))


def test_the_cards_are_the_stand_ins():
    assert [(card.spaced, card.way) for card in STAND_INS_CARDS] == list(TEST_CARDS)


def test_production_knows_no_story(tmp_path: Path):
    (tmp_path / "office.json").write_text(example())
    app = make_app(
        f"sqlite:///{tmp_path}/x.sqlite3", tmp_path, TOMOICHI_MODE="production", SECRET_KEY="x" * 40,
        BASE_URL="https://shop.example.jp",
    )  # fmt: skip
    rules = [rule.rule for rule in app.url_map.iter_rules()]
    assert "/products" in rules
    assert not [rule for rule in rules if "_demo" in rule]
    clock.fix(None)
