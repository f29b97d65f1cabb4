"""What has to be handed in: the ten kinds of 第七条 and their sub-items."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Condition(StrEnum):
    """Whether a sub-item is always asked for (第七条: 适用时, 如有)."""

    REQUIRED = "required"
    WHERE_APPLICABLE = "where_applicable"
    IF_ANY = "if_any"


class Applicability(StrEnum):
    """What the applicant says of a sub-item: handed in, not applicable, missing with a reason, or none (如有)."""

    APPLICABLE = "applicable"
    NOT_APPLICABLE = "not_applicable"
    MISSING = "missing"
    NONE = "none"


@dataclass(frozen=True)
class SubItem:
    """A sub-item: ``per_party`` asks each differing party for its own; ``is_form`` is the application form itself."""

    id: str
    title: str
    article: str
    condition: Condition = Condition.REQUIRED
    per_party: bool = False
    is_form: bool = False


@dataclass(frozen=True)
class Kind:
    """One of the ten kinds of material."""

    number: int
    title: str
    article: str
    items: tuple[SubItem, ...]


def _kind(number: int, article: str, title: str, *items: SubItem) -> Kind:
    return Kind(number, title, article, items)


WHERE, IF_ANY = Condition.WHERE_APPLICABLE, Condition.IF_ANY
A1, A2, A3, A4, A5, A6, A7, A8, A9, A10 = (f"第七条（{one}）" for one in "一二三四五六七八九十")

KINDS: tuple[Kind, ...] = (
    _kind(1, A1, "“山西精品”认证申请表", SubItem("1", "“山西精品”认证申请表", A1, is_form=True)),
    _kind(
        2,
        A2,
        "营业执照等行政许可性文件",
        SubItem("2a", "营业执照副本复印件", A2, per_party=True),
        SubItem("2b", "其他行政许可性文件", A2, WHERE),
        SubItem("2c", "申请方、制造商与生产厂之间的协议/合同副本", A2, WHERE),
    ),
    _kind(
        3,
        A3,
        "申报产品及注册商标证明",
        SubItem("3a", "申报产品证明", A3),
        SubItem("3b", "注册商标证明复印件", A3),
    ),
    _kind(
        4,
        A4,
        "产品执行标准、合法资质、参与标准起草",
        SubItem("4a", "产品执行标准", A4),
        SubItem("4b", "合法资质（产品生产许可证、CCC等）", A4, WHERE),
        SubItem("4c", "参与标准起草（国标、行标、地标、团标、企业标）", A4, IF_ANY),
    ),
    _kind(
        5,
        A5,
        "产品、管理相关的创新内容",
        SubItem("5a", "产品创新内容", A5),
        SubItem("5b", "管理创新内容", A5),
    ),
    _kind(
        6,
        A6,
        "质量检验报告、工艺流程",
        SubItem("6a", "产品近期质量检验报告", A6, WHERE),
        SubItem("6b", "产品实现工艺流程", A6, WHERE),
    ),
    _kind(
        7,
        A7,
        "省级以上企业技术中心等证明",
        SubItem("7", "省级以上的企业技术中心、设计中心或研究院的证明", A7, WHERE),
    ),
    _kind(8, A8, "相关专利", SubItem("8", "核心产品、服务及管理的相关专利", A8)),
    _kind(
        9,
        A9,
        "知名展会和奖项",
        SubItem("9a", "参加的国际、国内知名展会", A9),
        SubItem("9b", "所获省市级奖项", A9, IF_ANY),
    ),
    _kind(
        10,
        A10,
        "质量诚信、社会责任和体系文件",
        SubItem("10a", "质量诚信报告", A10),
        SubItem("10b", "社会责任报告", A10),
        SubItem("10c", "环境管理体系认证证书", A10),
        SubItem("10d", "职业健康安全管理体系认证证书", A10),
        SubItem("10e", "手册和程序等体系文件", A10),
    ),
)

SUB_ITEMS: dict[str, SubItem] = {item.id: item for kind in KINDS for item in kind.items}
FORM = "1"
LICENCE = "2a"
AGREEMENT = "2c"
#: What is demanded at submit whatever a call lists (第七条（一）（二）), so that every call has to list it.
ALWAYS_LISTED: tuple[str, ...] = (FORM, LICENCE, AGREEMENT)


def not_listed(materials: Iterable[str]) -> tuple[str, ...]:
    """The titles of what a call has to list and does not."""
    listed = set(materials)
    return tuple(f"{id} {SUB_ITEMS[id].title}" for id in ALWAYS_LISTED if id not in listed)
