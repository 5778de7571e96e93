"""The floors: what Flask, SQLAlchemy and Jinja cost when the application does next to nothing.

F0 a view that returns a word · F1 24 ORM rows of 8 columns, one more query and a page of 40 KB ·
F2 a POST with one conditional UPDATE and one INSERT in one transaction. Same server as the shop.
"""

from __future__ import annotations

import os

from flask import Flask, render_template_string
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

ROWS = 24
FILLER = "全国のまちのおいしいものを、つくり手から。" * 22  # brings the page to about 40 KB
PAGE = """<!doctype html><title>floor</title><h1>{{ total }}</h1>
{% for row in rows %}<article><h2>{{ row.c1 }}</h2><p>{{ row.c2 }} {{ row.c3 }} {{ row.c4 }}</p>
<p>{{ row.c5 }} {{ row.c6 }} {{ row.c7 }} {{ filler }}</p></article>{% endfor %}"""


class Base(DeclarativeBase):
    """The floor's own tables."""


class Thing(Base):
    """Eight columns."""

    __tablename__ = "thing"
    id: Mapped[int] = mapped_column(primary_key=True)
    c1: Mapped[str]
    c2: Mapped[str]
    c3: Mapped[str]
    c4: Mapped[str]
    c5: Mapped[int]
    c6: Mapped[int]
    c7: Mapped[int]


class Entry(Base):
    """What F2 inserts."""

    __tablename__ = "entry"
    id: Mapped[int] = mapped_column(primary_key=True)
    thing_id: Mapped[int]


db = SQLAlchemy(model_class=Base)


def create_app() -> Flask:
    """The floor application on FLOOR_DATABASE_URL, filled with 1,000 rows at the first start."""
    app = Flask("floors")
    app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["FLOOR_DATABASE_URL"]
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {"connect_args": {"timeout": 15}}
    db.init_app(app)
    with app.app_context():
        db.session.execute(text("PRAGMA journal_mode=WAL"))
        Base.metadata.create_all(db.engine)
        if db.session.scalar(select(Thing.id).limit(1)) is None:
            word = "あいうえお" * 4
            db.session.add_all(
                Thing(c1=word, c2=word, c3=word, c4=word, c5=n, c6=1_000_000_000, c7=0)
                for n in range(1000)
            )
            db.session.commit()

    @app.get("/f0")
    def f0() -> str:
        return "ok"

    @app.get("/f1")
    def f1() -> str:
        rows = db.session.scalars(select(Thing).order_by(Thing.id).limit(ROWS)).all()
        total = db.session.scalar(text("SELECT count(*) FROM thing"))
        return render_template_string(PAGE, rows=rows, total=total, filler=FILLER)

    @app.post("/f2")
    def f2() -> str:
        db.session.execute(text("UPDATE thing SET c7 = c7 + 1 WHERE id = 1 AND c7 + 1 <= c6"))
        db.session.add(Entry(thing_id=1))
        db.session.commit()
        return "ok"

    return app
