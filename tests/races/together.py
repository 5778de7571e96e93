"""Do several things at the same moment, each with a connection of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any

from flask import Flask

from shop.db import db

Act = Callable[[], Any]
_WITHIN = 60  # seconds; a test that waits longer has hung


def together(app: Flask, acts: Sequence[Act]) -> list[Any]:
    """Run the acts in threads that start together; what each returned, or the exception it raised."""
    start = threading.Barrier(len(acts))
    answers: list[Any] = [None] * len(acts)

    def run(place: int, act: Act) -> None:
        with app.app_context():
            db.session.connection()  # connected before the start, so that the acts really meet
            db.session.rollback()
            start.wait(_WITHIN)
            try:
                answers[place] = act()
            except Exception as problem:  # noqa: BLE001  (the test looks at it)
                answers[place] = problem
            finally:
                db.session.remove()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(_WITHIN)
    assert not any(thread.is_alive() for thread in threads), "somebody still waits for a lock"
    return answers
