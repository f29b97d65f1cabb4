"""Lists of what a public section holds."""
