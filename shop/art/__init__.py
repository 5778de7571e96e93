"""Pictures drawn from kind, region, season and id; pure, no database, no web."""
