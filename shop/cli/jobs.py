"""flask jobs run: letters, queued work, calls to the provider, and what has lapsed."""

from __future__ import annotations

import signal
import time
from types import FrameType

import click
from flask import current_app
from flask.cli import AppGroup

from shop import clock
from shop.cli.staff import shop_address
from shop.config import Settings
from shop.jobs.rounds import Round
from shop.mail.smtp import SmtpMailer

group = AppGroup("jobs", help="What happens without anybody looking.")
PAUSE = 1.0  # seconds between two rounds in which nothing was to be done
PATIENCE = 1.5  # seconds that a step has to end by itself once it is told to


class Ended(BaseException):
    """A step did not end in time: whatever it had begun is rolled back, claims run out."""


class _Ending:
    """SIGTERM and SIGINT end the loop after the running step, at the latest after 1.5 seconds."""

    def __init__(self) -> None:
        self.wanted = False
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._ask)
        signal.signal(signal.SIGALRM, self._insist)

    def _ask(self, _number: int, _frame: FrameType | None) -> None:
        self.wanted = True
        signal.setitimer(signal.ITIMER_REAL, PATIENCE)

    def _insist(self, _number: int, _frame: FrameType | None) -> None:
        raise Ended

    def go_on(self) -> bool:
        """Whether nobody has asked to end."""
        return not self.wanted

    def over(self) -> None:
        """The loop has ended: no alarm may ring while Python puts its things away (exit by signal 14)."""
        signal.setitimer(signal.ITIMER_REAL, 0)

    def sleep(self, seconds: float) -> None:
        """Sleep in short naps (a signal handler that returns does not end time.sleep)."""
        until = time.monotonic() + seconds
        while self.go_on() and (left := until - time.monotonic()) > 0:
            time.sleep(min(0.1, left))


@group.command("run")
@click.option("--once", is_flag=True, help="One round only.")
def run(once: bool) -> None:
    """Run until Ctrl-C or SIGTERM; every failure is logged, and the loop goes on."""
    this = _round(current_app.extensions["tomoichi.settings"])
    if once:
        click.echo(f"{this.run()} 件 / things")
        return
    ending = _Ending()
    try:
        while ending.go_on():
            if not this.run(ending.go_on):
                ending.sleep(PAUSE)
        ending.over()
    except Ended:
        current_app.logger.warning("jobs.step_cut_short")


def _round(settings: Settings) -> Round:
    return Round(
        now=clock.now,
        gateway=current_app.extensions.get("tomoichi.gateway"),
        mailer=SmtpMailer.from_url(settings.mail_url) if settings.mail_url else None,
        keep_letters=not settings.is_production,
        origin=shop_address(),
    )
