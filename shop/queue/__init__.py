"""Jobs: rows in the caller's transaction, claimed and run by the job process."""
