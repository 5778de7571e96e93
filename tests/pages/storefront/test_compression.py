"""Public pages and pictures travel small, each encoding under an ETag of its own."""

from __future__ import annotations

import gzip

import brotli
import pytest

from shop.art.address import picture_path
from tests.factories import catalog

PICTURE = picture_path(kind="mikan", region="shikoku", season="autumn", id=1)
UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress}


@pytest.mark.parametrize("encoding", ["br", "gzip"])
@pytest.mark.parametrize("path", ["/products", PICTURE])
def test_what_travels_small_is_the_same_page(client, session, path, encoding):
    catalog.product()
    client.checks_pages = False
    plain = client.get(path)
    small = client.get(path, headers={"Accept-Encoding": encoding})
    assert small.headers["Content-Encoding"] == encoding
    assert "Accept-Encoding" in small.headers["Vary"]
    assert UNPACK[encoding](small.data) == plain.data
    assert len(small.data) < len(plain.data) / 2
    assert small.headers["ETag"] != plain.headers["ETag"]
    again = client.get(
        path, headers={"Accept-Encoding": encoding, "If-None-Match": small.headers["ETag"]}
    )
    assert (again.status_code, again.data) == (304, b"")


def test_who_takes_nothing_small_gets_it_plain(client, session):
    answer = client.get("/products", headers={"Accept-Encoding": "br;q=0, identity"})
    assert "Content-Encoding" not in answer.headers
