"""A file as a page shows it."""

from dataclasses import dataclass
from shanxi.jingpin.browser.materials.limits import size_in_words
from shanxi.jingpin.casework.material_files import files_of
from shanxi.jingpin.casework.material_files import is_handed_in
from shanxi.jingpin.process.wording import moment
from typing import Any


@dataclass(frozen=True)
class FileRow:
    """Name, size, moment; what became of it; and where it is fetched."""

    id: str
    name: str
    url: str
    size: str
    at: str
    note: str
    is_replaced: bool
    is_handed_in: bool
    is_new: bool


def file_rows(material: Any) -> list[FileRow]:
    """The files of a sub-item, the oldest first."""
    return [file_row(one) for one in files_of(material)]


def file_row(file: Any) -> FileRow:
    """One file."""
    handed_in = is_handed_in(file)
    return FileRow(
        id=file.getId(),
        name=file.label,
        url=f"{file.absolute_url()}/@@file",
        size=size_in_words(file.file.getSize()),
        at=moment(file.uploaded_at),
        note=file.note or "",
        is_replaced=bool(file.replaced_by),
        is_handed_in=handed_in,
        is_new=not handed_in and file.__parent__.__parent__.case_file.submitted_at is not None,
    )
