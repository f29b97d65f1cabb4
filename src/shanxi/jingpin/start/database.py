"""A look into the database without starting Zope."""

from pathlib import Path
import ZODB
import ZODB.FileStorage


def has_site(database: Path, site_id: str) -> bool:
    """Whether the database holds a site of that id; its creation is one transaction, so it is there whole or not."""
    if not database.exists() or database.stat().st_size < 5:
        return False
    storage = ZODB.FileStorage.FileStorage(str(database), read_only=True)
    connected = ZODB.DB(storage)
    try:
        with connected.transaction() as connection:
            application = connection.root().get("Application")
            return application is not None and application.hasObject(site_id)
    finally:
        connected.close()
