"""Which files are taken: judged by their content, not by the name or the type that came with them."""

from dataclasses import dataclass
import filetype


@dataclass(frozen=True)
class FileKind:
    """A kind of file: media type, and the endings its name may have."""

    media_type: str
    endings: tuple[str, ...]


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

FILE_KINDS: tuple[FileKind, ...] = (
    FileKind("application/pdf", ("pdf",)),
    FileKind(_WORD, ("docx",)),
    FileKind(_SHEET, ("xlsx",)),
    FileKind("image/jpeg", ("jpg", "jpeg")),
    FileKind("image/png", ("png",)),
)

ENDINGS: tuple[str, ...] = tuple(ending for kind in FILE_KINDS for ending in kind.endings)

#: Enough to tell the kinds apart: Office documents name their parts within the first entries of the archive.
HEAD_BYTES = 8192


class UnacceptableFile(ValueError):
    """A file that is not taken; the message is for the person who sent it."""


def kind_of(head: bytes, filename: str) -> FileKind:
    """The kind of a file by its first bytes, if its name agrees.

    :raises UnacceptableFile: empty, of another kind, or named otherwise.
    """
    if not head:
        raise UnacceptableFile(f"文件“{filename}”是空的，请检查后重新上传。")
    guessed = filetype.guess_mime(head)
    kind = next((one for one in FILE_KINDS if one.media_type == guessed), None)
    if kind is None:
        raise UnacceptableFile(f"文件“{filename}”不是可接收的格式。请上传 PDF、DOCX、XLSX、JPG 或 PNG 文件。")
    if filename.rsplit(".", 1)[-1].lower() not in kind.endings:
        expected = " 或 ".join(f".{one}" for one in kind.endings)
        raise UnacceptableFile(f"文件“{filename}”的内容与扩展名不一致，扩展名应当是 {expected}。")
    return kind
