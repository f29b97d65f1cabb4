"""Static files: the style sheet and the theme's page frame."""
