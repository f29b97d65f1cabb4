"""第七条: whether every material is there or its absence is explained. Whether that is enough is for 第六条（二）."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.case import CaseFacts
from shanxi.jingpin.process.facts.form import Party
from shanxi.jingpin.process.facts.material import Material
from shanxi.jingpin.process.materials import AGREEMENT
from shanxi.jingpin.process.materials import Applicability
from shanxi.jingpin.process.materials import Condition
from shanxi.jingpin.process.materials import LICENCE
from shanxi.jingpin.process.materials import SUB_ITEMS


def distinct_parties(facts: CaseFacts) -> tuple[Party, ...]:
    """The parties that differ, each once, the applicant first (第七条（二）)."""
    found: dict[str, Party] = {}
    for party in facts.parties:
        found.setdefault(party.credit_code or party.name, party)
    return tuple(found.values())


def _material(facts: CaseFacts, id: str, party: str = "") -> Material:
    known = {(one.id, one.party): one for one in facts.materials}
    return known.get((id, party)) or Material(id, party)


@rule("submit.parties", "第七条（二）", "填写申请方；制造商、生产厂不同的，一并填写。")
def parties(facts: CaseFacts) -> Iterator[Problem]:
    """第七条（二）: at least the applicant, each by name."""
    if "applicant" not in {one.role for one in facts.parties}:
        yield "请填写申请方。", "parties.applicant"
    for one in facts.parties:
        if not one.name.strip():
            yield "请填写各方的名称。", f"parties.{one.role}"


@rule("submit.licence", "第七条（二）", "申请方提供营业执照副本；制造商、生产厂不同时分别提供。")
def licence(facts: CaseFacts) -> Iterator[Problem]:
    """第七条（二）: a licence for each differing party."""
    for party in distinct_parties(facts):
        found = _material(facts, LICENCE, party.role)
        if not found.files:
            yield f"请上传“{party.name}”的营业执照副本复印件。", found.place


@rule("submit.agreement", "第七条（二）", "申请方、制造商与生产厂不同时，提供相关协议/合同副本。")
def agreement(facts: CaseFacts) -> Iterator[Problem]:
    """第七条（二）: the agreements between differing parties."""
    found = _material(facts, AGREEMENT)
    if len(distinct_parties(facts)) > 1 and not found.files:
        yield "申请方、制造商与生产厂不同，请上传相互之间的协议/合同副本。", found.place


@rule("submit.materials", "第七条", "每项资料都已提交，或者说明缺项、不适用的理由。")
def materials(facts: CaseFacts) -> Iterator[Problem]:
    """第七条: every sub-item is handed in or explained."""
    for id in facts.call.materials:
        if id not in (LICENCE, AGREEMENT) and not SUB_ITEMS[id].is_form:
            yield from _unexplained(_material(facts, id))


def _unexplained(one: Material) -> Iterator[Problem]:
    condition = SUB_ITEMS[one.id].condition
    if one.applicability is Applicability.APPLICABLE:
        if not one.files:
            yield f"“{one.label}”还没有上传文件；确实没有的，请{_way_out(condition)}。", one.place
    elif one.applicability is Applicability.NONE:
        if condition is not Condition.IF_ANY:
            yield f"“{one.label}”不能只填“无”，请{_way_out(condition)}。", one.place
    elif one.applicability is Applicability.NOT_APPLICABLE and condition is Condition.REQUIRED:
        yield f"“{one.label}”是必备资料，不能标为不适用；确实没有的，请{_way_out(condition)}。", one.place
    elif not one.reason.strip():
        yield f"请写明“{one.label}”{_absence(one)}的理由。", one.place


def _way_out(condition: Condition) -> str:
    return {
        Condition.REQUIRED: "填写缺项说明",
        Condition.WHERE_APPLICABLE: "填写缺项说明或者标为不适用并写明理由",
        Condition.IF_ANY: "标为“无”",
    }[condition]


def _absence(one: Material) -> str:
    return "不适用" if one.applicability is Applicability.NOT_APPLICABLE else "缺项"


RULES: tuple[Rule, ...] = (parties, licence, agreement, materials)
