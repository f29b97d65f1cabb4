"""The drawing of a case, 认证申请: 第六条 from （一） to （七）."""

from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.states import ApplicationState
from shanxi.jingpin.process.workflows.application import certification
from shanxi.jingpin.process.workflows.application import exits
from shanxi.jingpin.process.workflows.application import expert_evaluation
from shanxi.jingpin.process.workflows.application import joint_review
from shanxi.jingpin.process.workflows.application import prequalification
from shanxi.jingpin.process.workflows.application import publication
from shanxi.jingpin.process.workflows.application import submission
from shanxi.jingpin.process.workflows.application.access import ACCESS
from shanxi.jingpin.process.workflows.application.states import STATES


APPLICATION = Workflow(
    id="shanxi_jingpin_application",
    title="认证申请",
    portal_type="Application",
    initial=ApplicationState.DRAFT,
    states=STATES,
    transitions=(
        *submission.TRANSITIONS,
        *prequalification.TRANSITIONS,
        *expert_evaluation.TRANSITIONS,
        *certification.TRANSITIONS,
        *joint_review.TRANSITIONS,
        *publication.TRANSITIONS,
        *exits.TRANSITIONS,
    ),
    access=ACCESS,
)
