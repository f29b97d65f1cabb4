"""Writing a certification report (第六条（四）1、2): its fields, its text, its findings and the technical files."""

from collections.abc import Iterable
from collections.abc import Mapping
from shanxi.jingpin.casework.claims import guard_children
from shanxi.jingpin.casework.claims import guard_read
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.paper_files import keep_document
from shanxi.jingpin.casework.paper_files import MEGABYTE
from shanxi.jingpin.casework.paper_values import checked
from shanxi.jingpin.casework.paper_values import token_of
from shanxi.jingpin.casework.paper_values import write_values
from shanxi.jingpin.casework.received_file import receive
from shanxi.jingpin.casework.waiting import refresh
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content.certification_report import ICertificationReport
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.file_kinds import UnacceptableFile
from shanxi.jingpin.content.finding import IFinding
from shanxi.jingpin.content.settings import current_settings
from shanxi.jingpin.process.sections import PRODUCT
from shanxi.jingpin.process.sections import SERVICE
from shanxi.jingpin.process.states import ReportState
from typing import Any
from typing import BinaryIO


WRITE = "shanxi.jingpin: Write Report"
WRITE_FINDING = "shanxi.jingpin: Write Finding"
UPLOAD = "shanxi.jingpin: Upload Technical File"
FIELDS: dict[str, tuple[str, ...]] = {
    PRODUCT: (
        "summary",
        "checks",
        "sampling_needed",
        "sampling_reason",
        "sampling_result",
        "handed_over",
        "adoptions",
    ),
    SERVICE: ("summary", "methods", "handed_over", "adoptions"),
}
FINDING_FIELDS: tuple[str, ...] = ("title", "text", "clause", "severity", "due_on", "from_mystery_visit")
Rows = Iterable[Mapping[str, Any]] | None
#: While a report is written, or lies returned on the body's table.
OPEN = (ReportState.DRAFTING.value, ReportState.RETURNED.value)


def report_fields(report: Any) -> tuple[str, ...]:
    """What is written in a report of this kind."""
    return FIELDS[report.kind]


def report_token(report: Any) -> str:
    """A token that changes with every value of the report."""
    return token_of(report, report_fields(report))


def save_report(report: Any, values: Mapping[str, Any], token: str) -> None:
    """Keep the fields of a report; who writes has taken part in the evaluation.

    :raises Unauthorized: the current user does not evaluate here now.
    :raises WritingRefused: a value does not fit, somebody else has saved since, or an issue handed over is touched.
    """
    demand(WRITE, report)
    if "handed_over" in values and not _are_same_issues(report.handed_over, values["handed_over"]):
        raise WritingRefused("前面阶段要求跟踪的问题只填写核查情况，不能改动、增加或者删除。")
    write_values(report, ICertificationReport, values, token, report_fields(report))
    _note_evaluator(report)


def _are_same_issues(stored: Rows, sent: Rows) -> bool:
    """Whether these are the issues that the earlier stages have handed over, whatever is answered."""
    return [row["text"] for row in stored or ()] == [row.get("text") for row in sent or ()]


def _note_evaluator(report: Any) -> None:
    if me() not in report.evaluators:
        report.evaluators = (*report.evaluators, me())


def set_report_document(report: Any, filename: str, stream: BinaryIO) -> None:
    """Take the text of the report as a file.

    :raises Unauthorized: the current user does not evaluate here now.
    :raises UnacceptableFile: too large, of a wrong kind, empty.
    """
    demand(WRITE, report)
    keep_document(report, filename, stream)
    _note_evaluator(report)


def findings_in(report: Any) -> list[Any]:
    """The nonconformities of a report, in their order."""
    found = [one for one in report.objectValues() if one.portal_type == "Finding"]
    return sorted(found, key=lambda one: one.sequence)


def add_finding(report: Any, values: Mapping[str, Any]) -> Any:
    """Record a nonconformity; the enterprise sees it once it is notified.

    :raises Unauthorized: the current user does not evaluate here now.
    :raises WritingRefused: a value does not fit.
    """
    demand(WRITE_FINDING, report)
    guard_children(report)
    number = max((one.sequence for one in findings_in(report)), default=0) + 1
    finding = create(report, "Finding", sequence=number, **checked(report, IFinding, values, FINDING_FIELDS))
    _note_evaluator(report)
    refresh(finding)
    return finding


def finding_token(finding: Any) -> str:
    """A token that changes with every value of the nonconformity."""
    return token_of(finding, FINDING_FIELDS)


def save_finding(finding: Any, values: Mapping[str, Any], token: str) -> None:
    """Change a nonconformity that nobody was told of.

    :raises Unauthorized: the current user does not evaluate here now, or it was notified.
    :raises WritingRefused: the report is signed, a value does not fit, or somebody else has saved since.
    """
    demand(WRITE_FINDING, finding)
    demand(WRITE_FINDING, finding.__parent__)
    write_values(finding, IFinding, values, token, FINDING_FIELDS)
    _note_evaluator(finding.__parent__)


def technical_files(report: Any) -> list[Any]:
    """The drawings and technical files, the oldest first."""
    found = [one for one in report.objectValues() if one.portal_type == "TechnicalFile"]
    return sorted(found, key=lambda one: (one.uploaded_at, one.getId()))


def add_technical_file(case: Any, filename: str, stream: BinaryIO, document_kind: str = "") -> Any:
    """Take a drawing or technical file for the body of the case.

    :raises Unauthorized: the current user is neither applicant nor evaluator of the case now.
    :raises WritingRefused: there is no report that is being written.
    :raises UnacceptableFile: too large, of a wrong kind, empty, there already.
    """
    demand(UPLOAD, case)
    report = _open_report(case)
    received = receive(filename, stream, current_settings().file_megabytes * MEGABYTE)
    guard_read(report._count)
    present = technical_files(report)
    same = next((one for one in present if one.sha256 == received.sha256), None)
    if same is not None:
        raise UnacceptableFile(f"文件“{received.name}”与已上传的“{same.label}”内容完全相同，没有重复保存。")
    limit = current_settings().case_megabytes
    if sum(one.file.getSize() for one in present) + received.size > limit * MEGABYTE:
        raise UnacceptableFile(f"文件“{received.name}”放不下：技术文件总量不超过{limit} MB。")
    file = create(
        report,
        "TechnicalFile",
        file=received.file,
        document_kind=document_kind.strip()[:100] or None,
        sha256=received.sha256,
        uploaded_by=me(),
        uploaded_at=now(),
    )
    refresh(report)
    return file


def _open_report(case: Any) -> Any:
    report = report_object(case)
    if report is None:
        raise WritingRefused("还没有确定认证机构，暂时不能提交技术文件。")
    if state_of(report) not in OPEN:
        raise WritingRefused("认证机构已完成评价，不能再增减技术文件。")
    return report


def remove_technical_file(file: Any) -> None:
    """Remove a technical file by whoever uploaded it, while the report is being written.

    :raises Unauthorized: the current user is neither applicant nor evaluator of the case now.
    :raises WritingRefused: somebody else's file, or the evaluation is signed.
    """
    report = file.__parent__
    demand(UPLOAD, report.__parent__)
    demand("View", file)
    if file.uploaded_by != me():
        raise WritingRefused("只能删除自己上传的文件。")
    if _open_report(report.__parent__).getId() != report.getId():
        raise WritingRefused("该报告已经作废，文件留存备查。")
    report._delObject(file.getId())
