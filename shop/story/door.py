"""The blueprint of this door; create_app() registers it in demo and test mode only."""

from flask import Blueprint

blueprint = Blueprint("demo", __name__)
