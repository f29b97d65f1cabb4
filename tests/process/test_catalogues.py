"""The catalogues say what 第四条, 第七条 and the form say."""

from pathlib import Path
from shanxi.jingpin.process.certificate_fields import CERTIFICATE_FIELDS
from shanxi.jingpin.process.dimensions import DIMENSIONS
from shanxi.jingpin.process.materials import Condition
from shanxi.jingpin.process.materials import KINDS
from shanxi.jingpin.process.materials import SUB_ITEMS
from shanxi.jingpin.process.principles import PRINCIPLES
from shanxi.jingpin.process.principles import REQUIRED
from shanxi.jingpin.process.sections import ITEM
from shanxi.jingpin.process.settings import Settings
from shanxi.jingpin.process.undertaking import TEXT
from shanxi.jingpin.process.workflows import DRAWINGS


def test_the_ten_kinds_and_their_sub_items() -> None:
    assert [(one.number, [item.id for item in one.items]) for one in KINDS] == [
        (1, ["1"]),
        (2, ["2a", "2b", "2c"]),
        (3, ["3a", "3b"]),
        (4, ["4a", "4b", "4c"]),
        (5, ["5a", "5b"]),
        (6, ["6a", "6b"]),
        (7, ["7"]),
        (8, ["8"]),
        (9, ["9a", "9b"]),
        (10, ["10a", "10b", "10c", "10d", "10e"]),
    ]


def test_conditions_are_those_of_the_article() -> None:
    def having(condition: Condition) -> list[str]:
        return [one.id for one in SUB_ITEMS.values() if one.condition is condition]

    assert having(Condition.IF_ANY) == ["4c", "9b"]
    assert having(Condition.WHERE_APPLICABLE) == ["2b", "2c", "4b", "6a", "6b", "7"]
    assert [one.id for one in SUB_ITEMS.values() if one.per_party] == ["2a"]


def test_an_item_cites_the_article_of_its_kind() -> None:
    assert {(kind.article, item.article) for kind in KINDS for item in kind.items} == {
        (kind.article, kind.article) for kind in KINDS
    }
    assert SUB_ITEMS["10e"].article == "第七条（十）"


def test_nine_dimensions_and_seven_principles() -> None:
    assert (len(DIMENSIONS), len(PRINCIPLES)) == (9, 7)
    assert set(REQUIRED) < set(PRINCIPLES)


def test_the_undertaking_is_that_of_the_form() -> None:
    assert TEXT == (
        "本单位自愿申请“山西精品”区域公用品牌，承诺本次提报的相关数据、信息均真实有效，如有违反，愿意承担相应责任。"
    )


def test_fields_needed_of_products_and_services() -> None:
    product = {one.name for one in ITEM.needed("product")}
    service = {one.name for one in ITEM.needed("service")}
    assert (product - service, service - product) == ({"model", "process"}, {"scope"})
    assert {kind: len(fields) for kind, fields in CERTIFICATE_FIELDS.items()} == {"product": 12, "service": 6}


def test_every_term_of_a_state_is_a_setting() -> None:
    terms = [one.term for workflow in DRAWINGS for one in workflow.states if one.term]
    assert [getattr(Settings(), one) for one in terms] == [10, 10, 30, 90, 10, 10, 5]


def test_every_setting_is_described() -> None:
    described = Settings.__doc__ or ""
    unnamed = [
        one for one in Settings.__dataclass_fields__ if not one.startswith("term_") and f"``{one}``" not in described
    ]
    assert unnamed == ["case_number", "certificate_number", "standard_number", "notice_number"]


def test_process_imports_the_standard_library_only() -> None:
    folder = Path(__file__).parents[2] / "src/shanxi/jingpin/process"
    foreign = ("plone", "zope", "Products", "AccessControl", "Acquisition", "DateTime", "z3c")
    lines = [line for one in folder.rglob("*.py") for line in one.read_text("utf-8").splitlines()]
    assert [
        line
        for line in lines
        if line.startswith(tuple(f"{kind} {name}" for kind in ("from", "import") for name in foreign))
    ] == []
