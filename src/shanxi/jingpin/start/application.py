"""Zope's application object for a command that runs beside no server."""

from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.SecurityManagement import noSecurityManager
from collections.abc import Iterator
from contextlib import contextmanager
import os
import secrets
from shanxi.jingpin.start.instance import Instance
import transaction
from typing import Any


ADMIN = "admin"


def write_secret(path: os.PathLike[str], text: str) -> None:
    """Write a file that only its owner can read."""
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as handle:
        handle.write(text)


def ensure_admin(application: Any, instance: Instance) -> None:
    """Make the technical administrator with a password of its own, once."""
    users = application.acl_users
    if users.getUserById(ADMIN) is not None:
        return
    password = secrets.token_urlsafe(12)
    users._doAddUser(ADMIN, password, ["Manager"], [])
    transaction.commit()
    write_secret(instance.admin_password, f"{password}\n")


@contextmanager
def zope_application(instance: Instance) -> Iterator[Any]:
    """The application object with a request, the administrator logged in."""
    from Zope2.Startup.run import configure_wsgi  # slow

    configure_wsgi(str(instance.zope_conf))

    import Zope2  # order

    opened = Zope2.app()

    from Testing.makerequest import makerequest  # order: replaces the database when imported before it is open
    from zope.component.hooks import setSite  # order
    from zope.globalrequest import setRequest  # order

    application = makerequest(opened)
    setRequest(application.REQUEST)
    ensure_admin(application, instance)
    newSecurityManager(None, application.acl_users.getUserById(ADMIN).__of__(application.acl_users))
    try:
        yield application
    finally:
        setSite(None)
        noSecurityManager()
        application._p_jar.close()
