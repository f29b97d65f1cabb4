"""异议: the federation handles it, the enterprise reads redacted facts and states its case (第六条（六）)."""
