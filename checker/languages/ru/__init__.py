"""Russian: the parts that the stages ask for."""
