"""The examiners' sheet of 资格预审: verdicts, notes and what has to be put right (第六条（二）)."""
