"""The towns' desk."""

from shop.municipality_desk import figures, makers, start
from shop.municipality_desk.door import blueprint

__all__ = ["blueprint", "figures", "makers", "start"]
