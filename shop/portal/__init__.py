"""Enquiries to the office."""
