"""The public sections and pages: which there are, in the order of the navigation (process §3, places)."""

from AccessControl.Permission import Permission
from pathlib import Path
from plone.app.textfield.value import RichTextValue
from plone.base.interfaces.constrains import ENABLED
from plone.dexterity.utils import createContentInContainer
from Products.CMFCore.utils import getToolByName
from shanxi.jingpin.content.public_content import IFixed
from typing import Any
from typing import NamedTuple
from zope.interface import alsoProvides
from zope.interface import noLongerProvides


TEXTS = Path(__file__).parent / "texts"


#: Who publishes in a section of ordinary pages, beside those who may everywhere.
AUTHORS = ("Owner",)


class Section(NamedTuple):
    """A public section: ``holds`` are the portal_types it may hold, none for a page."""

    id: str
    title: str
    description: str
    layout: str
    holds: tuple[str, ...] = ()
    in_navigation: bool = True

    @property
    def portal_type(self) -> str:
        """A folder where it holds something, else a page."""
        return "Folder" if self.holds else "Document"


SECTIONS: tuple[Section, ...] = (
    Section(
        "notices",
        "公示",
        "通过汇总审核的企业及其产品、服务，在发布公告之前在这里公示，接受社会监督。对公示内容有异议的，请在公示期内书面提出。",
        "notices-list",
        ("NoticePage",),
    ),
    Section(
        "announcements",
        "公告",
        "公示期满、没有未处理异议的认证结果，以公告发布；证书自公告之日起生效。",
        "announcements-list",
        ("AnnouncementPage",),
    ),
    Section(
        "register",
        "获证名录",
        "已公告的“山西精品”认证证书：获证企业、产品或服务、依据的标准、证书编号和现在的状态。",
        "register-list",
        ("RegisterEntry",),
    ),
    Section(
        "standards",
        "团体标准",
        "为“山西精品”认证制定并发布的团体标准。",
        "standards-list",
        ("PublishedStandard",),
    ),
    Section(
        "enterprises",
        "获证企业",
        "获得“山西精品”认证的企业及其获证产品、服务。",
        "enterprises-list",
        ("EnterprisePage",),
    ),
    Section(
        "guide",
        "申报指南",
        "怎样申报“山西精品”认证：流程、材料、先进性分析的九个方面、各环节的期限，以及对公示提出异议的办法。",
        "application-guide",
        ("Document", "File", "Image", "Link"),
    ),
    Section(
        "news",
        "新闻动态",
        "“山西精品”区域公用品牌的工作动态、通知和活动消息。",
        "latest-first",
        ("News Item", "Document", "File", "Image", "Link"),
    ),
    Section(
        "contact",
        "联系",
        "怎样联系“山西精品”区域公用品牌的主办单位。",
        "contact-details",
    ),
    Section(
        "privacy",
        "隐私说明",
        "本网站处理哪些个人信息、为什么处理、向谁提供、保存多久，以及您的权利。",
        "document_view",
        in_navigation=False,
    ),
)

SECTION_IDS: tuple[str, ...] = tuple(section.id for section in SECTIONS)

#: What would take a section out of sight or change what it is; its words are the editor's.
#: Owner: what an editor adds in a section is theirs.
KEEPING = ("Request review", "Manage properties", "Modify view template", "Modify constrain types")
KEEPERS = ("Manager", "Site Administrator", "Owner")


def create_sections(portal: Any) -> None:
    """Add the sections that are missing; one that an editor has changed stays as it is."""
    for section in SECTIONS:
        if section.id not in portal:
            _publish(portal, _create(portal, section))
        if section.holds:
            _restrict(portal[section.id], section.holds)
        if "Document" in section.holds:
            _let_authors_publish(portal[section.id])
        keep(portal[section.id])
    for position, section_id in enumerate(SECTION_IDS):
        portal.moveObjectToPosition(section_id, position)


def _create(portal: Any, section: Section) -> Any:
    values = {
        "id": section.id,
        "title": section.title,
        "description": section.description,
        "language": "zh-cn",
        "exclude_from_nav": not section.in_navigation,
    }
    text = TEXTS / f"{section.id}.html"
    if text.is_file():
        values["text"] = RichTextValue(text.read_text(encoding="utf-8"), "text/html", "text/x-html-safe")
    created = createContentInContainer(portal, section.portal_type, checkConstraints=False, **values)
    created.setLayout(section.layout)
    return created


def _publish(portal: Any, created: Any) -> None:
    workflow = getToolByName(portal, "portal_workflow")
    if workflow.getInfoFor(created, "review_state", None) == "private":
        workflow.doActionFor(created, "publish")


def keep(obj: Any) -> None:
    """Nobody removes or moves it (``casework.keeping``), and no editor retracts it."""
    alsoProvides(obj, IFixed)
    for title in KEEPING:
        # manage_permission knows only what the class of the object asks for
        Permission(title, (), obj).setRoles(KEEPERS)


def let_go(obj: Any) -> None:
    """The add-on goes: an ordinary object again."""
    noLongerProvides(obj, IFixed)
    for title in KEEPING:
        forget_permission(obj, title)


def forget_permission(obj: Any, title: str) -> None:
    """Take the setting of a permission away from an object."""
    permission = Permission(title, (), obj)
    permission.setRoles([])
    obj.__dict__.pop(permission._p, None)


def _restrict(folder: Any, portal_types: tuple[str, ...]) -> None:
    """Only these types; the public copies among them are written by the publication layer alone."""
    folder.constrain_types_mode = ENABLED
    folder.locally_allowed_types = list(portal_types)
    folder.immediately_addable_types = list(portal_types)


def _let_authors_publish(folder: Any) -> None:
    """An editor publishes the ordinary pages that he or she has added; the section itself belongs to nobody."""
    folder.manage_permission("Review portal content", AUTHORS, acquire=True)
