"""Canonical values of names and compass points, as reports show them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """A name as its edition writes it, or the form it should have."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Direction:
    """A compass point: one or two of N, S, E, W (`SE`)."""

    points: str

    def __str__(self) -> str:
        return self.points
