"""What objects keep beside their fields leaves them by no door: no URL, no restricted code, no serialiser."""

from AccessControl import Unauthorized
import json
from plone import api
from plone.restapi.interfaces import ISerializeToJson
import pytest
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.people import Person
from shanxi.jingpin.process.facts import Ballot
from shanxi.jingpin.process.facts import Expert
from typing import Any
from zope.component import getMultiAdapter


CANARY = "canary-wang"


@pytest.fixture
def kept(office: Any, case: Any, enterprise: Any) -> dict[str, Any]:
    """Objects that keep a name nobody may read from their fields."""
    case.case_file.experts = (Expert(CANARY, CANARY),)
    enterprise.people.save(Person(CANARY, phone=CANARY))
    standard = create(office["standards"], "GroupStandard", title="小米", origin_case=CANARY)
    standard.ballots, standard.drafters, standard.products = (Ballot(CANARY, True),), (CANARY,), (CANARY,)
    report = create(case, "CertificationReport", evaluators=(CANARY,), reviewer=CANARY, decider=CANARY)
    certificate = create(case, "Certificate", numbered_by=CANARY, sealed_by=CANARY, numbered_hash=CANARY)
    material = create(case, "Material", "material-1", sub_item="1", verdict_material=CANARY, examiner_note=CANARY)
    body = create(office["bodies"], "ReviewBody", "b1", name="甲", kind="certification", tied_to=(CANARY,))
    body.people.save(Person(CANARY))
    notice = create(office["notices"], "PublicNotice", title="公示", cases=(CANARY,))
    return {one.portal_type: one for one in (case, enterprise, standard, report, certificate, material, body, notice)}


PRIVATE = [
    ("Application", "case_file"),
    ("Application", "sections"),
    ("Application", "label"),
    ("Enterprise", "people"),
    ("GroupStandard", "ballots"),
    ("GroupStandard", "drafters"),
    ("GroupStandard", "products"),
    ("CertificationReport", "evaluators"),
    ("CertificationReport", "decider"),
    ("Certificate", "numbered_by"),
    ("Material", "verdict_material"),
    ("Material", "examiner_note"),
    ("ReviewBody", "people"),
    ("ReviewBody", "tied_to"),
    ("PublicNotice", "cases"),
]


@pytest.mark.parametrize(("portal_type", "name"), PRIVATE)
@pytest.mark.parametrize("role", ["Manager", "Federation", "Applicant"])
def test_no_url_reaches_it(kept: dict[str, Any], portal_type: str, name: str, role: str) -> None:
    with api.env.adopt_roles([role]), pytest.raises(Unauthorized):
        kept[portal_type].restrictedTraverse(name)


@pytest.mark.parametrize("portal_type", sorted({portal_type for portal_type, _name in PRIVATE}))
def test_no_serialiser_tells_it(kept: dict[str, Any], http_request: Any, portal_type: str) -> None:
    obj = kept[portal_type]
    with api.env.adopt_roles(["Manager", "Federation", "Applicant"]):
        told = getMultiAdapter((obj, http_request), ISerializeToJson)()
    assert CANARY not in json.dumps(told, ensure_ascii=False)
    assert told["UID"] == obj.UID()
