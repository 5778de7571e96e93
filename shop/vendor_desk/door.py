"""The blueprints of this door: the desk behind sign-in, and signed links without it."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, g, request, url_for

from shop.db import db
from shop.guards.desk import guard_vendor_desk
from shop.guards.vendor_link import guard_vendor_link
from shop.i18n import _
from shop.vendors.models import Vendor

blueprint = Blueprint("vendor_desk", __name__, url_prefix="/vendor")
blueprint.before_request(guard_vendor_desk)

vendor_links = Blueprint("vendor_links", __name__, url_prefix="/vendor/link")
vendor_links.before_request(guard_vendor_link)


@blueprint.context_processor
def desk() -> dict[str, Any]:
    """The frame of the desk: whose it is, and the menu."""
    if "scope" not in g:
        return {}
    items = (
        (_("待っていること"), "vendor_desk.start"),
        (_("注文"), "vendor_desk.orders"),
        (_("準備表"), "vendor_desk.pick_list"),
    )
    vendor = db.session.get(Vendor, g.scope.vendor_id)
    return {
        "desk_name": _("つくり手の机"),
        "desk_home": url_for("vendor_desk.start"),
        "desk_menu": [(label, url_for(name), request.endpoint == name) for label, name in items],
        "who_name": g.scope.user_name,
        "who_place": vendor.name if vendor else "",
        "desk_switches": [(_("アカウントと所属"), url_for("identity.account"))],
        "sign_out_url": url_for("identity.signout"),
    }
