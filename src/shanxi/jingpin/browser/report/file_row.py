"""Technical files as a page shows them."""

from AccessControl import getSecurityManager
from dataclasses import dataclass
from shanxi.jingpin.casework.report_writing import technical_files
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.process.wording import moment
from typing import Any


@dataclass(frozen=True)
class TechnicalRow:
    """Name, kind, size, moment, and whether the current user has sent it."""

    id: str
    name: str
    kind: str
    url: str
    size: str
    at: str
    is_own: bool


def technical_rows(report: Any) -> list[TechnicalRow]:
    """The files that the current user may see."""
    may = getSecurityManager().checkPermission
    return [_row(one) for one in technical_files(report) if may("View", one)]


def _row(file: Any) -> TechnicalRow:
    return TechnicalRow(
        id=file.getId(),
        name=file.label,
        kind=file.document_kind or "",
        url=f"{file.absolute_url()}/@@file",
        size=f"{-(-file.file.getSize() // 1024)} KB",
        at=moment(file.uploaded_at),
        is_own=file.uploaded_by == me(),
    )
