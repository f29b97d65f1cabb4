"""The applicant's form: a page for each section, what is still missing, and the sheet to print."""
