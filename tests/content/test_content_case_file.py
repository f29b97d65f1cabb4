"""The case file: facts in, facts out, plain values in between."""

from datetime import date
import pytest
from shanxi.jingpin.content.case_file import CaseFile
from shanxi.jingpin.content.plain import from_plain
from shanxi.jingpin.content.plain import Kept
from shanxi.jingpin.content.plain import to_plain
from shanxi.jingpin.process.facts import Audit
from shanxi.jingpin.process.facts import Call
from shanxi.jingpin.process.facts import Clarification
from shanxi.jingpin.process.facts import Contract
from shanxi.jingpin.process.facts import Defect
from shanxi.jingpin.process.facts import DepartmentOpinion
from shanxi.jingpin.process.facts import Expert
from shanxi.jingpin.process.facts import Indicator
from shanxi.jingpin.process.facts import Manifest
from shanxi.jingpin.process.facts import Material
from shanxi.jingpin.process.facts import Reference
from shanxi.jingpin.process.facts import Supplement
from shanxi.jingpin.process.facts import Threshold
from shanxi.jingpin.process.materials import Applicability
from typing import Any
from ZODB.DB import DB
from ZODB.MappingStorage import MappingStorage


DAY = date(2026, 3, 9)
VALUES: dict[str, Any] = {
    "call": Call("c1", "2026年度", thresholds={"food": Threshold(4000, 2000)}, materials=("1", "2a"), quorum=3),
    "enterprise_standards": ("Q/A 1—2020", "Q/B 2—2021"),
    "defects": (Defect("material:2a", "缺页", "已补"), Defect("overview.honours", "没有写年份")),
    "supplement": Supplement(DAY, date(2026, 3, 23)),
    "unlocked": frozenset({"material:2a", "overview.honours"}),
    "experts": (Expert("zhao", "赵", is_lead=True, declared_free=True), Expert("qian", "钱", conflict=True)),
    "conflicted": frozenset({"qian"}),
    "clarification": Clarification("产量的口径？", date(2026, 4, 1)),
    "follow_up": ("核实产能（资格预审提出）",),
    "earlier_bodies": ("b1",),
    "contract": Contract("HT-1", signed_by_body=True),
    "audit": Audit(DAY, passed=True),
    "manifest": Manifest("a", "b", "c", "d", "e", "f"),
    "departments": ("d1", "d2"),
    "opinions": (DepartmentOpinion("d1", "e", agrees=False),),
    "objections": ("o1",),
}


def test_every_kept_attribute_is_tried_here() -> None:
    assert {name for name, one in vars(CaseFile).items() if isinstance(one, Kept)} == set(VALUES)


@pytest.mark.parametrize(("name", "value"), VALUES.items())
def test_facts_come_back_from_the_database_and_name_no_class_there(name: str, value: Any) -> None:
    storage = MappingStorage()
    database = DB(storage)
    with database.transaction() as connection:
        connection.root.file = CaseFile()
        setattr(connection.root.file, name, value)
    with database.transaction() as connection:
        file = connection.root.file
        assert getattr(file, name) == value
        oid = file._p_oid
    pickled, _serial = storage.load(oid)
    assert b"jingpin.content.case_file" in pickled
    assert b"jingpin.process" not in pickled
    database.close()


@pytest.mark.parametrize("name", VALUES)
def test_an_empty_file_has_defaults(name: str) -> None:
    value = getattr(CaseFile(), name)
    assert value in (None, (), frozenset(), Contract(), Manifest())


def test_a_change_of_kept_facts_is_a_change_of_the_file() -> None:
    database = DB(MappingStorage())
    with database.transaction() as connection:
        connection.root.file = CaseFile()
    with database.transaction() as connection:
        connection.root.file.experts = (Expert("zhao"),)
    with database.transaction() as connection:
        connection.root.file.experts = (*connection.root.file.experts, Expert("qian"))
        assert [one.person for one in connection.root.file.experts] == ["zhao", "qian"]
    database.close()


@pytest.mark.parametrize(
    "value",
    [
        Material("2a", "factory", Applicability.MISSING, "正在补办", 2, "pass", "fail"),
        Indicator("水分", "%", references=(Reference("GB 1", "mandatory", None, "", True),), approved=True),
    ],
)
def test_nested_facts_come_back(value: Any) -> None:
    assert from_plain(type(value), to_plain(value)) == value


def test_what_was_stored_by_another_version_is_still_read() -> None:
    stored = {**to_plain(Expert("zhao", "赵")), "telephone": "1"}
    del stored["is_lead"]
    assert from_plain(Expert, stored) == Expert("zhao", "赵")
