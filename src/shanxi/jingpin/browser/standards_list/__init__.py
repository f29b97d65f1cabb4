"""团体标准: the public list and page."""
