"""Coverage-guided fuzzing: one target for everything that reads what others wrote."""
