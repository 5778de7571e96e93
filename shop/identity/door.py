"""The blueprint of this door."""

from flask import Blueprint

blueprint = Blueprint("identity", __name__)
