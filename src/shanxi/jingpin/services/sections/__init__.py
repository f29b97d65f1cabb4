"""``@sections`` of an application: the form, section by section."""
