"""The office's desk."""

from shop.staff_desk import start
from shop.staff_desk.door import blueprint

__all__ = ["blueprint", "start"]
