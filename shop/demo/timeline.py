"""What happened when: steps in the order of their moments, some dozens in one transaction."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from datetime import datetime

from shop.db import db, transaction

STEPS_AT_ONCE = 60
Step = Callable[[datetime], None]


class Timeline:
    """Steps wait for their moment; a step may add later ones. What lies after the end never happens."""

    def __init__(self, *, until: datetime) -> None:
        """`until` (UTC) is the moment of loading."""
        self.until = until
        self._waiting: list[tuple[datetime, int, Step]] = []
        self._added = 0

    def at(self, moment: datetime, step: Step) -> None:
        """Let `step` happen at `moment`, if that is not after the end."""
        if moment <= self.until:
            heapq.heappush(self._waiting, (moment, self._added, step))
        self._added += 1

    def run(self) -> None:
        """Let everything happen. Each step begins with an empty session, as a request would."""
        while self._waiting:
            with transaction():
                self._run_some()

    def _run_some(self) -> None:
        for _count in range(STEPS_AT_ONCE):
            if not self._waiting:
                return
            moment, _number, step = heapq.heappop(self._waiting)
            step(moment)
            db.session.flush()  # the next step reads what this one wrote
            db.session.expunge_all()
