"""Renderers: a Report -> one string in the format asked for."""
