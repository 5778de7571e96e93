"""The base of all forms: stripped text, Japanese messages, values kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from flask import request
from flask_wtf import FlaskForm
from wtforms import TextAreaField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs

from shop.web.form_words import FormWords

# Controls, line and paragraph separators, and the marks that override the direction of writing.
_NOT_OF_A_LINE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")


def strip(value: Any) -> Any:
    """White space at the ends (全角 too) is never meant."""
    return value.strip(" \t\r\n\u3000") if isinstance(value, str) else value


def options(pairs: Iterable[tuple[str, Any]]) -> list[SelectChoice]:
    """Choices of a select or of radio buttons from (value, label) pairs."""
    return [SelectChoice(value=value, label=label) for value, label in pairs]


def one_line(value: Any) -> Any:
    """What a browser's one-line field cannot hold, and what turns the line around for its reader."""
    return _NOT_OF_A_LINE.sub(" ", value) if isinstance(value, str) else value


class ShopForm(FlaskForm):  # type: ignore[misc]  # flask-wtf ships no types
    """Shape of input only. The token is the door's (csrf.protect_forms), not the form's."""

    class Meta:
        """WTForms' own switchboard."""

        csrf = False

        def bind_field(self, form: Any, unbound_field: Any, options: dict[str, Any]) -> Any:
            """Strip every text field; only a textarea has lines."""
            own = unbound_field.kwargs.get("filters", ())
            is_long = issubclass(unbound_field.field_class, TextAreaField)
            filters = [*own, strip] if is_long else [*own, one_line, strip]
            if unbound_field.field_class.__name__ not in {"FieldList", "FormField", "FileField"}:
                options = {**options, "filters": filters}
                unbound_field.kwargs.pop("filters", None)
            return unbound_field.bind(form=form, **options)

        def get_translations(self, form: Any) -> FormWords:
            """WTForms' own messages, said by the house."""
            return FormWords()


class QueryForm(ShopForm):
    """A GET form: its values stand in the address."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(formdata=request.args, **kwargs)
