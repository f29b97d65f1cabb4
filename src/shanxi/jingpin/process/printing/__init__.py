"""Printers: the drawings and rules as the files and tables that others read. ``python -m`` writes them all."""
