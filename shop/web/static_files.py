"""Static files under addresses that carry their content's hash, immutable for a year."""

from __future__ import annotations

import hashlib
from pathlib import Path

from flask import Flask
from whitenoise import WhiteNoise

STATIC = Path(__file__).resolve().parents[2] / "static"
_YEAR = 31_536_000


def _version(root: Path) -> str:
    """One hash over all files: modules import each other by relative address, so they move together."""
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def init_static(app: Flask) -> None:
    """Serve static/ at /static/<version>/… and give templates `static_url('css/shop.css')`."""
    version = _version(STATIC)
    prefix = f"/static/{version}/"

    def static_url(name: str) -> str:
        return prefix + name

    app.jinja_env.globals["static_url"] = static_url
    app.extensions["tomoichi.static_url"] = static_url
    files = WhiteNoise(
        app.wsgi_app, max_age=_YEAR, immutable_file_test=lambda _path, _url: True, charset="utf-8"
    )
    files.add_files(str(STATIC), prefix=prefix)
    app.wsgi_app = files  # type: ignore[method-assign]  # the documented way to wrap Flask
