"""The blueprint of this door."""

from flask import Blueprint

blueprint = Blueprint("municipality_desk", __name__, url_prefix="/municipality")
