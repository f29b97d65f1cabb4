"""获证企业: the public list and page."""
