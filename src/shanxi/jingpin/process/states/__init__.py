"""Every state and transition of the process, by workflow; each member carries its article (第六条)."""

from shanxi.jingpin.process.states.announcement import AnnouncementState
from shanxi.jingpin.process.states.announcement import AnnouncementTransition
from shanxi.jingpin.process.states.application import ApplicationState
from shanxi.jingpin.process.states.application import ApplicationTransition
from shanxi.jingpin.process.states.body import BodyState
from shanxi.jingpin.process.states.body import BodyTransition
from shanxi.jingpin.process.states.call import CallState
from shanxi.jingpin.process.states.call import CallTransition
from shanxi.jingpin.process.states.certificate import CertificateState
from shanxi.jingpin.process.states.certificate import CertificateTransition
from shanxi.jingpin.process.states.cited import Cited
from shanxi.jingpin.process.states.enterprise import EnterpriseState
from shanxi.jingpin.process.states.enterprise import EnterpriseTransition
from shanxi.jingpin.process.states.enterprise import ProductState
from shanxi.jingpin.process.states.finding import FindingState
from shanxi.jingpin.process.states.finding import FindingTransition
from shanxi.jingpin.process.states.material import ContractFileState
from shanxi.jingpin.process.states.material import MaterialState
from shanxi.jingpin.process.states.material import NoTransition
from shanxi.jingpin.process.states.material import TechnicalFileState
from shanxi.jingpin.process.states.notice import NoticeState
from shanxi.jingpin.process.states.notice import NoticeTransition
from shanxi.jingpin.process.states.objection import ObjectionState
from shanxi.jingpin.process.states.objection import ObjectionTransition
from shanxi.jingpin.process.states.office import OfficeState
from shanxi.jingpin.process.states.public_copy import PublicCopyState
from shanxi.jingpin.process.states.public_copy import PublicCopyTransition
from shanxi.jingpin.process.states.report import ReportState
from shanxi.jingpin.process.states.report import ReportTransition
from shanxi.jingpin.process.states.review import ReviewState
from shanxi.jingpin.process.states.review import ReviewTransition
from shanxi.jingpin.process.states.standard import StandardState
from shanxi.jingpin.process.states.standard import StandardTransition


__all__ = [
    "AnnouncementState",
    "AnnouncementTransition",
    "ApplicationState",
    "ApplicationTransition",
    "BodyState",
    "BodyTransition",
    "CallState",
    "CallTransition",
    "CertificateState",
    "CertificateTransition",
    "Cited",
    "ContractFileState",
    "EnterpriseState",
    "EnterpriseTransition",
    "FindingState",
    "FindingTransition",
    "MaterialState",
    "NoTransition",
    "NoticeState",
    "NoticeTransition",
    "ObjectionState",
    "ObjectionTransition",
    "OfficeState",
    "ProductState",
    "PublicCopyState",
    "PublicCopyTransition",
    "ReportState",
    "ReportTransition",
    "ReviewState",
    "ReviewTransition",
    "StandardState",
    "StandardTransition",
    "TechnicalFileState",
]
