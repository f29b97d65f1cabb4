"""What the process keeps of a case that is neither a form section nor a child: one persistent record.

Written by ``casework`` only. Facts are stored as plain values, so that no class path of the process is pickled.
"""

from datetime import date
from datetime import datetime
from persistent import Persistent
from shanxi.jingpin.content.plain import Kept
from shanxi.jingpin.process.application_types import INITIAL
from shanxi.jingpin.process.facts import Audit
from shanxi.jingpin.process.facts import Call
from shanxi.jingpin.process.facts import Clarification
from shanxi.jingpin.process.facts import Contract
from shanxi.jingpin.process.facts import Defect
from shanxi.jingpin.process.facts import DepartmentOpinion
from shanxi.jingpin.process.facts import Expert
from shanxi.jingpin.process.facts import Manifest
from shanxi.jingpin.process.facts import Supplement
from shanxi.jingpin.process.sections import PRODUCT


class CaseFile(Persistent):
    """The record of one case (第六条); what is not a fact class is stored as it is."""

    # 第六条（一）: what is applied for.
    number: str = ""
    submitted_on: date | None = None
    submitted_at: datetime | None = None
    kind: str = PRODUCT
    application_type: str = INITIAL
    predecessor: str = ""
    sector: str = ""
    process: str = ""
    enterprise_standards = Kept[tuple[str, ...]](tuple[str, ...], ())
    certified_field: str = ""
    preferred_body: str = ""
    sealed_hash: str = ""
    call = Kept[Call | None](Call | None, None)

    # 第六条（二）: the one supplement, and the parts that are unlocked in it.
    defects = Kept[tuple[Defect, ...]](tuple[Defect, ...], ())
    supplement = Kept[Supplement | None](Supplement | None, None)
    unlocked = Kept[frozenset[str]](frozenset[str], frozenset())
    priority: bool = False

    # 第六条（三）: experts, the one question to the applicant, the standard.
    experts = Kept[tuple[Expert, ...]](tuple[Expert, ...], ())
    conflicted = Kept[frozenset[str]](frozenset[str], frozenset())
    clarification = Kept[Clarification | None](Clarification | None, None)
    clarification_answer: str = ""
    standard: str = ""
    sharing_reason: str = ""

    # 第六条（四）2: what 资格预审 and 初评 ask the certification body to follow.
    follow_up = Kept[tuple[str, ...]](tuple[str, ...], ())

    # 第六条（四）: the body, contract and audit; the present report and certificate by id.
    body: str = ""
    earlier_bodies = Kept[tuple[str, ...]](tuple[str, ...], ())
    contract = Kept[Contract](Contract, Contract())
    audit = Kept[Audit | None](Audit | None, None)
    report: str = ""
    certificate: str = ""

    # 第六条（五）: the bundle and what the departments say of it.
    manifest = Kept[Manifest](Manifest, Manifest())
    approved_manifest: str = ""
    departments = Kept[tuple[str, ...]](tuple[str, ...], ())
    opinions = Kept[tuple[DepartmentOpinion, ...]](tuple[DepartmentOpinion, ...], ())

    # 第六条（六）（七）: notice, objections, announcement; by id in their places.
    notice: str = ""
    objections = Kept[tuple[str, ...]](tuple[str, ...], ())
    announcement: str = ""
    withdrawal_remark: str = ""
