"""One file a request: by a plain form, or by script that wants JSON."""

import json
from plone import api
from Products.Five import BrowserView
from shanxi.jingpin.browser.materials.upload_box import note_refusal
from shanxi.jingpin.casework.decisions import case_of
from shanxi.jingpin.casework.licence_copy import use_licence
from shanxi.jingpin.casework.material_files import add_file
from shanxi.jingpin.casework.material_files import Added
from shanxi.jingpin.casework.material_files import FORM
from shanxi.jingpin.casework.material_files import replace_file
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content.file_kinds import UnacceptableFile
import transaction
from typing import Any
from zope.component import getMultiAdapter


STALE = "页面停留时间较长，为了安全请刷新页面后再上传一次。"


def page_with(material: Any) -> tuple[Any, str]:
    """The case, and the page of it on which this sub-item is shown."""
    case = case_of(material)
    return case, "application-form" if material.sub_item == FORM else "materials"


def address_of(material: Any) -> str:
    """Where a sub-item is shown."""
    case, name = page_with(material)
    if material.sub_item == FORM:
        return f"{case.absolute_url()}/@@{name}?section=undertaking#seal-scan"
    return f"{case.absolute_url()}/@@{name}#{material.getId()}"


def said_of(added: Added) -> str:
    """What became of a file, in words."""
    same = f"与“{added.same_as}”中的文件内容相同。" if added.same_as else ""
    return f"文件“{added.file.label}”已上传。{same}"


class Answering(BrowserView):
    """A door that changes files: POST only, with a token, answered as a page or as JSON."""

    @property
    def material(self) -> Any:
        """The sub-item whose files are changed."""
        return self.context

    def __call__(self) -> str:
        if self.request.method != "POST":
            return self.request.response.redirect(address_of(self.material))
        try:
            message = self.changed()
        except (UnacceptableFile, WritingRefused) as refusal:
            return self.refused(str(refusal))
        return self.done(message)

    def changed(self) -> str:
        """Change what is asked for, and say so.

        :raises UnacceptableFile: the file is not taken.
        :raises WritingRefused: nothing can be changed now.
        """
        authenticator = getMultiAdapter((self.context, self.request), name="authenticator")
        if not authenticator.verify():
            raise WritingRefused(STALE)
        return self.change()

    def change(self) -> str:
        """What this door does."""
        raise NotImplementedError

    @property
    def wants_json(self) -> bool:
        """Whether script is asking."""
        return "application/json" in (self.request.getHeader("Accept") or "")

    def done(self, message: str) -> str:
        """The good answer."""
        if self.wants_json:
            return self._json(200, message)
        api.portal.show_message(message, self.request)
        return self.request.response.redirect(address_of(self.material))

    def refused(self, message: str) -> str:
        """The refusal, at its sub-item; everything else on the page stays."""
        transaction.doom()
        if self.wants_json:
            return self._json(400, message)
        case, name = page_with(self.material)
        note_refusal(self.request, self.material, message)
        self.request.form.clear()
        self.request.form["section"] = "undertaking"
        self.request.response.setStatus(400)
        return getMultiAdapter((case, self.request), name=name)()

    def _json(self, status: int, message: str) -> str:
        self.request.response.setStatus(status)
        self.request.response.setHeader("Content-Type", "application/json; charset=utf-8")
        return json.dumps({"message": message}, ensure_ascii=False)


class Upload(Answering):
    """``@@upload`` on a sub-item: the input ``file``, and ``replaces`` where it takes another one's place."""

    def change(self) -> str:
        upload = self.request.form.get("file")
        filename = getattr(upload, "filename", "") or ""
        if not filename:
            raise UnacceptableFile("没有收到文件，请先选择文件。")
        added = self._added(filename, upload)
        return said_of(added)

    def _added(self, filename: str, upload: Any) -> Added:
        replaced = self.request.form.get("replaces", "")
        if not replaced:
            return add_file(self.context, filename, upload)
        if replaced not in self.context:
            raise WritingRefused("要更换的文件已经不在了，请刷新页面。")
        return replace_file(self.context[replaced], filename, upload)


class UseLicence(Answering):
    """``@@use-licence`` on a sub-item: the licence that the enterprise has registered."""

    def change(self) -> str:
        return said_of(use_licence(self.context))
