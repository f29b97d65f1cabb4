"""A look into the database without starting Zope."""

from Acquisition import aq_base
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
import ZODB
import ZODB.FileStorage


DEMO_PROFILE = "shanxi.jingpin:demo"


@contextmanager
def _application(database: Path) -> Iterator[Any]:
    """The application object of the database, or None where there is none yet."""
    if not database.exists() or database.stat().st_size < 5:
        yield None
        return
    connected = ZODB.DB(ZODB.FileStorage.FileStorage(str(database), read_only=True))
    try:
        with connected.transaction() as connection:
            yield connection.root().get("Application")
    finally:
        connected.close()


def has_site(database: Path, site_id: str) -> bool:
    """Whether the database holds a site of that id; its creation is one transaction, so it is there whole or not."""
    with _application(database) as application:
        return application is not None and application.hasObject(site_id)


def has_demo(database: Path) -> bool:
    """Whether any site of the database was made with the demonstration, whose passwords lie in a file."""
    with _application(database) as application:
        return application is not None and any(map(_is_demo, application.objectValues()))


def _is_demo(site: Any) -> bool:
    setup = getattr(aq_base(site), "portal_setup", None)
    return DEMO_PROFILE in getattr(setup, "_profile_upgrade_versions", {})
