"""Registration of an enterprise: the form, its confirmation, and the claims that the federation decides."""
