"""Where the instance that buildout made keeps its configuration and its data."""

from dataclasses import dataclass
from pathlib import Path
from zc.lockfile import LockError
from zc.lockfile import LockFile


@dataclass(frozen=True)
class Instance:
    """The folders of an instance: ``configuration`` (zope.conf, wsgi.ini) and ``var`` (data)."""

    configuration: Path
    var: Path

    @property
    def zope_conf(self) -> Path:
        """The file Zope is configured by."""
        return self.configuration / "zope.conf"

    @property
    def wsgi_ini(self) -> Path:
        """The file the server is configured by."""
        return self.configuration / "wsgi.ini"

    @property
    def database(self) -> Path:
        """The file storage."""
        return self.var / "filestorage" / "Data.fs"

    @property
    def admin_password(self) -> Path:
        """The file with the technical administrator's password."""
        return self.var / "admin-password.txt"

    @property
    def demo_accounts(self) -> Path:
        """The file with the demonstration accounts."""
        return self.var / "demo-accounts.txt"

    def prepare(self) -> None:
        """Make the folders that Zope expects."""
        for name in ("filestorage", "blobstorage", "log", "mail"):
            (self.var / name).mkdir(parents=True, exist_ok=True)

    def running(self) -> str:
        """The pid of the process that holds the database, or an empty string."""
        lock_path = Path(f"{self.database}.lock")
        if not lock_path.exists():
            return ""
        try:
            LockFile(str(lock_path)).close()
        except LockError:
            return lock_path.read_text().split()[0] if lock_path.read_text().split() else "?"
        return ""
