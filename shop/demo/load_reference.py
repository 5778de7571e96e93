"""What every shop needs before its first product, production too: rates, shelves, words, the share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select

from shop.catalog.models import Category, Tag
from shop.db import db
from shop.demo.data_files import Row, read_table
from shop.search.grams import letters
from shop.search.models import SearchSynonym
from shop.tax.models import TaxRate, TaxRateStatus
from shop.tax.rates import KNOWN_RATES
from shop.vendors.models import CommissionAgreement

GENERAL_SHARE = 1_200  # basis points: what the office keeps where nothing else is agreed
_SINCE = date(2019, 10, 1)  # as far back as the known tax rates reach


def load_reference() -> None:
    """Add what is missing and renew the words; running it again changes nothing.

    Rates and the commission are only ever added: the office's own rows are never touched.
    """
    _add_rates()
    _renew_shelves()
    _renew_tags()
    _renew_synonyms()
    _add_general_share()


def _add_rates() -> None:
    rows = db.session.execute(select(TaxRate.tax_class, TaxRate.valid_from))
    known = {(row[0], row[1]) for row in rows}
    db.session.add_all(
        TaxRate(
            tax_class=rate.tax_class,
            valid_from=rate.valid_from,
            valid_to=rate.valid_to,
            percent=rate.percent,
            status=TaxRateStatus(rate.status),
        )
        for rate in KNOWN_RATES
        if (rate.tax_class, rate.valid_from) not in known
    )


def _renew_shelves() -> None:
    for row in read_table("categories.csv", ("code", "name_ja", "name_en", "sort")):
        db.session.merge(
            Category(
                code=row["code"],
                name=row["name_ja"],
                name_en=row["name_en"],
                sort=int(row["sort"]),
            )
        )


def _renew_tags() -> None:
    for row in tag_rows():
        db.session.merge(Tag(code=row["code"], name=row["name_ja"], name_en=row["name_en"]))


def tag_rows() -> list[Row]:
    """The tags, each with the numbers of the goods of products.csv under it."""
    return read_table("tags.csv", ("code", "name_ja", "name_en", "nos"))


def _renew_synonyms() -> None:
    """The groups of the file take the place of those of the same code; others stay."""
    wanted = dict(_synonyms())
    groups = {group for group, _word in wanted}
    known: set[tuple[str, str]] = set()
    for row in db.session.scalars(
        select(SearchSynonym).where(SearchSynonym.group_code.in_(sorted(groups)))
    ):
        key = (row.group_code, row.word)
        if key in wanted:
            known.add(key)
            row.shown = wanted[key]
        else:
            db.session.delete(row)
    db.session.add_all(
        SearchSynonym(group_code=group, word=word, shown=shown)
        for (group, word), shown in wanted.items()
        if (group, word) not in known
    )


def _synonyms() -> Iterator[tuple[tuple[str, str], str]]:
    """(group, folded word) and the word as it is shown; of two writings that fold alike the first."""
    seen: set[tuple[str, str]] = set()
    for row in read_table("synonyms.csv", ("group", "words")):
        for shown in filter(None, (word.strip() for word in row["words"].split("|"))):
            key = (row["group"], letters(shown))
            if key not in seen:
                seen.add(key)
                yield key, shown


def _add_general_share() -> None:
    general = select(CommissionAgreement.id).where(CommissionAgreement.vendor_id.is_(None))
    if db.session.scalar(general.limit(1)) is None:
        db.session.add(CommissionAgreement(basis_points=GENERAL_SHARE, valid_from=_SINCE))
