"""Doors of Plone itself: what is closed, what is narrowed, and what every answer says of itself."""
