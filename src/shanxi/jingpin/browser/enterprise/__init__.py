"""An enterprise as its own people and its verifiers see it: data, licence, products, accounts."""
