"""The upload of the business licence: one plain file input, judged before anything is stored."""

from plone import api
from Products.Five.browser import BrowserView
from shanxi.jingpin.browser.frame.soft_token import is_stale
from shanxi.jingpin.browser.frame.soft_token import STALE
from shanxi.jingpin.casework.enterprise_data import LICENCE_LIMIT
from shanxi.jingpin.casework.enterprise_data import save_licence
from shanxi.jingpin.content.file_kinds import ENDINGS
from shanxi.jingpin.content.file_kinds import UnacceptableFile
from typing import Any
from ZPublisher.HTTPRequest import FileUpload


class Licence(BrowserView):
    """The page with the file input."""

    label = "营业执照"

    error = ""
    megabytes = LICENCE_LIMIT // 1024 // 1024
    endings = "、".join(one.upper() for one in ENDINGS)
    accepted = ",".join(f".{one}" for one in ENDINGS)

    def __call__(self) -> Any:
        """The page, after a file where one was sent."""
        if self.request.method == "POST" and self._saved():
            api.portal.show_message("营业执照已上传", self.request)
            self.request.response.redirect(self.context.absolute_url())
            return ""
        return self.index()

    def _saved(self) -> bool:
        if is_stale(self.context, self.request):
            self.error = STALE
            return False
        upload = self.request.form.get("licence")
        if not isinstance(upload, FileUpload) or not upload.filename:
            self.error = "没有收到文件，请先选择文件。"
            return False
        try:
            save_licence(self.context, upload.filename, upload)
        except UnacceptableFile as refusal:
            self.error = str(refusal)
        return not self.error
