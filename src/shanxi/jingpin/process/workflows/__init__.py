"""The drawings, one a workflow (第六条). ``WORKFLOWS`` finds them by portal_type; some types share one."""

from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.workflows.announcement import ANNOUNCEMENT
from shanxi.jingpin.process.workflows.application import APPLICATION
from shanxi.jingpin.process.workflows.body import BODY
from shanxi.jingpin.process.workflows.call import CALL
from shanxi.jingpin.process.workflows.certificate import CERTIFICATE
from shanxi.jingpin.process.workflows.enterprise import ENTERPRISE
from shanxi.jingpin.process.workflows.enterprise import PRODUCT
from shanxi.jingpin.process.workflows.finding import FINDING
from shanxi.jingpin.process.workflows.material import CONTRACT_FILE
from shanxi.jingpin.process.workflows.material import MATERIAL
from shanxi.jingpin.process.workflows.material import MATERIAL_FILE
from shanxi.jingpin.process.workflows.material import TECHNICAL_FILE
from shanxi.jingpin.process.workflows.naming import permission_id_of
from shanxi.jingpin.process.workflows.naming import permission_of
from shanxi.jingpin.process.workflows.notice import NOTICE
from shanxi.jingpin.process.workflows.objection import OBJECTION
from shanxi.jingpin.process.workflows.office import OFFICE
from shanxi.jingpin.process.workflows.public_copy import PUBLIC_COPY
from shanxi.jingpin.process.workflows.report import REPORT
from shanxi.jingpin.process.workflows.review import REVIEW
from shanxi.jingpin.process.workflows.standard import STANDARD


DRAWINGS: tuple[Workflow, ...] = (
    APPLICATION,
    MATERIAL,
    MATERIAL_FILE,
    REVIEW,
    STANDARD,
    REPORT,
    FINDING,
    TECHNICAL_FILE,
    CONTRACT_FILE,
    CERTIFICATE,
    NOTICE,
    OBJECTION,
    ANNOUNCEMENT,
    CALL,
    ENTERPRISE,
    PRODUCT,
    BODY,
    OFFICE,
    PUBLIC_COPY,
)

WORKFLOWS: dict[str, Workflow] = {
    portal_type: workflow for workflow in DRAWINGS for portal_type in workflow.portal_types
}

__all__ = ["DRAWINGS", "WORKFLOWS", "permission_id_of", "permission_of"]
