"""Makers: who they are, when they work, how they ship, what they pay."""
