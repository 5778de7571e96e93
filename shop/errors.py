"""Refusals with a name: what a verb raises and a door turns into a sentence."""

from __future__ import annotations


class ShopError(Exception):
    """A refusal by a rule. Nobody caught it: the reader sees a 409 page and the log a warning."""


class SettingsRefused(ShopError):
    """The environment is not one this process may start in."""


class NotFound(ShopError):
    """The thing does not exist, or not for this reader (the two look the same on purpose)."""


class StaleVersion(ShopError):
    """Somebody changed the thing since the reader's page was made."""
