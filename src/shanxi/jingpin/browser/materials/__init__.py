"""What is handed in with the form: the ten kinds of 第七条, and their files."""
