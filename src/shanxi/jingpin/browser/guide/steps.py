"""The seven steps of 第六条: who acts, what the article says, and the states of the drawing that belong to it."""

from shanxi.jingpin import _
from shanxi.jingpin.process.drawing import State
from shanxi.jingpin.process.drawing import Workflow
from typing import NamedTuple


class Step(NamedTuple):
    """A step: ``text`` are the paragraphs of the article."""

    article: str
    title: str
    body: str
    text: tuple[str, ...]


STEPS: tuple[Step, ...] = (
    Step(
        "第六条（一）",
        _("提交申请"),
        _("申请单位"),
        (_("申请单位提交“山西精品”认证申请表及相关资料。"),),
    ),
    Step(
        "第六条（二）",
        _("资格预审"),
        _("“山西精品”认证组"),
        (
            _("“山西精品”认证组对申请单位提供的资料齐全性、完整性进行形式审查，给出审查意见，决定是否通过："),
            _("材料齐全，通过并进入初审阶段；"),
            _("材料、技术要素未达要求的，通知申请单位补全材料，符合要求给予通过，补充后仍未达要求的不予通过；"),
            _("材料、技术未达要求，经预审不予通过。"),
        ),
    ),
    Step(
        "第六条（三）",
        _("初评及制定团体标准"),
        _("专家顾问团"),
        (
            _("专家顾问团联合进行初评及制定团体标准："),
            _("参照企业标准优先执行最高标准；"),
            _("针对产品/服务制定相关标准；"),
            _("遵循一品、一标、一工艺的原则。"),
        ),
    ),
    Step(
        "第六条（四）",
        _("第三方认证、出具证书"),
        _("第三方认证机构、认证联盟、联合会"),
        (
            _("第三方认证机构进行认证，出具认证报告和认证结论，上报联合会；签订认证合同，接受联合会组织实施的审核。"),
            _(
                "产品认证：提交产品设计的主要图纸和技术文件，审查设计、材料、制造、性能、使用等规定是否满足标准，必要时抽样检测。"
            ),
            _("服务认证：通常采用服务管理审核、服务特性指标数据测评、必要时暗访等方式实施文件评审和现场审查。"),
            _("出具证书：认证联盟下发证书编号，主管认证机构打印证书、盖章、签字，上报联合会进行发证。"),
        ),
    ),
    Step(
        "第六条（五）",
        _("汇总审核"),
        _("“山西精品”有关部门"),
        (_("“山西精品”有关部门将相关标准、认证报告汇总审核。"),),
    ),
    Step(
        "第六条（六）",
        _("公示"),
        _("联合会"),
        (_("通过网站将认证企业及其产品进行公示，接受社会监督。"),),
    ),
    Step(
        "第六条（七）",
        _("公告"),
        _("联合会"),
        (_("公示期满、没有未处理异议的，发布公告。"),),
    ),
)


def states_of(step: Step, workflow: Workflow) -> tuple[State, ...]:
    """The states of a drawing that cite the step's article."""
    return tuple(state for state in workflow.states if state.article.startswith(step.article))
