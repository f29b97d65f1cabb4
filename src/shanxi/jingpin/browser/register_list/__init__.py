"""获证名录: looked up by name, number and city; each entry says its status in words."""
