"""Mail a person the link that signs them in."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import quote

from shop.accounts.find_user import find_user
from shop.accounts.signin_links import LINK_MINUTES, make_signin_link
from shop.mail.write_letter import write_letter
from shop.text import mail_address


def send_signin_link(*, email: str, next_path: str, now: datetime) -> bool:
    """Queue the letter if the address is one of ours. The door answers the same either way.

    next_path: one of our own paths to go to afterwards, or ''.
    """
    address = mail_address(email)
    user = find_user(email=address) if address else None
    if user is None:
        return False
    path, _until = make_signin_link(user=user, invitation=False, now=now)
    write_letter(
        event="signin_link",
        recipient=user.email,
        locale=user.locale,
        now=now,
        about=f"user:{user.id}",
        link_path=f"{path}?next={quote(next_path)}" if next_path else path,
        minutes=LINK_MINUTES,
    )
    return True
