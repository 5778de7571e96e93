"""Whatever moves money starts here: money in, cancelling, giving back."""
