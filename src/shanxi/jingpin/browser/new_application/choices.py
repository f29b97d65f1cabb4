"""What somebody who begins an application may choose from."""

from collections.abc import Iterable
from plone import api
from shanxi.jingpin.browser.account.my_account import my_enterprise
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.new_case import open_case_of
from shanxi.jingpin.casework.new_case import predecessors_of
from shanxi.jingpin.casework.products import products_of
from shanxi.jingpin.content import office
from shanxi.jingpin.content.groups import BodyKind
from shanxi.jingpin.process.wording import end
from shanxi.jingpin.process.wording import to_minute
from typing import Any
from zope.interface import provider
from zope.schema.interfaces import IContextSourceBinder
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


def _vocabulary(choices: Iterable[tuple[str, str]]) -> SimpleVocabulary:
    return SimpleVocabulary([SimpleTerm(id, id, title) for id, title in choices])


def published_calls() -> list[Any]:
    """The published calls that the user may read, open ones first."""
    found = [one for one in office.calls() if state_of(one) == "published" and api.user.has_permission("View", obj=one)]
    return sorted(found, key=lambda one: (not one.as_facts().is_open(now()), -one.opens_at.timestamp()))


def window_of(call: Any) -> str:
    """Until when a call takes applications, to the second."""
    facts = call.as_facts()
    if facts.opens_at is not None and now() < facts.opens_at:
        return f"{to_minute(facts.opens_at)}开始受理"
    if facts.closes_at is None:
        return "常年受理"
    return f"{end(facts.closes_at)}截止" if facts.is_open(now()) else f"已于{end(facts.closes_at)}截止"


@provider(IContextSourceBinder)
def calls(context: Any) -> SimpleVocabulary:
    """Published calls with their windows; whether one is open is told when it is chosen."""
    return _vocabulary((one.getId(), f"{one.title}（{window_of(one)}）") for one in published_calls())


@provider(IContextSourceBinder)
def products(context: Any) -> SimpleVocabulary:
    """The products of the user's enterprise; one with a case under way is told when it is chosen."""
    enterprise = my_enterprise()
    return _vocabulary((one.getId(), _product_title(one)) for one in (products_of(enterprise) if enterprise else ()))


def _product_title(product: Any) -> str:
    parts = "，".join(one for one in (product.model, product.process) if one)
    busy = "——已有在办的申请" if open_case_of(product) is not None else ""
    return f"{product.name}{f'（{parts}）' if parts else ''}{busy}"


@provider(IContextSourceBinder)
def predecessors(context: Any) -> SimpleVocabulary:
    """The certified cases of the user's products."""
    enterprise = my_enterprise()
    own = products_of(enterprise) if enterprise is not None else []
    return _vocabulary((id, f"{number} {one.name}") for one in own for id, number in predecessors_of(one))


@provider(IContextSourceBinder)
def preferred_bodies(context: Any) -> SimpleVocabulary:
    """The certification bodies at work, by name."""
    found = (one for one in office.bodies(BodyKind.CERTIFICATION.value) if state_of(one) == "active")
    return _vocabulary((one.getId(), one.name) for one in sorted(found, key=lambda one: one.name))
