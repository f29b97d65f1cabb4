"""SHA-256 of values, files and objects."""

from Acquisition import aq_base
import hashlib
import json
from plone.dexterity.utils import iterSchemata
from typing import Any
from zope.schema import getFieldsInOrder


def digest(value: Any) -> str:
    """SHA-256 of a value made of simple parts."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def file_digest(file: Any) -> str:
    """SHA-256 of a stored file."""
    known = getattr(file, "sha256", "")
    if known:
        return known
    with file.open() as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _plain(value: Any) -> Any:
    return file_digest(value) if hasattr(value, "open") and hasattr(value, "contentType") else value


def object_digest(obj: Any) -> str:
    """SHA-256 of all fields of an object, and of what lies in it."""
    known = getattr(aq_base(obj), "sha256", "")
    if known:
        return known
    names = [name for schema in iterSchemata(obj) for name, _field in getFieldsInOrder(schema)]
    fields = {name: _plain(getattr(obj, name, None)) for name in names}
    children = getattr(obj, "objectValues", tuple)()
    return digest({"fields": fields, "children": sorted(object_digest(one) for one in children)})
