"""The public side: sections that stay, and copies of approved fields, written by ``publication``, pointing nowhere."""

from plone.dexterity.content import Item
from shanxi.jingpin.content.office_content import forget_hints
from zope.interface import implementer
from zope.interface import Interface


class IPublicCopy(Interface):
    """An object that anybody may read."""


class IFixed(Interface):
    """A section of the navigation, or the form 提出异议: the site is never without it."""


@implementer(IPublicCopy)
class PublicCopy(Item):
    """A copy nobody owns; its creator is not shown."""

    exclude_from_nav = True
    #: Words to be found by, besides the title.
    searchable = tuple[str, ...]()

    def __init_subclass__(cls) -> None:
        """As with office content: type hints of the class are no annotations of its objects."""
        super().__init_subclass__()
        forget_hints(cls)

    def addCreator(self, creator: str | None = None) -> None:
        """The person who took the step is not public."""

    def SearchableText(self) -> str:
        """The title and the fields named in ``searchable``."""
        values = (getattr(self, name, None) for name in self.searchable)
        return " ".join(one for one in (self.Title(), *values) if isinstance(one, str) and one)
