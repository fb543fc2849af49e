"""One module per rule; see RULES."""
