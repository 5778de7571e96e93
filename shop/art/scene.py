"""What a drawing is given: the pen, the dice, where and when."""

from collections.abc import Callable
from dataclasses import dataclass, field

from shop.art.dice import Dice
from shop.art.palette import SEASONS, Season
from shop.art.pen import Pen


@dataclass(frozen=True)
class Scene:
    """A sheet of 400 × 400 units (640 × 360 for towns) with the light from above left."""

    dice: Dice
    region: str
    season: str
    pen: Pen = field(default_factory=Pen)

    @property
    def colours(self) -> Season:
        """The colours of the season."""
        return SEASONS[self.season]


Drawing = Callable[[Scene], None]
