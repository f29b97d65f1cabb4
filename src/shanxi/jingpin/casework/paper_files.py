"""The text of a paper as a file: taken like any other file, and hashed once."""

from shanxi.jingpin.casework.received_file import receive
from shanxi.jingpin.content.settings import current_settings
from typing import Any
from typing import BinaryIO


MEGABYTE = 1024 * 1024


def keep_document(paper: Any, filename: str, stream: BinaryIO) -> None:
    """Put a file in the place of the paper's document.

    :raises UnacceptableFile: too large, of a wrong kind, empty.
    """
    received = receive(filename, stream, current_settings().file_megabytes * MEGABYTE)
    received.file.sha256 = received.sha256
    paper.document = received.file
