"""Reference data: complete, and the same after loading it twice."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import func, select

from shop.catalog.models import Category
from shop.db import db, transaction
from shop.demo.data_files import UnfitData, read_table
from shop.demo.load_reference import load_reference
from shop.search.models import SearchSynonym
from shop.tax.load_rates import load_rates
from shop.tax.models import TaxRate
from shop.tax.rates import KNOWN_RATES
from shop.vendors.models import CommissionAgreement


def counts() -> list[Any]:
    tables = (TaxRate, Category, SearchSynonym, CommissionAgreement)
    return [db.session.scalar(select(func.count()).select_from(table)) for table in tables]


def test_loading_twice_is_loading_once(session: Any) -> None:
    with transaction():
        load_reference()
    first = counts()
    with transaction():
        load_reference()
    assert counts() == first
    assert first[0] == 4
    assert first[1] == 12
    assert first[2] > 100
    assert first[3] == 1


def test_the_rates_in_the_tables_are_those_of_the_law(session: Any) -> None:
    with transaction():
        load_reference()
    assert sorted(load_rates(), key=str) == sorted(KNOWN_RATES, key=str)


def test_the_offices_own_agreement_is_not_touched(session: Any) -> None:
    with transaction():
        load_reference()
        db.session.flush()
        db.session.scalars(select(CommissionAgreement)).one().basis_points = 900
    with transaction():
        load_reference()
    assert db.session.scalars(select(CommissionAgreement.basis_points)).all() == [900]


def test_a_missing_column_is_named() -> None:
    with pytest.raises(UnfitData, match=r"categories\.csv has no column colour"):
        read_table("categories.csv", ("code", "colour"))
