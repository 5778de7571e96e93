"""Search on the real index: the words that people type for one thing find that thing."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session

from shop.search.grams import grams_of, pieces_of, short_reading, typed_words
from shop.search.hits import hits
from shop.search.index_entries import Findable, forget_entries, index_entries
from shop.search.models import SearchSynonym
from shop.search.question import ask

THINGS = {
    1: (["宇和島みかん 5kg", "うわじまみかん", "Uwajima mikan"], ["愛媛県宇和島市", "農産"]),
    2: (["純米酒 720ml", "じゅんまいしゅ"], ["西条市", "酒"]),
    3: (["豊岡のラーメン", "とよおかのらーめん"], ["麺"]),
    4: (["絹ごし豆腐", "きぬごしとうふ"], ["東京都", "とうきょうと"]),
    5: (["ゼリー詰め合わせ", "ぜりーつめあわせ"], ["宇和島のみかんを使いました"]),
    6: (["蜜柑ジュース", "みかんじゅーす"], []),
}
SYNONYMS = {
    "mikan": ["みかん", "蜜柑", "温州みかん"],
    "nihonshu": ["日本酒", "にほんしゅ", "清酒", "純米酒", "地酒"],
    "tofu": ["豆腐", "とうふ"],
}


@pytest.fixture
def found(session: scoped_session[Session]):
    """A function from typed words to the ids found, best first."""
    index_entries(
        kind="product",
        entries=[
            Findable(entity_id=number, heading=heading, words=words)
            for number, (heading, words) in THINGS.items()
        ],
    )
    index_entries(kind="town", entries=[Findable(entity_id=1, heading=["みかんの町"])])
    for group, words in SYNONYMS.items():
        for word in words:
            session.add(SearchSynonym(group_code=group, word=word, shown=word))
    session.flush()

    def find(text: str) -> list[int]:
        question = ask(text)
        assert question is not None
        rows = hits(question, kind="product")
        return list(
            session.scalars(select(rows.c.entity_id).order_by(rows.c.rank, rows.c.entity_id))
        )

    return find


@pytest.mark.parametrize(
    "typed", ["みかん", "ミカン", "ﾐｶﾝ", "蜜柑", "mikan", "MIKAN", "ｍｉｋａｎ"]
)
def test_five_writings_of_mikan_are_one(found, typed):
    assert sorted(found(typed)) == [1, 5, 6]


@pytest.mark.parametrize(
    "typed", ["日本酒", "にほんしゅ", "清酒", "ニホンシュ", "nihonshu", "純米"]
)
def test_every_word_for_sake_finds_the_junmaishu(found, typed):
    assert found(typed) == [2]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("酒", [2]),
        ("麺", [3]),
        ("豆", [4]),
        ("腐", [4]),
        ("純米", [2]),
        ("ラーメン", [3]),
        ("らめん", [3]),
        ("ramen", [3]),
        ("tofu", [4]),
        ("tokyo", [4]),
        ("Uwajima", [1]),
        ("5kg", [1]),
        ("720ｍｌ", [2]),
    ],
)
def test_short_words_readings_and_romaji_find(found, typed, ids):
    assert found(typed) == ids


def test_several_words_must_all_be_answered(found):
    assert found("宇和島 みかん") == [1, 5]
    assert found("宇和島　ゼリー") == [5]
    assert found("宇和島 豆腐") == []


def test_words_typed_without_a_blank_are_taken_apart_where_the_script_changes(found):
    assert found("宇和島ゼリー") == [5]
    assert found("宇和島蜜柑") == []


def test_a_hit_in_the_name_comes_before_a_hit_in_the_words(found):
    assert found("宇和島") == [1, 5]
    assert found("みかん") == [6, 1, 5]


@pytest.mark.parametrize(
    "typed",
    ['"', "'", "み\"か'ん*", "* OR 1", "NEAR(a b)", "a:b", "heading:みかん", "-みかん AND", "')--",
     "\\", "みかん'; DROP TABLE product; --", "(", "🍊", "\x00", "%", "_", "&|!<->"],
)  # fmt: skip
def test_signs_of_query_languages_are_only_signs(found, typed):
    assert isinstance(found(typed), list)


def test_a_question_of_signs_finds_nothing_and_an_empty_one_is_none(found):
    assert found("!?%") == []
    assert ask("  　") is None


def test_what_is_forgotten_or_indexed_again_is_found_as_it_is_now(found, session):
    index_entries(kind="product", entries=[Findable(entity_id=1, heading=["はっさく"])])
    forget_entries(kind="product", entity_ids=[6])
    assert found("みかん") == [5]
    assert found("はっさく") == [1]


def test_words_that_look_alike_are_suggested(found):
    question = ask("みかんん")
    assert question is not None
    assert question.similar[:1] == ("みかん",)


def test_grams_end_in_the_last_letter_and_do_not_cross_texts():
    assert grams_of(["みかん", "酒"]) == "みか かん ん 酒 酒"


def test_readings_lose_their_long_vowels_as_in_tokyo():
    assert short_reading("とうきょう") == "ときょ"
    assert short_reading("おおさか") == "おさか"
    assert short_reading("みかん") == ""


def test_what_is_typed_is_cut_to_eight_words():
    assert typed_words("一 二 三 四 五 六 七 八 九") == list("一二三四五六七八")
    assert pieces_of("宇和島みかん") == ("宇和島", "みかん")
    assert pieces_of("お茶") == ()
