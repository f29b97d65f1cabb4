"""The commands behind ``make start``, ``make site`` and ``make upgrade``."""
