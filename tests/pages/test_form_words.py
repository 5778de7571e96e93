"""What WTForms itself says comes out in the page's language and in the house's voice."""

import ast
from typing import Any

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict
from wtforms import DateField, IntegerField, RadioField, SelectField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange

from shop.i18n import use_locale
from shop.web.forms import ShopForm
from tests.support.tree import report, sources

# Whoever takes up another part of WTForms gives its messages words in shop/web/form_words.py first.
SPOKEN_FOR = {
    "BooleanField", "DateField", "Field", "FieldList", "FormField", "HiddenField", "IntegerField",
    "RadioField", "SelectChoice", "SelectField", "StringField", "TextAreaField", "DataRequired",
    "InputRequired", "Length", "NumberRange", "Optional", "ValidationError",
}  # fmt: skip
SAID = {
    "needed": ("入力してください。", "Please fill this in."),
    "short": ("3字までで入力してください。", "Enter up to 3 characters."),
    "count": ("数字で入力してください。", "Enter a number."),
    "few": ("1から9の数を入力してください。", "Enter a number from 1 to 9."),
    "day": ("日付を確かめてください。例：2026-11-20", "Check the date. Example: 2026-11-20"),
    "one": ("示されたものの中からえらんでください。", "Choose one of those shown."),
    "two": ("示されたものの中からえらんでください。", "Choose one of those shown."),
}


class Asking(ShopForm):
    """One field for each thing that WTForms can say in this shop."""

    needed = StringField(validators=[InputRequired()])
    short = StringField(validators=[Length(max=3)])
    count = IntegerField()
    few = IntegerField(validators=[NumberRange(1, 9)])
    day = DateField()
    one = RadioField(choices=[SelectChoice("a", "A")])
    two = SelectField(choices=[SelectChoice(1, "A")], coerce=int)


@pytest.mark.parametrize(("locale", "place"), [("ja", 0), ("en", 1)])
def test_wtforms_speaks_the_language_of_the_page(app: Flask, locale: str, place: int) -> None:
    typed: Any = {"short": "abcd", "count": "x", "few": "10", "day": "x", "one": "b", "two": "x"}
    with app.test_request_context("/", method="POST"), use_locale(locale):
        form = Asking(formdata=MultiDict(typed))
        assert not form.validate()
        assert {name: texts[0] for name, texts in form.errors.items()} == {
            name: said[place] for name, said in SAID.items()
        }


def test_no_part_of_wtforms_is_used_whose_messages_have_no_words() -> None:
    taken = [
        f"{source.name}: {name.name}"
        for source in sources("shop")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("wtforms")
        for name in node.names
        if name.name not in SPOKEN_FOR
    ]
    report(taken, "Give its messages words in shop/web/form_words.py, then add it here.")
