"""/_demo: what this is, ten steps to try, five people to be."""

from __future__ import annotations

from flask import current_app, render_template

from shop import clock
from shop.accounts.find_user import demo_people
from shop.demo.figures import figures
from shop.demo.story_goods import story_goods
from shop.i18n import _
from shop.story.door import blueprint
from shop.story.steps import steps

# The stand-in's own list cannot be read from here (doors do not know each other); a test compares.
TEST_CARDS = (
    ("4242 4242 4242 4242", "succeeds"),
    ("4000 0025 0000 3155", "challenge"),
    ("4000 0000 0000 0002", "declined"),
    ("4000 0000 0000 9995", "insufficient_funds"),
)


@blueprint.get("/_demo")
def story() -> str:
    """The story from wanting to closing the books, with everything that is needed to play it."""
    now = clock.now()
    held = figures()
    settings = current_app.extensions["tomoichi.settings"]
    return render_template(
        "story/story.html",
        figures=held,
        is_old=held is not None and held.is_old(now),
        steps=steps(story_goods(now=now)),
        cards=[[number, _way(way)] for number, way in TEST_CARDS]
        if settings.uses_simulator
        else [],
        people=demo_people(),
    )


def _way(way: str) -> str:
    return {
        "succeeds": _("支払いが通ります"),
        "challenge": _("本人確認（3Dセキュア）の画面が出ます"),
        "declined": _("カード会社にことわられます"),
        "insufficient_funds": _("残高が足りません"),
    }[way]
