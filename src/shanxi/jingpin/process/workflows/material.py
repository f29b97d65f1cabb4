"""The drawings of what is handed in: 申报资料 (第七条) and 技术文件 (第六条（四）1). Nothing moves in them.

A material takes its readers from the case; the role Material Writer, given on the single material, unlocks it.
"""

from shanxi.jingpin.process.drawing import state
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.roles import BODY_ROLES
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ContractFileState
from shanxi.jingpin.process.states import MaterialState
from shanxi.jingpin.process.states import TechnicalFileState


MATERIAL = Workflow(
    id="shanxi_jingpin_material",
    title="申报资料",
    portal_type="Material",
    initial=MaterialState.KEPT,
    states=(state(MaterialState.KEPT, "留存"),),
    transitions=(),
    access={"shanxi.jingpin: Upload Material File": {MaterialState.KEPT: (Role.MATERIAL_WRITER,)}},
)

MATERIAL_FILE = Workflow(
    id="shanxi_jingpin_material_file",
    title="资料文件",
    portal_type="MaterialFile",
    initial=MaterialState.KEPT,
    states=(state(MaterialState.KEPT, "留存"),),
    transitions=(),
)

TECHNICAL_FILE = Workflow(
    id="shanxi_jingpin_technical_file",
    title="技术文件",
    portal_type="TechnicalFile",
    initial=TechnicalFileState.KEPT,
    states=(state(TechnicalFileState.KEPT, "留存"),),
    transitions=(),
    access={"View": {TechnicalFileState.KEPT: (Role.APPLICANT, *BODY_ROLES)}},
)

CONTRACT_FILE = Workflow(
    id="shanxi_jingpin_contract_file",
    title="合同扫描件",
    portal_type="ContractFile",
    initial=ContractFileState.KEPT,
    states=(state(ContractFileState.KEPT, "留存"),),
    transitions=(),
    access={"View": {ContractFileState.KEPT: (Role.APPLICANT, *BODY_ROLES, Role.FEDERATION, Role.JOINT_REVIEWER)}},
)
