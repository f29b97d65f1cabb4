"""Refusals as JSON: who may not, what cannot be changed now, what is stale, what does not fit."""

from AccessControl import getSecurityManager
from AccessControl.unauthorized import Unauthorized
from collections.abc import Callable
from collections.abc import Mapping
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content.sections import RevisionConflict
from shanxi.jingpin.services.sections.json_values import to_json
import transaction
from typing import Any
from zope.interface import Invalid
from zope.schema.interfaces import ValidationError


def refusal(request: Any, status: int, type: str, message: str, **more: Any) -> dict[str, Any]:
    """An error answer; nothing of the request is kept."""
    transaction.doom()
    request.response.setStatus(status)
    return {"error": {"type": type, "message": message, **more}}


def words_of(error: Invalid) -> str:
    """An error of a field in words."""
    if isinstance(error, ValidationError):
        return str(error.doc() or "填写有误。")
    return str(error.args[0]) if error.args else "填写有误。"


def field_errors(request: Any, errors: Mapping[str, Invalid]) -> dict[str, Any]:
    """400: what does not fit, by field."""
    told = {name: words_of(error) for name, error in errors.items()}
    return refusal(request, 400, "InvalidValues", f"有{len(told)}处填写有误，没有保存。", errors=told)


def guarded(request: Any, write: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """The answer of a write, or the refusal of it."""
    try:
        return write()
    except RevisionConflict as conflict:
        more = {"revision": conflict.revision, "values": to_json(conflict.values)}
        return refusal(request, 409, "RevisionConflict", "这一部分已由他人保存，请核对后再保存。", **more)
    except WritingRefused as refused:
        return refusal(request, 403, "WritingRefused", str(refused))
    except Unauthorized:
        if getSecurityManager().getUser().getId() is None:
            raise
        return refusal(request, 403, "Forbidden", "您没有填报这件申请的权限。")
