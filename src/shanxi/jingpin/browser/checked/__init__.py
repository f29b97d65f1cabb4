"""What was checked with a decision, folded: for the records of a case and for the log."""
