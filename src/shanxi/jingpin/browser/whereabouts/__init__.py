"""Where a page is: the path above it and the title of the window, in words and without random ids."""
