"""The facts of a document -> the differences between its editions, with votes on the suspect."""
