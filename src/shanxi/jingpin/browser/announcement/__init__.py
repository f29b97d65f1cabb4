"""公告: the public list and page, and the office screens that draft and announce (第六条（七）)."""
