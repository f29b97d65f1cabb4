"""``@materials`` of an application: the ten kinds with their sub-items and files."""
