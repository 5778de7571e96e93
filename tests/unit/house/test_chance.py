"""Random words: different every time, but for the demo that asks for the same again."""

from shop.chance import number_below, repeatable, secret_word


def test_words_differ_and_are_long_enough() -> None:
    words = {secret_word(16) for _ in range(100)}
    assert len(words) == 100
    assert {len(word) for word in words} == {22}


def test_a_number_stays_below_its_end() -> None:
    assert {number_below(3) for _ in range(200)} == {0, 1, 2}


def test_the_same_seed_brings_the_same_and_ends_with_its_block() -> None:
    with repeatable("demo"):
        first = (secret_word(16), number_below(10**9))
    with repeatable("demo"):
        assert (secret_word(16), number_below(10**9)) == first
    assert secret_word(16) != first[0]
