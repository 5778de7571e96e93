"""What WTForms itself says to people, in the house's voice and in the language of the page."""

from __future__ import annotations

from typing import Any

from shop.i18n import _l

_OFFERED = _l("示されたものの中からえらんでください。")
_ENOUGH = _l("%(max)d字までで入力してください。")
# WTForms' own catalogue has no Japanese for some of these, and 「無効な日付型です。」 for others.
WORDS: dict[str, Any] = {
    "This field is required.": _l("入力してください。"),
    "Not a valid choice.": _OFFERED,
    "Invalid Choice: could not coerce.": _OFFERED,
    "Not a valid integer value.": _l("数字で入力してください。"),
    "Not a valid date value.": _l("日付を確かめてください。例：2026-11-20"),
    "Number must be at least %(min)s.": _l("%(min)s以上の数を入力してください。"),
    "Number must be at most %(max)s.": _l("%(max)s以下の数を入力してください。"),
    "Number must be between %(min)s and %(max)s.": _l("%(min)sから%(max)sの数を入力してください。"),
    "Field cannot be longer than %(max)d character.": _ENOUGH,
}


class FormWords:
    """What WTForms wants of a catalogue; an unknown message comes back as it is."""

    def gettext(self, message: str) -> str:
        """The house's sentence for one of WTForms' messages."""
        return str(WORDS.get(message, message))

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The same for a message with a count; it is still to be filled in."""
        return str(WORDS[one]) if one in WORDS else one if count == 1 else many
