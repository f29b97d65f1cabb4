"""Files of a visitor: measured and judged before any widget sees them; what is refused is never stored."""

from shanxi.jingpin.casework.received_file import receive
from shanxi.jingpin.casework.received_file import Received
from shanxi.jingpin.content.file_kinds import UnacceptableFile
from typing import Any
from zope.annotation.interfaces import IAnnotations


KEY = "shanxi.jingpin.forms.evidence"
PREFIX = "form.widgets."
NAMES = ("evidence1", "evidence2", "evidence3")
MEGABYTES = 10
LIMIT = MEGABYTES * 1024 * 1024


def take_files(request: Any) -> dict[str, str]:
    """Take every file out of the request and keep the acceptable ones beside it; field → why it was refused."""
    received: dict[str, Received] = {}
    refused: dict[str, str] = {}
    for key in [key for key, value in request.form.items() if hasattr(value, "filename")]:
        upload, name = request.form.pop(key), key.removeprefix(PREFIX)
        if name not in NAMES or not upload.filename:
            continue
        try:
            received[name] = receive(upload.filename, upload, LIMIT)
        except UnacceptableFile as refusal:
            refused[name] = str(refusal)
    IAnnotations(request)[KEY] = received
    return refused


def files_of(request: Any) -> list[Received]:
    """The acceptable files of a request, in the order of the form."""
    received = IAnnotations(request).get(KEY, {})
    return [received[name] for name in NAMES if name in received]
