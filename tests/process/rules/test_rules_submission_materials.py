"""第七条: a material is there, or its absence is explained."""

from dataclasses import replace
import pytest
from ready import CASE
from ready import codes
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.facts import Material
from shanxi.jingpin.process.facts import Party
from shanxi.jingpin.process.materials import Applicability
from shanxi.jingpin.process.rules import blockers
from typing import Any


THREE = (
    *CASE.parties,
    Party("manufacturer", "制造公司", "91140000000000001X"),
    Party("factory", "制造公司", "91140000000000001X"),
)
FACTORY_LICENCE = Material("2a", "manufacturer", files=1)
AGREEMENT = Material("2c", files=1)


def _with(id: str, **changes: Any) -> CaseFacts:
    changed = tuple(replace(one, **changes) if one.id == id else one for one in CASE.materials)
    return replace(CASE, materials=changed)


def _said(id: str, applicability: str, reason: str = "") -> CaseFacts:
    return _with(id, files=0, applicability=Applicability(applicability), reason=reason)


DIFFERENT = replace(CASE, parties=THREE, materials=(*CASE.materials, FACTORY_LICENCE, AGREEMENT))

ROWS = [
    ("submit", replace(CASE, parties=()), ["submit.parties"]),
    ("submit", replace(CASE, parties=(replace(CASE.parties[0], name=""),)), ["submit.parties"]),
    ("submit", _with("2a", files=0), ["submit.licence"]),
    ("submit", DIFFERENT, []),
    ("submit", replace(DIFFERENT, materials=(*CASE.materials, AGREEMENT)), ["submit.licence"]),
    ("submit", replace(DIFFERENT, materials=(*CASE.materials, FACTORY_LICENCE)), ["submit.agreement"]),
    ("submit", _with("8", files=0), ["submit.materials"]),
    ("submit", _said("8", "missing", "尚无专利"), []),
    ("submit", _said("8", "missing"), ["submit.materials"]),
    ("submit", _said("8", "not_applicable", "不需要"), ["submit.materials"]),
    ("submit", _said("8", "none"), ["submit.materials"]),
    ("submit", _said("6a", "not_applicable", "服务无检验报告"), []),
    ("submit", _said("6a", "not_applicable"), ["submit.materials"]),
    ("submit", _said("9b", "none"), []),
    ("submit", _with("9b", files=0), ["submit.materials"]),
    ("submit", replace(CASE, materials=tuple(one for one in CASE.materials if one.id != "10e")), ["submit.materials"]),
    ("submit", replace(_with("8", files=0), call=replace(CASE.call, materials=("2a", "3a"))), []),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_materials(transition: str, facts: CaseFacts, expected: list[str]) -> None:
    assert codes("Application", transition, facts) == expected


def test_the_sub_item_is_named_and_placed() -> None:
    facts = replace(DIFFERENT, materials=_with("6a", files=0).materials)
    found = [(one.message, one.place) for one in blockers("Application", "submit", facts)]
    assert found == [
        ("请上传“制造公司”的营业执照副本复印件。", "material:2a:manufacturer"),
        ("申请方、制造商与生产厂不同，请上传相互之间的协议/合同副本。", "material:2c"),
        (
            "“6a 产品近期质量检验报告”还没有上传文件；确实没有的，请填写缺项说明或者标为不适用并写明理由。",
            "material:6a",
        ),
    ]
