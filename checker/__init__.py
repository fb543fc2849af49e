"""Zvirka: cross-checks the English, Ukrainian and Russian editions of an article."""

__version__ = "0.1.0"
