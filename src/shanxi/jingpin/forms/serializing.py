"""A form as JSON: collective.easyform 5.0.2 asks plone.api for a permission by its id, which ends in an error."""

from collective.easyform.config import DOWNLOAD_SAVED_PERMISSION
from collective.easyform.interfaces import IEasyForm
from collective.easyform.serializer import SerializeToJson as SavedToJson
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.serializer.dxcontent import SerializeToJson
from shanxi.jingpin.interfaces import IJingpinLayer
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.security import checkPermission


@implementer(ISerializeToJson)
@adapter(IEasyForm, IJingpinLayer)
class FormToJson(SavedToJson):
    """The form, and what it has saved for those who may download it."""

    def __call__(self, version: Any = None, include_items: bool = True) -> dict[str, Any]:
        """The form's fields as plone.restapi serializes content."""
        result = SerializeToJson.__call__(self, version, include_items)
        if checkPermission(DOWNLOAD_SAVED_PERMISSION, self.context):
            self.serializeSavedData(result)
        return result
