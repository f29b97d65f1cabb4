"""申报批次: the list, the form and the page of a call."""
