"""What all objects of the office have in common: they tell the catalog nothing, and nobody owns them."""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from plone.dexterity.content import Container
from plone.dexterity.content import Item
from zope.interface import implementer
from zope.interface import Interface


def forget_hints(cls: type) -> None:
    """Keep ``__annotations__`` free for zope.annotation: found on the class, it would be shared and never stored."""
    if "__annotations__" in vars(cls):
        del cls.__annotations__


class IOfficeContent(Interface):
    """An object that is kept in the office and never public."""


@implementer(IOfficeContent)
class OfficeContent:
    """Title, creator and text of an office object say no more than its number or random id."""

    security = ClassSecurityInfo()

    number = ""
    exclude_from_nav = True

    def __init_subclass__(cls) -> None:
        """Drop the type hints of the class: zope.annotation would take them for the annotations of each object."""
        super().__init_subclass__()
        forget_hints(cls)

    def Title(self) -> str:
        """The number, or the random id; screens show ``label``."""
        return self.number or self.getId()

    def Description(self) -> str:
        """Nothing: the catalog keeps descriptions."""
        return ""

    def SearchableText(self) -> str:
        """Nothing: no word of an office object can be searched for."""
        return ""

    def Subject(self) -> tuple[str, ...]:
        """No keywords."""
        return ()

    def addCreator(self, creator: str | None = None) -> None:
        """The creator keeps nothing, and the catalog does not say who it was."""

    @property
    def label(self) -> str:
        """What screens call the object."""
        return self.Title()

    security.declarePrivate("label")


InitializeClass(OfficeContent)


class OfficeItem(OfficeContent, Item):
    """An office object without children."""


class OfficeContainer(OfficeContent, Container):
    """An office object with children; unordered, so that adding one does not rewrite a list of all."""

    _ordering = "unordered"

    def notifyModified(self) -> None:
        """Nothing: a child that is added would rewrite its container, and two would conflict."""
