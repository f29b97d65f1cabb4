"""The decision screen: one form for every step of every workflow."""
