"""Contact persons of an enterprise or a body, apart from its data (个人信息保护法 第六条)."""

from BTrees.OOBTree import OOBTree
from dataclasses import dataclass
from dataclasses import replace
from persistent import Persistent
from secrets import token_hex
from shanxi.jingpin.content.plain import from_plain
from shanxi.jingpin.content.plain import to_plain


@dataclass(frozen=True)
class Person:
    """A contact person; ``user`` is the account, where there is one."""

    name: str
    position: str = ""
    phone: str = ""
    email: str = ""
    user: str = ""
    is_contact: bool = False
    id: str = ""


class People(Persistent):
    """Persons by random id."""

    def __init__(self) -> None:
        self._persons = OOBTree()

    def all(self) -> tuple[Person, ...]:
        """Every person, contacts first, then by name."""
        persons = (from_plain(Person, one) for one in self._persons.values())
        return tuple(sorted(persons, key=lambda one: (not one.is_contact, one.name, one.id)))

    def get(self, id: str) -> Person | None:
        """The person of that id."""
        return from_plain(Person, self._persons.get(id))

    def of_user(self, user: str) -> Person | None:
        """The person whose account it is."""
        return next((one for one in self.all() if user and one.user == user), None)

    def save(self, person: Person) -> Person:
        """Add a person, or change the one of that id."""
        kept = replace(person, id=person.id or token_hex(8))
        self._persons[kept.id] = to_plain(kept)
        return kept

    def remove(self, id: str) -> None:
        """Forget a person (个人信息保护法 第四十七条)."""
        self._persons.pop(id, None)
