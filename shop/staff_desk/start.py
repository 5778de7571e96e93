"""The office's first page."""

from shop.staff_desk.door import blueprint


@blueprint.get("")
def start() -> str:
    """Soon."""
    return ""
