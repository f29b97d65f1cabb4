"""公示: the public list and page, and the office screens that draft and show a notice (第六条（六）)."""
