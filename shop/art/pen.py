"""The pen: collects SVG elements and knows how this house shades a form."""

from collections.abc import Iterator
from contextlib import contextmanager

from shop.art.palette import INK, Tone
from shop.art.shapes import num, oval


def _opacity(value: float) -> str:
    return "" if value >= 1 else f' opacity="{value:.2f}"'


class Pen:
    """Writes shapes in the order in which they are painted."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._forms = 0

    def text(self) -> str:
        """Everything drawn so far."""
        return "".join(self._parts)

    def raw(self, markup: str) -> None:
        """Add finished markup."""
        self._parts.append(markup)

    def fill(self, d: str, color: str, opacity: float = 1) -> None:
        """A flat shape."""
        self._parts.append(f'<path d="{d}" fill="{color}"{_opacity(opacity)}/>')

    def line(self, d: str, color: str, width: float, opacity: float = 1) -> None:
        """A line with round ends."""
        self._parts.append(
            f'<path d="{d}" fill="none" stroke="{color}" stroke-width="{num(width)}"'
            f' stroke-linecap="round" stroke-linejoin="round"{_opacity(opacity)}/>'
        )

    def dot(self, x: float, y: float, r: float, color: str, opacity: float = 1) -> None:
        """A disc."""
        self._parts.append(f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(r)}" fill="{color}"{_opacity(opacity)}/>')

    def oval(self, x: float, y: float, rx: float, ry: float, color: str, *, turn: float = 0, opacity: float = 1) -> None:
        """An ellipse, turned by degrees about its middle."""
        turned = f' transform="rotate({num(turn)} {num(x)} {num(y)})"' if turn else ""
        self._parts.append(
            f'<ellipse cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}" fill="{color}"{turned}{_opacity(opacity)}/>'
        )

    @contextmanager
    def at(self, x: float, y: float, *, turn: float = 0, size: float = 1, flip: bool = False) -> Iterator[None]:
        """Draw in a moved, turned (degrees) and scaled space."""
        steps = f"translate({num(x)} {num(y)})"
        if turn:
            steps += f" rotate({num(turn)})"
        if size != 1 or flip:
            across = -size if flip else size
            steps += f" scale({across:.2f} {size:.2f})"
        self._parts.append(f'<g transform="{steps}">')
        yield
        self._parts.append("</g>")

    @contextmanager
    def inside(self, d: str) -> Iterator[None]:
        """Draw only within the shape."""
        self._forms += 1
        name = f"c{self._forms}"
        self._parts.append(f'<clipPath id="{name}"><path d="{d}"/></clipPath><g clip-path="url(#{name})">')
        yield
        self._parts.append("</g>")

    @contextmanager
    def form(self, d: str, tone: Tone, dx: float = 9, dy: float = 7) -> Iterator[None]:
        """A body lit from above left: base colour, a shade along its lower right edge.

        What is drawn within the block stays inside the body.
        """
        self._forms += 1
        name = f"c{self._forms}"
        self._parts.append(
            f'<clipPath id="{name}"><path id="{name}p" d="{d}"/></clipPath>'
            f'<g clip-path="url(#{name})"><use href="#{name}p" fill="{tone.shade}"/>'
            f'<use href="#{name}p" fill="{tone.base}" x="{num(-dx)}" y="{num(-dy)}"/>'
        )
        yield
        self._parts.append("</g>")

    def body(self, d: str, tone: Tone, dx: float = 9, dy: float = 7) -> None:
        """A form with nothing drawn on it."""
        with self.form(d, tone, dx, dy):
            pass

    def shadow(self, x: float, y: float, rx: float, ry: float) -> None:
        """The soft shadow on the ground under a thing that stands at (x, y)."""
        self.fill(oval(x + rx * 0.06, y, rx * 1.08, ry * 1.15), INK, 0.08)
        self.fill(oval(x + rx * 0.03, y, rx * 0.94, ry * 0.82), INK, 0.13)

    def gleam(self, x: float, y: float, rx: float, ry: float, turn: float = -35, opacity: float = 0.55) -> None:
        """A patch of light on something glossy."""
        self.oval(x, y, rx, ry, "#fff", turn=turn, opacity=opacity)
