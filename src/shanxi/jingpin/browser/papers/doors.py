"""The pages of a case on which the current user has something to write or to look through."""

from AccessControl import getSecurityManager
from Products.Five import BrowserView
from shanxi.jingpin.casework.certificate_writing import WRITE as WRITE_CERTIFICATE
from shanxi.jingpin.casework.examination import EXAMINE
from shanxi.jingpin.casework.report_writing import UPLOAD
from shanxi.jingpin.casework.standard_drafting import WRITE as WRITE_STANDARD


#: Page, its name, and the permission on the case that it asks for.
PAGES = (
    ("@@examine", "资格预审审查表", EXAMINE),
    ("@@begin-standard", "制定或者选用标准", WRITE_STANDARD),
    ("@@technical-files", "技术文件", UPLOAD),
    ("@@request-certificate", "申请证书编号", WRITE_CERTIFICATE),
)
BUNDLE = ("@@bundle", "汇总审核资料清单")


class CaseDoors(BrowserView):
    """``@@case-doors`` on a case, for its page."""

    @property
    def links(self) -> list[dict[str, str]]:
        """The pages that are open to the current user now."""
        may = getSecurityManager().checkPermission
        found = [(page, title) for page, title, permission in PAGES if may(permission, self.context)]
        if self.context.case_file.manifest.whole:
            found.append(BUNDLE)
        url = self.context.absolute_url()
        return [{"url": f"{url}/{page}", "title": title} for page, title in found]
