"""Plone's control panel, category 山西精品: what administrators set."""
