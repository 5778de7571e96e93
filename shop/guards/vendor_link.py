"""The guard of signed links: the token in the address opens one maker's part, nothing else."""

from __future__ import annotations

from flask import current_app, g, request

from shop import clock
from shop.orders.vendor_links import open_link
from shop.web.csrf import csrf
from shop.web.origin_check import SAFE


def guard_vendor_link() -> None:
    """Open the link; raises NotFound when there is none or it has run out."""
    g.link = open_link(token=str((request.view_args or {}).get("token", "")), now=clock.now())
    if request.method not in SAFE and current_app.config.get("WTF_CSRF_ENABLED", True):
        csrf.protect()
