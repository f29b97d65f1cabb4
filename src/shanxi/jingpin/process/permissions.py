"""Permissions that guard no transition: reading, writing and managing."""

from dataclasses import dataclass
from shanxi.jingpin.process.roles import ADMINISTRATORS


@dataclass(frozen=True)
class Permission:
    """A permission: id, title, and the roles that hold it everywhere.

    Process roles never hold one everywhere. Two functions are global, as groups with a role: Log Auditor and
    Site Editor. Manager and Site Administrator hold what administers the site, and nothing of the process.
    """

    id: str
    title: str
    global_roles: tuple[str, ...] = ()


def _own(words: str, *global_roles: str) -> Permission:
    """A permission named by its words: ``View Log`` → ``shanxi.jingpin.view_log``."""
    return Permission(f"shanxi.jingpin.{words.lower().replace(' ', '_')}", f"shanxi.jingpin: {words}", global_roles)


#: Granted state by state in the drawings, or by role on one object.
ACCESS: tuple[Permission, ...] = (
    _own("View Decisions"),
    _own("Write Application"),
    _own("Upload Material File"),
    _own("Examine Materials"),
    _own("Write Review"),
    _own("Write Standard"),
    _own("Write Report"),
    _own("Write Finding"),
    _own("Upload Technical File"),
    _own("Write Certificate"),
    _own("Handle Objection"),
    _own("View Redacted Objection"),
    _own("Write Notice"),
    _own("Write Announcement"),
    _own("Write Call"),
    _own("Write Enterprise"),
    _own("Write Product"),
    _own("Start Application"),
    _own("Manage Enterprise Accounts"),
    _own("Decide Enterprise Claim"),
    _own("Write Review Body"),
)

#: Granted at the root of the site.
GENERAL: tuple[Permission, ...] = (
    _own("View Log", "Log Auditor"),
    _own("Add Office Content"),
    _own("Add Public Copy"),
    _own("Add Notice", "Site Editor"),
    _own("Add Announcement", "Site Editor"),
    _own("Use Workbench", "Authenticated"),
    _own("Manage Calls", *ADMINISTRATORS),
    _own("Manage Review Bodies", *ADMINISTRATORS),
    _own("Manage Calendar", *ADMINISTRATORS),
    _own("Manage Settings", *ADMINISTRATORS),
)

PERMISSIONS: tuple[Permission, ...] = (*ACCESS, *GENERAL)
