"""The search engine: (kind, id, text, facets) in, ids out. Knows no domain."""
