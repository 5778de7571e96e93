"""Balanced entries: account, yen, cause, key. Knows no domain."""
