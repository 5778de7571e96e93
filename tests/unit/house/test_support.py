"""The tests' own tools: a page's rules, the two databases, counted queries."""

from flask import Flask
from sqlalchemy import text
from sqlalchemy.orm import Session, scoped_session

from shop.db import db
from tests.support.html import read
from tests.support.page_rules import RULES
from tests.support.queries import count_queries

GOOD = """<!doctype html><html lang="ja"><head><title>りんご｜共市 Tomoichi</title></head>
<body><h1>りんご</h1><form method="get" action="/products"><label for="q">探す</label>
<input id="q" name="q"><button>探す</button></form>
<img src="/a.svg" alt="" width="1" height="1"></body></html>"""


def faults(page: str) -> list[str]:
    found = read(page)
    return [*found.faults, *(fault for rule in RULES for fault in rule(found.root))]


def test_a_good_page_has_no_faults() -> None:
    assert faults(GOOD) == []


def test_each_rule_finds_its_fault() -> None:
    spoiled = {
        "<h1>りんご</h1>": "<p>りんご</p>",
        "｜共市 Tomoichi": "",
        'lang="ja"': "",
        'for="q"': 'for="r"',
        "<button>探す</button>": "<button></button>",
        ' alt=""': ' alt="" onclick="x()"',
        ' width="1"': "",
        'src="/a.svg"': 'src="//cdn.example/a.svg"',
        "<body>": '<body style="color:red">',
        "</h1>": "</h1>{{ name }}<script>x()</script>",
        "</form>": "",
    }
    for old, new in spoiled.items():
        assert old in GOOD
        assert faults(GOOD.replace(old, new)) != [], f"{old!r} → {new!r} was not noticed"


def test_a_test_begins_with_untouched_tables(session: scoped_session[Session]) -> None:
    session.execute(text("CREATE TABLE left_over (id INTEGER)"))
    session.commit()


def test_and_the_next_one_does_not_see_what_it_left(app: Flask) -> None:
    with app.app_context():
        assert "left_over" not in db.inspect(db.engine).get_table_names()


def test_queries_are_counted_without_begin_and_pragma(session: scoped_session[Session]) -> None:
    with count_queries(session.get_bind()) as queries:
        session.execute(text("SELECT 1"))
        session.execute(text("SELECT 2"))
    assert queries == ["SELECT 1", "SELECT 2"]
