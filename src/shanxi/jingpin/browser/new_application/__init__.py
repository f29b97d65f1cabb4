"""How an application begins, and the list of an enterprise's applications."""
