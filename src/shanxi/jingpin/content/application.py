"""认证申请: one product or service of one enterprise in one call."""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from plone.supermodel import model
from shanxi.jingpin.content.case_file import CaseFile
from shanxi.jingpin.content.office_content import OfficeContainer
from shanxi.jingpin.content.sections import Sections
from typing import Any
from zope.interface import implementer


class IApplication(model.Schema):
    """A case has no fields of its own: see ``sections`` for the form, ``case_file`` for the process."""


@implementer(IApplication)
class Application(OfficeContainer):
    """A case; it belongs to the call, enterprise and product whose ids it carries."""

    security = ClassSecurityInfo()
    security.declarePrivate("sections", "case_file")

    #: Roles on the office do not reach here: a case says by itself who has a part in it.
    __ac_local_roles_block__ = True

    call_id = ""
    enterprise_id = ""
    product_id = ""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._sections = Sections()
        self._case_file = CaseFile()

    @property
    def sections(self) -> Sections:
        """The form (表一 to 表三)."""
        return self._sections

    @property
    def case_file(self) -> CaseFile:
        """What the process keeps."""
        return self._case_file

    @property
    def number(self) -> str:
        """The case number, once it is submitted (第六条（一）)."""
        return self._case_file.number

    @property
    def label(self) -> str:
        """The product or service as the applicant calls it."""
        return self._sections.get("item")["name"] or "未命名的申报项目"


InitializeClass(Application)
