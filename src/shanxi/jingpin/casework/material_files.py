"""The files of an application: taken, replaced and removed by any door (第七条)."""

from collections.abc import Iterator
from dataclasses import dataclass
from shanxi.jingpin.casework.claims import guard_read
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.decisions import case_of
from shanxi.jingpin.casework.drafting import demand_writing
from shanxi.jingpin.casework.drafting import opened_now
from shanxi.jingpin.casework.opened_places import is_open
from shanxi.jingpin.casework.opened_places import SEAL_SCAN
from shanxi.jingpin.casework.received_file import receive
from shanxi.jingpin.casework.received_file import Received
from shanxi.jingpin.casework.snapshots import snapshots_of
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.file_kinds import UnacceptableFile
from shanxi.jingpin.content.material import material_id
from shanxi.jingpin.content.settings import current_settings
from typing import Any
from typing import BinaryIO


UPLOAD = "shanxi.jingpin: Upload Material File"
#: The sub-item that holds the application form: the scans of its sealed page.
FORM = "1"
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Added:
    """A file that was taken; ``same_as`` names another sub-item that holds the same content."""

    file: Any
    same_as: str = ""


def materials_of(application: Any) -> list[Any]:
    """The sub-items of an application, in the order of 第七条, the applicant's before the other parties'."""
    found = [one for one in application.objectValues() if one.portal_type == "Material"]
    return sorted(
        found, key=lambda one: (int(one.sub_item.rstrip("abcde")), one.sub_item, one.party != "applicant", one.party)
    )


def files_of(material: Any) -> list[Any]:
    """The files of a sub-item, the oldest first."""
    return sorted(material.objectValues(), key=lambda one: (one.uploaded_at, one.getId()))


def all_files(application: Any) -> Iterator[tuple[Any, Any]]:
    """Every sub-item with each of its files."""
    return ((material, one) for material in materials_of(application) for one in files_of(material))


def used_bytes(application: Any) -> int:
    """How much the files of an application take."""
    return sum(one.file.getSize() for _material, one in all_files(application))


def may_write_files(material: Any) -> bool:
    """Whether files of this sub-item can be changed at this moment, as far as the process is concerned."""
    return is_open(opened_now(case_of(material)), material.as_facts().place)


def demand_files(material: Any) -> None:
    """Let only those pass who may change the files of this sub-item now.

    :raises Unauthorized: the current user may not.
    :raises WritingRefused: it is not open now.
    """
    opened = demand_writing(case_of(material))
    if not is_open(opened, material.as_facts().place):
        raise WritingRefused(f"本次补全没有开放“{material.label}”，不能修改。")
    demand(UPLOAD, material)


def add_file(material: Any, filename: str, stream: BinaryIO) -> Added:
    """Take a file for a sub-item.

    :raises Unauthorized: the current user may not.
    :raises WritingRefused: it is not open now.
    :raises UnacceptableFile: too large, of a wrong kind, empty, there already; the message says so.
    """
    if material.sub_item == FORM:
        return add_seal_scan(case_of(material), filename, stream)
    demand_files(material)
    return _add(material, filename, stream)


def add_seal_scan(application: Any, filename: str, stream: BinaryIO) -> Added:
    """Take the scan of the sealed form, and note the text that was sealed (表三).

    :raises Unauthorized: the current user may not.
    :raises WritingRefused: the form is not open now.
    :raises UnacceptableFile: as ``add_file``.
    """
    _demand_form(application)
    hash = application.sections.form_hash()
    added = _add(application[material_id(FORM)], filename, stream, note=f"核对码 {check_code(hash)}")
    application.case_file.sealed_hash = hash
    return added


def _demand_form(application: Any) -> None:
    if not is_open(demand_writing(application), SEAL_SCAN):
        raise WritingRefused("本次补全没有开放申请表，不需要重新签字盖章。")


def check_code(hash: str) -> str:
    """The beginning of a hash in groups of four, short enough to be compared with a sheet of paper."""
    return " ".join(hash[start : start + 4] for start in range(0, 12, 4)).upper()


def _add(material: Any, filename: str, stream: BinaryIO, note: str = "") -> Added:
    application = case_of(material)
    received = receive(filename, stream, current_settings().file_megabytes * MEGABYTE)
    _refuse_beyond_quota(application, received)
    same_as = _same_content(application, material, received)
    stored = create(
        material,
        "MaterialFile",
        file=received.file,
        note=note,
        sha256=received.sha256,
        uploaded_by=me(),
        uploaded_at=now(),
    )
    return Added(stored, same_as)


def _refuse_beyond_quota(application: Any, received: Received) -> None:
    limit = current_settings().case_megabytes
    guard_read(*(one._count for one in materials_of(application)))
    used = used_bytes(application)
    if used + received.size > limit * MEGABYTE:
        left = max(0, limit * MEGABYTE - used) // MEGABYTE
        raise UnacceptableFile(f"文件“{received.name}”放不下：本件申请的文件总量不超过{limit} MB，还剩约{left} MB。")


def _same_content(application: Any, material: Any, received: Received) -> str:
    elsewhere = ""
    for owner, one in all_files(application):
        if one.sha256 != received.sha256:
            continue
        if owner.getId() == material.getId():
            raise UnacceptableFile(f"文件“{received.name}”与已上传的“{one.label}”内容完全相同，没有重复保存。")
        elsewhere = owner.as_facts().label
    return elsewhere


def replace_file(old: Any, filename: str, stream: BinaryIO) -> Added:
    """Take a file in the place of another one, which goes, or stays on record where it was handed in already.

    :raises Unauthorized: the current user may not.
    :raises WritingRefused: it is not open now.
    :raises UnacceptableFile: as ``add_file``.
    """
    material = old.__parent__
    if not is_handed_in(old):
        _refuse_annex(old)
    added = add_file(material, filename, stream)
    if is_handed_in(old):
        old.replaced_by = added.file.getId()
    else:
        material._delObject(old.getId())
    return added


def remove_file(old: Any) -> None:
    """Remove a file that was not handed in yet.

    :raises Unauthorized: the current user may not.
    :raises WritingRefused: it is not open now, was handed in already, or is an annex of 表二.
    """
    if old.__parent__.sub_item == FORM:
        _demand_form(case_of(old))
    else:
        demand_files(old.__parent__)
    if is_handed_in(old):
        raise WritingRefused(f"“{old.label}”已经随申请提交，须留存备查，不能删除；请用“更换”上传新文件。")
    _refuse_annex(old)
    old.__parent__._delObject(old.getId())


def _refuse_annex(old: Any) -> None:
    rows = case_of(old).sections.get("dimensions")["dimensions"]
    if any(old.getId() in (row.get("annexes") or ()) for row in rows):
        raise WritingRefused(f"“{old.label}”是“产品先进性分析”的附页，请先在那里取消选择，再删除或者更换。")


def is_handed_in(file: Any) -> bool:
    """Whether a file was part of what was submitted, at first or as a supplement; it is kept for ever then."""
    handed_in = snapshots_of(case_of(file)).latest()
    return handed_in is not None and file.uploaded_at <= handed_in.at
