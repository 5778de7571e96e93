"""The blueprint of this door. Nobody must register: buyers need nothing of it."""

from flask import Blueprint

from shop.web.csrf import protect_forms

blueprint = Blueprint("identity", __name__)
protect_forms(blueprint)
