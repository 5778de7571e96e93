"""Who did what, who looked at whom."""
