"""The signed link of a letter: one part, without signing in."""

from __future__ import annotations

from flask import g, render_template

from shop.errors import NotFound
from shop.vendor_desk.door import vendor_links
from shop.vendor_desk.part_page import Target
from shop.vendor_desk.part_routes import add_part_routes


def _target(token: str) -> Target:
    return Target(
        part_id=g.link.vendor_order_id,
        vendor_id=None,
        actor=f"link:{g.link.id}",
        door="vendor_links",
        values={"token": token},
        template="vendor_desk/link.html",
    )


add_part_routes(vendor_links, "/<token>", _target)


@vendor_links.errorhandler(NotFound)
def link_over(_problem: NotFound) -> tuple[str, int]:
    """Unknown, run out or meant for something else: the three look the same."""
    return render_template("vendor_desk/link_over.html"), 404
