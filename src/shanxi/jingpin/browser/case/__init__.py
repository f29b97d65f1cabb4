"""A case on one page: where it stands, what may be done, what it consists of, what has happened."""
