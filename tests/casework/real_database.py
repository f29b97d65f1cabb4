"""A real database for tests of conflicts: a file storage, and writers that do not see each other."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from persistent import Persistent
from transaction import TransactionManager
from typing import Any
import ZODB
import ZODB.FileStorage
from zope.annotation.attribute import AttributeAnnotations
from zope.annotation.interfaces import IAnnotations


class Holder(Persistent):
    """What /office or a case is to casework: a persistent object with annotations."""

    def __conform__(self, interface: Any) -> Any:
        """Its annotations, without a component registry."""
        return AttributeAnnotations(self) if interface is IAnnotations else None


class Writer:
    """A connection with a transaction of its own."""

    def __init__(self, database: ZODB.DB) -> None:
        self.manager = TransactionManager(explicit=True)
        self.connection = database.open(self.manager)
        self.manager.begin()

    @property
    def holder(self) -> Holder:
        """The holder, as this writer sees it."""
        return self.connection.root()["holder"]

    def commit(self) -> None:
        """Commit, and begin the next transaction."""
        self.manager.commit()
        self.manager.begin()

    def abort(self) -> None:
        """Give up, and begin the next transaction with what others have committed."""
        self.manager.abort()
        self.manager.begin()

    def close(self) -> None:
        """End."""
        self.manager.abort()
        self.connection.close()


@contextmanager
def database_at(path: Path) -> Iterator[ZODB.DB]:
    """A database in a file, with a holder."""
    database = ZODB.DB(ZODB.FileStorage.FileStorage(str(path)))
    try:
        with database.transaction() as connection:
            if "holder" not in connection.root():
                connection.root()["holder"] = Holder()
        yield database
    finally:
        database.close()


@contextmanager
def two_writers(path: Path) -> Iterator[tuple[Writer, Writer]]:
    """Two transactions that have begun at the same moment."""
    with database_at(path) as database:
        writers = Writer(database), Writer(database)
        try:
            yield writers
        finally:
            for one in writers:
                one.close()
