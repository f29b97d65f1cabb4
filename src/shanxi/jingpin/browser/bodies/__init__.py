"""评审机构: the list, the form, the page and the people of a review body."""
