"""The body of a request: an object, or a refusal that says so."""

from plone.restapi.deserializer import json_body
from plone.restapi.exceptions import DeserializationError
from typing import Any
from zExceptions import BadRequest


NO_OBJECT = "请求的正文应当是一个 JSON 对象。"


def body_of(request: Any) -> dict[str, Any]:
    """What was sent.

    :raises BadRequest: it cannot be read, or is no object.
    """
    try:
        return json_body(request)
    except DeserializationError as error:
        raise BadRequest(NO_OBJECT) from error
