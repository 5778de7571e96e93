"""/healthz: the process answers. /readyz: it can serve."""

from flask import Response, jsonify
from sqlalchemy import text

from shop.api.door import blueprint
from shop.db import db


@blueprint.get("/healthz")
def healthz() -> Response:
    """Alive; touches nothing."""
    return jsonify(status="ok")


@blueprint.get("/readyz")
def readyz() -> Response:
    """Ready: the database answers and has our tables."""
    db.session.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
    return jsonify(status="ready")
