"""Stock as one engine: pools, holds and moves for everything that is scarce."""
