"""申报指南: the process for applicants, printed from the process package."""
