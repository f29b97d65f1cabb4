"""All that rules may know: frozen facts, one module a subject. Money is in 万元, days are Beijing days."""

from shanxi.jingpin.process.facts.announcement import Announcement
from shanxi.jingpin.process.facts.announcement import AnnouncementFacts
from shanxi.jingpin.process.facts.announcement import AnnouncementRow
from shanxi.jingpin.process.facts.body import Approval
from shanxi.jingpin.process.facts.body import Body
from shanxi.jingpin.process.facts.bundle import Audit
from shanxi.jingpin.process.facts.bundle import Contract
from shanxi.jingpin.process.facts.bundle import DepartmentOpinion
from shanxi.jingpin.process.facts.bundle import Manifest
from shanxi.jingpin.process.facts.call import Call
from shanxi.jingpin.process.facts.call import Threshold
from shanxi.jingpin.process.facts.case import CaseFacts
from shanxi.jingpin.process.facts.certificate import Certificate
from shanxi.jingpin.process.facts.certificate import CertificateFacts
from shanxi.jingpin.process.facts.experts import Clarification
from shanxi.jingpin.process.facts.experts import Expert
from shanxi.jingpin.process.facts.experts import Review
from shanxi.jingpin.process.facts.experts import ReviewFacts
from shanxi.jingpin.process.facts.finding import Finding
from shanxi.jingpin.process.facts.finding import FindingFacts
from shanxi.jingpin.process.facts.form import DimensionText
from shanxi.jingpin.process.facts.form import FinanceYear
from shanxi.jingpin.process.facts.form import Party
from shanxi.jingpin.process.facts.form import Undertaking
from shanxi.jingpin.process.facts.material import Defect
from shanxi.jingpin.process.facts.material import Material
from shanxi.jingpin.process.facts.material import Supplement
from shanxi.jingpin.process.facts.moment import Actor
from shanxi.jingpin.process.facts.moment import Decision
from shanxi.jingpin.process.facts.moment import Moment
from shanxi.jingpin.process.facts.notice import Notice
from shanxi.jingpin.process.facts.notice import NoticeFacts
from shanxi.jingpin.process.facts.notice import NoticeRow
from shanxi.jingpin.process.facts.objection import Objection
from shanxi.jingpin.process.facts.objection import ObjectionFacts
from shanxi.jingpin.process.facts.report import Adoption
from shanxi.jingpin.process.facts.report import HandedOver
from shanxi.jingpin.process.facts.report import Method
from shanxi.jingpin.process.facts.report import Report
from shanxi.jingpin.process.facts.report import ReportFacts
from shanxi.jingpin.process.facts.standard import Ballot
from shanxi.jingpin.process.facts.standard import Comment
from shanxi.jingpin.process.facts.standard import Indicator
from shanxi.jingpin.process.facts.standard import Reference
from shanxi.jingpin.process.facts.standard import Standard
from shanxi.jingpin.process.facts.standard import StandardFacts


__all__ = [
    "Actor",
    "Adoption",
    "Announcement",
    "AnnouncementFacts",
    "AnnouncementRow",
    "Approval",
    "Audit",
    "Ballot",
    "Body",
    "Call",
    "CaseFacts",
    "Certificate",
    "CertificateFacts",
    "Clarification",
    "Comment",
    "Contract",
    "Decision",
    "Defect",
    "DepartmentOpinion",
    "DimensionText",
    "Expert",
    "FinanceYear",
    "Finding",
    "FindingFacts",
    "HandedOver",
    "Indicator",
    "Manifest",
    "Material",
    "Method",
    "Moment",
    "Notice",
    "NoticeFacts",
    "NoticeRow",
    "Objection",
    "ObjectionFacts",
    "Party",
    "Reference",
    "Report",
    "ReportFacts",
    "Review",
    "ReviewFacts",
    "Standard",
    "StandardFacts",
    "Supplement",
    "Threshold",
    "Undertaking",
]
