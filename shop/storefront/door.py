"""The blueprint of this door."""

from flask import Blueprint

blueprint = Blueprint("storefront", __name__)
