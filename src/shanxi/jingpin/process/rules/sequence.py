"""What came after what: the ids of earlier steps, oldest first."""


def last(earlier: tuple[str, ...], *steps: str) -> int:
    """The place of the last of these steps; -1 where there was none."""
    return max((place for place, one in enumerate(earlier) if one in steps), default=-1)
