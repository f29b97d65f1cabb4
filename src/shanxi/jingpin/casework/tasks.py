"""Who waits for what: an index of our own, because any index of the catalog can be read through search."""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterable
from dataclasses import astuple
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from shanxi.jingpin.casework.annotated import Annotated
from typing import Any


@dataclass(frozen=True)
class Task:
    """What a principal (a group, or an expert) has to do with an object, since when and until when.

    ``waits`` is False where it waits only once some time has passed: who reads the task asks the object.
    """

    principal: str
    role: str
    state: str
    portal_type: str
    since: datetime
    due_on: date | None = None
    estimated: bool = False
    waits: bool = True


@dataclass(frozen=True)
class Waiting:
    """A task and the object that waits."""

    uid: str
    task: Task


class Tasks(Annotated):
    """Tasks by principal, and by object. Each principal has a tree of their own, so that cases do not conflict."""

    KEY = "shanxi.jingpin.tasks"
    FACTORY = OOBTree

    def set_tasks(self, uid: str, tasks: Iterable[Task]) -> None:
        """Let these be all the tasks of an object."""
        wanted = {(one.principal, one.role): astuple(one) for one in tasks}
        former = dict(self._of(uid))
        objects, principals = self._tree("objects"), self._tree("principals")
        for principal, role in former.keys() - wanted.keys():
            del principals[principal][uid, role]
        for (principal, role), values in wanted.items():
            if former.get((principal, role)) != values:
                principals.setdefault(principal, OOBTree())[uid, role] = values
        if wanted:
            objects[uid] = tuple(sorted(wanted))
        else:
            objects.pop(uid, None)

    def remove(self, uid: str) -> None:
        """Nobody has to do anything with an object any more."""
        if uid in self._read("objects"):
            self.set_tasks(uid, ())

    def tasks_of(self, principals: Iterable[str]) -> list[Waiting]:
        """All tasks of these groups and persons, the most urgent first; those without a term last, the oldest first."""
        trees = (self._read("principals").get(one) or {} for one in dict.fromkeys(principals))
        found = [Waiting(uid, Task(*values)) for tree in trees for (uid, _role), values in tree.items()]
        return sorted(found, key=lambda one: (one.task.due_on or date.max, one.task.since, one.uid, one.task.role))

    def of(self, uid: str) -> list[Task]:
        """Who has to do what with an object."""
        return [Task(*values) for _key, values in self._of(uid)]

    def inconsistencies(self) -> list[tuple[str, str, str]]:
        """Principal, object and role of what one direction knows and the other does not; never any."""
        by_object = {(who, uid, role) for uid, keys in self._read("objects").items() for who, role in keys}
        by_principal = {(who, uid, role) for who, tree in self._read("principals").items() for uid, role in tree}
        return sorted(by_object ^ by_principal)

    def _of(self, uid: str) -> list[tuple[tuple[str, str], tuple[Any, ...]]]:
        principals = self._read("principals")
        return [((who, role), principals[who][uid, role]) for who, role in self._read("objects").get(uid, ())]

    def _tree(self, name: str) -> OOBTree:
        return self.prepare().setdefault(name, OOBTree())

    def _read(self, name: str) -> OOBTree:
        found = None if self._stored is None else self._stored.get(name)
        return OOBTree() if found is None else found
