"""What the search of the site finds."""
