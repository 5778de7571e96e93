"""A one-line field is one line, whatever was sent; a textarea keeps its lines."""

from __future__ import annotations

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict
from wtforms import StringField, TextAreaField

from shop.web.forms import ShopForm


class Form(ShopForm):
    """One of each."""

    line = StringField()
    lines = TextAreaField()


@pytest.mark.parametrize(
    ("sent", "taken"),
    [
        ("千代田区\r\nBcc: all@example.jp", "千代田区 Bcc: all@example.jp"),
        ("\t丸の内\u3000", "丸の内"),
        ("甲\u202e乙\u2066丙", "甲 乙 丙"),
        ("髙橋\u3000𠮷子", "髙橋\u3000𠮷子"),
        ("葛\U000e0100城", "葛\U000e0100城"),
    ],
)
def test_a_line_is_one_line(app: Flask, sent: str, taken: str) -> None:
    with app.test_request_context():
        assert Form(MultiDict({"line": sent})).line.data == taken


def test_a_textarea_keeps_its_lines(app: Flask) -> None:
    with app.test_request_context():
        assert Form(MultiDict({"lines": " 一\r\n二 "})).lines.data == "一\r\n二"
