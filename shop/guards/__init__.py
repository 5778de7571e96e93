"""Who is looking: the session, the scope, and one guard a door."""
