"""What was numbered, decided, handed in or made public stays: no door removes or moves it, for nobody.

Only with the whole site it goes. Uninstalling is refused while anything of ours exists (``setuphandlers.uninstall``).
"""

from OFS.interfaces import IApplication
from OFS.interfaces import IObjectWillBeMovedEvent
from plone import api
from plone.base.interfaces import IPloneSiteRoot
from shanxi.jingpin.casework.claims import claims_of
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.decisions import case_of
from shanxi.jingpin.casework.decisions import transitions_taken
from shanxi.jingpin.casework.material_files import is_handed_in
from shanxi.jingpin.casework.new_case import CASE
from shanxi.jingpin.content.public_content import IFixed
from shanxi.jingpin.process.workflows import WORKFLOWS
import transaction
from typing import Any
from zExceptions import BadRequest
from zope.interface import noLongerProvides
from zope.lifecycleevent.interfaces import IObjectCopiedEvent


#: Papers that are part of a case from the moment it is numbered, even if nobody has written in them.
PAPERS = frozenset(("Review", "CertificationReport", "Certificate"))
FILES = frozenset(("MaterialFile", "TechnicalFile"))


class RemovalRefused(BadRequest):
    """The object stays."""


RemovalRefused.__name__ = BadRequest.__name__  # the publisher finds the status, 400, by the name of the class


def is_kept(obj: Any) -> bool:
    """Whether an object was numbered, decided or handed in."""
    if obj.portal_type in FILES:
        return _is_kept_file(obj)
    if obj.number or (obj.portal_type in PAPERS and case_of(obj).number):
        return True
    return _is_decided(obj) or _has_cases(obj)


def _is_kept_file(file: Any) -> bool:
    owner = file.__parent__
    if owner.portal_type == "Material":
        return is_handed_in(file)
    return owner.portal_type == "Objection" or _is_decided(owner)


def _is_decided(obj: Any) -> bool:
    workflow = WORKFLOWS.get(obj.portal_type)
    if workflow is None or not workflow.transitions:
        return False
    return state_of(obj) != workflow.initial.value or bool(transitions_taken(obj))


def _has_cases(obj: Any) -> bool:
    if obj.portal_type not in ("Enterprise", "Product"):
        return False
    key = (obj.getId(),) if obj.portal_type == "Enterprise" else (obj.__parent__.getId(), obj.getId())
    return any(True for _one in claims_of(api.portal.get()).of(CASE, *key))


def refuse_removal(obj: Any, event: IObjectWillBeMovedEvent) -> None:
    """Stop a removal, a move or a new name, whoever asks; what is added passes, and so does the end of the site.

    :raises RemovalRefused: the object stays; so does everything that was to go with it.
    """
    if _takes_away(event) and is_kept(obj):
        _refuse(f"“{obj.label}”已经编号、办理或者提交，须留存备查，不能删除或者移动。")


def refuse_public_removal(obj: Any, event: IObjectWillBeMovedEvent) -> None:
    """The same for the sections, the form 提出异议 and the public copies: a running notice stays where people found it.

    :raises RemovalRefused: the object stays.
    """
    if _takes_away(event):
        _refuse(words_of_public(obj))


def words_of_public(obj: Any) -> str:
    """Why a public object stays."""
    return f"“{obj.Title()}”是网站的固定栏目或者已经公开的内容，不能删除、移动或者改名。"


def _takes_away(event: IObjectWillBeMovedEvent) -> bool:
    whole_site = IPloneSiteRoot.providedBy(event.object) or IApplication.providedBy(event.object)
    return event.oldParent is not None and not whole_site


def _refuse(words: str) -> None:
    transaction.doom()
    raise RemovalRefused(words)


def loosen_copy(copy: Any, event: IObjectCopiedEvent) -> None:
    """What an editor has copied from a fixed page is an ordinary page."""
    noLongerProvides(copy, IFixed)
