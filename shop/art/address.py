"""The lasting address of a picture: everything that the drawing depends on, and nothing else."""

import re
from hashlib import blake2b
from typing import NamedTuple

from shop.art.palette import REGION_HUES, SEASONS

# Raise it with every change of what is drawn: pictures are kept for ever under their address.
VERSION = "1"

PICTURE_VERSION = blake2b(VERSION.encode(), digest_size=4, person=b"tomoichi-art").hexdigest()

_NAME = re.compile(
    r"(?P<kind>[a-z]+(?:-[a-z]+)*)-(?P<region>{})-(?P<season>{})-(?P<id>0|[1-9][0-9]{{0,17}})\.svg".format(
        "|".join(REGION_HUES), "|".join(SEASONS)
    )
)


class PictureName(NamedTuple):
    """The four arguments of a drawing."""

    kind: str
    region: str
    season: str
    id: int


class NotAPicture(ValueError):
    """A file name that picture_path never makes."""


def picture_path(*, kind: str, region: str, season: str, id: int) -> str:
    """'/pictures/<version>/<kind>-<region>-<season>-<id>.svg'."""
    return f"/pictures/{PICTURE_VERSION}/{kind}-{region}-{season}-{id}.svg"


def parse_picture_name(name: str) -> PictureName:
    """The arguments in '<kind>-<region>-<season>-<id>.svg'; raises NotAPicture."""
    found = _NAME.fullmatch(name)
    if found is None:
        raise NotAPicture(name)
    return PictureName(found["kind"], found["region"], found["season"], int(found["id"]))
