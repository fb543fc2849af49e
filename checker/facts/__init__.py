"""Spans of a text and the canonical values they state: numbers, measures, dates, times, names."""
