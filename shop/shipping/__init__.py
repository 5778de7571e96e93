"""Parcels, fees and promises, as pure functions."""
