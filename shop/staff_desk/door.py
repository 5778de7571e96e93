"""The blueprint of this door."""

from flask import Blueprint

from shop.guards.desk import guard_staff_desk

blueprint = Blueprint("staff_desk", __name__, url_prefix="/staff")
blueprint.before_request(guard_staff_desk)
