"""Letters: rows in the caller's transaction, posted by the jobs."""
