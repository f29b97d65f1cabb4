"""Catalogues, and the command that refreshes them: ``python -m shanxi.jingpin.locales``."""
