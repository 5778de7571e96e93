"""One round of everything that the jobs do, a step at a time; a step that fails does not stop the next."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from shop.accounts.sweep_accounts import sweep_accounts
from shop.db import db, look_at_the_data, transaction
from shop.jobs.post_letters import post_letters
from shop.jobs.run_jobs import run_jobs
from shop.jobs.sweep_holds import sweep_holds
from shop.mail.smtp import SmtpMailer
from shop.orders.sweep_carts import sweep_carts
from shop.payments.provider import Gateway
from shop.payments.run_calls import run_calls
from shop.payments.sweep_lapsed import sweep_lapsed
from shop.portal.sweep_enquiries import sweep_enquiries

log = logging.getLogger(__name__)
_HOUR = timedelta(hours=1)
Step = tuple[str, Callable[[], int]]


@dataclass(slots=True, kw_only=True)
class Round:
    """What the jobs need of the outside: the clock, the provider, the mail server, the shop's address."""

    now: Callable[[], datetime]
    gateway: Gateway | None
    mailer: SmtpMailer | None
    keep_letters: bool
    origin: str
    tidied_at: datetime | None = None

    def run(self, go_on: Callable[[], bool] = lambda: True) -> int:
        """Run the steps while `go_on`; more than 0 means that there may be more to do. Never raises."""
        return sum(_try(name, step) for name, step in self._steps() if go_on())

    def _steps(self) -> tuple[Step, ...]:
        return (
            ("letters", self._letters),
            ("jobs", lambda: run_jobs(now=self.now)),
            ("calls", self._calls),
            ("lapsed payments", self._lapsed),
            ("tidying", self._tidying),
            ("lapsed holds", lambda: sweep_holds(now=self.now())),
        )

    def _lapsed(self) -> int:
        """Counts as nothing done: an order that waits for the provider's word is looked at each time."""
        sweep_lapsed(gateway=self.gateway, now=self.now())
        return 0

    def _tidying(self) -> int:
        """Once an hour: what need not be remembered any longer (it counts as nothing done)."""
        if self.tidied_at is None or self.now() - self.tidied_at >= _HOUR:
            self.tidied_at = self.now()
            with transaction():
                sweep_accounts(now=self.tidied_at)
                sweep_carts(now=self.tidied_at)
                sweep_enquiries(now=self.tidied_at)
                look_at_the_data()
        return 0

    def _letters(self) -> int:
        return post_letters(
            mailer=self.mailer, keep=self.keep_letters, origin=self.origin, now=self.now
        )

    def _calls(self) -> int:
        return run_calls(gateway=self.gateway, now=self.now()) if self.gateway else 0


def _try(name: str, step: Callable[[], int]) -> int:
    try:
        return step()
    except Exception:
        log.exception("step.failed", extra={"step": name})
        return 0
    finally:
        db.session.remove()  # the next step reads anew
