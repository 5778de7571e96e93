"""Secrets handed out once: random, and kept only as their hash."""

from __future__ import annotations

import hashlib
import hmac
import secrets


def new_token() -> str:
    """192 random bits, fit for an address or a cookie."""
    return secrets.token_urlsafe(24)


def hash_of(token: str) -> str:
    """What is kept of a token. No salt: a random token cannot be guessed from its hash."""
    return hashlib.sha256(token.encode()).hexdigest()


def keyed_hash(value: str, *, secret: str) -> str:
    """What is kept of something guessable (a mail address, an IP address): keyed by the shop's secret."""
    return hmac.new(secret.encode(), value.encode(), hashlib.sha256).hexdigest()[:32]
