"""The row of page numbers under a long list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def paging(current: int, last: int, url: Callable[[int], str]) -> dict[str, Any]:
    """Arguments of the pagination component: 1 … 4 5 6 … 20."""
    near = {1, last, *range(max(1, current - 1), min(last, current + 1) + 1)}
    pages: list[int | None] = []
    for number in sorted(number for number in near if number >= 1):
        if pages and pages[-1] is not None and number - pages[-1] > 1:
            pages.append(None)
        pages.append(number)
    return {
        "pages": pages,
        "current": current,
        "urls": {number: url(number) for number in pages if number},
        "previous_url": url(current - 1) if 1 < current <= last else "",
        "next_url": url(current + 1) if current < last else "",
    }
