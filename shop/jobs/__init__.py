"""The job process: letters, queued jobs, lapsed holds, provider calls left over."""
