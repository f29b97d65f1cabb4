"""A new case: a draft with a place for every material of the call (第六条（一）, 第七条)."""

from collections.abc import Iterator
from dataclasses import dataclass
from plone import api
from shanxi.jingpin.casework.call_materials import add_materials
from shanxi.jingpin.casework.claims import claims_of
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.collect.certification import former_certificate
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.waiting import refresh
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content import office
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.settings import current_settings
from shanxi.jingpin.process.application_types import INITIAL
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.parties import APPLICANT
from shanxi.jingpin.process.rules.submission import renewal_in_time
from shanxi.jingpin.process.states import ApplicationState
from shanxi.jingpin.process.states import CallState
from shanxi.jingpin.process.wording import moment
from typing import Any


START = "shanxi.jingpin: Start Application"
#: Claims ``("case", enterprise, product, case)``: the cases of an enterprise, without the catalog.
CASE = "case"
ENDED = frozenset(
    (
        ApplicationState.CERTIFIED.value,
        ApplicationState.REJECTED.value,
        ApplicationState.WITHDRAWN.value,
        ApplicationState.TERMINATED.value,
    )
)


@dataclass(frozen=True)
class Wish:
    """What is applied for, besides product and call."""

    application_type: str = INITIAL
    sector: str = ""
    certified_field: str = ""
    preferred_body: str = ""
    predecessor: str = ""


class CaseRefused(WritingRefused):
    """No new case; ``place`` is the field that says why, ``case`` the open one that stands in the way."""

    def __init__(self, message: str, place: str, case: Any = None) -> None:
        super().__init__(message)
        self.place = place
        self.case = case


def cases_of_enterprise(enterprise_id: str) -> Iterator[Any]:
    """The cases of an enterprise, drafts too, the latest first."""
    return iter(sorted(_cases(enterprise_id), key=lambda one: one.created(), reverse=True))


def _cases(*key: str) -> Iterator[Any]:
    for _kind, _enterprise, _product, case_id in claims_of(api.portal.get()).of(CASE, *key):
        case = office.case_by_id(case_id)
        if case is not None:
            yield case


def open_case_of(product: Any) -> Any | None:
    """The case of a product that has not ended, a draft too."""
    found = _cases(product.__parent__.getId(), product.getId())
    return next((one for one in found if state_of(one) not in ENDED), None)


def open_calls() -> tuple[Any, ...]:
    """The calls that take applications at this moment."""
    return tuple(one for one in office.calls() if _why_closed(one) == "")


def new_case(product: Any, call: Any, wish: Wish) -> Any:
    """A draft for a product, with its materials; what is known already is filled in.

    :raises Unauthorized: the current user does not act for the enterprise of the product.
    :raises CaseRefused: the call takes no applications, the product has an open case, or the wish does not fit.
    """
    enterprise = product.__parent__
    demand(START, enterprise)
    _check(product, call, wish)
    case = create(
        office.cases_of(call.getId()),
        "Application",
        call_id=call.getId(),
        enterprise_id=enterprise.getId(),
        product_id=product.getId(),
    )
    # The key of the product is written anew each time, so that two new drafts of one product conflict.
    claims = claims_of(api.portal.get())
    claims.prepare()["latest_case", product.getId()] = (case.getId(),)
    claims.claim((CASE, enterprise.getId(), product.getId(), case.getId()), api.content.get_uuid(case))
    _note(case, product, wish)
    _fill_in(case, enterprise, product)
    add_materials(case, call.as_facts())
    refresh(case)
    return case


def _check(product: Any, call: Any, wish: Wish) -> None:
    if closed := _why_closed(call):
        raise CaseRefused(closed, "call")
    standing = open_case_of(product)
    if standing is not None:
        named = f"（{standing.number}）" if standing.number else "（草稿）"
        raise CaseRefused(
            f"“{product.label}”已有在办的申请{named}，办结、撤回或者放弃后才能再次申报。", "product", standing
        )
    if wish.sector not in call.as_facts().thresholds:
        raise CaseRefused("请选择本批次的行业。", "sector")
    if wish.application_type != INITIAL and wish.predecessor not in dict(predecessors_of(product)):
        raise CaseRefused("再认证、变更和扩项须选择该产品已获证的原申请。", "predecessor")
    if reason := _why_not_renewed(wish):
        raise CaseRefused(reason, "predecessor")


def _why_not_renewed(wish: Wish) -> str:
    """Why a certificate is not renewed now, by the rule that is asked again at submit; empty where it may be."""
    facts = CaseFacts(
        now=now(),
        settings=current_settings(),
        application_type=wish.application_type,
        former_certificate=former_certificate(wish.predecessor),
    )
    found = renewal_in_time.blockers(facts) if renewal_in_time.applies(facts) else ()
    return "".join(one.message for one in found)


def predecessors_of(product: Any) -> list[tuple[str, str]]:
    """The certified cases of a product: id and number."""
    found = _cases(product.__parent__.getId(), product.getId())
    return [(one.getId(), one.number) for one in found if state_of(one) == ApplicationState.CERTIFIED.value]


def _why_closed(call: Any) -> str:
    """Why a call takes no applications now, with the moment to the second; empty where it does."""
    facts = call.as_facts()
    if state_of(call) != CallState.PUBLISHED.value:
        return f"申报批次“{facts.title}”没有发布。"
    if facts.is_open(now()):
        return ""
    if facts.opens_at is None or now() < facts.opens_at:
        begins = f"，将于{moment(facts.opens_at)}开始" if facts.opens_at else ""
        return f"申报批次“{facts.title}”还没有开始受理{begins}。"
    return f"申报批次“{facts.title}”已于{moment(facts.closes_at)}截止，不能再新建申请。"


def _note(case: Any, product: Any, wish: Wish) -> None:
    file = case.case_file
    file.kind = product.kind
    file.application_type = wish.application_type
    file.sector = wish.sector
    file.certified_field = wish.certified_field
    file.preferred_body = wish.preferred_body
    file.predecessor = wish.predecessor if wish.application_type != INITIAL else ""


def _fill_in(case: Any, enterprise: Any, product: Any) -> None:
    """What enterprise and product say already; the applicant may change it."""
    item = {"name": product.name, "model": product.model, "trademark": product.trademark, "process": product.process}
    party = {
        "role": APPLICANT,
        "name": enterprise.name,
        "credit_code": enterprise.credit_code,
        "address": enterprise.address,
    }
    for name, values in (("item", item), ("parties", {"parties": (party,)})):
        case.sections.save(name, values, case.sections.revision(name), me(), now())
