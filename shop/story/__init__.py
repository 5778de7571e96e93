"""The demo explains itself: /_demo and /_demo/letters. Not there in production."""

from shop.story import letters, story
from shop.story.door import blueprint

__all__ = ["blueprint", "letters", "story"]
