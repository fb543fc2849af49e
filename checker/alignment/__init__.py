"""The segments of the editions of one article -> beads."""
