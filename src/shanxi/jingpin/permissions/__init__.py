"""Permissions as ZCML, printed from the drawings."""
