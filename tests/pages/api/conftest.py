"""Noon, the stand-in provider, and books that agree after every commit."""

from __future__ import annotations

from tests.support.provider import provider
from tests.unit.payments.conftest import noon, right_books

__all__ = ["noon", "provider", "right_books"]
