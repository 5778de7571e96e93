"""The blueprint of this door."""

from flask import Blueprint

blueprint = Blueprint("staff_desk", __name__, url_prefix="/staff")
