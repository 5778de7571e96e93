"""`make run`'s supervisor: standard library only, so that it starts in no time."""
