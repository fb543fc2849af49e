"""Sameness of names: letters, endings, lexicon, acronyms; below the stages, knows no segment."""
