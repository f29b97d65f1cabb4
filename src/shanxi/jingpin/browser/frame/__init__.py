"""What surrounds every page: site name, account bar, footer."""
