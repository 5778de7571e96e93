"""/_demo/letters: the letters that were written, as they would arrive."""

from __future__ import annotations

from urllib.parse import urlencode

from flask import Response, make_response, render_template, request, url_for
from markupsafe import escape
from wtforms import SelectField, StringField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs

from shop.i18n import LOCALES, _, _l
from shop.mail.letter_list import events_written, letter_by_id, letter_page
from shop.mail.models import Letter, LetterState
from shop.mail.write_letter import ORIGIN
from shop.story.door import blueprint
from shop.story.event_words import event_text
from shop.web.addresses import page_typed
from shop.web.forms import QueryForm
from shop.web.paging import paging

# The letter is shown as it is, its own styles too, but can run nothing and reach nothing; a click
# on one of its links may leave the frame.
SANDBOX = (
    "sandbox allow-popups allow-top-navigation-by-user-activation; default-src 'none';"
    " style-src 'unsafe-inline'; base-uri 'self'; frame-ancestors 'self'"
)


class LetterFilter(QueryForm):
    """Which letters to show."""

    event = SelectField(_l("手紙の種類"), validate_choice=False, default="")
    to = StringField(_l("宛先（一部でも）"), default="")


@blueprint.get("/_demo/letters")
def letters() -> str:
    """Newest first, fifty a page, by recipient and event."""
    form = LetterFilter()
    form.event.choices = [
        SelectChoice(value="", label=_("すべて")),
        *(SelectChoice(value=code, label=event_text(code)) for code in events_written()),
    ]
    event, recipient = (form.event.data or "")[:40], (form.to.data or "")[:100]
    found = letter_page(recipient=recipient, event=event, page=_page_number())

    def url(number: int) -> str:
        asked = {"to": recipient, "event": event, "page": str(number) if number > 1 else ""}
        query = {key: value for key, value in asked.items() if value}
        return url_for("demo.letters") + (f"?{urlencode(query)}" if query else "")

    return render_template(
        "story/letters.html",
        form=form,
        found=found,
        rows=[_row(letter) for letter in found.letters],
        pages=paging(found.page, found.last, url),
    )


@blueprint.get("/_demo/letters/<int:letter_id>")
def letter(letter_id: int) -> str:
    """One letter: who, when, its text, and the HTML half in a frame."""
    found = letter_by_id(letter_id)
    return render_template(
        "story/letter.html",
        letter=found,
        event_text=event_text(found.event),
        locale_text=LOCALES.get(found.locale, found.locale),
        state_text=_state_text(found.state),
        text=found.text.replace(ORIGIN, _own_origin()),
    )


@blueprint.get("/_demo/letters/<int:letter_id>/html")
def letter_html(letter_id: int) -> Response:
    """The HTML half as it is, in a sandbox; its links lead to this very shop."""
    html = letter_by_id(letter_id).html.replace(ORIGIN, str(escape(_own_origin())))
    html = html.replace("<head>", '<head><base target="_top">', 1)
    response = make_response(html)
    response.headers["Content-Security-Policy"] = SANDBOX
    return response


def _own_origin() -> str:
    return request.host_url.rstrip("/")


def _page_number() -> int:
    return request.args.get("page", 1, type=page_typed)


def _state_text(state: LetterState) -> str:
    return {
        LetterState.queued: _("送るのを待っています"),
        LetterState.sent: _("送りました"),
        LetterState.failed: _("送れませんでした"),
    }[state]


def _row(letter: Letter) -> dict[str, object]:
    return {
        "url": url_for("demo.letter", letter_id=letter.id),
        "subject": letter.subject,
        "event": event_text(letter.event),
        "recipient": letter.recipient,
        "recipient_url": url_for("demo.letters", to=letter.recipient),
        "at": letter.created_at,
    }
