"""Text made comparable, and made readable."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shop import clock, text
from shop.money import Yen


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("ミカン", "みかん"),
        ("ﾐｶﾝ", "みかん"),
        ("み か　ん", "みかん"),
        ("ＡＢＣ", "abc"),
        ("ラ−メン", "らーめん"),
        ("シャルドネ・ノワール", "しゃるどねのわーる"),
        ("１−２", "1-2"),
        ("10〜20", "10~20"),
        ("髙﨑", "高崎"),
        ("葛\U000e0100城", "葛城"),
    ],
)
def test_writings_of_one_word_have_one_key(typed: str, key: str) -> None:
    assert text.fold(typed) == key


def test_the_long_mark_can_be_left_out_of_a_key() -> None:
    assert text.fold("らーめん", long_marks=False) == text.romaji_to_kana("ramen") == "らめん"


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(typed: str) -> None:
    once = text.fold(text.fold(typed))
    assert text.fold(once) == once


@pytest.mark.parametrize(
    ("romaji", "kana"),
    [
        ("mikan", "みかん"),
        ("Shōyu", "しょうゆ"),
        ("ｏｃｈａ", "おちゃ"),
        ("satsuma-age", "さつまあげ"),
        ("xyz", None),
        ("みかん", None),
        ("", None),
    ],
)
def test_romaji_becomes_kana_or_nothing(romaji: str, kana: str | None) -> None:
    assert text.romaji_to_kana(romaji) == kana


def test_bigrams_cover_every_neighbouring_pair() -> None:
    assert text.bigrams("日本酒") == ["日本", "本酒"]
    assert text.bigrams("茶") == ["茶"]
    assert text.bigrams("") == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("〒１６０ー００２３", "1600023"),
        ("160-0023", "1600023"),
        (" 160 0023 ", "1600023"),
        ("160−0023", "1600023"),
        ("16-0023", None),
        ("東京", None),
        ("", None),
    ],
)
def test_postal_codes_are_taken_as_people_write_them(typed: str, code: str | None) -> None:
    assert text.postal_code(typed) == code


def test_a_postal_code_reads_with_its_hyphen() -> None:
    assert text.postal_text("1600023") == "160-0023"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("０９０−１２３４−５６７８", "09012345678"),
        ("+81 (0)3-1234-5678", "0312345678"),
        ("+81 90 1234 5678", "09012345678"),
        ("(03)1234-5678", "0312345678"),
        ("12345", None),
        ("1234567890", None),
    ],
)
def test_telephone_numbers_are_taken_as_people_write_them(typed: str, number: str | None) -> None:
    assert text.phone(typed) == number


@pytest.mark.parametrize(
    ("number", "read"),
    [
        ("09012345678", "090-1234-5678"),
        ("0312345678", "03-1234-5678"),
        ("0120123456", "0120-123-456"),
        ("0852123456", "0852123456"),
    ],
)
def test_hyphens_stand_only_where_they_are_certain(number: str, read: str) -> None:
    assert text.phone_text(number) == read


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" ｈａｎａｋｏ＠Example.JP ", "hanako@example.jp"),
        ("a..b.@docomo.ne.jp", "a..b.@docomo.ne.jp"),
        ("Hanako@example.jp", "Hanako@example.jp"),
        ("hanako@example", None),
        ("hanako example@example.jp", None),
        ("花子@example.jp", None),
        ("a@b@example.jp", None),
        ("a" * 250 + "@example.jp", None),
    ],
)
def test_mail_addresses_are_taken_as_people_write_them(typed: str, address: str | None) -> None:
    assert text.mail_address(typed) == address


def test_the_key_of_a_mail_address_has_small_letters() -> None:
    assert text.mail_key("Hanako@example.jp") == "hanako@example.jp"


def test_a_name_may_hold_every_letter() -> None:
    for name in ("髙橋", "𠮷田", "﨑山", "葛\U000e0100城", "O’Brien", "㈱海の家", "ジョン・スミス"):
        assert text.unfit_for_name(name) == ()


def test_a_name_holds_no_controls_private_characters_or_emoji() -> None:
    assert text.unfit_for_name("山田😀\u0007\ue000") == ("😀", "\u0007", "\ue000")


def test_katakana_is_made_of_any_kana() -> None:
    assert text.katakana("ﾔﾏﾀﾞ　はなこ") == "ヤマダ ハナコ"


def test_house_numbers_are_compared_with_plain_hyphens() -> None:
    assert text.plain_hyphens("１ー２−３ ハイツー") == "1-2-3 ハイツー"


def test_width_counts_half_width_columns() -> None:
    assert text.width("髙𠮷ｱa") == 6


def test_cp932_reports_what_it_replaced_and_what_it_cannot_write() -> None:
    written = text.for_cp932("髙𠮷—葛\U000e0100é😀")
    assert written.text == "髙吉―葛é😀"
    assert written.replaced == ("𠮷", "—")
    assert written.unwritable == ("é", "😀")


@given(st.text(max_size=40))
def test_cp932_takes_everything_that_was_not_reported(typed: str) -> None:
    written = text.for_cp932(typed)
    kept = "".join(char for char in written.text if char not in written.unwritable)
    kept.encode("cp932")


def test_yen_and_prices_read_in_both_languages() -> None:
    assert text.yen_text(Yen(1080)) == "1,080円"
    assert text.yen_text(Yen(1080), "en") == "¥1,080"
    assert text.yen_text(Yen(-1080), "en") == "-¥1,080"
    assert text.price_text(Yen(1080)) == "1,080円（税込）"
    assert text.price_text(Yen(1080), "en") == "¥1,080 (tax incl.)"


def test_days_and_hours_read_in_both_languages() -> None:
    day = date(2026, 11, 20)
    assert text.date_text(day) == "2026年11月20日(金)"
    assert text.date_text(day, locale="en") == "Fri, 20 Nov 2026"
    assert text.short_date_text(day) == "11月20日(金)"
    assert text.short_date_text(day, "en") == "Fri, 20 Nov"
    assert (text.month_text(day), text.month_text(day, "en")) == ("11月", "Nov")
    assert text.time_range_text(time(9), time(16, 30)) == "09:00〜16:30"
    assert text.time_range_text(time(9), time(16, 30), "en") == "09:00–16:30"


def test_a_moment_reads_on_japanese_clocks() -> None:
    late = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
    assert text.datetime_text(late) == "2026年11月21日(土) 00:30"
    assert text.datetime_text(late, "en") == "Sat, 21 Nov 2026 00:30 JST"


@pytest.mark.parametrize(
    ("day", "read"),
    [
        (date(2026, 11, 20), "令和8年11月20日"),
        (date(2019, 5, 1), "令和元年5月1日"),
        (date(2019, 4, 30), "平成31年4月30日"),
        (date(1926, 12, 24), "大正15年12月24日"),
    ],
)
def test_japanese_years_turn_on_their_days(day: date, read: str) -> None:
    assert text.wareki(day) == read


def test_no_era_before_meiji() -> None:
    with pytest.raises(ValueError, match="era"):
        text.wareki(date(1868, 1, 1))


def test_the_clock_stops_inside_frozen_and_runs_after() -> None:
    with clock.frozen("2026-11-20T08:59:59+09:00") as stopped:
        assert clock.now() == stopped == datetime(2026, 11, 19, 23, 59, 59, tzinfo=UTC)
        assert clock.today_jst(clock.now()) == date(2026, 11, 20)
    assert clock.now() > datetime(2026, 1, 1, tzinfo=UTC)
    assert clock.now() != stopped


def test_the_clock_refuses_a_moment_without_zone() -> None:
    with pytest.raises(ValueError, match="zone"):
        clock.today_jst(datetime(2026, 11, 20))
    with pytest.raises(ValueError, match="zone"):
        clock.fix("2026-11-20T00:00:00")
