"""The blueprint of this door."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, current_app, g, request, url_for

from shop import clock
from shop.guards.desk import guard_staff_desk
from shop.i18n import _
from shop.payments.run_calls import run_calls_of

blueprint = Blueprint("staff_desk", __name__, url_prefix="/staff")
blueprint.before_request(guard_staff_desk)


@blueprint.context_processor
def desk() -> dict[str, Any]:
    """The frame of the desk, and the menu."""
    if "scope" not in g:
        return {}
    items = (
        (_("待っていること"), "staff_desk.start"),
        (_("注文"), "staff_desk.orders"),
        (_("返金"), "staff_desk.refunds"),
        (_("お問い合わせ"), "staff_desk.enquiries"),
        (_("数字"), "staff_desk.figures"),
        (_("記録"), "staff_desk.audit"),
        (_("人"), "staff_desk.people"),
        (_("部品"), "staff_desk.components"),
    )
    return {
        "desk_name": _("事務局の机"),
        "desk_home": url_for("staff_desk.start"),
        "desk_menu": [(label, url_for(name), request.endpoint == name) for label, name in items],
        "who_name": g.scope.user_name,
        "who_place": _("共市 事務局"),
        "desk_switches": [(_("アカウントと所属"), url_for("identity.account"))],
        "sign_out_url": url_for("identity.signout"),
        "may_write": g.scope.may_write,
    }


def ask_provider(payment_id: int) -> None:
    """Run a payment's calls at once, after the commit; what fails now, the job tries again."""
    gateway = current_app.extensions["tomoichi.gateway"]
    if gateway is not None:
        run_calls_of(payment_id=payment_id, gateway=gateway, now=clock.now())
