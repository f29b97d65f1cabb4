"""The drawings of an enterprise and of its products, 企业 and 产品/服务 (第六条（一）、（二）).

A product takes readers and writers from its enterprise.
"""

from shanxi.jingpin.process.drawing import anyone
from shanxi.jingpin.process.drawing import state
from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Way
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import EnterpriseState as S
from shanxi.jingpin.process.states import EnterpriseTransition as T
from shanxi.jingpin.process.states import ProductState


ENTERPRISE = Workflow(
    id="shanxi_jingpin_enterprise",
    title="企业",
    portal_type="Enterprise",
    initial=S.UNVERIFIED,
    states=(
        state(S.UNVERIFIED, "待核实"),
        state(S.VERIFIED, "已核实"),
    ),
    transitions=(
        step(
            T.VERIFY,
            "核实企业信息",
            S.VERIFIED,
            {S.UNVERIFIED: (Role.PREQUAL_EXAMINER, Role.PREQUAL_LEAD, Role.FEDERATION, Role.PROCESS_SYSTEM)},
            opinion_required=False,
            description="与营业执照副本核对一致；受理案件时由系统一并登记。核实后，登记信息由联合会变更。",
        ),
        step(
            T.QUESTION,
            "退回重新核实",
            S.UNVERIFIED,
            {S.VERIFIED: (Role.PREQUAL_LEAD, Role.FEDERATION)},
            description="登记信息有变化或者有疑问时，退回申请单位更正后再核实。",
            way=Way.BACK,
        ),
    ),
    access={
        "View": anyone(S, Role.APPLICANT, Role.PREQUAL_EXAMINER, Role.PREQUAL_LEAD, Role.FEDERATION),
        "shanxi.jingpin: Write Enterprise": {
            S.UNVERIFIED: (Role.APPLICANT, Role.FEDERATION),
            S.VERIFIED: (Role.FEDERATION,),
        },
        "shanxi.jingpin: Write Product": anyone(S, Role.APPLICANT),
        "shanxi.jingpin: Start Application": anyone(S, Role.APPLICANT),
        "shanxi.jingpin: Manage Enterprise Accounts": anyone(S, Role.APPLICANT),
        "shanxi.jingpin: Decide Enterprise Claim": anyone(S, Role.FEDERATION),
    },
)

PRODUCT = Workflow(
    id="shanxi_jingpin_product",
    title="产品/服务",
    portal_type="Product",
    initial=ProductState.KEPT,
    states=(state(ProductState.KEPT, "留存"),),
    transitions=(),
)
