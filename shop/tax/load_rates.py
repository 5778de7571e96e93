"""The dated rates as plain values, for the pure sums."""

from __future__ import annotations

from sqlalchemy import select

from shop.db import db
from shop.tax.models import TaxRate
from shop.tax.rates import Rate


def load_rates() -> list[Rate]:
    """All rates, enacted and pending (rate_on ignores what is not law yet)."""
    rows = db.session.execute(
        select(
            TaxRate.tax_class,
            TaxRate.valid_from,
            TaxRate.valid_to,
            TaxRate.percent,
            TaxRate.status,
        )
    )
    return [Rate(row[0], row[1], row[2], row[3], row[4].value) for row in rows]
