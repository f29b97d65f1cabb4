"""What the screens of opinions, standards, reports and certificates have in common."""
