"""The towns' desk."""

from shop.municipality_desk.door import blueprint

__all__ = ["blueprint"]
