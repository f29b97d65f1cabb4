"""A file that comes in: measured, named, judged by its content and hashed before anything is stored."""

from dataclasses import dataclass
import hashlib
import os
from plone.namedfile.file import NamedBlobFile
from shanxi.jingpin.content.file_kinds import HEAD_BYTES
from shanxi.jingpin.content.file_kinds import kind_of
from shanxi.jingpin.content.file_kinds import UnacceptableFile
from typing import BinaryIO
import unicodedata


NAME_LIMIT = 120
CHUNK = 1 << 16
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Received:
    """A file with its cleaned name, size and hash; stored only when the object that carries it is."""

    file: NamedBlobFile
    name: str
    size: int
    sha256: str


def receive(filename: str, stream: BinaryIO, limit: int) -> Received:
    """Take a file of at most ``limit`` bytes.

    :raises UnacceptableFile: no name, too long a name, too large, empty, or not what its name says.
    """
    name = cleaned_name(filename)
    _refuse_large(name, _announced_size(stream), limit)
    head = stream.read(HEAD_BYTES)
    kind = kind_of(head, name)
    file = NamedBlobFile(contentType=kind.media_type, filename=name)
    size, sha256 = _copy(name, head, stream, file, limit)
    return Received(file, name, size, sha256)


def cleaned_name(filename: str) -> str:
    """The bare name, without folders and invisible characters.

    :raises UnacceptableFile: nothing is left of it, or it is too long.
    """
    bare = unicodedata.normalize("NFC", filename).replace("\\", "/").rsplit("/", 1)[-1]
    name = "".join(one for one in bare if unicodedata.category(one)[0] != "C").strip()
    if not name.rsplit(".", 1)[0]:
        raise UnacceptableFile("没有收到文件，请先选择文件。")
    if len(name) > NAME_LIMIT:
        raise UnacceptableFile(f"文件名“{name[:20]}……”过长，请改到{NAME_LIMIT}个字以内再上传。")
    return name


def _announced_size(stream: BinaryIO) -> int:
    start = stream.tell()
    end = stream.seek(0, os.SEEK_END)
    size = (stream.tell() if end is None else end) - start
    stream.seek(start)
    return size


def _refuse_large(name: str, size: int, limit: int) -> None:
    if size > limit:
        raise UnacceptableFile(
            f"文件“{name}”有{size / MEGABYTE:.1f} MB，超过每个文件{limit // MEGABYTE} MB 的上限，请压缩或者拆分后上传。"
        )


def _copy(name: str, head: bytes, stream: BinaryIO, file: NamedBlobFile, limit: int) -> tuple[int, str]:
    digest, size, chunk = hashlib.sha256(), 0, head
    with file.open("w") as target:
        while chunk:
            size += len(chunk)
            _refuse_large(name, size, limit)
            digest.update(chunk)
            target.write(chunk)
            chunk = stream.read(CHUNK)
    return size, digest.hexdigest()
