"""信件: what the operator sees of the letters on their way."""
