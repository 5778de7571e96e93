"""Markets: days, venue, booths, and what is sold there."""
