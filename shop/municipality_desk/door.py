"""The blueprint of this door. A town sees its own makers' work, and no buyer."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, g, request, url_for

from shop.db import db
from shop.guards.desk import guard_municipality_desk
from shop.i18n import _
from shop.places.models import Municipality

blueprint = Blueprint("municipality_desk", __name__, url_prefix="/municipality")
blueprint.before_request(guard_municipality_desk)


def own_town() -> Municipality:
    """The town whose desk this is."""
    return db.session.get_one(Municipality, g.scope.municipality_id)


@blueprint.context_processor
def desk() -> dict[str, Any]:
    """The frame of the desk: whose it is, and the menu."""
    if "scope" not in g:
        return {}
    items = (
        (_("待っていること"), "municipality_desk.start"),
        (_("つくり手"), "municipality_desk.makers"),
        (_("数字"), "municipality_desk.figures"),
    )
    return {
        "desk_name": _("自治体の机"),
        "desk_home": url_for("municipality_desk.start"),
        "desk_menu": [(label, url_for(name), request.endpoint == name) for label, name in items],
        "who_name": g.scope.user_name,
        "who_place": own_town().name,
        "desk_switches": [(_("アカウントと所属"), url_for("identity.account"))],
        "sign_out_url": url_for("identity.signout"),
    }
