"""What everybody with an account meets: logging in, passwords, consents, and how our forms show errors."""
