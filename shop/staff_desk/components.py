"""部品の一覧: the designer's page of all components."""

from __future__ import annotations

from flask import render_template

from shop.staff_desk.door import blueprint


@blueprint.get("/components")
def components() -> str:
    """Every part that pages are built of."""
    return render_template("storefront/components.html")
