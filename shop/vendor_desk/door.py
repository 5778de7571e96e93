"""The blueprint of this door."""

from flask import Blueprint

blueprint = Blueprint("vendor_desk", __name__, url_prefix="/vendor")
